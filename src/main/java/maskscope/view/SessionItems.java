package maskscope.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.session.Document;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;

/// Saving sessions: the two items of the menu, and the window's title, which names the session and has a dot before it
/// while something is not saved. A session that is opened brings its looks along.
final class SessionItems {

    private static final String PRODUCT = "Maskscope";
    private static final int LONGEST = 60;

    private final Texts texts;
    private final Document document;
    private final ObservableValue<Source> source;
    private final ObservableValue<ShownPair> pair;
    private final FilePicker picker;
    private final Consumer<Message> say;
    private final QuestionCard unsaved;
    private final StringBinding title;

    /// `pair` is what is on screen and `source` where it came from, null before the first; `say` tells the user what was done.
    SessionItems(
            Texts texts,
            Document document,
            ObservableValue<Source> source,
            ObservableValue<ShownPair> pair,
            FilePicker picker,
            Consumer<Message> say) {
        this.texts = texts;
        this.document = document;
        this.source = source;
        this.pair = pair;
        this.picker = picker;
        this.say = say;
        unsaved = new QuestionCard("unsaved", texts, "window.cancel", "window.discard", "window.save-changes");
        title = Bindings.createStringBinding(this::title, document.fileProperty(), document.changedProperty());
    }

    StringBinding titleProperty() {
        return title;
    }

    /// Where it is asked what is to become of changes, to be laid over the window.
    QuestionCard card() {
        return unsaved;
    }

    /// Does what puts something else in the place of what is on screen; first asks about changes to a session that has a
    /// file. What never was saved is nobody's loss.
    void leave(Runnable go) {
        SessionFile file = document.fileProperty().get();
        if (document.changedProperty().get()) {
            unsaved.ask(
                    Message.of("window.ask-to-save", file.title()),
                    Message.of("window.have-changed"),
                    () -> write(file.path(), file.enclosed(), go),
                    go);
        } else {
            go.run();
        }
    }

    /// “Save session…”, “Save session as…”, and with the masks in it.
    List<MenuItem> items() {
        // Only where it has no file yet does it ask.
        ObservableValue<Message> saving = document.fileProperty()
                .map(file -> Message.of("window.save"))
                .orElse(Message.of("window.save-first"));
        MenuItem save = item("file-save", texts.of(saving), this::save, KeyCombination.SHORTCUT_DOWN);
        MenuItem saveAs = item("file-save-as", texts.of("window.save-as"), this::saveAs,
                KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        MenuItem enclosed = item("file-save-enclosed", texts.of("window.save-enclosed"), this::saveEnclosed);
        return List.of(save, saveAs, enclosed);
    }

    private MenuItem item(
            String id, ObservableValue<String> text, Runnable action, KeyCombination.Modifier... modifiers) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(text);
        item.setId(id);
        if (modifiers.length > 0) {
            item.setAccelerator(new KeyCodeCombination(KeyCode.S, modifiers));
        }
        item.setOnAction(chosen -> action.run());
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> pair.getValue() == null, pair));
        return item;
    }

    private void save() {
        SessionFile file = document.fileProperty().get();
        if (file == null) {
            saveAs();
        } else {
            write(file.path(), file.enclosed(), () -> { });
        }
    }

    /// Masks that lie in the session's file go along: elsewhere they are only laid out for a while.
    private void saveAs() {
        SessionFile file = document.fileProperty().get();
        place("window.save", file != null && file.enclosed());
    }

    private void saveEnclosed() {
        place("window.save-enclosed-title", true);
    }

    private void place(String title, boolean enclosed) {
        SessionFile file = document.fileProperty().get();
        Path suggested = file == null ? proposed(source.getValue()) : file.path();
        picker.place(texts.now(Message.of(title)), suggested, SessionFile.EXTENSION)
                .ifPresent(path -> write(path, enclosed, () -> { }));
    }

    /// Does what comes next once the file is written, and not when it cannot be.
    private void write(Path path, boolean enclosed, Runnable then) {
        document.save(path, enclosed, saved -> {
            if (saved) {
                String name = String.valueOf(path.getFileName());
                String end = name.length() > LONGEST ? "…" + name.substring(name.length() - LONGEST) : name;
                say.accept(Message.of(enclosed ? "window.saved-enclosed" : "window.saved", end));
                then.run();
            }
        });
    }

    /// Beside the truth, by the first word of its name; so masks and session can be moved together.
    private static Path proposed(Source source) {
        if (source instanceof Source.Files files) {
            Path truth = files.truth().toAbsolutePath();
            String name = truth.getFileName().toString().replaceFirst("(?<=.)\\..*", "");
            return truth.resolveSibling(name + SessionFile.EXTENSION);
        }
        return Path.of(source.title() + SessionFile.EXTENSION);
    }

    private String title() {
        SessionFile file = document.fileProperty().get();
        if (file == null) {
            return PRODUCT;
        }
        return (document.changedProperty().get() ? "• " : "") + file.title() + " — " + PRODUCT;
    }
}
