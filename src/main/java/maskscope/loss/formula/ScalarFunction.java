package maskscope.loss.formula;

import java.util.function.DoubleUnaryOperator;

/// A function of one number, with its derivative, that a formula applies to a quantity as a whole.
public sealed interface ScalarFunction {

    double of(double x);

    double slope(double x);

    /// x^exponent, where 0^0 is 1 and an exponent of 1/0 has no value.
    record Power(Factor exponent) implements ScalarFunction {

        @Override
        public double of(double x) {
            return Double.isInfinite(exponent.value()) ? Double.NaN : Math.pow(x, exponent.value());
        }

        @Override
        public double slope(double x) {
            double power = exponent.value();
            return power == 0 ? 0 : power * Math.pow(x, power - 1);
        }
    }

    /// Focal of a whole mask: α (1 - exp(-m))^γ m, where m is the mean cross-entropy.
    ///
    /// @param alpha the factor before all
    /// @param gamma the exponent
    record FocalOfMean(Factor alpha, Factor gamma) implements ScalarFunction {

        @Override
        public double of(double x) {
            return alpha.value() * Math.pow(-Math.expm1(-x), gamma.value()) * x;
        }

        @Override
        public double slope(double x) {
            double focus = -Math.expm1(-x);
            double g = gamma.value();
            double ofFocus = g == 0 || x == 0 ? 0 : g * x * Math.exp(-x) * Math.pow(focus, g - 1);
            return alpha.value() * (Math.pow(focus, g) + ofFocus);
        }
    }

    /// Any other function, with how it is written.
    ///
    /// @param function of x
    /// @param derivative of x
    /// @param latex how LaTeX writes it; `<q>` stands for x
    /// @param python how Python writes it, as one call; `{q}` stands for x and `@` for the array library before the name of
    ///     one of its functions
    record Named(DoubleUnaryOperator function, DoubleUnaryOperator derivative, String latex, String python)
            implements ScalarFunction {

        @Override
        public double of(double x) {
            return function.applyAsDouble(x);
        }

        @Override
        public double slope(double x) {
            return derivative.applyAsDouble(x);
        }
    }
}
