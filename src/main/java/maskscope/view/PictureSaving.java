package maskscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import maskscope.mask.MaskRole;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.Background;
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
    private final Background background;

    /// `source` is what is on screen, `say` is told what was done and `report` what went wrong, `background` writes.
    PictureSaving(
            Texts texts,
            FilePicker picker,
            ObservableValue<Source> source,
            Consumer<Message> say,
            Consumer<Problem> report,
            Background background) {
        this.texts = texts;
        this.picker = picker;
        this.source = source;
        this.say = say;
        this.report = report;
        this.background = background;
    }

    void save(PictureFrame frame) {
        Path proposed = proposed(frame.picture().kindProperty().get());
        picker.place(texts.now(Message.of("window.save-picture")), proposed, EXTENSION).ifPresent(path -> {
            Image seen = SceneImage.of(frame, Pixels.of(frame));
            // A PNG of a large screen takes as long as many frames, and a disk as long as it likes.
            background.make(() -> written(seen, path), written -> {
                if (written) {
                    say.accept(Message.of("window.saved", String.valueOf(path.getFileName())));
                } else {
                    report.accept(new Problem(
                            Message.of("window.picture-not-saved"), Message.of("window.picture-unwritable", path)));
                }
            });
        });
    }

    private static boolean written(Image picture, Path path) {
        try {
            SceneImage.write(picture, path);
            return true;
        } catch (IOException unwritable) {
            Logger.getLogger(PictureSaving.class.getName()).log(Level.FINE, "a picture cannot be written to " + path, unwritable);
            return false;
        }
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
