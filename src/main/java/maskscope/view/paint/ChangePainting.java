package maskscope.view.paint;

import java.util.stream.IntStream;
import maskscope.pixel.PixelTable;
import maskscope.view.look.Argb;

/// The overlay of two predictions that are cut at a threshold: which errors the first makes alone, which the second,
/// and which both. What both have right lies open, so that the photograph is seen there.
///
/// A screen pixel that covers several is wrong where any of them is.
public final class ChangePainting {

    /// An error of A alone, in the colour that differences have where A has more.
    public static final int OF_FIRST = 0xfff0832f;
    /// An error of B alone.
    public static final int OF_SECOND = 0xff3fa9e8;
    /// An error of both.
    public static final int OF_BOTH = 0xffb8bcc4;

    private static final double STRENGTH = 0.85;

    private final boolean[] first;
    private final boolean[] second;

    /// Of either table's rows at a threshold.
    public ChangePainting(PixelTable a, PixelTable b, double threshold) {
        first = errors(a, threshold);
        second = errors(b, threshold);
    }

    private static boolean[] errors(PixelTable table, double threshold) {
        boolean[] wrong = new boolean[table.rows()];
        for (int row = 0; row < wrong.length; row++) {
            wrong[row] = table.truth(row) >= 0.5 != table.prediction(row) >= threshold;
        }
        table.leftOutRow().ifPresent(row -> wrong[row] = false);
        return wrong;
    }

    /// Paints all screen pixels into `out`. Both are of the same place; `photo` may be null: then colours lie over black.
    public void paint(ScreenCodes a, ScreenCodes b, int[] photo, int[] out) {
        int[] colours = {0, Argb.opacity(OF_FIRST, STRENGTH), Argb.opacity(OF_SECOND, STRENGTH), Argb.opacity(OF_BOTH, STRENGTH)};
        IntStream.range(0, a.height()).parallel().forEach(y -> {
            int end = (y + 1) * a.width();
            for (int at = y * a.width(); at < end; at++) {
                int kind = a.typical()[at] == ScreenCodes.OUTSIDE ? -1 : (at(first, a, at) ? 1 : 0) + (at(second, b, at) ? 2 : 0);
                out[at] = kind < 0 ? 0 : Argb.over(colours[kind], photo == null ? 0xff000000 : photo[at]);
            }
        });
    }

    private static boolean at(boolean[] wrong, ScreenCodes codes, int at) {
        return wrong[codes.typical()[at]] || wrong[codes.falsePositive()[at]] || wrong[codes.miss()[at]];
    }
}
