package maskscope.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Region;
import maskscope.view.about.Program;
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

    /// The menu of help: the words and keys of the program, and what it is.
    static MenuButton help(Texts texts, Runnable words, Runnable about) {
        MenuButton menu = button(texts, "help", "window.help-menu");
        MenuItem help = item(texts.of("window.help"), words);
        help.setId("help-words");
        help.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        MenuItem what = item(texts.of("window.about", Program.NAME), about);
        what.setId("help-about");
        menu.getItems().addAll(help, what);
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
