package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The bundles against the program that uses them: each key that is used is there, each that is there is used, each
/// pattern can be filled in, and no sentence stands in the program itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "maskscope", "text");

    /// Words with a blank that no person reads as a sentence, and where they stand: a format's name, what a library says,
    /// words of licences, what files begin with, options, formulas, parts of code, names of threads, what the log says was
    /// tried, names that stand in for missing ones and that a user may ask for, a loss's name.
    private static final Set<String> NO_SENTENCES = Set.of(
            "LabelMeFormat: LabelMe JSON", "YoloFormat: YOLO text", "KaggleFormat: Kaggle CSV", "KaggleIndex: no name",
            "CocoFormat: COCO JSON", "ImageSource: Unsupported Image Type", "ImageSource: too large", "CocoImage: no name",
            "Hdf5Library: Virtual storage", "Hdf5Library: External Data Files",
            "CocoIndex: no image", "Answer: --class N", "LeftOutDoctor: --class N --as-is", "LeftOutDoctor: --ignore nan",
            "TextKinds: version https://git-lfs.github.com/spec/", "TextKinds: <!doctype html", "BinaryKinds: # vtk DataFile",
            "JsonKinds: /0/DataRow ID", "JsonKinds: /0/Labeled Data",
            "Folders: Application Support",
            "Toolkit: maskscope worker", "Toolkit: maskscope background", "Toolkit: maskscope files",
            "Drawing: drawing the window",
            "Window: opening the window",
            "Python: @clip(p, epsilon, 1 - epsilon)",
            "Python: @clip(1 - p, epsilon, 1 - epsilon)",
            "LibraryCounts: @minimum(t, p)",
            "KerasLibrary: new = tuple(map(int, keras.__version__.split(\".\")[:2])) >= (3, 16)",
            "KerasLibrary:  if new else ",
            "KerasLibrary: apply_class_balancing=True, alpha=",
            "KerasLibrary: (t, p)",
            "SmpLibrary: (\"binary\", from_logits=False, smooth=",
            "SmpLibrary: (p, t)",
            "TorchvisionLibrary: , t, alpha=",
            "OptaxLibrary: , t, alpha=",
            "SnippetWriter: [None, None]",
            "SnippetWriter: t, p = ",
            "Losses: Focal Tversky",
            "LibraryCounts: \\textstyle\\sum p^2",
            "SessionJson: Maskscope session",
            "PresetJson: Maskscope preset list",
            "LicenceFile: Redistribution and use in source and binary forms",
            "LicenceFile: POSSIBILITY OF SUCH DAMAGE.",
            "LicenceFile: endorse or promote",
            "Licences: GPL-2.0-only WITH Classpath-exception-2.0",
            "Licences: GPL-3.0-or-later WITH GCC-exception-3.1",
            "LicenceFile: GNU LESSER GENERAL PUBLIC LICENSE\\s+Version 2\\.1,.*?END OF TERMS AND CONDITIONS");

    /// What looks like a key and is none, and where it stands.
    private static final Set<String> NO_KEYS = Set.of("Theme: doctor.css");

    private static final Pattern KEY = Pattern.compile("([a-z]+)\\.[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern PREFIX = Pattern.compile("([a-z]+)\\.([a-z0-9-]+\\.)*");
    private static final Pattern USAGE = Pattern.compile("\\$\\{bundle:(.*)}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}[,;:.”’)]? [“‘(]?\\p{L}");

    /// A call or an import in Python from end to end: names and values, and no word to read between or behind them.
    private static final String VALUE = "(?:[\\p{L}\\w.%-]+|'\\w+'|\\{(?:'\\w+': \\w+(?:, '\\w+': \\w+)*)?})";
    private static final Pattern PYTHON = Pattern.compile(
            "(?:\\w+ = )?[\\w.]+(?:\\((?:(?:\\w+=)?%1$s(?:, (?:\\w+=)?%1$s)*)?\\))+".formatted(VALUE)
                    + "|import [\\w.]+(?: as \\w+)?|from [\\w.]+ import \\w*");

    /// Classes that write lines of Python.
    private static final Pattern PROGRAMS = Pattern.compile("\\w+Python|Python\\w+|MaskLines");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern CHOICE_WITH_APOSTROPHE = Pattern.compile("\\{\\d+,choice,[^']*'.*");

    /// Bundle file by bundle file, the sentences by their keys.
    private final Map<String, Map<String, String>> bundles = new TreeMap<>();
    private List<SourceText> texts;

    @BeforeAll
    void read() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".properties")).toList()) {
                bundles.put(file.getFileName().toString().replace(".properties", ""), bundle(file));
            }
        }
        texts = SourceText.all(Path.of("src", "main", "java"));
    }

    private static Map<String, String> bundle(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        Map<String, String> sentences = new TreeMap<>();
        read.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static String language(String bundle) {
        return bundle.contains("_") ? bundle.substring(bundle.indexOf('_') + 1) : "";
    }

    private static String name(String bundle) {
        return bundle.contains("_") ? bundle.substring(0, bundle.indexOf('_')) : bundle;
    }

    private Set<String> english() {
        return bundles.entrySet().stream()
                .filter(bundle -> language(bundle.getKey()).isEmpty())
                .flatMap(bundle -> bundle.getValue().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyBundleHoldsItsOwnKeys() {
        bundles.forEach((bundle, sentences) -> assertEquals(
                List.of(), sentences.keySet().stream().filter(key -> !key.startsWith(name(bundle) + ".")).toList(), bundle));
    }

    @Test
    void everyKeyThatIsAskedForIsInABundle() {
        Set<String> known = english();
        List<String> missing = new ArrayList<>();
        for (SourceText text : texts) {
            String asked = key(text);
            boolean key = KEY.matcher(asked).matches() && ofABundle(asked);
            boolean prefix = PREFIX.matcher(text.value()).matches() && ofABundle(text.value());
            if (!NO_KEYS.contains(text.toString()) && (key && !known.contains(asked)
                    || prefix && known.stream().noneMatch(one -> one.startsWith(text.value())))) {
                missing.add(text.toString());
            }
        }
        assertEquals(List.of(), missing);
    }

    /// What a text asks for; picocli's way to ask, in an annotation, is `${bundle:key}`.
    private static String key(SourceText text) {
        Matcher usage = USAGE.matcher(text.value());
        return usage.matches() ? usage.group(1) : text.value();
    }

    private boolean ofABundle(String key) {
        return bundles.containsKey(key.substring(0, key.indexOf('.')));
    }

    @Test
    void everyKeyOfABundleIsAskedFor() {
        Set<String> asked = texts.stream().map(MessagesTest::key).collect(Collectors.toSet());
        List<String> prefixes = asked.stream().filter(text -> PREFIX.matcher(text).matches()).toList();
        assertEquals(
                List.of(),
                english().stream()
                        .filter(key -> !asked.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                        .toList());
    }

    @Test
    void everyPatternCanBeFilledIn() {
        List<String> broken = new ArrayList<>();
        bundles.forEach((bundle, sentences) -> sentences.forEach((key, pattern) -> {
            try {
                new MessageFormat(pattern.replace("'", "''"));
            } catch (IllegalArgumentException fault) {
                broken.add(bundle + ": " + key + ": " + fault.getMessage());
            }
            // Within a choice that holds an argument, a quotation mark is taken for one of the pattern's own.
            if (CHOICE_WITH_APOSTROPHE.matcher(pattern).matches()) {
                broken.add(bundle + ": " + key + ": an apostrophe in or behind a choice; write ’");
            }
        }));
        assertEquals(List.of(), broken);
    }

    @Test
    void theArgumentsOfASentenceAreCountedWithoutGaps() {
        List<String> gaps = new ArrayList<>();
        bundles.forEach((bundle, sentences) -> {
            Map<String, String> first = bundles.get(name(bundle));
            sentences.forEach((key, pattern) -> {
                Set<Integer> used = arguments(pattern);
                Set<Integer> expected = language(bundle).isEmpty()
                        ? IntStream.range(0, used.size()).boxed().collect(Collectors.toSet())
                        : arguments(first.getOrDefault(key, ""));
                if (!used.equals(expected)) {
                    gaps.add(bundle + ": " + key + " uses " + used + ", not " + expected);
                }
            });
        });
        assertEquals(List.of(), gaps);
    }

    private static Set<Integer> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noTranslationHasAKeyThatEnglishLacks() {
        Set<String> known = english();
        bundles.forEach((bundle, sentences) -> assertEquals(
                List.of(), sentences.keySet().stream().filter(key -> !known.contains(key)).toList(), bundle));
    }

    @Test
    void noSentenceStandsInTheProgramItself() {
        List<String> sentences = texts.stream()
                .filter(text -> !text.forProgrammers() && !PROGRAMS.matcher(text.type()).matches())
                .filter(text -> SENTENCE.matcher(text.value()).find() && !PYTHON.matcher(text.value()).matches())
                .map(SourceText::toString)
                .filter(text -> !NO_SENTENCES.contains(text))
                .toList();
        assertEquals(List.of(), sentences);
        assertFalse(texts.isEmpty());
    }
}
