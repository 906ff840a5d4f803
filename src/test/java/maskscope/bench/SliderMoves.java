package maskscope.bench;

import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;

/// Settings as slider moves bring them, never the same twice, so that nothing can be answered from memory.
final class SliderMoves {

    /// The golden ratio's fractions: multiples of them fill an interval evenly and do not repeat.
    private static final double GOLDEN = 0.618_033_988_749_895;
    private static final double SECOND = 0.754_877_666_246_693;
    private static final double THIRD = 0.569_840_290_998_053;

    private long moves;

    /// New alpha, gamma and smoothing for every loss: dearer than any move of one slider, as each loss takes one of them and a
    /// new gamma needs a new power of every row.
    Settings next() {
        moves++;
        return Settings.TUTORIAL
                .withEverywhere(Parameter.ALPHA, moves * SECOND % 1)
                .withEverywhere(Parameter.GAMMA, moves * GOLDEN % 1 * Parameter.GAMMA.maximum())
                .withEverywhere(Parameter.SMOOTHING, moves * THIRD % 1);
    }
}
