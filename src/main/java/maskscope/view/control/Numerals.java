package maskscope.view.control;

import java.util.Locale;
import maskscope.loss.formula.Parameter;
import maskscope.text.Numbers;

/// Numbers as the charts write them, with a real minus sign.
public final class Numerals {

    private Numerals() {}

    public static String loss(double value) {
        return Numbers.typeset(Numbers.fixed(value, 4));
    }

    /// A parameter's value with the digits that matter on its scale.
    public static String of(Parameter parameter, double value) {
        if (parameter.logarithmic() && value > 0 && value < 0.01) {
            return Numbers.scientific(value, 1).replace(".0e", "e");
        }
        String text = parameter.logarithmic() ? String.format(Locale.ROOT, "%.3g", value) : Numbers.fixed(value, 2);
        return value == 0 && parameter.logarithmic() ? "0" : text;
    }
}
