package maskscope.loss.code;

import maskscope.loss.measure.Clip;
import maskscope.loss.measure.Sums;
import maskscope.pixel.PixelTable;

/// What decides about a pair of masks whether two ways of computing a loss agree on it.
///
/// @param sums of the pair
/// @param softTruth whether some pixel's truth is neither 0 nor 1
/// @param saturated whether some prediction lies within 1e-7 of 0 or 1, where logits are cut off
/// @param epsilon the clip of the logarithms in the settings
record PairTraits(Sums sums, boolean softTruth, boolean saturated, double epsilon) {

    static PairTraits of(PixelTable table, Sums sums, double epsilon) {
        boolean soft = false;
        boolean saturated = false;
        for (int row = 0; row < table.rows(); row++) {
            double t = table.truth(row);
            double p = table.prediction(row);
            soft |= t > 0 && t < 1;
            saturated |= Clip.of(p, Clip.LOGITS) != p;
        }
        return new PairTraits(sums, soft, saturated, epsilon);
    }

    boolean emptyTruth() {
        return sums.tp() + sums.fn() == 0;
    }

    /// Whether the settings clip where libraries do.
    boolean usualEpsilon() {
        return epsilon == Clip.LOGITS;
    }
}
