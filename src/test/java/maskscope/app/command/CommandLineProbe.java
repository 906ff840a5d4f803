package maskscope.app.command;

import java.nio.file.Path;

/// Evaluates a file on the command line, and throws an `AssertionError` when that is neither an answer with exit code 0
/// nor one line on standard error with exit code 2.
public final class CommandLineProbe {

    private CommandLineProbe() {}

    /// The file against itself, whatever it holds.
    public static void evaluate(Path file) {
        for (String option : new String[] {"--as-is", "--json", "--class=1"}) {
            Ran ran = Ran.evaluate(file, file, option);
            if (ran.code() == 0) {
                ran.answer();
            } else {
                String refusal = ran.refusal();
                if (!refusal.endsWith(".") || refusal.contains("unexpected") || refusal.contains("not enough memory")) {
                    throw new AssertionError("evaluate " + option + " says: " + refusal);
                }
            }
        }
    }
}
