package maskscope.view.control;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import maskscope.text.Message;
import maskscope.text.Words;

/// The language of the window: puts messages into words that change when the language does.
///
/// The language lives as long as the program. It holds what follows it weakly, so that a label that goes away need not be
/// unbound; whoever shows a text binds to it, or holds it.
public final class Texts {

    private final ObservableValue<Words> words;

    /// `words` is the language, which is there at any time and may be switched.
    public Texts(ObservableValue<Words> words) {
        this.words = words;
    }

    /// The sentence `key` about `arguments`, as [Message#of] has them.
    public ObservableValue<String> of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    /// What a message says. It is put into words when somebody asks.
    public ObservableValue<String> of(Message message) {
        return made(now -> now.of(message));
    }

    /// The same of a message that stands alone, with whatever the language has at the ends of a sentence.
    public ObservableValue<String> sentence(Message message) {
        return made(now -> now.sentence(message));
    }

    /// What several messages say together, as `making` puts them.
    public ObservableValue<String> made(Function<Words, String> making) {
        return Bindings.createStringBinding(() -> making.apply(words.getValue()), words);
    }

    /// What the message of each moment says.
    public ObservableValue<String> of(ObservableValue<Message> message) {
        return Bindings.createStringBinding(() -> now(message.getValue()), words, message);
    }

    /// The language, for what is drawn anew when it changes.
    public ObservableValue<Words> language() {
        return words;
    }

    /// What a message says in the language of this moment, for what is made anew each time that it is shown.
    public String now(Message message) {
        return words.getValue().of(message);
    }
}
