package maskscope.bench;

import maskscope.loss.Parameter;
import maskscope.loss.Settings;

/// Settings as slider moves bring them, never the same twice, so that nothing can be answered from memory.
final class SliderMoves {

    /// The golden ratio's fractions: multiples of them fill an interval evenly and do not repeat.
    private static final double GOLDEN = 0.618_033_988_749_895;
    private static final double SECOND = 0.754_877_666_246_693;

    private long moves;

    /// New alpha and gamma for every loss: the dearest move there is, as a new gamma needs a new power of every row.
    Settings next() {
        moves++;
        return Settings.TUTORIAL
                .withEverywhere(Parameter.ALPHA, moves * SECOND % 1)
                .withEverywhere(Parameter.GAMMA, moves * GOLDEN % 1 * Parameter.GAMMA.maximum());
    }
}
