package maskscope.mask;

import java.nio.file.Path;
import maskscope.text.Sentence;

/// An input that cannot be used, told as one sentence that a user can act on: which file, what is wrong, what to do.
///
/// Every reader throws this and nothing else for a bad file; the window shows the message in a dialog, the command
/// line prints it as one line and exits with 2.
public final class BadInput extends Exception {

    private final transient Path file;

    /// `fault` says what is wrong with the file, `remedy` what the user can do; both without a full stop.
    public BadInput(Path file, String fault, String remedy) {
        // The remedy may end with the name of a file that ends with a full stop.
        super(Sentence.oneLine(file + ": " + fault + "; " + remedy + (remedy.endsWith(".") ? "" : ".")));
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
