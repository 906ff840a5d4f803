package maskscope.app.platform;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.mask.BadInput;
import maskscope.text.BundleWords;
import maskscope.text.Message;
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
                    BundleWords.english().of("start.memory");
            default -> {
                Logger.getLogger(Failure.class.getName()).log(Level.SEVERE, "unexpected fault", fault);
                yield BundleWords.english().of(unexpected(folders));
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

    /// That a window goes on after an unexpected fault, and where the details are, which were just logged.
    public static Message outOfDate(Folders folders) {
        return Files.isWritable(folders.log())
                ? Message.of("start.out-of-date", folders.log())
                : Message.of("start.out-of-date-and-unwritten", folders.log());
    }

    private static Message unexpected(Folders folders) {
        return Files.isWritable(folders.log())
                ? Message.of("start.unexpected", folders.log())
                : Message.of("start.unexpected-and-unwritten", folders.log());
    }
}
