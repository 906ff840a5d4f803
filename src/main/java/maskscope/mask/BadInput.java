package maskscope.mask;

import java.nio.file.Path;
import java.util.stream.Stream;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// An input that cannot be used, told as one sentence that a user can act on: which file, what is wrong, what to do.
///
/// Every reader throws this and nothing else for a bad file; the window shows the message in a dialog, the command
/// line prints it as one line and exits with 2. [#getMessage] has it in English, as logs do.
public final class BadInput extends Exception {

    private final transient Path file;
    private final transient Message message;

    private BadInput(Path file, Message message) {
        this.file = file;
        this.message = message;
    }

    /// The sentence `key`, which says what is wrong with the file and what the user can do. The file comes first among
    /// what it speaks of, `more` behind it.
    public static BadInput of(Path file, String key, Object... more) {
        return new BadInput(file, Message.of(key, Stream.concat(Stream.of(file), Stream.of(more)).toArray()));
    }

    public Path file() {
        return file;
    }

    public Message message() {
        return message;
    }

    @Override
    public String getMessage() {
        return BundleWords.english().of(message);
    }
}
