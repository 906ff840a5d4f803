package maskscope.view.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.Reliability;
import maskscope.loss.score.Stretch;
import maskscope.loss.score.ThresholdScores;
import maskscope.pixel.HardCounts;
import maskscope.table.CurveTable;

/// The numbers of the charts of scores as CSV. Columns of a second prediction end in `-b`.
final class ScoreNumbers {

    private static final String OF_SECOND = "-b";

    private ScoreNumbers() {}

    /// A row for each stretch of thresholds that cut alike, by one of them. Of two predictions those at which neither changes.
    static String csv(ThresholdScores first, Optional<ThresholdScores> second, List<CountScore> drawn) {
        double[] ends = Stream.concat(Stream.of(first), second.stream())
                .flatMapToDouble(scores -> scores.stretches().stream().mapToDouble(Stretch::to)).sorted().distinct().toArray();
        double[] at = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            at[i] = new Stretch(i == 0 ? Double.NEGATIVE_INFINITY : ends[i - 1], ends[i], first.counts(ends[i])).threshold();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("threshold", at);
        put(columns, "", first, ends, drawn);
        second.ifPresent(scores -> put(columns, OF_SECOND, scores, ends, drawn));
        return CurveTable.csv(columns);
    }

    private static void put(
            Map<String, double[]> columns, String suffix, ThresholdScores scores, double[] at, List<CountScore> drawn) {
        List<HardCounts> counts = Arrays.stream(at).mapToObj(scores::counts).toList();
        columns.put("tp" + suffix, column(counts, HardCounts::tp));
        columns.put("fp" + suffix, column(counts, HardCounts::fp));
        columns.put("fn" + suffix, column(counts, HardCounts::fn));
        columns.put("tn" + suffix, column(counts, HardCounts::tn));
        drawn.forEach(score -> columns.put(
                score.key() + suffix, column(counts, one -> score.of(one, scores.beta()).value())));
    }

    /// The points of both curves, each with its own thresholds; the shorter one ends in `nan`.
    static String csv(PrecisionRecall first, Optional<PrecisionRecall> second) {
        int rows = Math.max(first.points().size(), second.map(curve -> curve.points().size()).orElse(0));
        Map<String, double[]> columns = new LinkedHashMap<>();
        put(columns, "", first, rows);
        second.ifPresent(curve -> put(columns, OF_SECOND, curve, rows));
        return CurveTable.csv(columns);
    }

    private static void put(Map<String, double[]> columns, String suffix, PrecisionRecall curve, int rows) {
        columns.put("threshold" + suffix, filled(column(curve.points(), PrecisionRecall.Point::threshold), rows));
        columns.put("recall" + suffix, filled(column(curve.points(), PrecisionRecall.Point::recall), rows));
        columns.put("precision" + suffix, filled(column(curve.points(), PrecisionRecall.Point::precision), rows));
    }

    private static double[] filled(double[] values, int rows) {
        double[] filled = Arrays.copyOf(values, rows);
        Arrays.fill(filled, values.length, rows, Double.NaN);
        return filled;
    }

    /// Both have the same bins.
    static String csv(Reliability first, Optional<Reliability> second) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("from", column(first.bins(), Reliability.Bin::from));
        columns.put("to", column(first.bins(), Reliability.Bin::to));
        put(columns, "", first);
        second.ifPresent(reliability -> put(columns, OF_SECOND, reliability));
        return CurveTable.csv(columns);
    }

    private static void put(Map<String, double[]> columns, String suffix, Reliability reliability) {
        columns.put("pixels" + suffix, column(reliability.bins(), Reliability.Bin::pixels));
        columns.put("prediction" + suffix, column(reliability.bins(), Reliability.Bin::prediction));
        columns.put("truth" + suffix, column(reliability.bins(), Reliability.Bin::truth));
    }

    private static <T> double[] column(List<T> rows, ToDoubleFunction<T> of) {
        return rows.stream().mapToDouble(of).toArray();
    }
}
