package maskscope.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import maskscope.open.NamesProbe;
import maskscope.open.ReaderProbe;

/// What the coverage-guided fuzzer calls with every file that it thinks of. It finds this class and its method by name,
/// so that nothing here needs the fuzzer to be compiled.
public final class CoverageTarget {

    /// The system property with the name of the only format that is tried: the others would only cost time.
    static final String FORMAT = "fuzz.format";
    /// The system property with the folder in which the file is written anew for every call.
    static final String FOLDER = "fuzz.folder";

    private static final String ONLY = System.getProperty(FORMAT);
    private static final Probe PROBE = probe();

    private CoverageTarget() {}

    private static Probe probe() {
        try {
            return new Probe(Path.of(System.getProperty(FOLDER)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        PROBE.lay(bytes);
        if (ONLY.equals(NamesProbe.FORMAT) || ReaderProbe.format(PROBE.file()).filter(ONLY::equals).isPresent()) {
            PROBE.reads(ONLY, () -> false);
        }
    }
}
