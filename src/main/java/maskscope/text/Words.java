package maskscope.text;

/// A language that messages are put into. An instance may be used by several threads.
@FunctionalInterface
public interface Words {

    /// The sentence that `message` stands for.
    String of(Message message);

    /// A message that is a clause elsewhere as a sentence that stands alone: with a capital letter at its beginning, where the
    /// script has such, and what ends a sentence at its end.
    default String sentence(Message message) {
        return Sentence.capitalised(of("text.sentence", message));
    }

    /// The sentence `key` about `arguments`, as [Message#of] has them.
    default String of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }
}
