package maskscope.session.store;

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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.file.FileStart;
import maskscope.loss.Conventions;
import maskscope.loss.Preset;
import maskscope.mask.BadInput;
import maskscope.session.state.Problem;
import maskscope.text.Message;

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
    private final Executor files;
    private final Executor ui;
    private final Consumer<Problem> tell;

    private List<Preset> list = List.of();

    /// Whether there is something in the list that could not be written.
    private boolean unwritten;

    /// The presets kept in `store`, which may name these conventions and is read and written on `files`; everything else belongs
    /// to the thread that `ui` runs on. Nothing is read before it is asked for.
    public OwnPresets(Path store, Conventions conventions, Consumer<Problem> tell, Executor files, Executor ui) {
        this(Optional.of(store), conventions, tell, files, ui);
    }

    private OwnPresets(
            Optional<Path> store, Conventions conventions, Consumer<Problem> tell, Executor files, Executor ui) {
        this.store = store;
        this.files = files;
        this.ui = ui;
        this.conventions = conventions;
        this.tell = tell;
    }

    /// Presets that are not kept, for pictures drawn without a user.
    public static OwnPresets unkept(Conventions conventions, Consumer<Problem> tell) {
        return new OwnPresets(Optional.empty(), conventions, tell, Runnable::run, Runnable::run);
    }

    /// Whether a preset can have this name.
    public static boolean isName(String text) {
        return PresetJson.isName(text);
    }

    /// What the presets may name.
    public Conventions conventions() {
        return conventions;
    }

    /// Tells the user what is wrong with the presets.
    public void report(Problem problem) {
        tell.accept(problem);
    }

    /// The presets as they were last read, in the order in which they were saved.
    public List<Preset> list() {
        return list;
    }

    public Optional<Preset> named(String name) {
        return list.stream().filter(preset -> preset.key().equals(name)).findFirst();
    }

    /// Reads what is kept, by this window or another. `then` hears what is wrong with the file, if it cannot be read.
    public void refresh(Consumer<Optional<Problem>> then) {
        if (store.isEmpty() || unwritten) {
            then.accept(Optional.empty());
            return;
        }
        files.execute(() -> {
            try {
                List<Preset> kept = read(store.get());
                ui.execute(() -> {
                    list = unwritten ? list : kept;
                    then.accept(Optional.empty());
                });
            } catch (BadInput bad) {
                Problem problem = new Problem(Message.of("store.presets-unreadable"), bad.message());
                ui.execute(() -> then.accept(Optional.of(problem)));
            }
        });
    }

    /// Keeps one more, in the place of one of the same name. `then` hears whether it is in the list.
    public void add(Preset preset, Consumer<Boolean> then) {
        change(now -> with(now, preset), then);
    }

    private static List<Preset> with(List<Preset> now, Preset preset) {
        List<Preset> more = new ArrayList<>(now);
        more.replaceAll(known -> known.key().equals(preset.key()) ? preset : known);
        if (!more.contains(preset)) {
            more.add(preset);
        }
        return more;
    }

    /// Gives one another name, which no other has. `then` hears whether it has it.
    public void rename(String from, String to, Consumer<Boolean> then) {
        change(now -> now.stream().noneMatch(preset -> preset.key().equals(to))
                ? now.stream().map(preset -> preset.key().equals(from) ? preset.named(to) : preset).toList()
                : now, done -> then.accept(done && named(from).isEmpty() && named(to).isPresent()));
    }

    /// Forgets one. `then` hears whether it is no longer in the list.
    public void remove(String name, Consumer<Boolean> then) {
        change(now -> now.stream().filter(preset -> !preset.key().equals(name)).toList(), then);
    }

    /// Writes all of them to a file that can be sent. `then` hears whether that went well; if not, it was told.
    public void exportTo(Path file, Consumer<Boolean> then) {
        List<Preset> all = list;
        files.execute(() -> {
            try {
                WholeFile.write(file, PresetJson.write(all));
                ui.execute(() -> then.accept(true));
            } catch (IOException fault) {
                log().log(Level.FINE, "exporting presets", fault);
                fail(new Problem(Message.of("store.presets-not-exported"), Message.of("store.presets-unwritable", file)),
                        () -> then.accept(false));
            }
        });
    }

    private void fail(Problem problem, Runnable then) {
        ui.execute(() -> {
            tell.accept(problem);
            then.run();
        });
    }

    /// Adds those of a file that was exported. One whose name is taken by other values is given a number behind it. `then`
    /// hears how many there were; nothing when there was a problem, which was told.
    public void importFrom(Path file, Consumer<OptionalInt> then) {
        files.execute(() -> {
            try {
                List<Preset> found = read(file);
                ui.execute(() -> change(
                        now -> with(now, found),
                        added -> then.accept(added ? OptionalInt.of(found.size()) : OptionalInt.empty())));
            } catch (BadInput bad) {
                fail(new Problem(Message.of("store.presets-not-imported"), bad.message()),
                        () -> then.accept(OptionalInt.empty()));
            }
        });
    }

    private static List<Preset> with(List<Preset> now, List<Preset> found) {
        List<Preset> more = new ArrayList<>(now);
        found.stream().filter(preset -> !more.contains(preset)).forEach(preset -> more.add(numbered(preset, more)));
        return more;
    }

    private static Preset numbered(Preset preset, List<Preset> among) {
        List<String> taken = among.stream().map(Preset::key).toList();
        Preset free = preset;
        for (int number = 2; taken.contains(free.key()); number++) {
            String end = " (" + number + ")";
            String name = preset.key();
            free = preset.named(name.substring(0, Math.min(name.length(), PresetJson.LONGEST - end.length())).strip() + end);
        }
        return free;
    }

    /// Changes what is kept, as it is now in the file. `then` hears whether the list has changed; what is in the way is told.
    private void change(UnaryOperator<List<Preset>> edit, Consumer<Boolean> then) {
        if (store.isEmpty()) {
            list = List.copyOf(edit.apply(list));
            then.accept(true);
            return;
        }
        List<Preset> waiting = unwritten ? list : List.of();
        files.execute(() -> change(store.get(), waiting, edit, then));
    }

    /// `waiting` are presets that could not be written before.
    private void change(Path file, List<Preset> waiting, UnaryOperator<List<Preset>> edit, Consumer<Boolean> then) {
        try {
            Files.createDirectories(folder(file));
            // Nobody else writes between the reading and the writing.
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                List<Preset> now = List.copyOf(edit.apply(merged(read(file), waiting)));
                WholeFile.write(file, PresetJson.write(now));
                ui.execute(() -> keep(now, true, then));
            }
        } catch (BadInput bad) {
            fail(new Problem(Message.of("store.presets-unchanged"), bad.message()), () -> then.accept(false));
        } catch (IOException fault) {
            log().log(Level.FINE, "presets cannot be written to " + file, fault);
            Problem problem = new Problem(
                    Message.of("store.presets-not-kept"), Message.of("store.presets-folder-unwritable", folder(file)));
            fail(problem, () -> keep(List.copyOf(edit.apply(list)), false, then));
        }
    }

    private void keep(List<Preset> now, boolean written, Consumer<Boolean> then) {
        list = now;
        unwritten = !written;
        then.accept(true);
    }

    /// Those of the file and those that could not be written to it before.
    private static List<Preset> merged(List<Preset> kept, List<Preset> waiting) {
        List<Preset> all = kept;
        for (Preset preset : waiting) {
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
            throw BadInput.of(file, "store.presets-too-large");
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
