package maskscope.loss;

import java.util.Locale;

/// A formula that can be read with symbols or with the current numbers in their place.
///
/// Both texts are LaTeX in which `<TP>`, `<FP>`, `<FN>`, `<N>`, `<CE>`, `<CEt>`, `<CEb>`, `<alpha>`, `<beta>`,
/// `<gamma>`, `<s>` and `<r>` stand for quantities, `<power>` for the mean of Focal's focused entropy, and `<x>` for a
/// product sign that only numbers need.
///
/// @param symbols the formula as papers write it
/// @param numbers the formula as it is computed; often the same text
public record Formula(String symbols, String numbers) {

    static Formula of(String text) {
        return new Formula(text, text);
    }

    /// LaTeX with symbols.
    public String withSymbols() {
        return symbols.replace("<TP>", "\\mathrm{TP}")
                .replace("<FP>", "\\mathrm{FP}")
                .replace("<FN>", "\\mathrm{FN}")
                .replace("<alpha>", "\\alpha ")
                .replace("<beta>", "\\beta ")
                .replace("<gamma>", "\\gamma ")
                .replace("<CEt>", "\\mathrm{CE}_1")
                .replace("<CEb>", "\\mathrm{CE}_0")
                .replace("<CE>", "\\mathrm{BCE}")
                .replace("<N>", "N")
                .replace("<s>", "s")
                .replace("<r>", "r")
                .replace("<x>", "\\,");
    }

    /// LaTeX with numbers, as short as a reader needs them.
    String withNumbers(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        String text = numbers;
        if (text.contains("<power>")) {
            text = text.replace("<power>", number(measures.mean(PowerTerm.FOCUSED_ENTROPY, parameters.gamma())));
        }
        return text.replace("<TP>", number(sums.tp()))
                .replace("<FP>", number(sums.fp()))
                .replace("<FN>", number(sums.fn()))
                .replace("<alpha>", number(parameters.alpha()))
                .replace("<beta>", number(parameters.beta()))
                .replace("<gamma>", number(parameters.gamma()))
                .replace("<CEt>", number(sums.truthEntropy() / sums.pixels()))
                .replace("<CEb>", number(sums.backgroundEntropy() / sums.pixels()))
                .replace("<CE>", number(sums.crossEntropy()))
                .replace("<N>", number(sums.pixels()))
                .replace("<s>", number(parameters.smoothing()))
                .replace("<r>", number(parameters.ceRatio()))
                .replace("<x>", "\\cdot ");
    }

    /// Whole numbers from a thousand on, four digits below, powers of ten where they are shorter.
    private static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e7 || size >= 1_000 && size < 1e7) {
            return String.format(Locale.ROOT, "%d", Math.round(value));
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
