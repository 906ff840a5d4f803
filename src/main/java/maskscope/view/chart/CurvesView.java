package maskscope.view.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Choosing;
import maskscope.session.state.Tuning;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Pin;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.export.Exports;
import maskscope.view.look.Choices;
import maskscope.view.look.Predictions;
import maskscope.view.look.ViewOptions;

/// "Loss against …": the losses of the pair on screen along a parameter that is chosen in the heading.
public final class CurvesView {

    private CurvesView() {}

    /// `choosing` has the losses and parameters that there are, and is told which loss is wanted; `along` is told the parameter
    /// of the axis, `tuning` the value to which the marker is drawn; `options` say whether the curves keep to their parameter.
    /// Those of a second prediction are dashed. `exports` takes
    /// what leaves the window.
    public static Region of(
            Texts texts,
            Choosing choosing,
            Predictions predictions,
            Choices choices,
            Tuning tuning,
            Consumer<Parameter> along,
            ViewOptions options,
            Exports exports) {
        ChoiceRow<Parameter> heading = new ChoiceRow<>(
                texts.of("chart.loss-against"),
                choices(texts, choosing.conventions().parameters()),
                choices.axis(),
                along);
        Pin pin = new Pin(
                "pin-curves",
                choices.axis().flatMap(axis -> texts.of("chart.pin", axis.symbol())),
                options.pinnedProperty());
        HBox.setMargin(pin, new Insets(0, 0, 0, 4));
        Button surface = Buttons.quiet("surface-open", texts.of("surfaces.open"), () -> options.surface().shown().set(true));
        Tips.on(surface, texts.of("surfaces.open-tip"));
        HBox.setMargin(surface, new Insets(0, 0, 0, 4));
        heading.getChildren().addAll(pin, surface);
        Label loss = new Label();
        loss.textProperty().bind(texts.of(WhileShown.of(loss).follow(predictions.two())
                .map(two -> Message.of(two ? "chart.loss-of-two" : "chart.loss"))));
        return new ChartFrame("loss-curves", texts, options.themeProperty(), exports, heading, loss,
                List.of(new LossPlot(texts, choosing, predictions, choices, tuning, options)));
    }

    private static List<ChoiceRow.Choice<Parameter>> choices(Texts texts, List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ChoiceRow.Choice<>(
                        parameter,
                        "axis-" + parameter.key(),
                        texts.of(parameter.label()),
                        texts.of("chart.letter", parameter.symbol()),
                        texts.of("chart.parameter-and-meaning", parameter.label(), parameter.meaning())))
                .toList();
    }
}
