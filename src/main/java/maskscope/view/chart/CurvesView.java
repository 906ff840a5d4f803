package maskscope.view.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Choosing;
import maskscope.session.state.Tuning;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Pin;
import maskscope.view.control.Texts;
import maskscope.view.look.Choices;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;

/// "Loss against …": the losses of the pair on screen along a parameter that is chosen in the heading.
public final class CurvesView {

    private CurvesView() {}

    /// `choosing` has the losses and parameters that there are, and is told which loss is wanted; `along` is told the parameter
    /// of the axis, `tuning` the value to which the marker is drawn; `options` say whether the curves keep to their parameter.
    public static Region of(
            Texts texts,
            Choosing choosing,
            Results results,
            Choices choices,
            Tuning tuning,
            Consumer<Parameter> along,
            ViewOptions options) {
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
        heading.getChildren().add(pin);
        Label loss = new Label();
        loss.textProperty().bind(texts.of("chart.loss"));
        ChartFrame frame = new ChartFrame(
                heading, loss, new LossPlot(texts, choosing, results, choices, tuning, options));
        frame.setId("loss-curves");
        return frame;
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
