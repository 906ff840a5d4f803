package maskscope.view.input;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line above the pictures that tells something of their files, with a button for what can be done about it and one that puts
/// it away. Where it is not seen it takes no room.
class NoticeLine extends HBox {

    private final Feather icon;

    NoticeLine(String id, Feather icon) {
        this.icon = icon;
        setId(id);
        getStyleClass().addAll("source-bar", "waiting-line");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
    }

    /// `words` are shortened, if at all, before the buttons are.
    final void fill(Button act, Button away, Node... words) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        away.setMinWidth(USE_PREF_SIZE);
        getChildren().add(new FontIcon(icon));
        getChildren().addAll(words);
        getChildren().addAll(space, act, away);
    }

    static Button act(String id, ObservableValue<String> text, Runnable action) {
        Button act = new Button();
        act.setId(id);
        act.textProperty().bind(text);
        act.setMinWidth(USE_PREF_SIZE);
        act.getStyleClass().add("quiet-button");
        act.setOnAction(pressed -> action.run());
        return act;
    }
}
