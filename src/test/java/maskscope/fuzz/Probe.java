package maskscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;
import maskscope.open.NamesProbe;
import maskscope.open.ReaderProbe;

/// Lays mutants into a file of a folder and has them read as what they are made of.
final class Probe {

    private final Path folder;
    private final Path file;

    /// Leaves in `folder` the files that it needs.
    Probe(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("names"));
        // What headers name that lie in a file of their own.
        for (Path numbers : Seeds.resources("/formats")) {
            if (numbers.getFileName().toString().matches(".*\\.(z?raw|raw\\.gz)")) {
                Files.copy(numbers, folder.resolve(numbers.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        this.file = folder.resolve("mutant");
    }

    /// Where the mutant lies.
    Path file() {
        return file;
    }

    void lay(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    /// Whether the mutant is read; throws whatever is a fault.
    boolean reads(String format, BooleanSupplier abandoned) {
        return format.equals(NamesProbe.FORMAT)
                ? NamesProbe.reads(file, folder.resolve("names"), abandoned)
                : ReaderProbe.reads(file, abandoned);
    }
}
