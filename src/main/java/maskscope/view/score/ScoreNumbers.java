package maskscope.view.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.Reliability;
import maskscope.loss.score.Stretch;
import maskscope.loss.score.ThresholdScores;
import maskscope.table.CurveTable;

/// The numbers of the charts of scores as CSV.
final class ScoreNumbers {

    private ScoreNumbers() {}

    /// A row for each stretch of thresholds that cut alike, by one of them.
    static String csv(ThresholdScores scores, List<CountScore> drawn) {
        List<Stretch> all = scores.stretches();
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("threshold", column(all, Stretch::threshold));
        columns.put("tp", column(all, stretch -> stretch.counts().tp()));
        columns.put("fp", column(all, stretch -> stretch.counts().fp()));
        columns.put("fn", column(all, stretch -> stretch.counts().fn()));
        columns.put("tn", column(all, stretch -> stretch.counts().tn()));
        drawn.forEach(score -> columns.put(
                score.key(), column(all, stretch -> score.of(stretch.counts(), scores.beta()).value())));
        return CurveTable.csv(columns);
    }

    static String csv(PrecisionRecall curve) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("threshold", column(curve.points(), PrecisionRecall.Point::threshold));
        columns.put("recall", column(curve.points(), PrecisionRecall.Point::recall));
        columns.put("precision", column(curve.points(), PrecisionRecall.Point::precision));
        return CurveTable.csv(columns);
    }

    static String csv(Reliability reliability) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("from", column(reliability.bins(), Reliability.Bin::from));
        columns.put("to", column(reliability.bins(), Reliability.Bin::to));
        columns.put("pixels", column(reliability.bins(), Reliability.Bin::pixels));
        columns.put("prediction", column(reliability.bins(), Reliability.Bin::prediction));
        columns.put("truth", column(reliability.bins(), Reliability.Bin::truth));
        return CurveTable.csv(columns);
    }

    private static <T> double[] column(List<T> rows, ToDoubleFunction<T> of) {
        return rows.stream().mapToDouble(of).toArray();
    }
}
