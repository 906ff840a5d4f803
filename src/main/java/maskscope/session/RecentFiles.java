package maskscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import maskscope.mask.Cures;
import maskscope.mask.CuresText;

/// The pairs that were opened lately, latest first, with what was said of them, kept in a text file of one line each:
/// truth, prediction, photograph and cures between tabs.
///
/// The list is a comfort: a file that cannot be read or written is logged and otherwise does no harm.
public final class RecentFiles {

    private static final Logger LOG = Logger.getLogger(RecentFiles.class.getName());
    private static final int LIMIT = 10;

    private final Optional<Path> store;
    private final ObservableList<Source.Files> files = FXCollections.observableArrayList();
    /// One view for all: it hears of changes through a weak listener and would be lost if nobody held it.
    private final ObservableList<Source.Files> readOnly = FXCollections.unmodifiableObservableList(files);

    /// The list kept in `store`.
    public RecentFiles(Path store) {
        this(Optional.of(store));
    }

    private RecentFiles(Optional<Path> store) {
        this.store = store;
        store.filter(Files::isReadable).ifPresent(this::read);
    }

    /// A list that begins empty and is not kept, for pictures drawn without a user.
    public static RecentFiles unkept() {
        return new RecentFiles(Optional.empty());
    }

    private void read(Path from) {
        try {
            Files.readAllLines(from).stream().flatMap(RecentFiles::parse).limit(LIMIT).forEach(files::add);
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "recent files cannot be read from " + from, unreadable);
        }
    }

    /// Latest first.
    public ObservableList<Source.Files> files() {
        return readOnly;
    }

    public void add(Source.Files opened) {
        files.removeIf(known -> names(known).equals(names(opened)));
        files.addFirst(opened);
        if (files.size() > LIMIT) {
            files.remove(LIMIT, files.size());
        }
        store.ifPresent(this::save);
    }

    private void save(Path to) {
        List<String> lines = new ArrayList<>();
        files.forEach(known -> lines.add(line(known)));
        try {
            Path folder = to.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.write(to, lines);
        } catch (IOException unwritable) {
            LOG.log(Level.FINE, "recent files cannot be written to " + to, unwritable);
        }
    }

    private static String line(Source.Files known) {
        return names(known) + "\t" + CuresText.of(known.cures());
    }

    private static String names(Source.Files known) {
        return known.truth().toAbsolutePath() + "\t" + known.prediction().toAbsolutePath() + "\t"
                + known.roles().photo().map(photo -> photo.toAbsolutePath().toString()).orElse("");
    }

    private static Stream<Source.Files> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank()) {
            return Stream.empty();
        }
        Optional<Path> photo = parts[2].isBlank() ? Optional.empty() : Optional.of(Path.of(parts[2]));
        Cures cures = CuresText.parse(parts.length > 3 ? parts[3] : "");
        return Stream.of(new Source.Files(Path.of(parts[0]), Path.of(parts[1]), photo, cures));
    }
}
