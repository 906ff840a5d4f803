package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The input doctor on the command line: what is certain is done and reported, what is not is refused with the option
/// that settles it.
class EvaluateInputTest {

    private static final int SIDE = 32;

    @TempDir
    Path folder;

    private Path file(String name, IntBinaryOperator sample) throws IOException {
        return TestFiles.png(folder.resolve(name), SIDE, SIDE, sample);
    }

    private Path labels() throws IOException {
        return file("labels.png", (x, y) -> x / 8);
    }

    private Path prediction() throws IOException {
        return file("p.png", (x, y) -> 8 * x);
    }

    private static void assertRefused(Ran ran, String... words) {
        String told = ran.refusal();
        for (String word : words) {
            assertTrue(told.contains(word), "“" + word + "” is not in: " + told);
        }
    }

    private static List<String> done(JsonNode json) {
        List<String> done = new ArrayList<>();
        for (JsonNode finding : json.get("input").get("findings")) {
            done.add(finding.get("file").asText() + ": " + finding.get("done").asText());
        }
        return done;
    }

    @Test
    void labelsWithoutAClassAreRefusedAndWithOneEvaluated() throws IOException {
        assertRefused(Ran.evaluate(labels(), prediction()), "labels.png", "4 classes (0, 1, 2, 3)", "add --class N");
        JsonNode json = Ran.evaluate(labels(), prediction(), "--class", "3", "--json").json();
        assertEquals(8 * SIDE, ones(json), 1e-9);
        // The middle one is a note: of the prediction nothing is chosen.
        assertEquals(List.of("truth: class 3", "prediction: null", "prediction: grey ÷ 255"), done(json));
        assertEquals(24 * SIDE, ones(Ran.evaluate(labels(), prediction(), "--class", "object", "--json").json()), 1e-9);
    }

    private static double ones(JsonNode json) {
        return json.get("tp").asDouble() + json.get("fn").asDouble();
    }

    @Test
    void theClassOfOneFileAloneIsChosen() throws IOException {
        JsonNode json = Ran.evaluate(labels(), labels(), "--class", "1", "--prediction-class", "2", "--json").json();
        assertEquals(0, json.get("tp").asDouble());
        assertEquals(8 * SIDE, json.get("fp").asDouble());
    }

    @Test
    void severalQuestionsAreToldInOneLine() throws IOException {
        Path truth = file("void.png", (x, y) -> y == 0 ? 255 : x / 8);
        assertRefused(Ran.evaluate(truth, prediction()), "hold 255 among small labels", "add --ignore 255 and --class N");
    }

    @Test
    void pixelsThatAreLeftOutAreInNoSum() throws IOException {
        Path truth = file("void.png", (x, y) -> y == 0 ? 255 : x / 16);
        assertRefused(Ran.evaluate(truth, prediction()), "add --ignore 255");
        JsonNode json = Ran.evaluate(truth, prediction(), "--ignore", "255", "--json").json();
        assertEquals(SIDE * (SIDE - 1), json.get("pixels").asLong());
        assertEquals(SIDE, json.get("input").get("ignored").asLong());
        double all = ones(json) + json.get("fp").asDouble() + json.get("tn").asDouble();
        assertEquals(SIDE * (SIDE - 1), all, 1e-9);
    }

    @Test
    void anInvertedTruthIsRefusedUnlessItIsTurnedOrMeant() throws IOException {
        Path truth = file("inverted.png", (x, y) -> x < 24 ? 255 : 0);
        Path prediction = file("right.png", (x, y) -> x < 24 ? 10 : 240);
        assertRefused(Ran.evaluate(truth, prediction), "looks inverted", "--invert or --as-is");
        double turned = Ran.evaluate(truth, prediction, "--invert", "--json").json().get("losses").get("dice").asDouble();
        double meant = Ran.evaluate(truth, prediction, "--as-is", "--json").json().get("losses").get("dice").asDouble();
        assertTrue(turned < 0.2 && meant > 0.8, turned + " and " + meant);
    }

    @Test
    void whatIsLeftAsItIsIsNothingThatWasDone() throws IOException {
        String truth = file("inverted.png", (x, y) -> x < 24 ? 255 : 0).toString();
        String prediction = file("right.png", (x, y) -> x < 24 ? 10 : 240).toString();
        for (String[] command : new String[][] {{"evaluate"}, {"evaluate", "--json"}, {"code", "--loss", "dice"}}) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--truth", truth, "--prediction", prediction, "--as-is"));
            String answer = Ran.with(all.toArray(String[]::new)).answer();
            assertTrue(answer.contains("0/255 → 0/1") || answer.contains("0/255 \\u2192 0/1"), answer);
            assertFalse(answer.contains("left as it is"), answer);
        }
    }

    @Test
    void aWholeFactorIsResizedOnDemandAndAnyOtherRefused() throws IOException {
        Path truth = file("t.png", (x, y) -> x < 16 ? 255 : 0);
        Path half = TestFiles.png(folder.resolve("half.png"), 16, 16, (x, y) -> 16 * x);
        assertRefused(Ran.evaluate(truth, half), "16 × 16 pixels", "32 × 32 pixels", "factor of 2", "--resize");
        assertEquals(SIDE, Ran.evaluate(truth, half, "--resize", "--json").json().get("width").asInt());
        Path odd = TestFiles.png(folder.resolve("odd.png"), 17, 16, (x, y) -> 15 * x);
        assertRefused(Ran.evaluate(truth, odd, "--resize"), "17 × 16 pixels", "32 × 32 pixels");
    }

    @Test
    void whatIsCertainIsNotedInTheTable() throws IOException {
        Ran ran = Ran.evaluate(file("t.png", (x, y) -> 0), prediction());
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("p.png  (grey ÷ 255)"), ran.out());
        assertTrue(ran.out().contains("note        the truth: it has no object at all"), ran.out());
    }

    @Test
    void whatIsLeftOutMustBeANumberOrSomethingThatTheFileHas() throws IOException {
        assertRefused(Ran.evaluate(labels(), prediction(), "--ignore", "border"), "--ignore border", "4 classes");
        assertRefused(Ran.evaluate(labels(), prediction(), "--truth-scale", "0"), "--truth-scale must be above 0");
    }

    @Test
    void theLargestSizeIsTheUsersToSay() throws IOException {
        assertRefused(Ran.evaluate(file("t.png", (x, y) -> 255), prediction(), "--max-pixels", "0.001"),
                "t.png", "32 × 32 pixels", "more than the 1000 pixels");
        assertEquals(0, Ran.evaluate(file("t.png", (x, y) -> 255), prediction(), "--max-pixels", "0.001024").code());
        assertRefused(Ran.evaluate(labels(), prediction(), "--max-pixels", "0"), "--max-pixels must be above 0");
    }

    @Test
    void aScaleAndAnActivationCannotBothMakeProbabilities() throws IOException {
        assertRefused(Ran.evaluate(labels(), prediction(), "--sigmoid", "--prediction-scale", "10"), "--sigmoid",
                "--prediction-scale");
        assertRefused(Ran.evaluate(labels(), prediction(), "--sigmoid", "--softmax"), "Only one of");
        assertEquals(0, Ran.evaluate(labels(), prediction(), "--class", "1", "--activation", "none", "--prediction-scale", "248")
                .code());
    }

    @Test
    void aSnapshotNeedsTheSameAnswers() throws IOException {
        Path out = folder.resolve("out.png");
        Ran ran = Ran.with("snapshot", "--out", out.toString(), "--truth", labels().toString(),
                "--prediction", prediction().toString());
        assertRefused(ran, "add --class N");
        assertFalse(out.toFile().exists());
    }
}
