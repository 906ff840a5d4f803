package maskscope.loss;

import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Shapes;
import maskscope.loss.measure.Counts;
import maskscope.text.Message;

/// A loss that the program does not ship, with a parameter that it does not have: what whoever adds one writes.
public final class EighthLoss {

    /// Weighs misses, and 1 - delta false positives.
    public static final Parameter DELTA = Parameter.of("delta", Message.of("probe.delta"), "δ", "\\delta ",
            Parameter.Range.WITHIN_UNIT, 0.7, Message.of("probe.delta-is"));

    public static final Loss DELTA_TVERSKY = new Loss("delta-tversky", "Delta Tversky", LossFormula.of(
            f -> Shapes.tversky(Counts.PLAIN, f.of(DELTA).complement(), f.of(DELTA), f.smoothing())));

    /// All that is shipped, and this.
    public static final Conventions CONVENTIONS = Conventions.SHIPPED.with(DELTA_TVERSKY);

    private EighthLoss() {}

    /// The loss by another way: Tversky with 1 - delta and delta for alpha and beta.
    public static double byTversky(LossEngine engine, Settings settings) {
        Parameters own = settings.of(DELTA_TVERSKY);
        Settings same = settings
                .withOwn(Losses.TVERSKY, Parameter.ALPHA, 1 - own.get(DELTA))
                .withOwn(Losses.TVERSKY, Parameter.BETA, own.get(DELTA))
                .withOwn(Losses.TVERSKY, Parameter.SMOOTHING, own.get(Parameter.SMOOTHING));
        return engine.report(same).of(Losses.TVERSKY).value();
    }
}
