package maskscope.testing;

import java.util.List;
import java.util.Optional;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// What a message says in English, for tests that hold a sentence against what a person should read.
public final class English {

    private English() {}

    public static String of(Message message) {
        return BundleWords.english().of(message);
    }

    /// The same for each of several.
    public static List<String> of(List<Message> messages) {
        return messages.stream().map(English::of).toList();
    }

    /// The sentence, which must be there.
    public static String of(Optional<Message> message) {
        return of(message.orElseThrow());
    }
}
