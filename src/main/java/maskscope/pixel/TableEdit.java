package maskscope.pixel;

import java.util.Optional;

/// Paints over pixels of a table: a stroke gives runs of pixels another truth or another prediction. Counts and codes follow in
/// the size of the stroke, whatever the size of the pair; [Overview#after] does the same for an overview.
///
/// The table that the edit begins with stays as it is, and so do the rasters beneath it. [#table] makes a value of what has been
/// painted so far: it shares with earlier ones the pages of codes that lie between, so that other threads may read one while the
/// next stroke is painted. The edit itself is for one thread.
///
/// **Rows.** A pixel goes to the row that stands for exactly its truth and prediction; if there is none, one is added behind
/// the others. Where a pair is binned, the value that was not painted is still that of the pixel: a pixel of the bin 0.31 to
/// 0.32 whose truth is painted goes to the same bin of the other truth, and both bins keep the exact mean of their pixels, so
/// that the sums of t, p and t·p (TP, FP, FN, TN) are exact after every stroke and logarithms are as close as before. When all
/// [PixelTable#MAX_ROWS] rows are there, one that has no pixels is given away; if all have some, the stroke is refused.
///
/// Pixels that are left out stay left out.
public final class TableEdit {

    private final PixelTable table;
    private final EditedRows rows;
    private final Codes original;
    private final Pages.Writer codes;
    private final Optional<RegionCounts> regions;
    private long pixels;

    public TableEdit(PixelTable table) {
        this(table, Optional.empty());
    }

    /// Keeps the counts of regions of the same table up to date as well.
    public TableEdit(PixelTable table, RegionCounts regions) {
        this(table, Optional.of(regions));
    }

    private TableEdit(PixelTable table, Optional<RegionCounts> regions) {
        this.table = table;
        this.regions = regions;
        this.rows = new EditedRows(table.counts());
        Codes.Painted before = table.codes() instanceof Codes.Painted painted
                ? painted
                : new Codes.Painted(table.codes(), Pages.none(table.pixels()));
        this.original = before.original();
        this.codes = new Pages.Writer(before.changes(), table.pixels(), original::at);
    }

    /// Gives `length` pixels, `step` apart from `from` on, the truth `value`, in [0, 1].
    ///
    /// @throws IllegalStateException if it takes more rows than a table has; nothing has been painted then
    public void truth(int from, int step, int length, double value) {
        paint(from, step, length, check(value), Double.NaN);
    }

    /// Gives `length` pixels, `step` apart from `from` on, the prediction `value`, in [0, 1].
    ///
    /// @throws IllegalStateException if it takes more rows than a table has; nothing has been painted then
    public void prediction(int from, int step, int length, double value) {
        paint(from, step, length, Double.NaN, check(value));
    }

    private static double check(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("value " + value + " is outside [0, 1]");
        }
        return value + 0.0;
    }

    /// NaN is what stays as it is. Rows are found for the whole run before anything is painted.
    private void paint(int from, int step, int length, double t, double p) {
        int[] wanted = new int[length];
        int leftOut = table.leftOutRow().orElse(-1);
        for (int i = 0; i < length; i++) {
            int row = codes.at(from + i * step);
            wanted[i] = row == leftOut ? row : rows.reserve(row, t, p);
            if (wanted[i] < 0) {
                for (int j = 0; j < i; j++) {
                    rows.release(wanted[j]);
                }
                throw new IllegalStateException("all " + PixelTable.MAX_ROWS + " rows of the table have pixels");
            }
        }
        for (int i = 0; i < length; i++) {
            int pixel = from + i * step;
            int row = codes.at(pixel);
            if (row != leftOut) {
                move(pixel, row, wanted[i], t, p);
            }
        }
        pixels += length;
    }

    private void move(int pixel, int from, int to, double t, double p) {
        double oldTruth = rows.truthExact(from) ? rows.truth(from) : table.sourceTruth(pixel);
        double oldPrediction = rows.predictionExact(from) ? rows.prediction(from) : table.sourcePrediction(pixel);
        double newTruth = Double.isNaN(t) ? oldTruth : t;
        double newPrediction = Double.isNaN(p) ? oldPrediction : p;
        rows.leave(from, oldTruth, oldPrediction);
        rows.enter(to, newTruth, newPrediction);
        if (from != to) {
            codes.set(pixel, to);
        }
        regions.ifPresent(counts -> {
            counts.add(pixel, from, -1, oldTruth, oldPrediction);
            counts.add(pixel, to, 1, newTruth, newPrediction);
        });
    }

    /// The table as it is painted now; what is painted later does not change it.
    public PixelTable table() {
        PairCounts counts = rows.counts();
        regions.ifPresent(following -> following.over(counts.rows()));
        return table.changed(counts, new Codes.Painted(original, codes.version()));
    }

    /// Pixels that were painted and codes that were copied for it so far.
    long work() {
        return pixels + codes.copied();
    }
}
