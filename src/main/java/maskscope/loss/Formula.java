package maskscope.loss;

import java.util.Locale;

/// A formula as papers write it.
///
/// @param text LaTeX in which `<alpha>`, `<beta>`, `<gamma>`, `<s>` and `<r>` stand for the parameters, so that a reader can
///     mark one, and `<x>` for a product sign that only numbers need
public record Formula(String text) {

    /// How a formula names a parameter.
    public static String place(Parameter parameter) {
        return switch (parameter) {
            case ALPHA -> "<alpha>";
            case BETA -> "<beta>";
            case GAMMA -> "<gamma>";
            case SMOOTHING -> "<s>";
            case CE_RATIO -> "<r>";
        };
    }

    /// LaTeX with symbols.
    public String withSymbols() {
        return text.replace("<alpha>", "\\alpha ")
                .replace("<beta>", "\\beta ")
                .replace("<gamma>", "\\gamma ")
                .replace("<s>", "s")
                .replace("<r>", "r")
                .replace("<x>", "\\,");
    }

    /// A number in LaTeX, as short as a reader needs it: whole numbers from a thousand on, four digits below, powers of ten
    /// where they are shorter.
    static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "?" : value < 0 ? "-\\infty" : "\\infty";
        }
        if (value == Math.rint(value) && size < 1e7 || size >= 1_000 && size < 1e7) {
            return Long.toString(Math.round(value));
        }
        if (size >= 1e-3 && size < 1_000) {
            String digits = String.format(Locale.ROOT, size < 1 ? "%.4f" : "%.2f", value);
            return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
        }
        int exponent = (int) Math.floor(Math.log10(size));
        String mantissa = String.format(Locale.ROOT, "%.2f", value / Math.pow(10, exponent)).replaceAll("\\.?0+$", "");
        return (mantissa.equals("1") ? "" : mantissa + "\\cdot ") + "10^{" + exponent + "}";
    }
}
