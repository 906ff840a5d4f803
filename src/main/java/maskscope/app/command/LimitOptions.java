package maskscope.app.command;

import maskscope.file.ReadControl;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// How large a file may be.
final class LimitOptions {

    private static final long MILLION = 1_000_000;

    @Option(names = "--max-pixels", paramLabel = "MILLIONS", description = "${bundle:usage.max-pixels}")
    private Double millions;

    /// The most pixels of one byte that may be read; see [ReadControl#maxPixels].
    long maxPixels(CommandLine command) {
        if (millions == null) {
            return ReadControl.defaultMaxPixels();
        }
        if (!(millions > 0)) {
            throw WrongUse.of(command, "command.above-0", "--max-pixels", String.valueOf(millions));
        }
        return (long) Math.min(Integer.MAX_VALUE - 16.0, Math.ceil(millions * MILLION));
    }
}
