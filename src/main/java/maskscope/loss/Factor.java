package maskscope.loss;

/// A number in a formula together with how it is written: `α`, `1-β`, `s/2`, `0.7`.
///
/// @param value the number
/// @param text LaTeX in which parameters stand as `<alpha>`, `<beta>`, `<gamma>`, `<s>`, `<r>`; see [Formula]
/// @param sum whether the text needs brackets where it is multiplied
/// @param code the same in Python, see [Script]
record Factor(double value, String text, boolean sum, Code code) {

    static final Factor ONE = of(1);

    static final Factor HALF = new Factor(0.5, "\\tfrac{1}{2}", false, Code.of(0.5));

    static Factor of(double value) {
        return new Factor(value, Formula.number(value), false, Code.of(value));
    }

    boolean isOne() {
        return text.equals("1");
    }

    Factor times(Factor other) {
        if (isOne()) {
            return other;
        }
        return other.isOne()
                ? this
                : new Factor(value * other.value, product() + "<x>" + other.product(), false, code.times(other.code));
    }

    Factor times(double number) {
        return of(number).times(this);
    }

    Factor over(double number) {
        String fraction = "\\frac{" + text + "}{" + Formula.number(number) + "}";
        return new Factor(value / number, fraction, false, code.over(Code.of(number)));
    }

    Factor plus(Factor other) {
        return new Factor(value + other.value, text + "+" + other.text, true, code.plus(other.code));
    }

    /// 1 minus this.
    Factor complement() {
        return new Factor(1 - value, "1-" + product(), true, Code.ONE.minus(code));
    }

    /// 1 divided by this.
    Factor inverse() {
        return new Factor(1 / value, "1/" + product(), true, Code.ONE.over(code));
    }

    /// How it is written before another factor.
    String product() {
        return sum ? "(" + text + ")" : text;
    }
}
