package maskscope.loss.latex;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import maskscope.loss.formula.Parameter;

/// A formula as papers write it.
///
/// @param text LaTeX in which each parameter stands in its [#place], so that a reader can mark one, and `<x>` for a product
///     sign that only numbers need
/// @param parameters those that stand in it
public record Formula(String text, Set<Parameter> parameters) {

    public Formula {
        parameters = Collections.unmodifiableSet(new LinkedHashSet<>(parameters));
    }

    /// What stands for a parameter.
    public static String place(Parameter parameter) {
        return "<" + parameter.key() + ">";
    }

    /// The same with LaTeX before and behind a parameter, wherever it stands.
    public Formula around(Parameter parameter, String before, String behind) {
        return new Formula(text.replace(place(parameter), before + place(parameter) + behind), parameters);
    }

    /// LaTeX with symbols.
    public String withSymbols() {
        String symbols = text.replace("<x>", "\\,");
        for (Parameter parameter : parameters) {
            symbols = symbols.replace(place(parameter), parameter.latex());
        }
        return symbols;
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
