package maskscope.view.picture;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Looked;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Predictions;
import maskscope.view.paint.ChangePainting;

/// Which of two predictions a picture is of, to choose; below it, for the overlay of both, what its colours mean. Not there
/// while there is one prediction, and made when there are two for the first time.
final class LookedButtons extends VBox {

    private final Texts texts;
    private final WhileShown seen = WhileShown.of(this);
    private final ObservableValue<Looked> looked;
    private final ObservableValue<PictureKind> kind;

    /// `chosen` is which of the `predictions` a picture of this `kind` is to show.
    LookedButtons(String id, Texts texts, Predictions predictions, ObjectProperty<Looked> chosen,
            ObservableValue<PictureKind> kind) {
        this.texts = texts;
        this.kind = kind;
        looked = predictions.looked(chosen);
        getStyleClass().add("looked");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        seen.hear(predictions.two(), two -> {
            if (two && getChildren().isEmpty()) {
                HBox buttons = Buttons.segments(
                        texts, id + "-looked", Looked.values(), Looked::label, Looked::meaning, looked, chosen::set);
                buttons.getStyleClass().add("on-picture");
                getChildren().addAll(buttons, changes());
            }
            setVisible(two);
            setManaged(two);
        });
    }

    private Node changes() {
        VBox changes = new VBox(
                change("picture.change.of-first", ChangePainting.OF_FIRST),
                change("picture.change.of-second", ChangePainting.OF_SECOND),
                change("picture.change.of-both", ChangePainting.OF_BOTH));
        changes.getStyleClass().addAll("on-picture", "changes");
        changes.setMaxWidth(USE_PREF_SIZE);
        seen.hearAny(() -> {
            changes.setVisible(looked.getValue() == Looked.DIFFERENCE && kind.getValue() == PictureKind.OVERLAY);
            changes.setManaged(changes.isVisible());
        }, looked, kind);
        return changes;
    }

    private Label change(String key, int argb) {
        Label label = new Label();
        label.textProperty().bind(texts.of(Message.of(key)));
        label.setGraphic(new Rectangle(10, 10, Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff)));
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
