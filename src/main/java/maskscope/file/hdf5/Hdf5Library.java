package maskscope.file.hdf5;

import io.jhdf.exceptions.UnsupportedHdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.file.Faults;
import maskscope.mask.BadInput;

/// Runs the library, and turns what it throws into sentences.
final class Hdf5Library {

    /// It warns of what sound files have; held here, as a logger that nobody holds forgets its level.
    private static final Logger SILENT = Logger.getLogger("io.jhdf");

    static {
        SILENT.setLevel(Level.OFF);
    }

    private Hdf5Library() {}

    /// What goes wrong is told of the whole file.
    static <T> T told(Path file, Faults.Work<T> work) throws IOException, BadInput {
        return told(file, "/", () -> Faults.damagedFile(file, Hdf5Format.NAME), work);
    }

    /// What goes wrong is told of one object. It need not be damaged: the library stumbles over some that are sound.
    static <T> T told(Path file, String path, Faults.Work<T> work) throws IOException, BadInput {
        return told(file, path, () -> BadInput.of(file, "hdf5.unreadable-object", path), work);
    }

    /// The library meets damage with every kind of exception, and runs through circles until the stack is full.
    private static <T> T told(Path file, String path, Supplier<BadInput> damage, Faults.Work<T> work)
            throws IOException, BadInput {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                switch (cause) {
                    case CancellationException stop -> throw stop;
                    case UncheckedIOException wrapped -> throw wrapped.getCause();
                    case UnsupportedHdfException unknown -> throw BadInput.of(file, key(unknown), path);
                    default -> { }
                }
            }
            throw damage.get();
        }
    }

    /// The library says only in words what it is that it does not read.
    private static String key(UnsupportedHdfException unknown) {
        String words = String.valueOf(unknown.getMessage());
        return words.contains("Virtual storage") ? "hdf5.virtual"
                : words.contains("External Data Files") ? "hdf5.numbers-outside" : "hdf5.unknown-build";
    }
}
