package maskscope.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.report.ReportFormat;

/// The platform's dialogs for files, over a window and in its language.
record Dialogs(Window owner, Texts texts, Supplier<Optional<Path>> usual, AtomicReference<Path> last) implements FilePicker {

    private static final String PICTURE = ".png";
    private static final Optional<Path> HOME = Optional.ofNullable(System.getProperty("user.home")).map(Path::of);

    /// Dialogs that begin in the folder that files were chosen from last, or else in the `usual` one.
    Dialogs(Window owner, Texts texts, Supplier<Optional<Path>> usual) {
        this(owner, texts, usual, new AtomicReference<>());
    }

    @Override
    public List<Path> pick(Wish wish, boolean several) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now(wish.title()));
        chooser.getExtensionFilters().setAll(wish.kinds().stream().map(this::filter).toList());
        begin(chooser, wish.folder());
        List<File> chosen = several ? chooser.showOpenMultipleDialog(owner) : one(chooser.showOpenDialog(owner));
        List<Path> files = chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        files.stream().findFirst().ifPresent(file -> last.set(file.toAbsolutePath().getParent()));
        return files;
    }

    /// Begins where it is wished or where files were chosen last. Without a folder GTK begins with a list of recent files of all
    /// programs, or where the program was started; one that is not there would be refused with an exception.
    private void begin(FileChooser chooser, Optional<Path> wished) {
        Stream.of(wished, Optional.ofNullable(last.get()), usual.get(), HOME)
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    }

    private ExtensionFilter filter(Kind kind) {
        return new ExtensionFilter(
                texts.now(kind.name()), kind.endings().isEmpty() ? List.of("*") : NamePatterns.of(kind.endings()));
    }

    private ExtensionFilter kind(Path suggested) {
        if (suggested.toString().endsWith(PICTURE)) {
            return new ExtensionFilter(texts.now(Message.of("start.pictures")), "*" + PICTURE);
        }
        if (ReportFormat.of(suggested).isPresent()) {
            return new ExtensionFilter(
                    texts.now(Message.of("start.reports")), ReportFormat.allEndings().stream().map(end -> "*" + end).toList());
        }
        return OwnPresets.isNamed(suggested)
                ? new ExtensionFilter(texts.now(Message.of("start.presets")), "*" + OwnPresets.EXTENSION)
                : new ExtensionFilter(texts.now(Message.of("start.sessions")), "*" + SessionFile.EXTENSION);
    }

    private static List<File> one(File chosen) {
        return chosen == null ? List.of() : List.of(chosen);
    }

    @Override
    public Optional<Path> place(String title, Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(kind(suggested));
        chooser.setInitialFileName(suggested.getFileName().toString());
        begin(chooser, Optional.ofNullable(suggested.getParent()));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
