package maskscope.loss;

/// What one pixel costs in focal loss, before any weight: -(1-p)^γ ln p, with p the predicted probability of the
/// pixel's true class. γ = 0 is cross-entropy; the larger γ, the less an easy pixel (p near 1) counts.
///
/// Lin et al. 2017, arXiv 1708.02002, figure 1.
public final class FocalCost {

    private FocalCost() {}

    /// The term, at least 0 and infinite at p = 0.
    ///
    /// @param probability p, in [0, 1]
    /// @param gamma γ, 0 or more
    /// @throws IllegalArgumentException if either lies outside
    public static double value(double probability, double gamma) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + probability);
        }
        if (!(gamma >= 0)) {
            throw new IllegalArgumentException("gamma is 0 or more, not " + gamma);
        }
        return probability == 1 ? 0 : -Math.pow(1 - probability, gamma) * Math.log(probability);
    }
}
