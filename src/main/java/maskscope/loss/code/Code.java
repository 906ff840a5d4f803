package maskscope.loss.code;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// An expression in Python, with how tightly it holds together: brackets stand only where they must.
///
/// @param text the expression
/// @param binding of its weakest operator
record Code(String text, Binding binding) {

    /// From the weakest on.
    enum Binding {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    static final Code ONE = atom("1");

    /// A double tells apart what has this many digits.
    private static final int DIGITS = 15;

    /// A name, a call, or a number that is not negative.
    static Code atom(String text) {
        return new Code(text, Binding.ATOM);
    }

    static Code sum(String text) {
        return new Code(text, Binding.SUM);
    }

    static Code product(String text) {
        return new Code(text, Binding.PRODUCT);
    }

    static Code of(double value) {
        return new Code(number(value), value < 0 ? Binding.SUM : Binding.ATOM);
    }

    /// As it stands beside a product sign.
    String factor() {
        return binding == Binding.SUM ? "(" + text + ")" : text;
    }

    private String tight() {
        return binding == Binding.ATOM ? text : "(" + text + ")";
    }

    Code times(Code other) {
        if (text.equals("1")) {
            return other;
        }
        return other.text.equals("1") ? this : product(factor() + " * " + other.factor());
    }

    Code over(Code other) {
        return product(factor() + " / " + other.tight());
    }

    Code plus(Code other) {
        return sum(text + " + " + other.text);
    }

    Code minus(Code other) {
        return sum(text + " - " + other.factor());
    }

    Code toThe(Code exponent) {
        return new Code(tight() + " ** " + exponent.tight(), Binding.POWER);
    }

    /// A number as Python reads it, with as few digits as tell it: `2`, `0.25`, `1e-6`.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "float(\"" + (Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf") + "\")";
        }
        String digits = Double.toString(value);
        if (digits.length() > DIGITS) {
            digits = Double.toString(rounded(value));
        }
        return digits.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
    }

    /// A number in twelve significant digits, as a result is told.
    static String digits(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0.0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(12));
        return size >= 1e-4 && size < 1e12
                ? rounded.setScale(Math.max(1, 12 - rounded.precision() + rounded.scale())).toPlainString()
                : String.format(Locale.ROOT, "%.11e", value);
    }

    /// Without what arithmetic leaves in the last digits.
    private static double rounded(double value) {
        double shown = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
        return Math.abs(shown - value) <= 2 * Math.ulp(value) ? shown : value;
    }
}
