package maskscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import maskscope.app.platform.Refusal;
import maskscope.session.store.WholeFile;
import maskscope.text.Message;

/// Where an answer goes that is not printed.
final class OutFile {

    private OutFile() {}

    /// Makes the folder if it is missing, and refuses what cannot be written before anything is read or computed.
    static void check(Path file) throws Refusal {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw unwritable(file);
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable(file);
        }
    }

    /// Writes the file as a whole or not at all.
    static void write(Path file, byte[] content) throws Refusal {
        try {
            WholeFile.write(file, content);
        } catch (IOException fault) {
            throw unwritable(file);
        }
    }

    private static Refusal unwritable(Path file) {
        return new Refusal(Message.of("command.unwritable", file));
    }

    /// Whether a file's name ends so, in capital letters or small ones.
    static boolean ends(Path file, String ending) {
        return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
