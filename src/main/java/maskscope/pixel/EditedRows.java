package maskscope.pixel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The rows and counts of a table while pixels are painted over: rows are added as new pairs come up, and bins keep the sums of
/// their pixels so that their means stay exact.
final class EditedRows {

    /// What a row stands for.
    ///
    /// @param truth its exact truth; 0 where it stands for a class of truths
    /// @param truthClass that class, or [PairRows#EXACT]
    /// @param prediction its exact prediction; 0 where it stands for a bin
    /// @param bin that bin, or [PairRows#EXACT]
    private record Key(double truth, int truthClass, double prediction, int bin) {}

    private final PairRows start;
    private final Map<Key, Integer> rowOf = new HashMap<>();
    private Key[] key;
    private double[] truth;
    private double[] prediction;
    private double[] overlap;
    private long[] count;

    /// Sums over the pixels of a row, where its values are means.
    private double[] truthSum;
    private double[] predictionSum;
    private double[] overlapSum;
    private int size;

    private PairRows published;
    private boolean meansMoved;
    private boolean renumbered;

    /// No row before this one is without pixels.
    private int free;

    EditedRows(PairCounts counts) {
        start = counts.rows();
        published = start;
        size = start.size();
        key = new Key[size];
        truth = new double[size];
        prediction = new double[size];
        overlap = new double[size];
        count = new long[size];
        truthSum = new double[size];
        predictionSum = new double[size];
        overlapSum = new double[size];
        for (int row = 0; row < size; row++) {
            truth[row] = start.truth(row);
            prediction[row] = start.prediction(row);
            overlap[row] = start.overlap(row);
            count[row] = counts.count(0, row);
            truthSum[row] = count[row] * truth[row];
            predictionSum[row] = count[row] * prediction[row];
            overlapSum[row] = count[row] * overlap[row];
            key[row] = keyOf(start, row);
            if (row != start.leftOut().orElse(-1)) {
                rowOf.putIfAbsent(key[row], row);
            }
        }
    }

    private static Key keyOf(PairRows rows, int row) {
        boolean exactTruth = rows.truthClass(row) == PairRows.EXACT;
        boolean exactPrediction = rows.predictionBin(row) == PairRows.EXACT;
        return new Key(
                exactTruth ? rows.truth(row) + 0.0 : 0,
                rows.truthClass(row),
                exactPrediction ? rows.prediction(row) + 0.0 : 0,
                rows.predictionBin(row));
    }

    boolean truthExact(int row) {
        return key[row].truthClass == PairRows.EXACT;
    }

    boolean predictionExact(int row) {
        return key[row].bin == PairRows.EXACT;
    }

    double truth(int row) {
        return truth[row];
    }

    double prediction(int row) {
        return prediction[row];
    }

    /// The row of a pixel of `row` when its truth becomes t, or its prediction p; NaN is what stays. The pixel is counted there
    /// at once, so that the row cannot be given away. Below 0 when there is no room for one more row.
    int reserve(int row, double t, double p) {
        Key old = key[row];
        Key wanted = Double.isNaN(p)
                ? new Key(t, PairRows.EXACT, old.prediction, old.bin)
                : new Key(old.truth, old.truthClass, p, PairRows.EXACT);
        Integer known = rowOf.get(wanted);
        int found = known == null ? add(wanted) : known;
        if (found >= 0) {
            count[found]++;
        }
        return found;
    }

    /// Takes back [#reserve].
    void release(int row) {
        if (row != start.leftOut().orElse(-1)) {
            count[row]--;
            free = 0;
        }
    }

    private int add(Key wanted) {
        int row = size;
        if (size == PixelTable.MAX_ROWS) {
            row = withoutPixels();
            if (row < 0) {
                return row;
            }
            rowOf.remove(key[row]);
        } else {
            size++;
            makeRoom();
        }
        key[row] = wanted;
        rowOf.put(wanted, row);
        truth[row] = wanted.truth;
        prediction[row] = wanted.prediction;
        overlap[row] = wanted.truth * wanted.prediction;
        count[row] = 0;
        empty(row);
        renumbered = true;
        return row;
    }

    private int withoutPixels() {
        int leftOut = start.leftOut().orElse(-1);
        for (int row = free; row < size; row++) {
            if (count[row] == 0 && row != leftOut) {
                free = row;
                return row;
            }
        }
        return -1;
    }

    private void makeRoom() {
        if (size > count.length) {
            int longer = Math.min(PixelTable.MAX_ROWS, size + size / 4 + 16);
            key = Arrays.copyOf(key, longer);
            truth = Arrays.copyOf(truth, longer);
            prediction = Arrays.copyOf(prediction, longer);
            overlap = Arrays.copyOf(overlap, longer);
            count = Arrays.copyOf(count, longer);
            truthSum = Arrays.copyOf(truthSum, longer);
            predictionSum = Arrays.copyOf(predictionSum, longer);
            overlapSum = Arrays.copyOf(overlapSum, longer);
        }
    }

    private void empty(int row) {
        truthSum[row] = 0;
        predictionSum[row] = 0;
        overlapSum[row] = 0;
    }

    /// Takes a pixel out of its row.
    void leave(int row, double t, double p) {
        count[row]--;
        free = Math.min(free, row);
        if (count[row] == 0) {
            empty(row);
        } else {
            addUp(row, -t, -p, -t * p);
        }
    }

    /// Adds the values of a pixel that [#reserve] has counted.
    void enter(int row, double t, double p) {
        addUp(row, t, p, t * p);
    }

    private void addUp(int row, double t, double p, double tp) {
        if (!truthExact(row) || !predictionExact(row)) {
            truthSum[row] += t;
            predictionSum[row] += p;
            overlapSum[row] += tp;
            meansMoved = true;
        }
    }

    /// What has been counted so far, over the same rows as before unless a row was added or a mean has moved.
    PairCounts counts() {
        if (meansMoved || renumbered) {
            int[] classes = new int[size];
            int[] bins = new int[size];
            for (int row = 0; row < size; row++) {
                classes[row] = key[row].truthClass;
                bins[row] = key[row].bin;
                mean(row);
            }
            published = published.changed(
                    Arrays.copyOf(truth, size),
                    Arrays.copyOf(prediction, size),
                    Arrays.copyOf(overlap, size),
                    classes,
                    bins,
                    !renumbered);
            meansMoved = false;
            renumbered = false;
        }
        return PairCounts.ofOne(published, Arrays.copyOf(count, size));
    }

    /// A row without pixels keeps the means that it had last.
    private void mean(int row) {
        if (count[row] == 0 || truthExact(row) && predictionExact(row)) {
            return;
        }
        if (!truthExact(row)) {
            truth[row] = Math.clamp(truthSum[row] / count[row], 0.0, 1.0);
        }
        if (!predictionExact(row)) {
            prediction[row] = Math.clamp(predictionSum[row] / count[row], 0.0, 1.0);
        }
        overlap[row] = truthExact(row) || predictionExact(row)
                ? truth[row] * prediction[row]
                : overlapSum[row] / count[row];
    }
}
