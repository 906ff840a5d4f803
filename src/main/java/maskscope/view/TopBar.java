package maskscope.view;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.state.Change;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus and steps back at the left, the theme at the right.
final class TopBar extends HBox {

    /// Going back and forth in what was done.
    ///
    /// @param undoable what going back would undo; null when there is nothing
    /// @param redoable what going forth would do again; null when there is nothing
    record Steps(ObservableValue<Change> undoable, ObservableValue<Change> redoable, Runnable undo, Runnable redo) {}

    TopBar(Texts texts, Steps steps, ObjectProperty<Theme> theme, MenuButton... menus) {
        getStyleClass().add("top-bar");
        Label name = new Label("Maskscope");
        name.getStyleClass().add("product");
        name.setMinWidth(USE_PREF_SIZE);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Change> undoable = seen.follow(steps.undoable());
        ObservableValue<Change> redoable = seen.follow(steps.redoable());
        Button undo = Buttons.icon("undo", Feather.CORNER_UP_LEFT, undo(undoable, texts), steps.undo());
        undo.disableProperty().bind(undoable.map(step -> false).orElse(true));
        Button redo = Buttons.icon("redo", Feather.CORNER_UP_RIGHT, redo(redoable, texts), steps.redo());
        redo.disableProperty().bind(redoable.map(step -> false).orElse(true));
        Button other = Buttons.icon("theme", Feather.MOON, texts.of("window.theme"), () -> theme.set(theme.get().other()));
        seen.hear(theme, now -> other.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        getChildren().add(name);
        getChildren().addAll(menus);
        getChildren()
                .addAll(
                        undo,
                        redo,
                        space(),
                        other);
    }

    /// Which step the button takes back.
    private static ObservableValue<String> undo(ObservableValue<Change> undoable, Texts texts) {
        return texts.of(undoable
                .map(step -> Message.of("window.undo-step", step.what()))
                .orElse(Message.of("window.undo")));
    }

    /// Which step the button makes again.
    private static ObservableValue<String> redo(ObservableValue<Change> redoable, Texts texts) {
        return texts.of(redoable
                .map(step -> Message.of("window.redo-step", step.what()))
                .orElse(Message.of("window.redo")));
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
