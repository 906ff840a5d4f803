package maskscope.loss;

import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.mask.MaskPair;

/// The seven losses straight over the pixels, with Kahan's summation and nothing shared with the program's way: what
/// the pixel table is compared with.
final class PerPixel {

    private PerPixel() {}

    static double loss(String key, MaskPair pair, Parameters q, double epsilon) {
        double gamma = q.get(Parameter.GAMMA);
        double s = q.get(Parameter.SMOOTHING);
        return switch (key) {
            case "focal" -> q.get(Parameter.ALPHA) * mean(pair, (t, p) -> {
                double bce = bce(t, p, epsilon);
                return Math.pow(-Math.expm1(-bce), gamma) * bce;
            });
            case "dice" -> dice(pair, s);
            case "bce-dice" -> mean(pair, (t, p) -> bce(t, p, epsilon)) + dice(pair, s);
            case "iou" -> {
                double tp = sum(pair, (t, p) -> t * p);
                yield 1 - (tp + s) / (sum(pair, (t, p) -> t + p) - tp + s);
            }
            case "tversky" -> tversky(pair, q);
            case "focal-tversky" -> Math.pow(tversky(pair, q), gamma);
            case "combo" -> {
                double a = q.get(Parameter.ALPHA);
                double r = q.get(Parameter.CE_RATIO);
                double entropy = mean(pair, (t, p) -> -a * (t * ln(p, epsilon) + (1 - a) * (1 - t) * ln(1 - p, epsilon)));
                yield r * entropy - (1 - r) * (1 - dice(pair, s));
            }
            default -> throw new IllegalArgumentException(key);
        };
    }

    @FunctionalInterface
    interface OfPixel {
        double at(double t, double p);
    }

    private static double tversky(MaskPair pair, Parameters q) {
        double tp = sum(pair, (t, p) -> t * p) + q.get(Parameter.SMOOTHING);
        double errors = sum(pair, (t, p) -> q.get(Parameter.ALPHA) * (1 - t) * p + q.get(Parameter.BETA) * t * (1 - p));
        return 1 - tp / (tp + errors);
    }

    private static double dice(MaskPair pair, double s) {
        return 1 - (2 * sum(pair, (t, p) -> t * p) + s) / (sum(pair, (t, p) -> t + p) + s);
    }

    private static double bce(double t, double p, double epsilon) {
        return -(t * ln(p, epsilon) + (1 - t) * ln(1 - p, epsilon));
    }

    private static double ln(double p, double epsilon) {
        return p >= 1 - epsilon ? Math.log1p(-epsilon) : Math.log(Math.max(p, epsilon));
    }

    private static double mean(MaskPair pair, OfPixel value) {
        return sum(pair, value) / pair.pixels();
    }

    private static double sum(MaskPair pair, OfPixel value) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < pair.pixels(); i++) {
            double next = value.at(pair.truth().value(i), pair.prediction().value(i)) - lost;
            double grown = sum + next;
            lost = grown - sum - next;
            sum = grown;
        }
        return sum;
    }
}
