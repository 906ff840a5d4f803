package maskscope.loss.latex;

import maskscope.loss.formula.Factor;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Term;

/// How the parts of a formula are written in LaTeX: with symbols, or with what was measured in their place.
public sealed interface LatexStyle {

    LatexStyle SYMBOLS = new Symbols();

    String of(Factor factor);

    /// A factor before another.
    String factor(Factor factor);

    /// A term's sum over the pixels.
    String sum(Term term);

    /// A term's mean over the pixels.
    String mean(Term term);

    /// The mean of a focal term.
    String mean(FocalTerm term, Factor exponent);

    /// What stands between two factors.
    String times();

    /// With symbols; parameters are left in their places, see [Formula].
    record Symbols() implements LatexStyle {

        @Override
        public String of(Factor factor) {
            return switch (factor) {
                case Factor.Number number -> Formula.number(number.value());
                case Factor.Fraction fraction -> "\\tfrac{" + fraction.above() + "}{" + fraction.below() + "}";
                case Factor.Given given -> Formula.place(given.parameter());
                case Factor.Product product -> factor(product.one()) + times() + factor(product.other());
                case Factor.Quotient quotient ->
                        "\\frac{" + of(quotient.above()) + "}{" + Formula.number(quotient.below()) + "}";
                case Factor.Total total -> of(total.one()) + "+" + of(total.other());
                case Factor.Complement complement -> "1-" + factor(complement.of());
                case Factor.Inverse inverse -> "1/" + factor(inverse.of());
            };
        }

        @Override
        public String factor(Factor factor) {
            return switch (factor) {
                case Factor.Total _, Factor.Complement _, Factor.Inverse _ -> "(" + of(factor) + ")";
                case Factor.Number _, Factor.Fraction _, Factor.Given _, Factor.Product _, Factor.Quotient _ -> of(factor);
            };
        }

        @Override
        public String sum(Term term) {
            return term.symbol();
        }

        @Override
        public String mean(Term term) {
            return term.symbol();
        }

        @Override
        public String mean(FocalTerm term, Factor exponent) {
            return spelled(term, of(exponent));
        }

        @Override
        public String times() {
            return "<x>";
        }
    }

    /// With numbers.
    ///
    /// @param means whether the mean of a focal term, which no sum gives, is a number too or stands with its exponent
    record Numbers(Measures measures, boolean means) implements LatexStyle {

        @Override
        public String of(Factor factor) {
            return Formula.number(factor.value());
        }

        @Override
        public String factor(Factor factor) {
            return of(factor);
        }

        @Override
        public String sum(Term term) {
            return Formula.number(measures.total(term));
        }

        @Override
        public String mean(Term term) {
            return Formula.number(measures.total(term) / measures.pixels());
        }

        @Override
        public String mean(FocalTerm term, Factor exponent) {
            return means ? Formula.number(measures.mean(term, exponent.value())) : spelled(term, of(exponent));
        }

        @Override
        public String times() {
            return "\\cdot ";
        }
    }

    private static String spelled(FocalTerm term, String exponent) {
        return "\\overline{" + term.text().replace("<e>", exponent) + "}";
    }
}
