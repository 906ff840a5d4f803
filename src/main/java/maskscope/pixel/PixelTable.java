package maskscope.pixel;

import java.util.Optional;
import java.util.OptionalInt;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;

/// All that a loss can see of a mask pair: one row for each distinct pair (truth, prediction) with the number of
/// pixels that have it, and for each pixel the number of its row, its *code*.
///
/// A loss is a sum over the rows weighed by [#counts], so its cost does not depend on the size of the picture; a
/// picture of errors is a quantity per row, painted by looking codes up. The counts are of one column, the whole pair;
/// [RegionCounts] counts parts of it by themselves.
///
/// Rows are ordered by truth, then by prediction; those that strokes added follow, see [TableEdit]. There are at most
/// [#MAX_ROWS]. A pair with more distinct values (float maps) is binned, see [Binning]: a row then stands for pixels of
/// nearly the same prediction and holds their *means*, so that the sums of t, p and t·p stay exact; [#exact] tells which it is.
///
/// Immutable: threads may read it while strokes make another table of it.
public final class PixelTable {

    /// A code fits into 16 bits.
    public static final int MAX_ROWS = 65_536;

    /// Marks pixels that are left out while a table is built, before the number of their row is known.
    static final char LEFT_OUT = 0xffff;

    private final Extent extent;
    private final PairCounts counts;
    private final Codes codes;

    /// Tells the values of single pixels where rows hold means; empty where all rows are exact.
    private final Optional<MaskPair> source;

    private PixelTable(Extent extent, PairCounts counts, Codes codes, Optional<MaskPair> source) {
        this.extent = extent;
        this.counts = counts;
        this.codes = codes;
        this.source = source;
    }

    /// A table whose rows are exact.
    static PixelTable exact(MaskPair pair, PairCounts counts, Codes codes) {
        return new PixelTable(pair.truth().extent(), counts, codes, Optional.empty());
    }

    /// A table of bins, which keeps the pair to ask it for the values of single pixels.
    static PixelTable binned(MaskPair pair, PairCounts counts, Codes codes) {
        return new PixelTable(pair.truth().extent(), counts, codes, Optional.of(pair));
    }

    /// Reads a pair once into its table.
    public static PixelTable of(MaskPair pair) {
        return TableBuilder.build(pair);
    }

    /// The same pixels with other codes and counts.
    PixelTable changed(PairCounts otherCounts, Codes otherCodes) {
        return new PixelTable(extent, otherCounts, otherCodes, source);
    }

    public int width() {
        return extent.width();
    }

    public int height() {
        return extent.height();
    }

    public int depth() {
        return extent.depth();
    }

    /// All pixels, also those that are left out.
    public int pixels() {
        return codes.size();
    }

    /// Number of rows, 1 to [#MAX_ROWS].
    public int rows() {
        return counts.rows().size();
    }

    /// Whether every pixel of a row has exactly the row's truth and prediction.
    public boolean exact() {
        return counts.rows().exact();
    }

    /// Truth of a row (mean of its pixels), in [0, 1].
    public double truth(int row) {
        return counts.rows().truth(row);
    }

    /// Prediction of a row (mean of its pixels), in [0, 1].
    public double prediction(int row) {
        return counts.rows().prediction(row);
    }

    /// Mean of truth × prediction over the pixels of a row; their product unless both vary within the row.
    public double overlap(int row) {
        return counts.rows().overlap(row);
    }

    /// The row of the pixels that are left out of every sum, see [PairRows#leftOut]. Empty when all pixels count.
    public OptionalInt leftOutRow() {
        return counts.rows().leftOut();
    }

    /// Number of pixels of a row. It is 0 for [#leftOutRow], and for a row whose pixels strokes have changed.
    public long count(int row) {
        return counts.count(0, row);
    }

    /// The rows with the number of their pixels: one column.
    public PairCounts counts() {
        return counts;
    }

    public Codes codes() {
        return codes;
    }

    /// The truth of a pixel itself, whose row is `row`.
    double truthAt(int pixel, int row) {
        return counts.rows().truthClass(row) == PairRows.EXACT ? truth(row) : sourceTruth(pixel);
    }

    /// The prediction of a pixel itself, whose row is `row`.
    double predictionAt(int pixel, int row) {
        return counts.rows().predictionBin(row) == PairRows.EXACT ? prediction(row) : sourcePrediction(pixel);
    }

    /// The truth of a pixel before all strokes. Only of a binned table.
    double sourceTruth(int pixel) {
        return source.orElseThrow().truth().value(pixel);
    }

    /// The prediction of a pixel before all strokes. Only of a binned table.
    double sourcePrediction(int pixel) {
        return source.orElseThrow().prediction().value(pixel);
    }
}
