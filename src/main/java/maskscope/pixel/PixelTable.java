package maskscope.pixel;

import java.util.OptionalInt;
import maskscope.mask.MaskPair;

/// All that a loss can see of a mask pair: one row for each distinct pair (truth, prediction) with the number of
/// pixels that have it, and for each pixel the number of its row, its *code*.
///
/// A loss is a sum over the rows weighed by [#count], so its cost does not depend on the size of the picture; a
/// picture of errors is a quantity per row, painted by looking codes up.
///
/// Rows are ordered by truth, then by prediction. There are at most [#MAX_ROWS]. A pair with more distinct values
/// (float maps) is binned, see [Binning]: a row then stands for pixels of nearly the same prediction and holds their
/// *means*, so that the sums of t, p and t·p stay exact; [#exact] tells which it is.
public final class PixelTable {

    /// A code fits into 16 bits.
    public static final int MAX_ROWS = 65_536;

    /// Marks pixels that are left out while a table is built, before the number of their row is known.
    static final char LEFT_OUT = 0xffff;

    private final int width;
    private final int height;
    private final int depth;
    private final boolean exact;
    private final double[] truth;
    private final double[] prediction;
    private final double[] overlap;
    private final long[] count;
    private final Codes codes;
    private final boolean leftOut;

    PixelTable(MaskPair pair, boolean exact, double[] truth, double[] prediction, double[] overlap, long[] count, Codes codes,
            boolean leftOut) {
        this.width = pair.width();
        this.height = pair.height();
        this.depth = pair.depth();
        this.exact = exact;
        this.truth = truth;
        this.prediction = prediction;
        this.overlap = overlap;
        this.count = count;
        this.codes = codes;
        this.leftOut = leftOut;
    }

    /// Reads a pair once into its table.
    public static PixelTable of(MaskPair pair) {
        return TableBuilder.build(pair);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int depth() {
        return depth;
    }

    /// All pixels, also those that are left out.
    public int pixels() {
        return codes.size();
    }

    /// Number of rows, 1 to [#MAX_ROWS].
    public int rows() {
        return count.length;
    }

    /// Whether every pixel of a row has exactly the row's truth and prediction.
    public boolean exact() {
        return exact;
    }

    /// Truth of a row (mean of its pixels), in [0, 1].
    public double truth(int row) {
        return truth[row];
    }

    /// Prediction of a row (mean of its pixels), in [0, 1].
    public double prediction(int row) {
        return prediction[row];
    }

    /// Mean of truth × prediction over the pixels of a row; their product unless both vary within the row.
    public double overlap(int row) {
        return overlap[row];
    }

    /// The row of the pixels that are left out of every sum: the last one, of truth 0, prediction 0 and count 0, so that
    /// sums over all rows need no exception. Empty when all pixels count.
    public OptionalInt leftOutRow() {
        return leftOut ? OptionalInt.of(rows() - 1) : OptionalInt.empty();
    }

    /// Number of pixels of a row: at least 1, or 0 for [#leftOutRow].
    public long count(int row) {
        return count[row];
    }

    public Codes codes() {
        return codes;
    }
}
