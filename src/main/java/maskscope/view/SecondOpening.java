package maskscope.view;

import java.nio.file.Path;
import maskscope.session.SecondPrediction;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.input.FileKinds;
import maskscope.view.look.ViewOptions;

/// Opening a second prediction: it is asked for, and both are laid side by side, or one under the other where that is chosen, as
/// the same kind of picture.
///
/// @param picker asks for its file
record SecondOpening(SecondPrediction second, ViewOptions options, FilePicker picker) {

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
