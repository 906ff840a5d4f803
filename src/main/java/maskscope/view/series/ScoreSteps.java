package maskscope.view.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.beans.property.DoubleProperty;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.ScoreValue;
import maskscope.session.measure.SeriesScores;
import maskscope.text.Message;
import maskscope.view.chart.ValueRange;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.ViewOptions;
import maskscope.view.score.ScoreColours;
import maskscope.view.score.ScoreNames;
import maskscope.view.score.ScoreNumerals;

/// The scores of the cut predictions against the steps of a series: those that are drawn against the threshold.
final class ScoreSteps extends StepPlot {

    private static final double AIR = 0.03;
    /// Where all is near 1 the axis begins here.
    private static final double HIGHEST = 0.8;

    private final Texts texts;
    private final ViewOptions options;
    private final DoubleProperty beta;
    private final ScoreNames names;

    static ScoreSteps of(Texts texts, SeriesHand hand, ViewOptions options) {
        return new ScoreSteps(
                texts, hand, options, new ScoreNames(texts, "step-score-", "series.score-tip", options.charts()));
    }

    private ScoreSteps(Texts texts, SeriesHand hand, ViewOptions options, ScoreNames names) {
        super(texts, "series-scores", hand, options.themeProperty(), names.keys());
        this.texts = texts;
        this.options = options;
        this.names = names;
        beta = options.scores().fBetaProperty();
        WhileShown.of(this).hearAny(() -> {
            names.mark(options.themeProperty().get(), beta.get());
            renew();
        }, hand.scores(), options.charts().scores(), options.charts().best(), beta, options.themeProperty(), texts.language());
    }

    @Override
    List<StepCurve> curves(SeriesScores scores) {
        return names.drawn().stream()
                .map(score -> new StepCurve(score.key(), texts.now(ScoreNumerals.name(score, beta.get())),
                        ScoreColours.of(score, options.themeProperty().get()),
                        values(scores, counted -> value(score.of(counted.cut(), beta.get()))), score == names.selected()))
                .toList();
    }

    private static double value(ScoreValue score) {
        return score.defined() ? score.value() : Double.NaN;
    }

    /// From the tenth below the least value to 1: it is the change from step to step that is looked for.
    @Override
    ValueRange range(List<StepCurve> drawn) {
        double least = drawn.stream().flatMapToDouble(curve -> DoubleStream.of(curve.values())).filter(Double::isFinite)
                .min().orElse(0);
        double low = Math.min(HIGHEST, Math.floor(least * 10) / 10);
        double air = AIR * (1 - low);
        return new ValueRange(low - air, 1 + air);
    }

    @Override
    boolean isLeastBest() {
        return false;
    }

    @Override
    String value(double value) {
        return ScoreNumerals.score(value);
    }

    @Override
    Message what() {
        return Message.of("series.scores-spoken");
    }

    @Override
    public String key() {
        return "scores-over-the-series";
    }

    /// The counts, and the scores whose curves are drawn.
    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(scores()).map(now -> {
            Map<String, double[]> columns = new LinkedHashMap<>();
            columns.put("tp", values(now, step -> step.cut().tp()));
            columns.put("fp", values(now, step -> step.cut().fp()));
            columns.put("fn", values(now, step -> step.cut().fn()));
            columns.put("tn", values(now, step -> step.cut().tn()));
            for (CountScore score : names.drawn()) {
                columns.put(score.key(), values(now, step -> value(score.of(step.cut(), beta.get()))));
            }
            return StepNumbers.csv(now.series(), columns);
        });
    }
}
