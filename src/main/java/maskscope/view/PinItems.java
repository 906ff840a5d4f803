package maskscope.view;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import maskscope.loss.Loss;
import maskscope.session.Pinboard;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;
import maskscope.view.picture.PictureArea;
import maskscope.view.pin.PinButtons;
import maskscope.view.pin.PinsPanel;

/// Pins in the window: the buttons and the keys that make and show them, and their table.
final class PinItems {

    private final Texts texts;
    private final Pinboard pins;
    private final ObservableValue<Loss> selected;
    private final ViewOptions options;
    private final PinsPanel.Ways ways;
    private final PinButtons buttons;
    private PinsPanel panel;

    /// `selected` is the loss in front; thumbnails are made of `pictures`, `saves` writes files, `say` tells what was done.
    PinItems(Texts texts, Pinboard pins, Results results, ObservableValue<Loss> selected, ViewOptions options,
            PictureArea pictures, Saving saves, Consumer<Message> say) {
        this.texts = texts;
        this.pins = pins;
        this.selected = selected;
        this.options = options;
        ways = new PinsPanel.Ways(say, (extension, text) -> saves.numbers("pins", extension, text));
        buttons = new PinButtons(
                texts, pins.pinsProperty(), pins, options.pins(), results, () -> pictures.ofFirst().picture(), say);
    }

    PinButtons buttons() {
        return buttons;
    }

    /// The table, made when it is first wanted.
    PinsPanel panel() {
        panel = new PinsPanel(texts, pins.pinsProperty(), pins, selected, options, ways);
        return panel;
    }

    /// The keys that hold wherever the keyboard is and no control takes them for itself.
    void press(KeyEvent key) {
        if (key.getCode() != KeyCode.P || key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        if (key.isShiftDown()) {
            BooleanProperty open = options.pins().open();
            open.set(!open.get());
            if (open.get()) {
                panel.takeKeyboard();
            }
        } else {
            buttons.pin();
        }
        key.consume();
    }
}
