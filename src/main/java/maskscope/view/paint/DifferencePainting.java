package maskscope.view.paint;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.view.look.Palette;

/// How a picture of the difference of two predictions is painted: a number for each row of either table, and a colour for their
/// difference under each pixel of the screen.
///
/// A screen pixel that covers several takes of each prediction the row whose number is farthest from zero: of errors the worst
/// under it, so that none is passed over.
///
/// @param first by row of the first table
/// @param second by row of the second one
/// @param typical whether a screen pixel takes the rows in its middle instead
/// @param reach the difference at the ends of the scale; above 0
/// @param scale what the colours mean
public record DifferencePainting(double[] first, double[] second, boolean typical, double reach, ColourScale scale) {

    private static final int STEPS = 256;

    /// Of a quantity of either table's rows; `title` says what of.
    public static DifferencePainting of(
            Message title, PixelTable a, IntToDoubleFunction ofA, PixelTable b, IntToDoubleFunction ofB, boolean typical) {
        double[] first = values(a, ofA);
        double[] second = values(b, ofB);
        double reach = reach(first, second);
        return new DifferencePainting(first, second, typical, reach, ColourScale.of(
                Message.of("picture.scale.difference", title), Heatmap.number(-reach), Heatmap.number(reach),
                Palette.DIVERGING, Heatmap::signedShade));
    }

    /// No difference is larger than this. Where all numbers are alike it is 1, as a scale needs ends.
    private static double reach(double[] first, double[] second) {
        double low = Math.min(Arrays.stream(first).min().orElse(0), Arrays.stream(second).min().orElse(0));
        double high = Math.max(Arrays.stream(first).max().orElse(0), Arrays.stream(second).max().orElse(0));
        return high > low ? high - low : 1;
    }

    private static double[] values(PixelTable table, IntToDoubleFunction quantity) {
        double[] values = new double[table.rows()];
        Arrays.setAll(values, row -> {
            double value = quantity.applyAsDouble(row);
            return Double.isFinite(value) ? value : 0;
        });
        table.leftOutRow().ifPresent(row -> values[row] = 0);
        return values;
    }

    /// Paints all screen pixels into `out`. Both are of the same place.
    public void paint(ScreenCodes a, ScreenCodes b, int[] out) {
        int[] colour = new int[STEPS + 1];
        Arrays.setAll(colour, step -> Palette.DIVERGING.argb(Heatmap.signedShade((double) step / STEPS)));
        IntStream.range(0, a.height()).parallel().forEach(y -> {
            int end = (y + 1) * a.width();
            for (int at = y * a.width(); at < end; at++) {
                boolean outside = a.typical()[at] == ScreenCodes.OUTSIDE;
                double part = outside ? 0 : 0.5 + (at(first, a, at) - at(second, b, at)) / reach / 2;
                out[at] = outside ? 0 : colour[(int) Math.round(Math.clamp(part, 0.0, 1.0) * STEPS)];
            }
        });
    }

    private double at(double[] values, ScreenCodes codes, int at) {
        double middle = values[codes.typical()[at]];
        if (typical) {
            return middle;
        }
        double falsePositive = values[codes.falsePositive()[at]];
        double miss = values[codes.miss()[at]];
        double worse = Math.abs(falsePositive) > Math.abs(middle) ? falsePositive : middle;
        return Math.abs(miss) > Math.abs(worse) ? miss : worse;
    }
}
