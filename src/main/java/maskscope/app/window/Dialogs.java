package maskscope.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;

/// The platform's dialogs for files, over a window and in its language.
record Dialogs(Window owner, Texts texts) implements FilePicker {

    private static final String PICTURE = ".png";

    @Override
    public List<Path> pick(String title, boolean several) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> chosen = several ? chooser.showOpenMultipleDialog(owner) : one(chooser.showOpenDialog(owner));
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    private ExtensionFilter kind(Path suggested) {
        if (suggested.toString().endsWith(PICTURE)) {
            return new ExtensionFilter(texts.now(Message.of("start.pictures")), "*" + PICTURE);
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
        // A folder that is not there would be refused with an exception.
        Optional.ofNullable(suggested.getParent())
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
