package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import maskscope.file.Content;
import maskscope.file.Facts;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.Extent;
import maskscope.mask.Turn;
import maskscope.testing.English;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of every program gives the numbers that another program reads.
///
/// The files and what they hold, `expected.json`, are made by `src/test/fixtures/make`.
class FormatFixturesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

    private static JsonNode expected() throws Exception {
        return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("expected.json")));
    }

    static List<Named<JsonNode>> expectations() throws Exception {
        List<Named<JsonNode>> cases = new ArrayList<>();
        for (JsonNode one : expected()) {
            String choice = one.path("part").asText("") + " " + one.path("channel").asText("");
            cases.add(Named.of(one.get("file").asText() + " " + choice + " by " + one.get("program").asText()
                    + " as read by " + one.get("reader").asText(), one));
        }
        return cases;
    }

    @Test
    void everyFormatAndEveryFileIsAskedFor() throws Exception {
        Set<String> formats = new TreeSet<>();
        Set<String> files = new TreeSet<>(Set.of("expected.json"));
        for (JsonNode one : expected()) {
            formats.add(one.get("format").asText());
            files.add(one.get("file").asText());
            files.addAll(texts(one.path("beside")));
        }
        assertEquals(new TreeSet<>(MaskFormats.ALL.stream().map(MaskFormat::name).toList()), formats);
        try (Stream<Path> all = Files.list(FOLDER)) {
            assertEquals(new TreeSet<>(all.map(file -> file.getFileName().toString()).toList()), files);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void aFileGivesTheNumbersThatAnotherProgramReads(JsonNode expected) throws Exception {
        Wish wish = new Wish(text(expected, "part"), text(expected, "channel"), Optional.empty())
                .withReading(reading(expected));
        Content content = MaskFormats.read(FOLDER.resolve(expected.get("file").asText()), wish, ReadControl.unattended());
        assertEquals(expected.get("format").asText(), content.format());
        if (expected.has("channels")) {
            assertEquals(texts(expected.get("channels")), content.channels().stream().map(MaskClass::name).toList());
        }
        if (expected.has("keys")) {
            assertEquals(texts(expected.get("keys")), content.channels().stream().map(MaskClass::key).toList());
        }
        if (expected.has("parts")) {
            assertEquals(texts(expected.get("parts")), content.parts());
        }
        if (expected.has("palette")) {
            List<Integer> palette = numbers(expected.get("palette")).stream().map(Double::intValue).toList();
            assertEquals(palette, content.palette().subList(0, Math.min(palette.size(), content.palette().size())));
        }
        if (expected.has("axes")) {
            assertEquals(expected.get("axes").asText(), content.placement().axes().directions());
        }
        if (expected.has("affine")) {
            // NIfTI, by way of which other programs tell theirs, keeps six digits.
            near(numbers(expected.get("affine")), content.placement().affine());
        }
        if (expected.has("spacing")) {
            near(numbers(expected.get("spacing")), content.placement().spacing());
        }
        if (expected.has("names")) {
            Map<Integer, String> names = new TreeMap<>();
            expected.get("names").properties()
                    .forEach(name -> names.put(Integer.valueOf(name.getKey()), name.getValue().asText()));
            assertEquals(names, new TreeMap<>(content.names()));
        }
        said(expected, content);
        String remarks = String.join("; ", English.of(content.remarks()));
        assertTrue(expected.has("remark") ? remarks.contains(expected.get("remark").asText()) : remarks.isEmpty(), remarks);
        assertEquals(expected.has("numbers"), content.grid().isPresent());
        content.grid().ifPresent(grid -> same(expected, grid));
    }

    private static void said(JsonNode expected, Content content) {
        Facts facts = content.facts();
        assertEquals(expected.has("whiteIsZero"), facts.whiteIsZero());
        assertEquals(expected.has("noData") ? OptionalDouble.of(number(expected.get("noData"))) : OptionalDouble.empty(),
                facts.noData());
        if (expected.has("noDataPixels")) {
            Grid grid = content.grid().orElseThrow();
            long pixels = IntStream.range(0, grid.pixels())
                    .filter(i -> facts.noData().isPresent() && Double.compare(facts.noData().getAsDouble(), grid.number(i)) == 0)
                    .count();
            assertEquals(expected.get("noDataPixels").asLong(), pixels);
        }
        if (expected.has("upright")) {
            same(expected.get("upright"), content.turned(facts.upright()).grid().orElseThrow());
        } else {
            assertEquals(Turn.NONE, facts.upright());
        }
    }

    private static void near(List<Double> expected, List<Double> numbers) {
        boolean near = expected.size() == numbers.size()
                && IntStream.range(0, numbers.size()).allMatch(k -> Math.abs(expected.get(k) - numbers.get(k)) <= 1e-4);
        assertTrue(near, expected + " and " + numbers);
    }

    private static void same(JsonNode expected, Grid grid) {
        assertEquals(new Extent(expected.get("width").asInt(), expected.get("height").asInt(), expected.get("depth").asInt()),
                grid.extent());
        List<Double> numbers = numbers(expected.get("numbers"));
        List<Double> read = new ArrayList<>();
        double tolerance = expected.path("tolerance").asDouble();
        for (int i = 0; i < grid.pixels(); i++) {
            double number = grid.number(i) + 0.0;
            // Within the tolerance the number counts as the other one, so that a failure shows the rest.
            read.add(Math.abs(number - numbers.get(i)) <= tolerance ? numbers.get(i) : number);
        }
        assertEquals(numbers, read);
    }

    private static Optional<String> text(JsonNode expected, String field) {
        return expected.has(field) ? Optional.of(expected.get(field).asText()) : Optional.empty();
    }

    /// What is said of what the file leaves open.
    private static Map<String, String> reading(JsonNode expected) {
        return expected.path("reading").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, said -> said.getValue().asText()));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static List<Double> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(FormatFixturesTest::number).toList();
    }

    /// Numbers that JSON does not know stand as text.
    private static double number(JsonNode node) {
        return switch (node.asText()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "true" -> 1;
            case "false" -> 0;
            default -> node.asDouble() + 0.0;
        };
    }
}
