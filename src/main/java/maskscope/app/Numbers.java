package maskscope.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as text, the same in every locale.
final class Numbers {

    private static final int DIGITS = 10;

    private Numbers() {}

    /// Ten significant digits: `0.1234567890`, `-0.5000000000`, `1.234567890e-9`.
    static String tenDigits(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e10) {
            String text = String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value);
            return text.replaceFirst("e\\+?(-?)0?", "e$1");
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        return rounded.setScale(Math.max(0, DIGITS - rounded.precision() + rounded.scale())).toPlainString();
    }

    /// As few digits as tell the number: `2`, `0.25`, `1e-6`.
    static String shortest(double value) {
        String text = Double.toString(value);
        return text.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
    }
}
