package maskscope.testing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.view.control.Texts;

/// What a message says in English, for tests that hold a sentence against what a person should read.
public final class English {

    private English() {}

    /// A window's language that is English for good.
    public static Texts texts() {
        return new Texts(new SimpleObjectProperty<>(BundleWords.english()));
    }

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
