package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.loss.score.Distances;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a prediction is worth once it is cut, from files to numbers, beside what two trusted programs returned.
class EvaluateScoresTest {

    /// They compute several ratios in single precision.
    private static final double NEAR = 1e-6;

    private static final Path HARD = Path.of("src/test/resources/reference/hard");

    /// The scores that the programs call otherwise, with a tolerance of 1 and bands of 2.
    private static final Map<String, String> NAMES = Map.of(
            "balanced-accuracy", "balanced_accuracy", "f-beta", "f2", "nsd", "nsd1", "boundary-iou", "boundary_iou_d2",
            "mean-truth-to-prediction", "average_truth_to_prediction", "mean-prediction-to-truth", "average_prediction_to_truth");

    @TempDir
    private Path folder;

    private static JsonNode reference(String part) throws IOException {
        return new ObjectMapper().readTree(HARD.resolve("hard.json").toFile()).get(part);
    }

    private static List<DynamicTest> tests(String name, Path truth, Path prediction, String at, JsonNode returned) {
        return Distances.ALL.stream().map(by -> dynamicTest(name + " at " + at + " by " + by.name(), () -> {
            JsonNode scores = Ran.evaluate(truth, prediction, "--scores", "--json", "--at", at, "--f-beta", "2",
                    "--tolerance", "1", "--boundary", "2", "--distances", by.key(), "--as-is").json();
            agree(scores, returned.get(by.key().replace('-', '_')));
        })).toList();
    }

    private static void agree(JsonNode answer, JsonNode returned) {
        int compared = 0;
        for (Map.Entry<String, JsonNode> score : answer.get("scores").properties()) {
            JsonNode expected = returned.get(NAMES.getOrDefault(score.getKey(), score.getKey()));
            if (expected == null) {
                continue;
            }
            compared++;
            if (score.getKey().equals("nsd") && oneIsEmpty(answer.get("scores"))) {
                // MetricsReloaded measures to a pixel that is not there.
                assertEquals(0, score.getValue().asDouble(0), "nothing of a surface is near none");
            } else if (expected.isNumber()) {
                assertEquals(expected.asDouble(), score.getValue().asDouble(Double.NaN), NEAR, score.getKey());
            } else {
                assertTrue(score.getValue().isNull(), score.getKey() + " has no value");
                assertTrue(answer.get("undefined-scores").get(score.getKey()).asText().contains(" "), "a reason in words");
            }
        }
        assertTrue(compared >= 5, "compared " + compared);
    }

    private static boolean oneIsEmpty(JsonNode scores) {
        long hits = scores.get("tp").asLong();
        return hits + scores.get("fn").asLong() == 0 != (hits + scores.get("fp").asLong() == 0);
    }

    @TestFactory
    Stream<DynamicTest> scenesOfKnownPitfalls() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode scene : reference("scenes")) {
            Path truth = mask(scene.get("key").asText() + ".truth.npy", scene.get("truth"));
            for (JsonNode prediction : scene.get("predictions")) {
                String name = scene.get("key").asText() + "." + prediction.get("key").asText();
                tests.addAll(tests(name, truth, mask(name + ".npy", prediction.get("rows")), "0.5", prediction));
            }
        }
        return tests.stream();
    }

    private Path mask(String name, JsonNode rows) throws IOException {
        int width = rows.get(0).asText().length();
        byte[] samples = new byte[width * rows.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (rows.get(i / width).asText().charAt(i % width) - '0');
        }
        return NpyFiles.bytes(folder.resolve(name), samples, rows.size(), width);
    }

    @TestFactory
    Stream<DynamicTest> casesAtThreeThresholds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : reference("cases")) {
            Path files = Ran.CASES.resolve(one.get("case").asText());
            one.get("thresholds").properties().forEach(at -> tests.addAll(tests(one.get("case").asText(),
                    files.resolve("target.npy"), files.resolve("pred.npy"), at.getKey(), at.getValue())));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> volumesWithSpacing() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : reference("volumes")) {
            String name = one.get("name").asText();
            one.get("thresholds").properties().forEach(at -> tests.addAll(tests(name, HARD.resolve(name + ".truth.nii.gz"),
                    HARD.resolve(name + ".prediction.nii.gz"), at.getKey(), at.getValue())));
        }
        return tests.stream();
    }

    @Test
    void withoutBeingAskedForTheyAreNotThere() throws IOException {
        assertFalse(Ran.evaluate("random_64x64", "--json").json().has("scores"));
    }

    @Test
    void theKeysStandInTheirOrder() throws IOException {
        List<String> keys = new ArrayList<>();
        Ran.evaluate("random_64x64", "--json", "--scores").json().get("scores").fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("at", "tp", "fp", "fn", "tn", "dice", "iou", "precision", "recall", "specificity", "accuracy",
                "balanced-accuracy", "f-beta", "mcc", "kappa", "hd", "hd95", "assd", "masd", "nsd", "boundary-iou", "cldice"),
                keys);
    }

    @Test
    void aSpacingThatIsGivenScalesDistances() throws IOException {
        double plain = Ran.evaluate("random_64x64", "--json", "--scores").json().get("scores").get("hd").asDouble();
        double doubled = Ran.evaluate("random_64x64", "--json", "--scores", "--spacing", "2,2")
                .json().get("scores").get("hd").asDouble();
        assertEquals(2 * plain, doubled, 1e-12);
    }

    @Test
    void peopleReadThemInLines() {
        String text = Ran.evaluate("random_64x64", "--scores", "--at", "1.1", "--f-beta", "2").answer();
        assertTrue(text.contains("cut at 1.1: TP 0   FP 0"), text);
        assertTrue(text.contains("\nprecision "), text);
        assertTrue(text.contains("\nF2 "), text);
        assertTrue(text.contains("HD, HD95, ASSD, MASD"), text);
        assertTrue(text.contains(": undefined (the prediction has no object)."), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--at=0.3 | --at says how scores are computed; ask for them with --scores",
        "--scores --at=-0.1 | --at must be a number from 0 on",
        "--scores --at=NaN | --at must be a number from 0 on",
        "--scores --f-beta=0 | --f-beta must be a number above 0",
        "--scores --tolerance=-1 | --tolerance must be a number from 0 on",
        "--scores --boundary=0 | --boundary must be a number above 0",
        "--scores --spacing=1 | --spacing must be two or three numbers above 0, as in 0.5,0.5,3",
        "--scores --spacing=1,0 | --spacing must be two or three numbers above 0, as in 0.5,0.5,3",
        "--scores --spacing=1,x | Invalid value for option '--spacing' (X,Y,Z): 'x' is not a number",
    })
    void whatIsNoNumberIsRefusedBeforeFilesAreRead(String options, String expected) {
        Path none = folder.resolve("none.png");
        assertEquals(expected + "; see maskscope evaluate --help.", Ran.evaluate(none, none, options.split(" ")).refusal());
    }

    @Test
    void conventionsThatAreNotThereAreNamed() {
        String told = Ran.evaluate("random_64x64", "--scores", "--distances", "mine").refusal();
        assertTrue(told.startsWith("--distances: there is no ‘mine’; choose one of metrics-reloaded"), told);
    }
}
