package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One word for one thing, in everything that the program says: who has read "miss" in one place need not wonder what a
/// "false negative" is in another.
class GlossaryTest {

    private static final Path TEXTS = Path.of("src/main/resources/maskscope/text");

    /// Words for things that are called otherwise, and the messages that explain the one by the other.
    private static final Map<String, Set<String>> INSTEAD = Map.of(
            "false[ -]negatives?", Set.of("picture.kind-meaning.misses", "window.help.miss"),
            "missed pixels? \\(FN\\)|under-?segment\\w*|over-?segment\\w*", Set.of(),
            "ground[ -]truths?", Set.of("input.ground-truth", "input.choose-truth", "picture.kind-meaning.truth", "usage.truth"),
            "heat[ -]maps?", Set.of(),
            "hyper-?parameters?", Set.of(),
            "smoothness|smoothing term|smooth factor", Set.of(),
            "millionths?", Set.of(),
            "loss functions?", Set.of());

    private static Map<String, String> texts() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.toList()) {
                Properties bundle = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    bundle.load(in);
                }
                bundle.forEach((key, text) -> all.put((String) key, (String) text));
            }
        }
        return all;
    }

    private static Set<String> saying(String words, Map<String, String> texts) {
        Pattern pattern = Pattern.compile("(?i)\\b(" + words + ")\\b");
        return texts.entrySet().stream().filter(text -> pattern.matcher(text.getValue()).find())
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingHasOneName() throws IOException {
        Map<String, String> texts = texts();
        INSTEAD.forEach((words, explained) -> assertEquals(new TreeSet<>(explained), saying(words, texts), words));
    }

    @Test
    void theWordsOfTheGlossaryAreInUse() throws IOException {
        Map<String, String> texts = texts();
        for (String word : List.of("false positives?", "miss(es)?", "truth", "prediction", "smoothing", "threshold", "slice")) {
            assertTrue(saying(word, texts).size() >= 5, word);
        }
    }
}
