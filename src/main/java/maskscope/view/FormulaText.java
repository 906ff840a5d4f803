package maskscope.view;

import java.util.Map;
import java.util.Optional;
import maskscope.loss.Formula;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.Parameter;

/// The LaTeX of the two lines of the formula view.
final class FormulaText {

    /// How formulas name the parameters; see [Formula].
    private static final Map<Parameter, String> PLACES = Map.of(
            Parameter.ALPHA, "<alpha>",
            Parameter.BETA, "<beta>",
            Parameter.GAMMA, "<gamma>",
            Parameter.SMOOTHING, "<s>",
            Parameter.CE_RATIO, "<r>");

    private FormulaText() {}

    /// The formula with symbols, as a reader would paste it.
    static String plain(Loss loss) {
        return "\\text{" + loss.name() + "}=" + loss.formula().withSymbols();
    }

    /// The formula with symbols: the loss's name in its colour, the parameter in hand on a soft ground.
    static String symbols(Loss loss, Optional<Parameter> inHand, Theme theme) {
        String text = loss.formula().symbols();
        if (inHand.isPresent()) {
            String place = PLACES.get(inHand.get());
            text = text.replace(place, "\\bgcolor{" + Theme.css(theme.mark()) + "}{\\vphantom{|}" + place + "}");
        }
        String name = "\\textcolor{" + Theme.css(theme.colour(loss)) + "}{\\text{" + loss.name() + "}}";
        return name + "=" + new Formula(text, text).withSymbols();
    }

    /// The formula with numbers in it and what comes out.
    static String numbers(String formula, LossValue value) {
        return "=" + formula + "=" + value.undefined().map(why -> "\\text{undefined}").orElseGet(() -> result(value.value()));
    }

    private static String result(double value) {
        return NumberText.reading(value).replace("\u2212", "-").replaceFirst("e(-?\\d+)", "\\\\cdot 10^{$1}");
    }
}
