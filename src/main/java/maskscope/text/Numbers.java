package maskscope.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as text, the same in every locale: a point before the decimals, commas between thousands where they are asked for,
/// powers of ten as `1.2e-6`.
///
/// None of them is prepared when the class comes up, as a start of the window would wait for it.
public final class Numbers {

    private Numbers() {}

    /// As few digits as tell the number: `2`, `0.25`, `1e-6`.
    public static String shortest(double value) {
        String text = Double.toString(value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace(".0E", "E").replace('E', 'e');
    }

    /// So many decimals: `0.2500`.
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// At most so many decimals, without zeros at the end: `0.25`, `2`.
    public static String trimmed(double value, int decimals) {
        String text = fixed(value, decimals);
        return text.indexOf('.') < 0 ? text : withoutZeros(text);
    }

    private static String withoutZeros(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /// As a power of ten with so many decimals before it: `1.2e-6`, `1.0e12`.
    public static String scientific(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "e", value).replaceFirst("e\\+?(-?)0?", "e$1");
    }

    /// So many significant digits: of ten, `0.1234567890`, `-0.5000000000`, `1.234567890e-9`; `0` for zero.
    public static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= Math.pow(10, digits)) {
            return scientific(value, digits - 1);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        return rounded.setScale(Math.max(0, digits - rounded.precision() + rounded.scale())).toPlainString();
    }

    /// Without digits that say nothing in a sentence: `255`, `0.5`, `-7.341`.
    public static String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e6) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.indexOf('.') < 0 ? text : withoutZeros(text);
    }

    /// A whole number with commas between its thousands: `12,345`.
    public static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// How many there are of something: `1 pixel`, `2,000 pixels`.
    public static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /// A share of 0 to 1 in percent, with a decimal where it is small: `42 %`, `1.5 %`, `< 0.1 %`.
    public static String percent(double share) {
        return share > 0 && share < 0.001 ? "< 0.1 %" : fixed(100 * share, share < 0.1 ? 1 : 0) + " %";
    }

    /// With a minus sign as long as a plus in the place of each hyphen.
    public static String typeset(String number) {
        return number.replace('-', '\u2212');
    }
}
