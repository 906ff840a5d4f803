package maskscope.view;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Desk;

/// The menu of how the window looks: how large everything is, and what is folded away.
final class ViewMenu {

    private final Texts texts;
    private final Desk desk;
    private final ReadOnlyDoubleProperty shown;
    private final MenuButton button;

    /// `shown` is how large the window is shown, which may be less than is wanted; `button` is filled when its menu is first
    /// opened.
    ViewMenu(Texts texts, Desk desk, ReadOnlyDoubleProperty shown, MenuButton button) {
        this.texts = texts;
        this.desk = desk;
        this.shown = shown;
        this.button = button;
        button.setOnShowing(showing -> {
            if (button.getItems().isEmpty()) {
                fill();
            }
        });
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        WhileShown seen = WhileShown.of(button);
        MenuItem usual = item("view-usual", "window.usual-size", key(KeyCode.DIGIT0), () -> desk.scaleProperty().set(1));
        usual.textProperty().bind(texts.of(seen.follow(shown)
                .map(scale -> Message.of("window.usual-size", Math.round(scale.doubleValue() * 100)))));
        button.getItems().addAll(
                item("view-larger", "window.larger", key(KeyCode.PLUS), this::larger),
                item("view-smaller", "window.smaller", key(KeyCode.MINUS), this::smaller),
                usual,
                new SeparatorMenuItem(),
                part(seen, "view-side", "window.side-bar", key(KeyCode.B), desk.sideFoldedProperty()),
                part(seen, "view-curves", "window.curves", key(KeyCode.J), desk.curvesFoldedProperty()),
                part(seen, "view-keys", "window.layers-and-keys", key(KeyCode.L), desk.keysFoldedProperty()),
                new SeparatorMenuItem(),
                item("view-bare", "window.bare", new KeyCodeCombination(KeyCode.H), () -> toggle(desk.bareProperty())),
                item("view-places", "window.usual-places", null, desk::unfold));
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// The keys of the menu, which hold before it was ever opened, too: plus lies in several places on keyboards.
    void addShortcuts(Map<KeyCombination, Runnable> keys) {
        for (KeyCode plus : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            keys.put(key(plus), this::larger);
        }
        keys.put(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::larger);
        keys.put(key(KeyCode.MINUS), this::smaller);
        keys.put(key(KeyCode.SUBTRACT), this::smaller);
        keys.put(key(KeyCode.DIGIT0), () -> desk.scaleProperty().set(1));
        keys.put(key(KeyCode.NUMPAD0), () -> desk.scaleProperty().set(1));
        keys.put(new KeyCodeCombination(KeyCode.H), () -> toggle(desk.bareProperty()));
        keys.put(key(KeyCode.B), () -> toggle(desk.sideFoldedProperty()));
        keys.put(key(KeyCode.J), () -> toggle(desk.curvesFoldedProperty()));
        keys.put(key(KeyCode.L), () -> toggle(desk.keysFoldedProperty()));
    }

    /// What is shown as large as it fits grows no more, and no number behind the window's back either.
    private void larger() {
        if (shown.get() > desk.scaleProperty().get() - 1e-9) {
            desk.magnify(true);
        }
    }

    /// The next size below the one that is seen.
    private void smaller() {
        double seen = shown.get();
        double before;
        do {
            before = desk.scaleProperty().get();
            desk.magnify(false);
        } while (desk.scaleProperty().get() >= seen && desk.scaleProperty().get() < before);
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    /// `key` is null where none does the same.
    private MenuItem item(String id, String text, KeyCombination key, Runnable action) {
        MenuItem item = Menus.item(texts.of(text), action);
        item.setId(id);
        item.setAccelerator(key);
        return item;
    }

    /// A part of the window that is there or folded away.
    private CheckMenuItem part(WhileShown seen, String id, String text, KeyCombination key, BooleanProperty folded) {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(texts.of(text));
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setAccelerator(key);
        item.setOnAction(chosen -> toggle(folded));
        seen.hear(folded, now -> item.setSelected(!now));
        return item;
    }
}
