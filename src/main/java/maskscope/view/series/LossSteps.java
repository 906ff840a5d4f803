package maskscope.view.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.session.measure.SeriesScores;
import maskscope.session.state.Choosing;
import maskscope.text.Message;
import maskscope.view.chart.HiddenCurves;
import maskscope.view.chart.ValueRange;
import maskscope.view.control.Numerals;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.legend.CurveKey;
import maskscope.view.legend.CurveKeys;
import maskscope.view.look.Choices;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// The losses against the steps of a series. Those whose curves are hidden along a parameter are hidden here, too.
final class LossSteps extends StepPlot {

    /// Losses above this do not stretch the range, unless they are in front or alone.
    private static final double TALL = 2;

    private final Texts texts;
    private final List<Loss> losses;
    private final Choices choices;
    private final ViewOptions options;
    private final CurveKeys keys;

    static LossSteps of(Texts texts, SeriesHand hand, Choosing choosing, Choices choices, ViewOptions options) {
        List<Loss> losses = choosing.conventions().losses();
        ObjectProperty<Set<String>> hidden = options.hiddenProperty();
        CurveKeys keys = new CurveKeys("step-loss-", losses.stream().map(Loss::key).toList(),
                key -> texts.of("series.loss-tip", loss(losses, key).name()),
                key -> hidden.set(new HiddenCurves(hidden.get()).toggled(loss(losses, key)).keys()),
                key -> choosing.select(loss(losses, key)));
        return new LossSteps(texts, hand, losses, choices, options, keys);
    }

    private LossSteps(Texts texts, SeriesHand hand, List<Loss> losses, Choices choices, ViewOptions options, CurveKeys keys) {
        super(texts, "series-losses", hand, options.themeProperty(), keys);
        this.texts = texts;
        this.losses = losses;
        this.choices = choices;
        this.options = options;
        this.keys = keys;
        WhileShown.of(this).hearAny(() -> {
            mark();
            renew();
        }, hand.scores(), options.hiddenProperty(), choices.selected(), options.themeProperty(), texts.language());
    }

    private static Loss loss(List<Loss> losses, String key) {
        return losses.stream().filter(loss -> loss.key().equals(key)).findFirst().orElseThrow();
    }

    private boolean isShown(Loss loss) {
        return !new HiddenCurves(options.hiddenProperty().get()).hides(loss);
    }

    private Loss selected() {
        return choices.selected().getValue();
    }

    private void mark() {
        Theme theme = options.themeProperty().get();
        keys.show(key -> {
            Loss loss = loss(losses, key);
            boolean front = loss == selected();
            String says = isShown(loss) ? front ? "thresholds.spoken-best" : "thresholds.spoken-shown"
                    : front ? "thresholds.spoken-hidden-best" : "thresholds.spoken-hidden";
            return new CurveKey.Look(loss.name(), texts.now(Message.of(says, loss.name())), isShown(loss), front,
                    theme.colour(loss));
        });
    }

    @Override
    List<StepCurve> curves(SeriesScores scores) {
        return losses.stream().filter(this::isShown)
                .sorted(Comparator.comparing(loss -> loss == selected()))
                .map(loss -> new StepCurve(loss.key(), loss.name(), options.themeProperty().get().colour(loss),
                        values(scores, counted -> value(counted.losses().of(loss))), loss == selected()))
                .toList();
    }

    private static double value(LossValue loss) {
        return loss.defined() ? loss.value() : Double.NaN;
    }

    @Override
    ValueRange range(List<StepCurve> drawn) {
        double least = drawn.stream().flatMapToDouble(LossSteps::finite).min().orElse(0);
        double lowest = drawn.stream().mapToDouble(LossSteps::most).min().orElse(1);
        double tall = Math.max(TALL, lowest);
        double most = drawn.stream().mapToDouble(curve -> curve.front() ? most(curve) : Math.min(most(curve), tall))
                .max().orElse(1);
        return ValueRange.fitting(least, most);
    }

    private static double most(StepCurve curve) {
        return finite(curve).max().orElse(0);
    }

    private static DoubleStream finite(StepCurve curve) {
        return DoubleStream.of(curve.values()).filter(Double::isFinite);
    }

    @Override
    boolean isLeastBest() {
        return true;
    }

    @Override
    String value(double value) {
        return Numerals.loss(value);
    }

    @Override
    Message what() {
        return Message.of("series.losses-spoken");
    }

    @Override
    public String key() {
        return "losses-over-the-series";
    }

    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(scores()).map(now -> {
            Map<String, double[]> columns = new LinkedHashMap<>();
            List<StepCurve> all = new ArrayList<>(drawn());
            losses.forEach(loss -> all.stream().filter(curve -> curve.key().equals(loss.key()))
                    .forEach(curve -> columns.put(curve.key(), curve.values())));
            return StepNumbers.csv(now.series(), columns);
        });
    }
}
