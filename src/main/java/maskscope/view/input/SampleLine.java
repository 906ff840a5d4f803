package maskscope.view.input;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.state.Deed;
import maskscope.session.state.Source;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Hints;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the sample on screen shows, in the sentence of its menu, until it is put away or something else is opened; and beside
/// it what to try next. Without either the line is not there.
public final class SampleLine extends HBox {

    /// `source` is where what is on screen came from, null before the first; `changed` what the user changed last, null while
    /// nothing is; `selected` the loss in front.
    public SampleLine(
            Texts texts,
            Hints hints,
            ObservableValue<Source> source,
            ObservableValue<Deed> changed,
            ObservableValue<?> selected) {
        setId("sample-line");
        getStyleClass().addAll("source-bar", "sample-line");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        BooleanProperty wanted = new SimpleBooleanProperty(false);
        FontIcon icon = new FontIcon(Feather.INFO);
        Label story = new Label();
        story.setId("sample-story");
        story.setWrapText(true);
        story.setMinHeight(USE_PREF_SIZE);
        Button away = Buttons.icon("sample-story-away", Feather.X, texts.of("input.put-away"), () -> wanted.set(false));
        away.setMinWidth(USE_PREF_SIZE);
        for (Node part : List.of(icon, story, away)) {
            part.visibleProperty().bind(wanted);
            part.managedProperty().bind(wanted);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HintChip hint = new HintChip(texts, hints, changed, selected, source);
        getChildren().addAll(icon, story, away, space, hint);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Source> from = seen.follow(source);
        from.subscribe(now -> {
            wanted.set(now instanceof Source.Sample);
            if (now instanceof Source.Sample sample) {
                story.textProperty().bind(texts.of(sample.scene().story()));
            }
        });
        BooleanBinding shown = Bindings.createBooleanBinding(
                () -> from.getValue() instanceof Source.Sample && (wanted.get() || hint.isVisible()),
                from, wanted, hint.visibleProperty());
        visibleProperty().bind(shown);
        managedProperty().bind(visibleProperty());
    }
}
