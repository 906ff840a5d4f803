package maskscope.pixel;

import java.util.Arrays;

/// Counts and sums for each pair of a column and a row that has pixels: a hash table over primitive arrays, as most columns
/// have few of the rows and a pixel must cost one look-up.
final class Cells {

    private static final int NONE = -1;
    private static final int ROW_BITS = 16;

    private int[] slot = filled(1 << 10);
    private int[] column = new int[1 << 9];
    private int[] row = new int[1 << 9];
    private long[] count = new long[1 << 9];
    private double[] truth = new double[1 << 9];
    private double[] prediction = new double[1 << 9];
    private double[] overlap = new double[1 << 9];
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /// Adds `n` pixels, which may be below 0, of truth t and prediction p. A cell without pixels has sums of exactly 0.
    void add(int ofColumn, int ofRow, int n, double t, double p) {
        int cell = find(ofColumn, ofRow);
        count[cell] += n;
        boolean empty = count[cell] == 0;
        truth[cell] = empty ? 0 : truth[cell] + n * t;
        prediction[cell] = empty ? 0 : prediction[cell] + n * p;
        overlap[cell] = empty ? 0 : overlap[cell] + n * (t * p);
    }

    private int find(int ofColumn, int ofRow) {
        int at = start(ofColumn, ofRow);
        while (slot[at] != NONE) {
            int cell = slot[at];
            if (column[cell] == ofColumn && row[cell] == ofRow) {
                return cell;
            }
            at = at + 1 & slot.length - 1;
        }
        if (size == column.length) {
            grow();
            return find(ofColumn, ofRow);
        }
        column[size] = ofColumn;
        row[size] = ofRow;
        slot[at] = size;
        return size++;
    }

    private int start(int ofColumn, int ofRow) {
        long mixed = ((long) ofColumn << ROW_BITS ^ ofRow) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & slot.length - 1;
    }

    private void grow() {
        int wider = 2 * size;
        column = Arrays.copyOf(column, wider);
        row = Arrays.copyOf(row, wider);
        count = Arrays.copyOf(count, wider);
        truth = Arrays.copyOf(truth, wider);
        prediction = Arrays.copyOf(prediction, wider);
        overlap = Arrays.copyOf(overlap, wider);
        slot = filled(2 * wider);
        for (int cell = 0; cell < size; cell++) {
            int at = start(column[cell], row[cell]);
            while (slot[at] != NONE) {
                at = at + 1 & slot.length - 1;
            }
            slot[at] = cell;
        }
    }

    /// The columns over the rows of their table.
    PairCounts counts(PairRows rows, int columns) {
        return counts(rows, columns, row);
    }

    private PairCounts counts(PairRows rows, int columns, int[] rowOfCell) {
        return PairCounts.ofCells(
                rows, columns, Arrays.copyOf(column, size), Arrays.copyOf(rowOfCell, size), Arrays.copyOf(count, size));
    }

    /// The columns over rows of their own: what a column has of a bin becomes a row that holds the means of just these pixels.
    PairCounts countsOfMeans(PairRows rows, int columns) {
        double[] t = new double[size];
        double[] p = new double[size];
        double[] o = new double[size];
        int[] truthClass = new int[size];
        int[] predictionBin = new int[size];
        for (int cell = 0; cell < size; cell++) {
            int of = row[cell];
            truthClass[cell] = rows.truthClass(of);
            predictionBin[cell] = rows.predictionBin(of);
            boolean exactTruth = truthClass[cell] == PairRows.EXACT || count[cell] == 0;
            boolean exactPrediction = predictionBin[cell] == PairRows.EXACT || count[cell] == 0;
            t[cell] = exactTruth ? rows.truth(of) : Math.clamp(truth[cell] / count[cell], 0.0, 1.0);
            p[cell] = exactPrediction ? rows.prediction(of) : Math.clamp(prediction[cell] / count[cell], 0.0, 1.0);
            o[cell] = exactTruth || exactPrediction ? t[cell] * p[cell] : overlap[cell] / count[cell];
        }
        int[] own = new int[size];
        Arrays.setAll(own, cell -> cell);
        return counts(PairRows.binned(t, p, o, truthClass, predictionBin, false), columns, own);
    }
}
