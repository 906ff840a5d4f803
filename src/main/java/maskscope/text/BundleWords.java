package maskscope.text;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// Holds what is made when English is first asked for.
    private static final class English {
        private static final Words WORDS = new BundleWords(Locale.ENGLISH);
    }

    public BundleWords(Locale locale) {
        this.locale = locale;
    }

    /// The words of logs and of the command line.
    public static Words english() {
        return English.WORDS;
    }

    @Override
    public String of(Message message) {
        String pattern = pattern(message);
        if (message.arguments().isEmpty()) {
            return pattern;
        }
        Object[] said = message.arguments().stream().map(this::said).toArray();
        MessageFormat format = formats.computeIfAbsent(
                message.key(), key -> new MessageFormat(pattern.replace("'", "''"), locale));
        // A format keeps notes while it works.
        String sentence;
        synchronized (format) {
            sentence = format.format(said);
        }
        return pattern.endsWith("}.") && sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private String pattern(Message message) {
        ResourceBundle bundle = bundles.computeIfAbsent(message.bundle(), this::bundle);
        return bundle.containsKey(message.key()) ? bundle.getString(message.key()) : message.key();
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                "maskscope.text." + name, locale, BundleWords.class.getClassLoader(), ENGLISH_OTHERWISE);
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Message message -> of(message);
            case Number number -> number;
            case Collection<?> several -> several.stream()
                    .map(this::said)
                    .map(String::valueOf)
                    .collect(Collectors.joining(of("text.comma")));
            default -> Sentence.oneLine(argument.toString());
        };
    }
}
