package maskscope.loss.measure;

/// The sums over all pixels that losses are made of; soft, that is with the probabilities as they are.
///
/// @param pixels N, the number of pixels
/// @param tp Σ t p
/// @param fp Σ (1-t) p
/// @param fn Σ t (1-p), the misses
/// @param tn Σ (1-t)(1-p)
/// @param truthEntropy Σ -t ln p', with p' clipped to [ε, 1-ε]: the cross-entropy of the object
/// @param backgroundEntropy Σ -(1-t) ln(1-p'): the cross-entropy of the background
public record Sums(double pixels, double tp, double fp, double fn, double tn, double truthEntropy, double backgroundEntropy) {

    /// Σ t + Σ p, both as sums of the same parts, so that it is never below 2 TP.
    public double both() {
        return 2 * tp + fp + fn;
    }

    /// TP + FP + FN = Σ t + Σ p - TP.
    public double union() {
        return tp + fp + fn;
    }

    /// The mean binary cross-entropy of a pixel.
    public double crossEntropy() {
        return (truthEntropy + backgroundEntropy) / pixels;
    }
}
