package maskscope.view.look;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import maskscope.loss.Loss;
import maskscope.loss.Losses;

/// The colours of losses on one ground: those that ship have chosen ones, and each other loss, when it is first asked for, gets
/// the colour that is furthest from all before it, as an eye sees it.
///
/// To be used by the FX thread.
public final class LossColours {

    private static final int HUES = 48;
    private static final double STEP = 0.05;
    private static final double[] SATURATIONS = {0.35, 0.6, 0.8};

    private final List<Color> chosen;
    private final Map<Loss, Color> derived = new HashMap<>();
    private final double darkest;
    private final double lightest;

    /// @param chosen for the losses that ship, in their order, as style sheets write them
    /// @param darkest the least lightness of a derived colour, 0 to 1
    /// @param lightest the greatest
    LossColours(List<String> chosen, double darkest, double lightest) {
        this.chosen = chosen.stream().map(Color::web).toList();
        this.darkest = darkest;
        this.lightest = lightest;
    }

    private List<Color> candidates() {
        List<Color> candidates = new ArrayList<>();
        for (int hue = 0; hue < HUES; hue++) {
            for (double saturation : SATURATIONS) {
                for (double brightness = 0.3; brightness <= 1; brightness += STEP) {
                    Color colour = Color.hsb(360.0 * hue / HUES, saturation, brightness);
                    double lightness = Seen.of(colour).lightness;
                    if (lightness >= darkest && lightness <= lightest) {
                        candidates.add(colour);
                    }
                }
            }
        }
        return candidates;
    }

    Color of(Loss loss) {
        int at = Losses.ALL.indexOf(loss);
        return at >= 0 && at < chosen.size()
                ? chosen.get(at)
                : derived.computeIfAbsent(
                        loss, added -> candidates().stream().max(Comparator.comparingDouble(this::distance)).orElseThrow());
    }

    /// From the nearest colour that is taken.
    private double distance(Color candidate) {
        Seen seen = Seen.of(candidate);
        double nearest = Double.POSITIVE_INFINITY;
        for (Collection<Color> taken : List.of(chosen, derived.values())) {
            for (Color colour : taken) {
                nearest = Math.min(nearest, seen.distance(Seen.of(colour)));
            }
        }
        return nearest;
    }

    /// A colour as an eye sees it, in Björn Ottosson's Oklab: equal distances look equally different.
    public record Seen(double lightness, double greenRed, double blueYellow) {

        public static Seen of(Color colour) {
            double r = linear(colour.getRed());
            double g = linear(colour.getGreen());
            double b = linear(colour.getBlue());
            double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
            double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
            double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
            return new Seen(
                    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        }

        private static double linear(double c) {
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }

        public double distance(Seen other) {
            return Math.hypot(
                    Math.hypot(lightness - other.lightness, greenRed - other.greenRed), blueYellow - other.blueYellow);
        }
    }
}
