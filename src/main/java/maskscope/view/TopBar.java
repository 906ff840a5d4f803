package maskscope.view;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus and steps back at the left, the theme at the right.
final class TopBar extends HBox {

    /// `undo` and `redo` go back and forth in what was done, `pins` keep what is on screen.
    TopBar(Texts texts, StepButton undo, StepButton redo, Node pins, ObjectProperty<Theme> theme, MenuButton... menus) {
        getStyleClass().add("top-bar");
        Label name = new Label("Maskscope");
        name.getStyleClass().add("product");
        name.setMinWidth(USE_PREF_SIZE);
        WhileShown seen = WhileShown.of(this);
        Button other = Buttons.icon("theme", Feather.MOON, texts.of("window.theme"), () -> theme.set(theme.get().other()));
        seen.hear(theme, now -> other.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        getChildren().add(name);
        getChildren().addAll(menus);
        getChildren()
                .addAll(
                        undo,
                        redo,
                        pins,
                        space(),
                        other);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
