package maskscope.view.parameter;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.Conventions;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Tuning;
import maskscope.view.control.Texts;
import maskscope.view.look.Choices;
import maskscope.view.look.Theme;

/// A row for each parameter of the losses, under a heading with the presets.
public final class ParametersPanel extends VBox {

    /// `presets` stands in the heading, `below` what follows the rows.
    public ParametersPanel(
            Texts texts,
            Conventions conventions,
            Choices choices,
            Tuning tuning,
            ObservableValue<Theme> theme,
            Node presets,
            Node... below) {
        getStyleClass().add("parameters");
        Label title = new Label();
        title.textProperty().bind(texts.of("parameter.title"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, presets);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        for (Parameter parameter : conventions.parameters()) {
            getChildren().add(new ParameterRow(texts, parameter, conventions, choices, tuning, theme));
        }
        getChildren().addAll(below);
    }
}
