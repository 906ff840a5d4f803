package maskscope.view;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.session.SecondPrediction;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.input.FileKinds;
import maskscope.view.look.ViewOptions;

/// Opening a second prediction: it is asked for, and both are laid side by side, or one under the other where that is chosen, as
/// the same kind of picture.
///
/// @param picker asks for its file
record SecondOpening(SecondPrediction second, ViewOptions options, FilePicker picker) {

    /// The item of the menu that asks for it.
    MenuItem item(Texts texts, ObservableValue<ShownPair> first) {
        MenuItem item = Menus.item(texts.of("window.open-second"), this::choose);
        item.setId("file-open-second");
        item.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        item.disableProperty().bind(first.map(pair -> false).orElse(true));
        return item;
    }

    void choose() {
        picker.pick(new FilePicker.Wish(Message.of("input.choose-second"), FileKinds.all()), false).stream().findFirst()
                .ifPresent(this::open);
    }

    void open(Path prediction) {
        if (second.loadedProperty().get() == null) {
            options.showBoth(false);
        }
        second.open(prediction);
    }
}
