package maskscope.view.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import maskscope.text.Numbers;

/// Numbers as people type and read them.
public final class NumberText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /// A number of thousands to some, one with three decimals to others.
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final String MINUS = "\u2212";

    private NumberText() {}

    /// Whether a typed number is two numbers, by where its reader comes from: “1,000”.
    static boolean ambiguous(String typed) {
        return AMBIGUOUS.matcher(typed.strip().replace(MINUS, "-")).matches();
    }

    /// A typed number, in whatever locale; a comma may stand for the decimal point. Empty when it is not one, or
    /// [#ambiguous].
    static OptionalDouble parse(String typed) {
        String plain = typed.strip().replace(',', '.').replace(MINUS, "-");
        boolean number = NUMBER.matcher(plain).matches() && !ambiguous(typed);
        return number ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    /// Every digit that it takes to get the same number back, with at least so many decimals; "1e-6" where that is shorter.
    public static String exact(double value, int decimals) {
        double size = Math.abs(value);
        if (value != 0 && (size < 1e-3 || size >= 1e7)) {
            return Numbers.shortest(value);
        }
        // Not by BigDecimal: the first one of a program computes powers of ten for a while, which the window would wait for.
        String digits = Double.toString(value + 0.0);
        int point = digits.indexOf('.');
        String fraction = digits.substring(point + 1);
        String kept = fraction.equals("0") ? "" : fraction;
        String padded = kept + "0".repeat(Math.max(0, decimals - kept.length()));
        return digits.substring(0, point) + (padded.isEmpty() ? "" : "." + padded);
    }

    /// Four decimals; as a power of ten where these would show next to nothing or run on.
    public static String reading(double value) {
        return shortened(value);
    }

    /// A difference with its sign.
    public static String change(double value) {
        return (value > 0 ? "+" : "") + shortened(value);
    }

    private static String shortened(double value) {
        double size = Math.abs(value);
        boolean plain = value == 0 || size >= 1e-3 && size < 1e4;
        String text = plain ? Numbers.fixed(value, 4) : Numbers.scientific(value, 1);
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    public static double toDecimals(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    public static double toDigits(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue();
    }
}
