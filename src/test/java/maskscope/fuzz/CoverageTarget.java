package maskscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.mask.ReaderProbe;

/// What the coverage-guided fuzzer calls with every file that it thinks of. It finds this class and its method by name,
/// so that nothing here needs the fuzzer to be compiled.
public final class CoverageTarget {

    /// The system property with the name of the only format that is tried: the others would only cost time.
    static final String FORMAT = "fuzz.format";
    /// The system property with the place of the file that is written anew for every call.
    static final String FILE = "fuzz.file";

    private static final String ONLY = System.getProperty(FORMAT);
    private static final Path MUTANT = Path.of(System.getProperty(FILE));

    private CoverageTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(MUTANT, bytes);
        if (ReaderProbe.format(MUTANT).filter(ONLY::equals).isPresent()) {
            ReaderProbe.reads(MUTANT, () -> false);
        }
    }
}
