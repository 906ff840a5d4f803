package maskscope.view.score;

import java.util.List;
import maskscope.text.Message;
import maskscope.view.chart.SideCharts;
import maskscope.view.control.Texts;
import maskscope.view.look.Predictions;
import maskscope.view.look.SideChart;
import maskscope.view.look.ViewOptions;

/// The charts of what a prediction is worth: its scores against the threshold, precision against recall, and how far it can be
/// believed.
public final class ScoreFaces {

    private ScoreFaces() {}

    /// Of a second prediction the scores are drawn too. `options` have the threshold, which the charts show and move, and what
    /// they show; `grab` is run when one of their numbers is taken in hand.
    public static List<SideCharts.Face> of(Texts texts, Predictions predictions, ViewOptions options, Runnable grab) {
        ThresholdHand hand = new ThresholdHand(options.thresholdProperty(), grab);
        return List.of(
                new SideCharts.Face(SideChart.THRESHOLD, "face-threshold", Message.of("thresholds.face"),
                        Message.of("thresholds.face-short"), Message.of("thresholds.face-tip"),
                        Message.of("thresholds.score"),
                        new ThresholdPlot(texts, predictions, options.charts(), options.scores().fBetaProperty(),
                                options.themeProperty(), hand)),
                new SideCharts.Face(SideChart.PRECISION_RECALL, "face-precision-recall", Message.of("thresholds.pr-face"),
                        Message.of("thresholds.pr-face-short"), Message.of("thresholds.pr-face-tip"),
                        Message.of("score.name.precision"),
                        new PrecisionRecallPlot(texts, predictions, options.themeProperty(), hand)),
                new SideCharts.Face(SideChart.RELIABILITY, "face-reliability", Message.of("thresholds.reliability-face"),
                        Message.of("thresholds.reliability-face-short"), Message.of("thresholds.reliability-face-tip"),
                        Message.of("thresholds.frequency"),
                        new ReliabilityPlot(texts, predictions, options.charts().bins(), options.themeProperty(), grab)));
    }
}
