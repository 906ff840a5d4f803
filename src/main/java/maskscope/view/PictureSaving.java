package maskscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import maskscope.mask.MaskRole;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SceneImage;
import maskscope.view.picture.PictureFrame;

/// Saves a picture as it is seen, with its title and the key to its colours.
final class PictureSaving {

    private static final String EXTENSION = ".png";

    private final Texts texts;
    private final FilePicker picker;
    private final ObservableValue<Source> source;
    private final Consumer<Message> say;
    private final Consumer<Problem> report;

    /// `source` is what is on screen, `say` is told what was done and `report` what went wrong.
    PictureSaving(
            Texts texts,
            FilePicker picker,
            ObservableValue<Source> source,
            Consumer<Message> say,
            Consumer<Problem> report) {
        this.texts = texts;
        this.picker = picker;
        this.source = source;
        this.say = say;
        this.report = report;
    }

    void save(PictureFrame frame) {
        Path proposed = proposed(frame.picture().kindProperty().get());
        picker.place(texts.now(Message.of("window.save-picture")), proposed, EXTENSION).ifPresent(path -> {
            try {
                SceneImage.write(frame, Pixels.of(frame), path);
                say.accept(Message.of("window.saved", String.valueOf(path.getFileName())));
            } catch (IOException unwritable) {
                report.accept(new Problem(
                        Message.of("window.picture-not-saved"), Message.of("window.picture-unwritable", path)));
            }
        });
    }

    /// Beside the truth, by its name and what the picture shows.
    private Path proposed(PictureKind kind) {
        Source from = source.getValue();
        String end = "-" + ViewOption.word(kind) + EXTENSION;
        return from.file(MaskRole.TRUTH)
                .map(truth -> truth.toAbsolutePath().resolveSibling(
                        truth.getFileName().toString().replaceFirst("(?<=.)\\..*", "") + end))
                .orElseGet(() -> Path.of(from.title() + end));
    }
}
