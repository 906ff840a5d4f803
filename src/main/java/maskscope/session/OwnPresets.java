package maskscope.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.loss.Conventions;
import maskscope.loss.Preset;
import maskscope.mask.BadInput;
import maskscope.mask.FileStart;

/// The presets that the user has saved, kept in a JSON file. Several windows may keep the same file: each changes what the
/// others have written, and none writes over a file that it cannot read.
///
/// Where nothing can be written a preset stays for as long as the window does, and that is told.
public final class OwnPresets {

    public static final String EXTENSION = ".maskscope-presets.json";


    /// Thousands of presets have room; what is larger is something else.
    private static final int LARGEST = 1_000_000;

    private final Optional<Path> store;
    private final Conventions conventions;
    private final Consumer<Problem> tell;

    private List<Preset> list = List.of();

    /// Whether there is something in the list that could not be written.
    private boolean unwritten;

    /// The presets kept in `store`, which may name these conventions. Nothing is read before it is asked for.
    public OwnPresets(Path store, Conventions conventions, Consumer<Problem> tell) {
        this(Optional.of(store), conventions, tell);
    }

    private OwnPresets(Optional<Path> store, Conventions conventions, Consumer<Problem> tell) {
        this.store = store;
        this.conventions = conventions;
        this.tell = tell;
    }

    /// Presets that are not kept, for pictures drawn without a user.
    public static OwnPresets unkept(Conventions conventions, Consumer<Problem> tell) {
        return new OwnPresets(Optional.empty(), conventions, tell);
    }

    /// Whether a preset can have this name.
    public static boolean isName(String text) {
        return PresetJson.isName(text);
    }

    /// The presets as they were last read, in the order in which they were saved.
    public List<Preset> list() {
        return list;
    }

    public Optional<Preset> named(String name) {
        return list.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    /// Reads what is kept, by this window or another. Returns what is wrong with the file, if it cannot be read.
    public Optional<Problem> refresh() {
        if (store.isEmpty() || unwritten) {
            return Optional.empty();
        }
        try {
            list = read(store.get());
            return Optional.empty();
        } catch (BadInput bad) {
            return Optional.of(new Problem("Your presets cannot be read", bad.getMessage()));
        }
    }

    /// Keeps one more, in the place of one of the same name. Returns whether it is in the list.
    public boolean add(Preset preset) {
        return change(now -> with(now, preset));
    }

    private static List<Preset> with(List<Preset> now, Preset preset) {
        List<Preset> more = new ArrayList<>(now);
        more.replaceAll(known -> known.name().equals(preset.name()) ? preset : known);
        if (!more.contains(preset)) {
            more.add(preset);
        }
        return more;
    }

    /// Gives one another name, which no other has. Returns whether it has it.
    public boolean rename(String from, String to) {
        return change(now -> now.stream().noneMatch(preset -> preset.name().equals(to))
                ? now.stream().map(preset -> preset.name().equals(from) ? preset.named(to) : preset).toList()
                : now) && named(from).isEmpty() && named(to).isPresent();
    }

    public boolean remove(String name) {
        return change(now -> now.stream().filter(preset -> !preset.name().equals(name)).toList());
    }

    /// Writes all of them to a file that can be sent. Returns whether that went well; if not, it was told.
    public boolean exportTo(Path file) {
        try {
            WholeFile.write(file, PresetJson.write(list));
            return true;
        } catch (IOException fault) {
            log().log(Level.FINE, "exporting presets", fault);
            tell.accept(new Problem("The presets are not exported",
                    file + ": the presets cannot be written there; choose another place."));
            return false;
        }
    }

    /// Adds those of a file that was exported. One whose name is taken by other values is given a number behind it. Returns
    /// how many there were; empty when there was a problem, which was told.
    public OptionalInt importFrom(Path file) {
        List<Preset> found;
        try {
            found = read(file);
        } catch (BadInput bad) {
            tell.accept(new Problem("The presets are not imported", bad.getMessage()));
            return OptionalInt.empty();
        }
        boolean added = change(now -> {
            List<Preset> more = new ArrayList<>(now);
            found.stream().filter(preset -> !more.contains(preset)).forEach(preset -> more.add(numbered(preset, more)));
            return more;
        });
        return added ? OptionalInt.of(found.size()) : OptionalInt.empty();
    }

    private static Preset numbered(Preset preset, List<Preset> among) {
        List<String> taken = among.stream().map(Preset::name).toList();
        Preset free = preset;
        for (int number = 2; taken.contains(free.name()); number++) {
            String end = " (" + number + ")";
            String name = preset.name();
            free = preset.named(name.substring(0, Math.min(name.length(), PresetJson.LONGEST - end.length())).strip() + end);
        }
        return free;
    }

    /// Changes what is kept, as it is now in the file. Returns whether the list has changed; what is in the way is told.
    private boolean change(UnaryOperator<List<Preset>> edit) {
        if (store.isEmpty()) {
            list = List.copyOf(edit.apply(list));
            return true;
        }
        Path file = store.get();
        try {
            Files.createDirectories(folder(file));
            // Nobody else writes between the reading and the writing.
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                List<Preset> now = List.copyOf(edit.apply(unwritten ? merged(read(file)) : read(file)));
                WholeFile.write(file, PresetJson.write(now));
                list = now;
                unwritten = false;
            }
            return true;
        } catch (BadInput bad) {
            tell.accept(new Problem("Your presets stay as they are", bad.getMessage()));
            return false;
        } catch (IOException fault) {
            log().log(Level.FINE, "presets cannot be written to " + file, fault);
            list = List.copyOf(edit.apply(list));
            unwritten = true;
            tell.accept(new Problem("Your presets are not kept", "The folder " + folder(file)
                    + " cannot be written; until the window is closed they are here and can be exported."));
            return true;
        }
    }

    /// Those of the file and those that could not be written to it before.
    private List<Preset> merged(List<Preset> kept) {
        List<Preset> all = kept;
        for (Preset preset : list) {
            all = with(all, preset);
        }
        return all;
    }

    private List<Preset> read(Path file) throws BadInput {
        if (Files.notExists(file) && store.filter(file::equals).isPresent()) {
            return List.of();
        }
        byte[] text = FileStart.read(file, LARGEST + 1);
        if (text.length > LARGEST) {
            throw Unreadable.told(file, "it is too large to be a list of presets", "choose a file that Maskscope has exported");
        }
        return PresetJson.read(file, text, conventions);
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /// Whether a file is a list of presets by its name.
    public static boolean isNamed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private static Logger log() {
        return Logger.getLogger(OwnPresets.class.getName());
    }
}
