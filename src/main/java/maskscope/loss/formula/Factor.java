package maskscope.loss.formula;

import java.util.HashSet;
import java.util.Set;

/// A number in a formula, as it is made of parameters and fixed numbers, so that it can be printed as `α`, `1-β`, `s/2` or
/// `0.7`. Printers tell the kinds apart.
public sealed interface Factor {

    Factor ONE = of(1);

    Factor HALF = new Fraction(1, 2);

    double value();

    /// A fixed number.
    record Number(double value) implements Factor {}

    /// A fixed number that is printed as a fraction.
    record Fraction(int above, int below) implements Factor {
        @Override
        public double value() {
            return (double) above / below;
        }
    }

    /// A parameter at its current value.
    record Given(Parameter parameter, double value) implements Factor {}

    record Product(Factor one, Factor other) implements Factor {
        @Override
        public double value() {
            return one.value() * other.value();
        }
    }

    record Quotient(Factor above, double below) implements Factor {
        @Override
        public double value() {
            return above.value() / below;
        }
    }

    record Total(Factor one, Factor other) implements Factor {
        @Override
        public double value() {
            return one.value() + other.value();
        }
    }

    /// 1 minus a number.
    record Complement(Factor of) implements Factor {
        @Override
        public double value() {
            return 1 - of.value();
        }
    }

    /// 1 divided by a number.
    record Inverse(Factor of) implements Factor {
        @Override
        public double value() {
            return 1 / of.value();
        }
    }

    static Factor of(double value) {
        return new Number(value);
    }

    /// Whether it is the fixed number 1, which formulas leave out before a quantity.
    default boolean isOne() {
        return this instanceof Number number && number.value == 1;
    }

    /// The parameters that it is made of.
    default Set<Parameter> parameters() {
        return switch (this) {
            case Number _, Fraction _ -> Set.of();
            case Given given -> Set.of(given.parameter);
            case Product product -> both(product.one, product.other);
            case Quotient quotient -> quotient.above.parameters();
            case Total total -> both(total.one, total.other);
            case Complement complement -> complement.of.parameters();
            case Inverse inverse -> inverse.of.parameters();
        };
    }

    private static Set<Parameter> both(Factor one, Factor other) {
        Set<Parameter> both = new HashSet<>(one.parameters());
        both.addAll(other.parameters());
        return both;
    }

    default Factor times(Factor other) {
        if (isOne()) {
            return other;
        }
        return other.isOne() ? this : new Product(this, other);
    }

    default Factor times(double number) {
        return of(number).times(this);
    }

    default Factor over(double number) {
        return new Quotient(this, number);
    }

    default Factor plus(Factor other) {
        return new Total(this, other);
    }

    default Factor complement() {
        return new Complement(this);
    }

    default Factor inverse() {
        return new Inverse(this);
    }
}
