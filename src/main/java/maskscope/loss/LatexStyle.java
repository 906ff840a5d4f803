package maskscope.loss;

/// How a formula is written down: with symbols, or with what was measured in their place.
sealed interface LatexStyle {

    String of(Factor factor);

    /// A factor of a product.
    String factor(Factor factor);

    /// A term's sum over the pixels, divided by `pixels`.
    String of(Term term, double pixels);

    /// The mean of a focused term.
    String of(FocalTerm term, Factor exponent);

    /// What stands between two factors.
    String times();

    /// With symbols; parameters are left in their places.
    record Symbols() implements LatexStyle {

        @Override
        public String of(Factor factor) {
            return factor.text();
        }

        @Override
        public String factor(Factor factor) {
            return factor.product();
        }

        @Override
        public String of(Term term, double pixels) {
            return term.symbol();
        }

        @Override
        public String of(FocalTerm term, Factor exponent) {
            return term.text(exponent.text());
        }

        @Override
        public String times() {
            return "<x>";
        }
    }

    /// With numbers.
    ///
    /// @param means whether the mean of a focused term, which no sum gives, is a number too or stands with its exponent
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
        public String of(Term term, double pixels) {
            return Formula.number(measures.total(term) / pixels);
        }

        @Override
        public String of(FocalTerm term, Factor exponent) {
            return means ? Formula.number(measures.mean(term, exponent.value())) : term.text(of(exponent));
        }

        @Override
        public String times() {
            return "\\cdot ";
        }
    }
}
