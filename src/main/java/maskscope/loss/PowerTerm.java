package maskscope.loss;

import java.util.function.DoubleUnaryOperator;

/// A part of a loss that cannot be had from fixed sums because its exponent moves: the mean over the pixels of
/// weight · base^exponent, where base and weight are functions of the pixel's binary cross-entropy.
///
/// @param logBase the natural logarithm of the base, at most 0
/// @param weight the factor before the power
record PowerTerm(DoubleUnaryOperator logBase, DoubleUnaryOperator weight) {

    /// Focal's (1 - exp(-bce))^γ bce. `expm1` keeps all digits where the pixel is almost right.
    static final PowerTerm FOCUSED_ENTROPY = new PowerTerm(bce -> Math.log(-Math.expm1(-bce)), bce -> bce);
}
