package maskscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language, from the resource bundles beside this class.
///
/// There is a bundle for each of the packages that have something to say, read when its first sentence is asked for. A
/// sentence is a pattern of [MessageFormat], but an apostrophe is an apostrophe: nobody who writes a sentence must know
/// that `MessageFormat` quotes with it. What a language does not have stands there in English.
///
/// A name in a sentence may hold line breaks, which end there, see [Sentence#oneLine]; one at its end may bring a full stop
/// along, which then ends the sentence too.
///
/// A key that no bundle has is shown as it is: the tests find it, and a user has at least a hint.
public final class BundleWords implements Words {

    /// Digits without any marks between them, as a pattern asks for them.
    private static final String PLAIN_DIGITS = ",number,#}";

    private static final Message COMMA = Message.of("text.comma");

    private final Locale locale;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// Holds what is made when English is first asked for.
    private static final class English {
        private static final BundleWords WORDS = new BundleWords(Locale.ENGLISH);
    }

    public BundleWords(Locale locale) {
        this.locale = locale;
    }

    /// The words of logs and of the command line.
    public static Words english() {
        return English.WORDS;
    }

    /// Reads English bundles before their first sentence is asked for.
    public static void prepare(String... names) {
        for (String name : names) {
            English.WORDS.sentences(name);
        }
    }

    private Properties sentences(String bundle) {
        return bundles.computeIfAbsent(bundle, this::bundle);
    }

    @Override
    public String of(Message message) {
        String pattern = sentences(message.bundle()).getProperty(message.key(), message.key());
        if (message.arguments().isEmpty()) {
            return pattern;
        }
        Object[] said = message.arguments().toArray();
        for (int i = 0; i < said.length; i++) {
            said[i] = said(said[i]);
        }
        Optional<String> plain = plain(pattern, said);
        String sentence = plain.isPresent() ? plain.get() : formatted(message.key(), pattern, said);
        return pattern.endsWith("}.") && sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /// The sentence where its places hold texts and plain whole numbers, which are most; empty where one needs more. The first
    /// use of `MessageFormat` takes longer than the start of the program has time for.
    private static Optional<String> plain(String pattern, Object[] said) {
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int number = open + 1 < pattern.length() ? pattern.charAt(open + 1) - '0' : -1;
            if (number < 0 || number >= Math.min(said.length, 10)) {
                return Optional.empty();
            }
            boolean whole = said[number] instanceof Integer || said[number] instanceof Long;
            boolean digits = whole && pattern.startsWith(PLAIN_DIGITS, open + 2);
            if (!digits && !(pattern.startsWith("}", open + 2) && said[number] instanceof String)) {
                return Optional.empty();
            }
            sentence.append(pattern, from, open).append(said[number]);
            from = open + 2 + (digits ? PLAIN_DIGITS.length() : 1);
        }
        return Optional.of(sentence.append(pattern, from, pattern.length()).toString());
    }

    private String formatted(String key, String pattern, Object[] said) {
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern.replace("'", "''"), locale));
        // A format keeps notes while it works.
        synchronized (format) {
            return format.format(said);
        }
    }

    /// The sentences of a bundle, the English ones behind those of the language. The JDK's own way to bundles takes ten times
    /// as long.
    private Properties bundle(String name) {
        Properties english = new Properties();
        load(english, name);
        Properties own = new Properties(english);
        if (!locale.getLanguage().equals("en")) {
            load(own, name + "_" + locale.getLanguage());
        }
        return own;
    }

    private static void load(Properties sentences, String file) {
        try (InputStream in = BundleWords.class.getResourceAsStream(file + ".properties")) {
            if (in != null) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    // No switch over types and no streams: the program's start waits for their first use.
    private Object said(Object argument) {
        if (argument instanceof Message message) {
            return of(message);
        }
        if (argument instanceof Collection<?> several) {
            StringJoiner all = new StringJoiner(of(COMMA));
            for (Object one : several) {
                all.add(String.valueOf(said(one)));
            }
            return all.toString();
        }
        return argument instanceof Number ? argument : Sentence.oneLine(argument.toString());
    }
}
