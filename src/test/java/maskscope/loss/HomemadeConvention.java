package maskscope.loss;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Shapes;
import maskscope.loss.measure.Counts;

/// A convention that no library has: one constant, as whoever adds a convention writes it.
public final class HomemadeConvention {

    public static final Convention HALF = Convention.of(
                    "half", "probe.half-name", "1.2.3", "probe.half-convention", Reduction.ALL_PIXELS)
            .with(
                    Losses.DICE,
                    LossFormula.of("probe.half", f -> Shapes.dice(Counts.PLAIN, f.smoothing()).times(Factor.HALF))
                            .called("half_dice(t, p, s)"));

    private HomemadeConvention() {}
}
