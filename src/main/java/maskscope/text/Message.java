package maskscope.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// What a person is told, before it is put into a language: the key of a sentence and what the sentence speaks of.
///
/// Whoever has something to say makes a message; [Words] puts it into words, where a window or a command line shows it. A
/// message compares by value, so code that must know what was said asks for the key and never reads prose.
///
/// @param key names the sentence in the resource bundles. Its first part is the bundle: `file.damaged` stands in
///     `file.properties`.
/// @param arguments what the sentence speaks of, in the order of its places: text as it stands in a file (names, units),
///     whole numbers and doubles (the sentence says how they are written), paths, other messages, and lists of these
public record Message(String key, List<Object> arguments) {

    public Message {
        if (key.indexOf('.') < 1) {
            throw new IllegalArgumentException("a key names its bundle: " + key);
        }
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            check(argument);
        }
    }

    /// The sentence `key` about `arguments`.
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /// The part of the key that names the bundle.
    String bundle() {
        return key.substring(0, key.indexOf('.'));
    }

    // No switch over types: the program's start waits for its first use.
    private static void check(Object argument) {
        if (argument instanceof Collection<?> several) {
            for (Object one : several) {
                check(one);
            }
        } else if (!(argument instanceof String || argument instanceof Integer || argument instanceof Long
                || argument instanceof Double || argument instanceof Path || argument instanceof Message)) {
            throw new IllegalArgumentException("no sentence speaks of a " + argument.getClass().getName());
        }
    }
}
