package maskscope.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import maskscope.view.control.Texts;

/// The buttons and items that the top bar's menus are made of.
final class Menus {

    private Menus() {}

    static MenuButton button(Texts texts, String id, String key) {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(texts.of(key));
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    static MenuItem item(ObservableValue<String> text, Runnable action) {
        MenuItem item = item("", action);
        item.textProperty().bind(text);
        return item;
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
