package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.doctor.TestRasters;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;
import maskscope.testing.English;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The scores of masks against what MetricsReloaded returned for the same masks.
class CountScoresTest {

    /// It computes several ratios in single precision.
    private static final double NEAR = 1e-6;
    private static final Map<String, String> NAMES = Map.of("balanced-accuracy", "balanced_accuracy");

    private static JsonNode reference() throws Exception {
        return new ObjectMapper().readTree(CountScoresTest.class.getResource("/reference/hard/hard.json"));
    }

    private static Raster mask(JsonNode rows) {
        int height = rows.size();
        int width = rows.get(0).asText().length();
        float[] samples = new float[width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rows.get(i / width).asText().charAt(i % width) - '0';
        }
        return new FloatRaster(width, height, 1, samples);
    }

    private static HardCounts counts(Raster truth, Raster prediction, double threshold) {
        PixelTable table = PixelTable.of(new MaskPair("t", "p", truth, prediction, Optional.empty()));
        return ThresholdCounts.of(table.counts(), 0).at(threshold);
    }

    private static void agree(HardCounts counts, JsonNode expected) {
        assertEquals(expected.get("tp").asLong(), counts.tp(), "tp");
        assertEquals(expected.get("fp").asLong(), counts.fp(), "fp");
        assertEquals(expected.get("fn").asLong(), counts.fn(), "fn");
        assertEquals(expected.get("tn").asLong(), counts.tn(), "tn");
        for (CountScore score : CountScores.ALL) {
            if (score == CountScores.F_BETA) {
                agree(score, counts, 2, expected.get("f2"));
                agree(score, counts, 0.5, expected.get("f0.5"));
            } else {
                agree(score, counts, 1, expected.get(NAMES.getOrDefault(score.key(), score.key())));
            }
        }
    }

    private static void agree(CountScore score, HardCounts counts, double beta, JsonNode expected) {
        ScoreValue value = score.of(counts, beta);
        if (expected.isNumber()) {
            assertEquals(expected.asDouble(), value.value(), NEAR, score.key() + " of " + counts);
        } else {
            assertFalse(value.defined(), score.key() + " of " + counts);
            assertTrue(English.of(value.undefined().orElseThrow()).contains(" "), "a reason in words");
        }
    }

    @TestFactory
    Stream<DynamicTest> scenesOfKnownPitfalls() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode scene : reference().get("scenes")) {
            Raster truth = mask(scene.get("truth"));
            for (JsonNode prediction : scene.get("predictions")) {
                tests.add(DynamicTest.dynamicTest(scene.get("key").asText() + " " + prediction.get("key").asText(),
                        () -> agree(counts(truth, mask(prediction.get("rows")), 0.5), prediction.get("metrics_reloaded"))));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> casesAtThreeThresholds() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : reference().get("cases")) {
            Path folder = Path.of(CountScoresTest.class.getResource("/reference/cases/" + one.get("case").asText()).toURI());
            one.get("thresholds").properties().forEach(at -> tests.add(DynamicTest.dynamicTest(
                    one.get("case").asText() + " at " + at.getKey(),
                    () -> agree(counts(TestRasters.raster(folder.resolve("target.npy"), MaskRole.TRUTH),
                            TestRasters.raster(folder.resolve("pred.npy"), MaskRole.PREDICTION),
                            Double.parseDouble(at.getKey())), at.getValue().get("metrics_reloaded")))));
        }
        return tests.stream();
    }

    @Test
    void ofNoPixelThereIsAScoreOrAReason() {
        HardCounts none = new HardCounts(0, 0, 0, 0);
        for (CountScore score : CountScores.ALL) {
            boolean agreed = score == CountScores.DICE || score == CountScores.F_BETA;
            assertEquals(agreed, score.of(none, 1).defined(), score.key());
        }
        assertEquals("no pixel counts", English.of(CountScores.KAPPA.of(none, 1).undefined().orElseThrow()));
    }

    @Test
    void whereNothingIsToBeDividedTheReasonSaysWhat() {
        HardCounts empty = new HardCounts(0, 0, 0, 9);
        assertEquals("neither the truth nor the prediction has an object",
                English.of(CountScores.IOU.of(empty, 1).undefined().orElseThrow()));
        assertEquals("the truth has no object", English.of(CountScores.RECALL.of(empty, 1).undefined().orElseThrow()));
        assertEquals("the truth has no background",
                English.of(CountScores.SPECIFICITY.of(new HardCounts(4, 0, 0, 0), 1).undefined().orElseThrow()));
    }
}
