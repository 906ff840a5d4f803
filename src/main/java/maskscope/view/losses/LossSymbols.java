package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// The symbols of the parameters that a loss uses, marked where it has a value of its own.
final class LossSymbols extends HBox {

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final Loss loss;
    private final Texts texts;
    private final Map<Parameter, Label> labels = new TreeMap<>();

    private LossFormula form;
    private Map<Parameter, Double> shown;

    /// The symbols of those of `parameters` that the loss uses.
    LossSymbols(Loss loss, Texts texts, List<Parameter> parameters) {
        this.loss = loss;
        this.texts = texts;
        getStyleClass().add("loss-symbols");
        setAlignment(Pos.CENTER_RIGHT);
        for (Parameter parameter : parameters) {
            Label label = new Label(parameter.symbol());
            label.setMinWidth(USE_PREF_SIZE);
            Tips.on(label, () -> texts.now(said(parameter)));
            labels.put(parameter, label);
        }
    }

    void show(Settings settings) {
        LossFormula now = settings.form(loss).orElse(null);
        if (now != form || shown == null) {
            form = now;
            shown = null;
            List<Label> used = new ArrayList<>();
            labels.forEach((parameter, label) -> {
                if (settings.uses(loss, parameter)) {
                    used.add(label);
                }
            });
            getChildren().setAll(used);
        }
        Map<Parameter, Double> own = settings.own().getOrDefault(loss.key(), Map.of());
        if (!own.equals(shown)) {
            shown = own;
            labels.forEach((parameter, label) -> {
                label.pseudoClassStateChanged(OWN, own.containsKey(parameter));
            });
        }
    }

    private Message said(Parameter parameter) {
        Double kept = shown.get(parameter);
        return kept == null
                ? Message.of("losses.shares", loss.name(), parameter.label())
                : Message.of("losses.has-own", loss.name(), parameter.label(), Scale.of(parameter).text(kept));
    }
}
