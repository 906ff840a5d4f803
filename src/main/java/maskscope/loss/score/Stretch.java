package maskscope.loss.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import maskscope.pixel.HardCounts;

/// Thresholds that cut a prediction alike: those above one distinct prediction and up to the next one, which is still cut off
/// by none of them. The first stretch begins with 0 itself.
///
/// @param above the end that does not belong to it; below 0 for the first
/// @param to the end that does, at most 1
/// @param counts what pixels are at each of its thresholds
public record Stretch(double above, double to, HardCounts counts) {

    private static final double HALF = 0.5;
    /// More decimals than these tell no two thresholds apart.
    private static final int MOST_DECIMALS = 17;

    boolean holds(double threshold) {
        return threshold > above && threshold <= to;
    }

    /// From one half to the nearest of its thresholds.
    double fromHalf() {
        return holds(HALF) ? 0 : to < HALF ? HALF - to : above - HALF;
    }

    /// The threshold of this stretch to type: with as few decimals as a number in it can have, and of those the nearest to one
    /// half. Between 8-bit predictions that is 0.41 or 0.414; where there is no shorter number it is the prediction itself.
    public double threshold() {
        if (holds(HALF)) {
            return HALF;
        }
        BigDecimal end = BigDecimal.valueOf(to < HALF ? to : above);
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal down = end.setScale(decimals, RoundingMode.FLOOR);
            double found = (to < HALF ? down : down.add(BigDecimal.ONE.movePointLeft(decimals))).doubleValue();
            if (holds(found) && found >= 0) {
                return found;
            }
        }
        return to;
    }
}
