package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said of a pair is done or refused, and what its files say of themselves is used or told.
///
/// The files and what must come of them, `expected.json`, are made by `src/test/fixtures/make-pairs`.
class SaidOfPairsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "pairs");
    private static final double NEAR = 1e-6;

    private static JsonNode expected() throws Exception {
        return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("expected.json")));
    }

    private static List<Named<JsonNode>> pairs(boolean refused) throws Exception {
        List<Named<JsonNode>> pairs = new ArrayList<>();
        for (JsonNode one : expected()) {
            if (one.has("refused") == refused) {
                pairs.add(Named.of(one.get("case").asText(), one));
            }
        }
        return pairs;
    }

    static List<Named<JsonNode>> evaluated() throws Exception {
        return pairs(false);
    }

    static List<Named<JsonNode>> refused() throws Exception {
        return pairs(true);
    }

    private static Ran run(JsonNode pair) {
        Stream<String> args = Stream.concat(texts(pair.get("args")), Stream.of("--json"));
        return Ran.evaluate(FOLDER.resolve(pair.get("truth").asText()), FOLDER.resolve(pair.get("prediction").asText()),
                args.toArray(String[]::new));
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    @Test
    void everyFileIsPartOfAPair() throws Exception {
        Set<String> named = new TreeSet<>(Set.of("expected.json"));
        for (JsonNode one : expected()) {
            named.addAll(List.of(one.get("truth").asText(), one.get("prediction").asText()));
        }
        try (Stream<Path> all = Files.list(FOLDER)) {
            assertEquals(named, new TreeSet<>(all.map(file -> file.getFileName().toString()).toList()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evaluated")
    void aPairGivesWhatNumpyComputesOfIt(JsonNode pair) throws Exception {
        JsonNode json = run(pair).json();
        String findings = json.get("input").get("findings").toString();
        assertEquals(pair.get("pixels").asLong(), json.get("pixels").asLong(), findings);
        assertEquals(pair.get("dice").asDouble(), json.get("losses").get("dice").asDouble(), NEAR, findings);
        for (String sum : List.of("tp", "fp", "fn")) {
            double right = pair.get(sum).asDouble();
            assertEquals(right, json.get(sum).asDouble(), NEAR * Math.max(1, right), sum + " " + findings);
        }
        for (String words : texts(pair.get("says")).toList()) {
            assertTrue(findings.contains(words), "“" + words + "” is not in: " + findings);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aPairThatIsRefusedSaysWhyAndWhatToDo(JsonNode pair) {
        String told = run(pair).refusal();
        for (String words : texts(pair.get("refused")).toList()) {
            assertTrue(told.contains(words), "“" + words + "” is not in: " + told);
        }
    }
}
