package maskscope.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import maskscope.session.Document;
import maskscope.session.Looks;
import maskscope.session.Session;
import maskscope.session.SessionFile;
import maskscope.session.SessionState;
import maskscope.session.Source;

/// Saving sessions: the two items of the menu, and the window's title, which names the session and has a dot before it
/// while something is not saved. A session that is opened brings its looks along.
final class SessionItems {

    private static final String PRODUCT = "Maskscope";
    private static final int LONGEST = 60;

    private final Session session;
    private final Document document;
    private final ViewOptions options;
    private final FilePicker picker;
    private final Consumer<String> say;
    private final UnsavedCard unsaved = new UnsavedCard();
    private final StringBinding title;

    /// The looks that belong to the file as it is. Those in it may be fewer.
    private final ObjectProperty<Looks> kept = new SimpleObjectProperty<>(Looks.NONE);

    /// `say` tells the user what was done.
    SessionItems(Session session, ViewOptions options, FilePicker picker, Consumer<String> say) {
        this.session = session;
        this.document = session.document();
        this.options = options;
        this.picker = picker;
        this.say = say;
        document.fileProperty().subscribe(this::show);
        List<Observable> all = new ArrayList<>(options.saved());
        all.addAll(List.of(kept, document.fileProperty(), session.settingsProperty(), session.selectedProperty(),
                session.axisProperty(), session.slicing().cutProperty(), session.loadedProperty()));
        title = Bindings.createStringBinding(this::title, all.toArray(Observable[]::new));
    }

    StringBinding titleProperty() {
        return title;
    }

    /// Where it is asked what is to become of changes, to be laid over the window.
    UnsavedCard card() {
        return unsaved;
    }

    /// Does what puts something else in the place of what is on screen; first asks about changes to a session that has a
    /// file. What never was saved is nobody's loss.
    void leave(Runnable go) {
        SessionFile file = document.fileProperty().get();
        if (file != null && changed(file)) {
            unsaved.ask(file.title(), () -> write(file.path()), go);
        } else {
            go.run();
        }
    }

    /// “Save session…” and “Save session as…”.
    List<MenuItem> items() {
        MenuItem save = item("file-save", "Save session…", this::save, KeyCombination.SHORTCUT_DOWN);
        MenuItem saveAs = item("file-save-as", "Save session as…", this::saveAs,
                KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        // Only where it has no file yet does it ask.
        save.textProperty().bind(document.fileProperty().map(file -> "Save session").orElse("Save session…"));
        return List.of(save, saveAs);
    }

    private MenuItem item(String id, String text, Runnable action, KeyCombination.Modifier... modifiers) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(new KeyCodeCombination(KeyCode.S, modifiers));
        item.setOnAction(chosen -> action.run());
        item.disableProperty().bind(session.loadedProperty().isNull());
        return item;
    }

    private void save() {
        SessionFile file = document.fileProperty().get();
        if (file == null) {
            saveAs();
        } else {
            write(file.path());
        }
    }

    private void saveAs() {
        SessionFile file = document.fileProperty().get();
        Path suggested = file == null ? proposed(session.loader().sourceProperty().get()) : file.path();
        picker.place("Save session", suggested, SessionFile.EXTENSION).ifPresent(this::write);
    }

    private boolean write(Path path) {
        boolean saved = document.save(path, ViewLooks.of(options));
        if (saved) {
            String name = String.valueOf(path.getFileName());
            say.accept("Saved " + (name.length() > LONGEST ? "…" + name.substring(name.length() - LONGEST) : name));
        }
        return saved;
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

    private void show(SessionFile file) {
        if (file != null) {
            ViewLooks.apply(file.state().looks(), options);
            kept.set(ViewLooks.of(options));
        }
    }

    private String title() {
        SessionFile file = document.fileProperty().get();
        if (file == null) {
            return PRODUCT;
        }
        return (changed(file) ? "• " : "") + file.title() + " — " + PRODUCT;
    }

    private boolean changed(SessionFile file) {
        SessionState saved = file.state().withLooks(kept.get());
        return !document.state(ViewLooks.of(options)).equals(saved);
    }
}
