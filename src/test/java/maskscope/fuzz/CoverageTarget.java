package maskscope.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import maskscope.open.NamesProbe;
import maskscope.open.ReaderProbe;

/// What the coverage-guided fuzzer calls with every file that it thinks of. It finds this class and its method by name,
/// so that nothing here needs the fuzzer to be compiled.
public final class CoverageTarget {

    /// The system property with the name of the only format that is tried: the others would only cost time.
    static final String FORMAT = "fuzz.format";
    /// The system property with the folder in which the file is written anew for every call.
    static final String FOLDER = "fuzz.folder";

    /// The system property with the folder of the files that the fuzzer starts from.
    static final String SEEDS = "fuzz.seeds";

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

    /// Reads what the fuzzer starts from, before its time counts: each class that is loaded is instrumented first, on a busy
    /// machine for longer than a file may take.
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of(System.getProperty(SEEDS)))) {
            for (Path seed : seeds.toList()) {
                fuzzerTestOneInput(Files.readAllBytes(seed));
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        PROBE.lay(bytes);
        if (ONLY.equals(NamesProbe.FORMAT) || ReaderProbe.format(PROBE.file()).filter(ONLY::equals).isPresent()) {
            PROBE.reads(ONLY, () -> false);
        }
    }
}
