package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever nnU-Net leaves behind, of either version: the losses are those that NumPy sums up over the arrays, or it is told what
/// must be said.
///
/// The files and `expected.json` are made by `src/test/fixtures/make-nnunet`.
class NnunetTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "nnunet");
    private static final String REGIONS = "regions/truth/case.nii.gz";
    private static final String SIGMOIDS = "regions/predicted/case.npz";
    private static final String FIRST = "first/truth/case.nii.gz";

    @TempDir
    Path folder;

    static List<Named<JsonNode>> cases() throws IOException {
        List<Named<JsonNode>> cases = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(Files.readString(FOLDER.resolve("expected.json")))) {
            cases.add(Named.of(one.get("prediction").asText() + ": " + one.get("what").asText(), one));
        }
        return cases;
    }

    private static Ran evaluate(String truth, String prediction, String... options) {
        return Ran.evaluate(FOLDER.resolve(truth), FOLDER.resolve(prediction), options);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aPairHasTheLossesThatNumpySumsUp(JsonNode expected) throws IOException {
        List<String> options = new ArrayList<>(List.of("--json"));
        expected.get("options").forEach(option -> options.add(option.asText()));
        JsonNode json = evaluate(expected.get("truth").asText(), expected.get("prediction").asText(),
                options.toArray(String[]::new)).json();
        assertEquals(expected.get("pixels").asInt(), json.get("pixels").asInt());
        for (String sum : List.of("tp", "fp", "fn")) {
            assertEquals(expected.get(sum).asDouble(), json.get(sum).asDouble(), 1e-6 * expected.get("pixels").asInt(), sum);
        }
        assertEquals(expected.get("dice").asDouble(), json.get("losses").get("dice").asDouble(), 1e-7);
        String contradicting = StreamSupport.stream(json.get("input").get("findings").spliterator(), false)
                .map(finding -> finding.get("found").asText()).filter(found -> found.contains("contradict"))
                .findFirst().orElse("");
        assertEquals(expected.has("contradicting")
                ? expected.get("contradicting").asText() + " pixels contradict the segmentation other.nii.gz beside it" : "",
                contradicting);
    }

    private static void assertRefused(Ran ran, String... words) {
        String told = ran.refusal();
        for (String word : words) {
            assertTrue(told.contains(word), "“" + word + "” is not in: " + told);
        }
    }

    @Test
    void theNumberOfARegionsChannelIsNoLabel() {
        assertRefused(evaluate(REGIONS, SIGMOIDS, "--class", "1"), "case.npz: class 1 is a label of the other file",
                "its channel 1 the region tumor core (1, 3)", "add --class \"tumor core\" or --class \"whole tumor\"");
        assertRefused(evaluate(REGIONS, SIGMOIDS, "--class", "1,2"), "channel 1,2 the region tumor core (1, 3), enhancing (3)");
        assertRefused(evaluate(SIGMOIDS, "regions/predicted/case.nii.gz", "--class", "1"), "case.npz: class 1 is a label");
    }

    @Test
    void channelsAreCalledByTheRegionsInTheirOrder() {
        assertRefused(evaluate(REGIONS, SIGMOIDS), "4 classes (0 background, 1, 2, 3 enhancing)",
                "3 channels (0 whole tumor, 1 tumor core, 2 enhancing)", "add --class N");
        assertRefused(evaluate(REGIONS, SIGMOIDS, "--class", "oedema"), "no class “oedema”");
    }

    @Test
    void regionsAreNoClassesThatExcludeEachOther() throws IOException {
        JsonNode json = evaluate(REGIONS, SIGMOIDS,
                "--truth-class", "whole tumor", "--prediction-class", "0,1", "--json").json();
        assertTrue(json.toString().contains("of 2 channels the greatest number counts"), json.toString());
        assertRefused(evaluate(REGIONS, SIGMOIDS, "--class", "tumor core", "--softmax"),
                "regions that overlap, of which each needs a sigmoid", "--sigmoid");
    }

    @Test
    void whatIsCalledIgnoreIsToldAndIsNoDoubt() throws IOException {
        JsonNode json = evaluate(REGIONS, SIGMOIDS, "--class", "tumor core", "--json").json();
        assertTrue(json.toString().contains("308 pixels hold 4, which dataset.json calls “ignore”\",\"done\":\"4 left out"),
                json.toString());
        JsonNode all = evaluate(REGIONS, SIGMOIDS, "--class", "tumor core", "--as-is", "--json").json();
        assertEquals(308, all.get("input").get("ignored").asInt());
    }

    @Test
    void aPartWhosePlaceIsNotKnownIsAskedAbout() {
        assertRefused(evaluate(FIRST, "first/predicted/alone.npz", "--class", "liver"),
                "it is 6 slices of 7 × 8 pixels and the other 9 slices of 14 × 11 pixels",
                "no segmentation alone.nii.gz beside it",
                "add --prediction-reading offset=…");
        assertRefused(evaluate(FIRST, "first/predicted/empty.npz", "--class", "liver"), "empty.nii.gz beside it",
                "agree in several places", "offset=");
        assertRefused(evaluate(FIRST, "first/predicted/other.npz", "--class", "liver"), "agree in no place", "offset=");
        assertRefused(evaluate(FIRST, "first/predicted/alone.npz", "--class", "liver", "--prediction-reading", "offset=4,1,4"),
                "begins at no place “4,1,4” of 9 slices");
    }

    @Test
    void aPartThatWasFoundIsToldAndCanBeTakenAsItIsStored() throws IOException {
        JsonNode json = evaluate(FIRST, "first/predicted/case.npz", "--class", "liver", "--json").json();
        assertTrue(json.toString().contains("agrees with case.nii.gz beside it in one place\","
                + "\"done\":\"placed at z 2, y 1, x 4, background around it"), json.toString());
        assertRefused(evaluate(FIRST, "first/predicted/case.npz", "--class", "liver", "--prediction-reading", "offset=none"),
                "it is 6 slices of 7 × 8 pixels, but the truth");
        assertRefused(evaluate(FIRST, "first/predicted/case.npz", "--class", "liver", "--sigmoid"), "leave --sigmoid out");
    }

    @Test
    void theTruthBesideProbabilitiesIsNotTheirSegmentation() throws IOException {
        Path truth = Files.copy(FOLDER.resolve(FIRST), folder.resolve("one.nii.gz"));
        Path part = Files.copy(FOLDER.resolve("first/predicted/case.npz"), folder.resolve("one.npz"));
        assertRefused(Ran.evaluate(truth, part, "--class", "1"), "no segmentation one.nii.gz beside it");
        Files.copy(FOLDER.resolve("first/predicted/case.nii.gz"), folder.resolve("two.nii.gz"));
        Path other = Files.copy(part, folder.resolve("two.npz"));
        assertTrue(Ran.evaluate(truth, other, "--class", "1").answer().contains("Dice"));
    }

    @Test
    void aPictureThatIsNoSegmentationIsPassedOver() throws IOException {
        Path truth = Files.copy(FOLDER.resolve("labels/truth/case.nii.gz"), folder.resolve("truth.nii.gz"));
        Path soft = Files.copy(FOLDER.resolve("labels/predicted/case.npz"), folder.resolve("scan.npz"));
        Files.write(folder.resolve("scan.nii.gz"), new byte[] {31, -117, 8, 0});
        String alone = evaluate("labels/truth/case.nii.gz", "labels/predicted/case.npz", "--class", "2").answer();
        String beside = Ran.evaluate(truth, soft, "--class", "2").answer();
        assertEquals(alone.substring(alone.indexOf("TP ")), beside.substring(beside.indexOf("TP ")));
    }

    @Test
    void aPickleIsNeverOpened() throws IOException {
        Path pickle = Files.write(folder.resolve("case.pkl"), new byte[] {(byte) 0x80, 4, '}', '.'});
        assertRefused(Ran.evaluate(FOLDER.resolve(FIRST), pickle), "pickle", "never opened", "nnU-Net", ".npz");
    }
}
