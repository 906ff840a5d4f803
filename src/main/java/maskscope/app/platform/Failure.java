package maskscope.app.platform;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.mask.BadInput;
import maskscope.text.Sentence;

/// How the program says that something could not be done: one sentence on standard error and exit code 2.
public final class Failure {

    private static final int CODE = 2;

    private Failure() {}

    /// Prints a sentence as one line and returns the exit code.
    public static int tell(PrintWriter err, String sentence) {
        err.println(Sentence.oneLine(sentence.strip()));
        return CODE;
    }

    /// The sentence that tells a fault to the user. The details of an unexpected fault go to the log.
    public static String sentence(Throwable fault, Folders folders) {
        return switch (fault) {
            case BadInput bad -> bad.getMessage();
            case Refusal refusal -> refusal.getMessage();
            case OutOfMemoryError full ->
                    "There is not enough memory; choose a smaller picture, or give the program more (java option -Xmx).";
            default -> {
                Logger.getLogger(Failure.class.getName()).log(Level.SEVERE, "unexpected fault", fault);
                yield "Something unexpected went wrong; " + written(folders);
            }
        };
    }

    /// What is thrown on of a fault that another thread has met: an error as it is, anything else with what was tried.
    public static RuntimeException met(String trying, Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(trying, fault);
    }

    /// Where the details of a fault are that was just logged.
    public static String written(Folders folders) {
        return Files.isWritable(folders.log())
                ? "what happened is written in " + folders.log() + "."
                : "what happened cannot be written to " + folders.log() + "; make that possible and try again.";
    }
}
