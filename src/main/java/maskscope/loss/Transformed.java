package maskscope.loss;

import java.util.Optional;

/// A function of a quantity. It has no parts; each pixel is given the part of it that it has of the quantity inside.
final class Transformed extends Quantity {

    /// A function of one number, its derivative, and how it is written around the number.
    interface Function {

        double of(double x);

        double slope(double x);

        String text(Quantity inner, LatexStyle ink);

        Code code(Quantity inner, Script script);

        /// By a library's own losses.
        default Optional<Call> call(Quantity inner, Library library) {
            return library.refuse();
        }

        /// Why it has no value at x, when it has none.
        default String fault(double x) {
            return x < 0 ? "a negative number has no fractional power" : "0 has no negative power";
        }
    }

    private final Quantity inner;
    private final Function function;

    Transformed(Quantity inner, Function function) {
        this.inner = inner;
        this.function = function;
    }

    /// x^exponent, where 0^0 is 1 and an exponent of 1/0 has no value.
    static Function power(Factor exponent) {
        double power = exponent.value();
        return new Function() {
            @Override
            public double of(double x) {
                return Double.isInfinite(power) ? Double.NaN : Math.pow(x, power);
            }

            @Override
            public double slope(double x) {
                return power == 0 ? 0 : power * Math.pow(x, power - 1);
            }

            @Override
            public String text(Quantity inner, LatexStyle ink) {
                return inner.product(ink) + "^{" + ink.of(exponent) + "}";
            }

            @Override
            public Code code(Quantity inner, Script script) {
                return inner.base(script).toThe(exponent.code());
            }

            @Override
            public Optional<Call> call(Quantity inner, Library library) {
                return inner.call(library).map(call -> library.power(call, exponent));
            }

            @Override
            public String fault(double x) {
                return Double.isInfinite(power) ? "an exponent of 1/0 has no value" : Function.super.fault(x);
            }
        };
    }

    /// What is undefined has no power either, not even 1 as its power 0.
    @Override
    double value(Measures measures) {
        double x = inner.value(measures);
        return Double.isNaN(x) ? x : function.of(x);
    }

    @Override
    Rows slope(Measures measures) {
        return inner.slope(measures).times(function.slope(inner.value(measures)));
    }

    private double scale(Measures measures) {
        double x = inner.value(measures);
        return x == 0 ? 0 : function.of(x) / x;
    }

    @Override
    Rows share(Measures measures) {
        return inner.share(measures).times(scale(measures));
    }

    @Override
    double share(Measures measures, double t, double p) {
        return scale(measures) * inner.share(measures, t, p);
    }

    @Override
    double offset(Measures measures) {
        double x = inner.value(measures);
        return x == 0 ? function.of(x) : scale(measures) * inner.offset(measures);
    }

    @Override
    String fault(Measures measures) {
        double x = inner.value(measures);
        return Double.isFinite(x) ? function.fault(x) : inner.fault(measures);
    }

    @Override
    Optional<ErrorWeights> errorWeights() {
        return inner.errorWeights();
    }

    @Override
    Code code(Script script) {
        return function.code(inner, script);
    }

    @Override
    Optional<Call> call(Library library) {
        return function.call(inner, library);
    }

    @Override
    String text(LatexStyle ink) {
        return function.text(inner, ink);
    }
}
