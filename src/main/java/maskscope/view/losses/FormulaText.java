package maskscope.view.losses;

import java.util.Map;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.latex.Formula;
import maskscope.view.control.NumberText;
import maskscope.view.look.PixelClass;
import maskscope.view.look.Theme;

/// The LaTeX of the two lines of the formula view.
final class FormulaText {

    private static final Map<String, PixelClass> SUMS = Map.of(
            "TP", PixelClass.TRUE_POSITIVE, "FP", PixelClass.FALSE_POSITIVE, "FN", PixelClass.MISS);

    private FormulaText() {}

    /// The formula with symbols, as a reader would paste it; empty where the convention does not have the loss.
    static String plain(Loss loss, Settings settings) {
        return written(loss, settings, "\\text{" + loss.name() + "}", Optional.empty(), "");
    }

    /// The formula with symbols: the loss's name in its colour, TP, FP and FN in those of their pixels, the parameter in hand on
    /// a soft ground.
    static String symbols(Loss loss, Settings settings, Optional<Parameter> inHand, Theme theme) {
        String name = "\\textcolor{" + Theme.css(theme.colour(loss)) + "}{\\text{" + loss.name() + "}}";
        String formula = written(loss, settings, name, inHand, Theme.css(theme.mark()));
        for (Map.Entry<String, PixelClass> sum : SUMS.entrySet()) {
            String symbol = "\\mathrm{" + sum.getKey() + "}";
            formula = formula.replace(symbol, "\\textcolor{" + Theme.css(theme.letters(sum.getValue())) + "}{" + symbol + "}");
        }
        return formula;
    }

    private static String written(Loss loss, Settings settings, String name, Optional<Parameter> inHand, String mark) {
        Optional<LossFormula> form = settings.form(loss);
        if (form.isEmpty()) {
            return "";
        }
        Formula formula = form.get().formula();
        Formula marked = inHand
                .map(parameter -> formula.around(parameter, "\\bgcolor{" + mark + "}{\\vphantom{|}", "}"))
                .orElse(formula);
        return name + "=" + marked.withSymbols();
    }

    /// The formula with numbers in it and what comes out; empty where there is none. `undefined` is the word for no value.
    static String numbers(String formula, LossValue value, String undefined) {
        if (formula.isEmpty()) {
            return "";
        }
        return "=" + formula + "=" + (value.defined() ? result(value.value()) : "\\text{" + undefined + "}");
    }

    private static String result(double value) {
        return NumberText.reading(value).replace("\u2212", "-").replaceFirst("e(-?\\d+)", "\\\\cdot 10^{$1}");
    }
}
