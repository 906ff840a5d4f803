package maskscope.view;

import java.util.Locale;
import maskscope.loss.Parameter;

/// Numbers as the charts write them, with a real minus sign.
final class Numerals {

    private Numerals() {}

    static String loss(double value) {
        return signed(String.format(Locale.ROOT, "%.4f", value));
    }

    /// A parameter's value with the digits that matter on its scale.
    static String of(Parameter parameter, double value) {
        if (parameter.logarithmic() && value > 0 && value < 0.01) {
            return String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replace("e-0", "e-");
        }
        String text = String.format(Locale.ROOT, parameter.logarithmic() ? "%.3g" : "%.2f", value);
        return value == 0 && parameter.logarithmic() ? "0" : text;
    }

    static String signed(String text) {
        return text.replace('-', '−');
    }
}
