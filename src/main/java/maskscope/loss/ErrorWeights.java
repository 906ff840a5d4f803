package maskscope.loss;

import java.util.Optional;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.Transformed;
import maskscope.loss.formula.UnlessEmpty;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.latex.Formula;
import maskscope.loss.latex.LatexStyle;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.LibraryCounts;

/// What an overlap loss weighs its two kinds of error by, with how it is written: under the tutorial α for false positives and
/// β for misses, elsewhere the other way round, `1 − α`, or a fixed number.
///
/// @param falsePositive what (1-t) p is multiplied by
/// @param miss what t (1-p) is multiplied by
public record ErrorWeights(Weight falsePositive, Weight miss) {

    /// @param value the number
    /// @param symbol how it is written
    public record Weight(double value, String symbol) {

        static Weight of(Factor factor) {
            // Most are, and a start need not wait for a printer.
            if (factor instanceof Factor.Given given) {
                return new Weight(given.value(), given.parameter().symbol());
            }
            String symbol = LatexStyle.SYMBOLS.factor(factor);
            for (Parameter parameter : factor.parameters()) {
                symbol = symbol.replace(Formula.place(parameter), parameter.symbol());
            }
            return new Weight(factor.value(), symbol.replace("-", " − "));
        }
    }

    /// α for false positives and β for misses.
    static ErrorWeights of(Parameters parameters) {
        Factors factors = new Factors(parameters);
        return new ErrorWeights(Weight.of(factors.alpha()), Weight.of(factors.beta()));
    }

    /// The weights of a quantity that is one overlap and has some. The mean of two, of object and background, has none: each
    /// error counts in both, and its weight there is divided by another denominator.
    static Optional<ErrorWeights> of(Quantity quantity) {
        // No switch over types: the program's start waits for its first use.
        if (quantity instanceof Ratio ratio) {
            return of(ratio.bottom());
        }
        if (quantity instanceof WeightedSum sum && sum.parts().size() == 1) {
            return of(sum.parts().getFirst().quantity());
        }
        if (quantity instanceof Transformed transformed) {
            return of(transformed.inner());
        }
        return quantity instanceof UnlessEmpty unlessEmpty ? of(unlessEmpty.inner()) : Optional.empty();
    }

    private static Optional<ErrorWeights> of(Sum bottom) {
        Optional<ErrorWeights> plain = of(bottom, Counts.PLAIN);
        // The other ways of counting are not made as long as nobody counts so.
        return plain.isPresent()
                ? plain
                : LibraryCounts.ALL.stream().flatMap(counts -> of(bottom, counts).stream()).findFirst();
    }

    private static Optional<ErrorWeights> of(Sum bottom, Counts counts) {
        Optional<Factor> falsePositive = bottom.factor(counts.fp());
        Optional<Factor> miss = bottom.factor(counts.fn());
        boolean weighed = falsePositive.isPresent() && miss.isPresent()
                && !(falsePositive.get().isOne() && miss.get().isOne());
        return weighed
                ? Optional.of(new ErrorWeights(Weight.of(falsePositive.get()), Weight.of(miss.get())))
                : Optional.empty();
    }
}
