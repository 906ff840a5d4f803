package maskscope.mask;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The sentences for faults that any kind of file can have.
final class Faults {

    private Faults() {}

    /// Something that reads and may fail.
    interface Work<T> {
        T get() throws IOException, BadInput;
    }

    /// Runs a reading and turns what the system reports into a [BadInput].
    static <T> T guard(Path file, Work<T> reading) throws BadInput {
        try {
            return reading.get();
        } catch (IOException fault) {
            throw of(file, fault);
        } catch (OutOfMemoryError full) {
            throw noMemory(file);
        }
    }

    static BadInput of(Path file, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> new BadInput(file, "there is no such file", "check the name and the folder");
            case AccessDeniedException _ ->
                    new BadInput(file, "you have no permission to read it", "change its permissions or copy it");
            case FileSystemException system when system.getReason() != null ->
                    new BadInput(file, "it cannot be read (" + system.getReason() + ")", "check the drive and try again");
            case EOFException _ -> damaged(file, "file");
            default -> new BadInput(file, "it cannot be read", "check the drive and try again");
        };
    }

    static BadInput damaged(Path file, String kind) {
        return new BadInput(file, "the " + kind + " is cut off or damaged", "copy it again from where it came, or save it again");
    }

    static BadInput noMemory(Path file) {
        return new BadInput(file, "there is not enough memory to read it",
                "close other work, make the picture smaller, or start the program with more memory (java option -Xmx)");
    }

    /// Refuses a size that has no pixel, or more than `most`, before anything is allocated for it.
    static void checkSize(Path file, long width, long height, long most) throws BadInput {
        if (width < 1 || height < 1) {
            throw new BadInput(file, "it says it is " + Extent.size(width, height) + ", so it has no pixel", "save it again");
        }
        // Each side fits an int, so the product cannot overflow a long.
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > most) {
            throw new BadInput(file,
                    "it is " + Extent.size(width, height) + ", more than the " + millions(most) + " that can be read here",
                    "crop it, make it smaller, or start the program with more memory (java option -Xmx)");
        }
    }

    /// Refuses a volume that has no pixel, or more than may be read when each takes `bytes`.
    static void checkSize(Path file, long width, long height, long depth, int bytes, ReadControl control) throws BadInput {
        long most = control.mostPixels(bytes);
        if (depth == 1) {
            checkSize(file, width, height, most);
            return;
        }
        String size = depth + " slices of " + Extent.size(width, height);
        if (width < 1 || height < 1 || depth < 1) {
            throw new BadInput(file, "it says it is " + size + ", so it has no pixel", "save it again");
        }
        if (width > most || height > most / width || depth > most / (width * height)) {
            throw new BadInput(file, "it is " + size + ", more than the " + millions(most) + " that can be read here",
                    "crop it, make it smaller, or start the program with more memory (java option -Xmx)");
        }
    }

    private static String millions(long pixels) {
        return pixels < 1_000_000 ? pixels + " pixels" : pixels / 1_000_000 + " million pixels";
    }
}
