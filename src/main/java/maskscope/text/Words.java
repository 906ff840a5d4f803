package maskscope.text;

/// A language that messages are put into. An instance may be used by several threads.
@FunctionalInterface
public interface Words {

    /// The sentence that `message` stands for.
    String of(Message message);

    /// The sentence `key` about `arguments`, as [Message#of] has them.
    default String of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }
}
