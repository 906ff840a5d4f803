package maskscope.view.parameter;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.text.Sentence;
import maskscope.view.control.Texts;
import maskscope.view.look.Theme;

/// A row for each parameter of the losses, and one for the threshold of the picture.
public final class ParametersPanel extends VBox {

    public ParametersPanel(
            Session session,
            Texts texts,
            ReadOnlyObjectProperty<Theme> theme,
            DoubleProperty threshold,
            PresetMenu presets) {
        getStyleClass().add("parameters");
        Label title = new Label();
        title.textProperty().bind(texts.of("parameter.title"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, presets);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        for (Parameter parameter : session.conventions().parameters()) {
            getChildren().add(new ParameterRow(session, texts, parameter, theme));
        }
        getChildren().addAll(new ThresholdRow(texts, threshold, session::grabLook), plain(session, texts));
    }

    /// What the settings come to for the selected loss.
    private static Label plain(Session session, Texts texts) {
        Label words = new Label();
        words.setId("plain-words");
        words.getStyleClass().add("plain-words");
        words.setWrapText(true);
        words.textProperty().bind(session.detailsProperty()
                .map(details -> PlainWords.of(
                        details.reading(), details.settings().of(details.selected()).get(Parameter.SMOOTHING)))
                .flatMap(said -> texts.made(now -> said.map(now::of).map(Sentence::capitalised).orElse("")))
                .orElse(""));
        return words;
    }
}
