package maskscope.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import maskscope.mask.MaskRole;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.WholeFile;
import maskscope.text.Message;
import maskscope.view.control.Background;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.export.Exports;
import maskscope.view.look.SceneImage;

/// Saves pictures as they are seen, the numbers of tables and charts, and whatever else somebody writes.
final class Saving implements Exports {

    private static final String PICTURE = ".png";
    private static final String DRAWING = ".svg";
    private static final String NUMBERS = ".csv";

    private final Texts texts;
    private final FilePicker picker;
    private final ObservableValue<Source> source;
    private final Consumer<Message> say;
    private final Consumer<Problem> report;
    private final Background background;

    /// `source` is what is on screen, `say` is told what was done and `report` what went wrong, `background` writes.
    Saving(
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

    @Override
    public void picture(String of, Supplier<Image> made) {
        picker.place(texts.now(Message.of("window.save-picture")), proposed(of, PICTURE), PICTURE).ifPresent(path -> {
            Image seen = made.get();
            write(path, () -> SceneImage.write(seen, path), "window.picture-not-saved", "window.picture-unwritable");
        });
    }

    @Override
    public void drawing(String of, Supplier<String> svg) {
        picker.place(texts.now(Message.of("window.save-picture")), proposed(of, DRAWING), DRAWING).ifPresent(path -> {
            String seen = svg.get();
            write(path, () -> WholeFile.write(path, seen.getBytes(StandardCharsets.UTF_8)), "window.picture-not-saved",
                    "window.picture-unwritable");
        });
    }

    @Override
    public void say(Message done) {
        say.accept(done);
    }

    @Override
    public void numbers(String of, Supplier<String> csv) {
        numbers(of, NUMBERS, csv);
    }

    /// The same of a text of another kind, whose files end in `extension`.
    void numbers(String of, String extension, Supplier<String> text) {
        picker.place(texts.now(Message.of("window.save-numbers")), proposed(of, extension), extension).ifPresent(path -> write(
                path, () -> Files.writeString(path, text.get()), "window.numbers-not-saved", "window.numbers-unwritable"));
    }

    /// What writes a file.
    interface Writing {
        void run() throws IOException;
    }

    /// A PNG of a large screen takes as long as many frames, and a disk as long as it likes.
    void write(Path path, Writing writing, String failed, String why) {
        background.make(() -> written(writing, path), written -> {
            if (written) {
                say.accept(Message.of("window.saved", String.valueOf(path.getFileName())));
            } else {
                report.accept(new Problem(Message.of(failed), Message.of(why, path)));
            }
        });
    }

    private static boolean written(Writing writing, Path path) {
        try {
            writing.run();
            return true;
        } catch (IOException unwritable) {
            Logger.getLogger(Saving.class.getName()).log(Level.FINE, "nothing can be written to " + path, unwritable);
            return false;
        }
    }

    /// Beside the truth, by its name and what is saved.
    Path proposed(String what, String extension) {
        Source from = source.getValue();
        String end = "-" + what + extension;
        return from.file(MaskRole.TRUTH)
                .map(truth -> truth.toAbsolutePath().resolveSibling(
                        truth.getFileName().toString().replaceFirst("(?<=.)\\..*", "") + end))
                .orElseGet(() -> Path.of(from.title() + end));
    }
}
