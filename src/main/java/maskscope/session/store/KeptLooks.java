package maskscope.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;

/// Looks that belong to a place rather than to a session, kept in a text file with a line `name=value` for each.
///
/// They are a comfort: where the file cannot be read, or makes no sense, everything is as usual, and where it cannot be written
/// the next start is. Everything but the writing belongs to one thread.
public final class KeptLooks implements Looking {

    /// No desk has so much to say; what is longer is something else.
    private static final int LONGEST = 1 << 16;

    private final Optional<Path> store;
    private final Executor disk;
    private final ReadOnlyObjectWrapper<ViewState> state;
    private final AtomicReference<ViewState> unwritten = new AtomicReference<>();

    /// The looks in `store`, which is read now, so that the first picture on the screen has them, and written on `disk`.
    public KeptLooks(Path store, Executor disk) {
        this(Optional.of(store), disk, read(store));
    }

    private KeptLooks(Optional<Path> store, Executor disk, ViewState first) {
        this.store = store;
        this.disk = disk;
        state = new ReadOnlyObjectWrapper<>(first);
    }

    /// Looks that begin as usual and are forgotten.
    public static KeptLooks unkept() {
        return new KeptLooks(Optional.empty(), Runnable::run, ViewState.NONE);
    }

    public ReadOnlyObjectProperty<ViewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public <T> void look(ViewOption<T> option, T chosen) {
        ViewState next = state.get().with(option, chosen);
        if (!next.equals(state.get())) {
            state.set(next);
            // While one is being written, or waits for the disk, all that is chosen meanwhile is one more.
            store.filter(file -> unwritten.getAndSet(next) == null).ifPresent(file -> disk.execute(() -> write(file)));
        }
    }

    @Override
    public void lookAtFirst(ViewState usual) {
        state.set(state.get().over(usual));
    }

    private void write(Path file) {
        String text = unwritten.getAndSet(null).values().entrySet().stream()
                .map(look -> look.getKey() + "=" + look.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            log().log(Level.FINE, "looks cannot be written to " + file, unwritable);
        }
    }

    private static ViewState read(Path file) {
        if (!Files.isReadable(file)) {
            return ViewState.NONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Object> values = new LinkedHashMap<>();
            new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).lines().forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals).strip(), value(line.substring(equals + 1).strip()));
                }
            });
            return new ViewState(values);
        } catch (IOException unreadable) {
            log().log(Level.FINE, "looks cannot be read from " + file, unreadable);
            return ViewState.NONE;
        }
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException words) {
            return text;
        }
    }

    private static Logger log() {
        return Logger.getLogger(KeptLooks.class.getName());
    }
}
