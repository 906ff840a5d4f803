package maskscope.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.mask.MaskPair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/// The seven losses straight over the pixels with ND4J, as one writes them who knows the library but has no pixel
/// table: whole-array operations, in place wherever they can be, every array closed, and what several losses need (the
/// three sums, the cross-entropy) taken once for all of them.
///
/// In double: 32-bit floats take 40 % of the time, but their sums over 4096² pixels are wrong from the third digit on.
final class PixelLosses implements AutoCloseable {

    private final long pixels;
    private final INDArray truth;
    private final INDArray prediction;

    PixelLosses(MaskPair pair) {
        pixels = pair.pixels();
        truth = array(pair.truth()::value, pair.pixels());
        prediction = array(pair.prediction()::value, pair.pixels());
    }

    private static INDArray array(IntToDoubleFunction value, int length) {
        double[] values = new double[length];
        Arrays.setAll(values, value);
        return Nd4j.createFromArray(values);
    }

    /// By the key of a loss.
    Map<String, Double> report(Settings settings) {
        double tp = Nd4j.getBlasWrapper().dot(truth, prediction);
        double t = truth.sumNumber().doubleValue();
        double p = prediction.sumNumber().doubleValue();
        try (INDArray object = entropy(truth, prediction, settings.epsilon());
                INDArray background = backgroundEntropy(settings.epsilon())) {
            double ofObject = object.sumNumber().doubleValue() / pixels;
            double ofBackground = background.sumNumber().doubleValue() / pixels;
            object.addi(background);
            Map<String, Double> values = new HashMap<>();
            for (Loss loss : Losses.ALL) {
                Parameters with = settings.of(loss);
                double alpha = with.get(Parameter.ALPHA);
                double beta = with.get(Parameter.BETA);
                double gamma = with.get(Parameter.GAMMA);
                double s = with.get(Parameter.SMOOTHING);
                double r = with.get(Parameter.CE_RATIO);
                double dice = 1 - (2 * tp + s) / (t + p + s);
                double tversky = 1 - (tp + s) / (tp + alpha * (p - tp) + beta * (t - tp) + s);
                values.put(loss.key(), switch (loss.key()) {
                    case "focal" -> alpha * focused(object, gamma);
                    case "dice" -> dice;
                    case "bce-dice" -> ofObject + ofBackground + dice;
                    case "iou" -> 1 - (tp + s) / (t + p - tp + s);
                    case "tversky" -> tversky;
                    case "focal-tversky" -> Math.pow(tversky, gamma);
                    case "combo" -> r * alpha * (ofObject + (1 - alpha) * ofBackground) - (1 - r) * (1 - dice);
                    default -> throw new IllegalStateException("how is " + loss + " computed?");
                });
            }
            return values;
        }
    }

    /// -t ln max(p, ε).
    private static INDArray entropy(INDArray truth, INDArray prediction, double epsilon) {
        INDArray value = Transforms.max(prediction, epsilon, true);
        Transforms.log(value, false);
        return value.muli(truth).negi();
    }

    private INDArray backgroundEntropy(double epsilon) {
        try (INDArray background = truth.rsub(1);
                INDArray wrong = prediction.rsub(1)) {
            return entropy(background, wrong, epsilon);
        }
    }

    /// mean( (1 - exp(-bce))^γ bce ).
    private static double focused(INDArray bce, double gamma) {
        try (INDArray factor = bce.neg()) {
            Transforms.exp(factor, false);
            Transforms.pow(factor.rsubi(1), gamma, false);
            return factor.muli(bce).meanNumber().doubleValue();
        }
    }

    @Override
    public void close() {
        truth.close();
        prediction.close();
    }
}
