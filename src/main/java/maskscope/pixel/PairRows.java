package maskscope.pixel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The distinct pairs (truth, prediction) that pixels are counted by: one row for each. A row may have no pixel at all.
///
/// Immutable, and shared by all that counts over it. Tables that hold the very same object number their rows alike, so that
/// what was worked out for a row, such as its logarithms, serves them all.
///
/// A row is *exact* where all its pixels have exactly its truth and its prediction. Else it is a bin of pixels whose
/// predictions, or truths, lie close together, and holds their *means*, see [Binning].
public final class PairRows {

    /// In [#truthClass] and [#predictionBin]: all pixels of the row have exactly this truth, or this prediction.
    static final int EXACT = -1;

    private static final int NO_ROW = -1;
    private static final int[] NONE = {};

    private final double[] truth;
    private final double[] prediction;
    private final double[] overlap;
    private final int leftOut;

    /// The class and the bin that a row stands for; empty where all rows are exact.
    private final int[] truthClass;
    private final int[] predictionBin;
    private final Object numbering;

    private PairRows(double[] truth, double[] prediction, double[] overlap, int[] truthClass, int[] predictionBin, int leftOut,
            Object numbering) {
        this.truth = truth;
        this.prediction = prediction;
        this.overlap = overlap;
        this.truthClass = truthClass;
        this.predictionBin = predictionBin;
        this.leftOut = leftOut;
        this.numbering = numbering;
    }

    /// Rows whose pixels have exactly these values, none of which is left out. The arrays are given away.
    public static PairRows of(double[] truth, double[] prediction) {
        double[] overlap = new double[truth.length];
        Arrays.setAll(overlap, row -> truth[row] * prediction[row]);
        return exact(truth, prediction, overlap, false);
    }

    /// Rows whose pixels have exactly these values. The arrays are given away.
    ///
    /// @param leftOut whether the last row is the one of the pixels that are left out
    static PairRows exact(double[] truth, double[] prediction, double[] overlap, boolean leftOut) {
        int last = leftOut ? truth.length - 1 : NO_ROW;
        return new PairRows(truth, prediction, overlap, NONE, NONE, last, new Object());
    }

    /// Rows of which some are bins. The arrays are given away.
    ///
    /// @param truthClass the class of truth that a row stands for, or [#EXACT]
    /// @param predictionBin the bin of the prediction that a row stands for, or [#EXACT]
    static PairRows binned(double[] truth, double[] prediction, double[] overlap, int[] truthClass, int[] predictionBin,
            boolean leftOut) {
        int last = leftOut ? truth.length - 1 : NO_ROW;
        return new PairRows(truth, prediction, overlap, truthClass, predictionBin, last, new Object());
    }

    /// The same row of pixels that are left out among these rows. The arrays are given away.
    ///
    /// @param sameNumbers whether every row has the number that it has here
    PairRows changed(double[] t, double[] p, double[] o, int[] classes, int[] bins, boolean sameNumbers) {
        return new PairRows(
                t, p, o, exact() ? NONE : classes, exact() ? NONE : bins, leftOut, sameNumbers ? numbering : new Object());
    }

    /// All rows of several vocabularies, each pair once: those of the first one first, in their order.
    public static PairRows union(List<PairRows> all) {
        PairRows first = all.getFirst();
        if (all.stream().allMatch(rows -> rows == first)) {
            return first;
        }
        Map<Pair, Integer> found = new HashMap<>();
        boolean leftOut = all.stream().anyMatch(rows -> rows.leftOut != NO_ROW);
        for (PairRows rows : all) {
            for (int row = 0; row < rows.size(); row++) {
                if (row != rows.leftOut) {
                    found.putIfAbsent(rows.pair(row), found.size());
                }
            }
        }
        int size = found.size() + (leftOut ? 1 : 0);
        double[] t = new double[size];
        double[] p = new double[size];
        double[] o = new double[size];
        int[] truthClass = new int[size];
        int[] predictionBin = new int[size];
        Arrays.fill(truthClass, EXACT);
        Arrays.fill(predictionBin, EXACT);
        found.forEach((pair, row) -> {
            t[row] = pair.truth;
            p[row] = pair.prediction;
            o[row] = pair.overlap;
            truthClass[row] = pair.truthClass;
            predictionBin[row] = pair.predictionBin;
        });
        return all.stream().allMatch(PairRows::exact)
                ? exact(t, p, o, leftOut)
                : binned(t, p, o, truthClass, predictionBin, leftOut);
    }

    /// For each row of `other` the row that it is here, where `other` is one of those that this is the union of.
    ///
    /// @throws IllegalArgumentException if a row is missing here
    public int[] placesOf(PairRows other) {
        if (other == this) {
            return IntStream.range(0, size()).toArray();
        }
        Map<Pair, Integer> found = new HashMap<>();
        for (int row = 0; row < size(); row++) {
            if (row != leftOut) {
                found.putIfAbsent(pair(row), row);
            }
        }
        int[] places = new int[other.size()];
        for (int row = 0; row < places.length; row++) {
            Integer place = row == other.leftOut ? Integer.valueOf(leftOut) : found.get(other.pair(row));
            if (place == null || place == NO_ROW) {
                throw new IllegalArgumentException("a row of another vocabulary is missing here");
            }
            places[row] = place;
        }
        return places;
    }

    /// A row's values, by which rows of several vocabularies are the same. Adding 0.0 makes the two zeros one.
    private record Pair(double truth, double prediction, double overlap, int truthClass, int predictionBin) {}

    private Pair pair(int row) {
        return new Pair(truth[row] + 0.0, prediction[row] + 0.0, overlap[row] + 0.0, truthClass(row), predictionBin(row));
    }

    /// Number of rows, 1 or more.
    public int size() {
        return truth.length;
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

    /// The row of the pixels that are left out of every sum: of truth 0, prediction 0 and count 0, so that sums over all rows
    /// need no exception. Empty when all pixels count.
    public OptionalInt leftOut() {
        return leftOut == NO_ROW ? OptionalInt.empty() : OptionalInt.of(leftOut);
    }

    /// Whether every pixel of every row has exactly the row's truth and prediction.
    public boolean exact() {
        return predictionBin.length == 0;
    }

    /// The class of truth that a row is a bin of, or [#EXACT].
    int truthClass(int row) {
        return exact() ? EXACT : truthClass[row];
    }

    /// The bin of the prediction that a row stands for, or [#EXACT].
    int predictionBin(int row) {
        return exact() ? EXACT : predictionBin[row];
    }

    /// Whether rows have the same numbers here and there. Their means may have moved within their bins.
    boolean numberedAs(PairRows other) {
        return numbering == other.numbering;
    }
}
