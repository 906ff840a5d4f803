package maskscope.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// The sentences for faults that any kind of file can have.
public final class Faults {

    private Faults() {}

    /// Something that reads and may fail.
    public interface Work<T> {
        T get() throws IOException, BadInput;
    }

    /// Runs a reading and turns what the system reports into a [BadInput].
    public static <T> T guard(Path file, Work<T> reading) throws BadInput {
        try {
            return reading.get();
        } catch (IOException fault) {
            throw of(file, fault);
        } catch (OutOfMemoryError full) {
            throw noMemory(file);
        }
    }

    public static BadInput of(Path file, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> BadInput.of(file, "file.missing");
            case AccessDeniedException _ -> BadInput.of(file, "file.forbidden");
            case FileSystemException system when system.getReason() != null ->
                    BadInput.of(file, "file.unreadable-because", system.getReason());
            case EOFException _ -> BadInput.of(file, "file.damaged");
            default -> BadInput.of(file, "file.unreadable");
        };
    }

    /// A picture whose format is called by a noun: `PNG`.
    public static BadInput damagedPicture(Path file, String format) {
        return BadInput.of(file, "file.damaged-picture", format);
    }

    /// A file of a format whose name stands before the word for a file: `.npz`, `NIfTI`.
    public static BadInput damagedFile(Path file, String format) {
        return BadInput.of(file, "file.damaged-format", format);
    }

    public static BadInput noMemory(Path file) {
        return BadInput.of(file, "file.no-memory");
    }

    /// There are channels 0 to `last`, and not the one that was asked for.
    public static BadInput noChannel(Path file, int asked, int last) {
        return BadInput.of(file, "file.no-channel", asked, last);
    }

    /// Refuses a size that has no pixel, or more than `most`, before anything is allocated for it.
    public static void checkSize(Path file, long width, long height, long most) throws BadInput {
        if (width < 1 || height < 1) {
            throw BadInput.of(file, "file.no-pixel", Extent.size(width, height));
        }
        // Each side fits an int, so the product cannot overflow a long.
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > most) {
            throw BadInput.of(file, "file.too-large", Extent.size(width, height), many(most));
        }
    }

    /// Refuses a volume that has no pixel, or more than may be read when each takes `bytes`.
    public static void checkSize(Path file, long width, long height, long depth, int bytes, ReadControl control) throws BadInput {
        long most = control.mostPixels(bytes);
        if (depth == 1) {
            checkSize(file, width, height, most);
            return;
        }
        Message size = Extent.size(width, height, depth);
        if (width < 1 || height < 1 || depth < 1) {
            throw BadInput.of(file, "file.no-pixel", size);
        }
        if (width > most || height > most / width || depth > most / (width * height)) {
            throw BadInput.of(file, "file.too-large", size, many(most));
        }
    }

    private static Message many(long pixels) {
        return pixels < 1_000_000
                ? Message.of("file.pixels", pixels)
                : Message.of("file.million-pixels", pixels / 1_000_000);
    }
}
