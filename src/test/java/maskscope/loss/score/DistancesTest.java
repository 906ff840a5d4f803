package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;
import maskscope.pixel.HardCounts;
import maskscope.pixel.surface.Spacing;
import maskscope.testing.English;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The scores of surfaces against what MetricsReloaded and surface-distance returned for the same masks.
class DistancesTest {

    private static final double NEAR = 1e-6;

    private static Map<DistanceScore, ScoreValue> scores(Distances by, HardCase one, double tolerance, double boundary) {
        return by.of(one.pair(), new DistanceSettings(one.spacing(), tolerance, boundary), () -> true).orElseThrow();
    }

    private static void agree(Distances by, HardCase one, JsonNode returned) {
        for (int wide = 1; wide <= 2; wide++) {
            Map<DistanceScore, ScoreValue> scores = scores(by, one, wide, wide);
            assertEquals(Set.copyOf(by.scores()), scores.keySet());
            for (DistanceScore score : by.scores()) {
                agree(score.key() + " " + wide, scores.get(score), returned.get(name(score, wide)));
            }
        }
    }

    private static String name(DistanceScore score, int wide) {
        return switch (score) {
            case NSD -> "nsd" + wide;
            case BOUNDARY_IOU -> "boundary_iou_d" + wide;
            case MEAN_TRUTH_TO_PREDICTION -> "average_truth_to_prediction";
            case MEAN_PREDICTION_TO_TRUTH -> "average_prediction_to_truth";
            default -> score.key();
        };
    }

    private static void agree(String what, ScoreValue value, JsonNode expected) {
        if (expected != null && expected.isNumber()) {
            assertEquals(expected.asDouble(), value.value(), NEAR, what);
        } else {
            assertFalse(value.defined(), what);
            assertTrue(English.of(value.undefined().orElseThrow()).contains(" "), "a reason in words");
        }
    }

    private static boolean oneIsEmpty(HardCase one) {
        return one.pair().truth().isEmpty() != one.pair().prediction().isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> asMetricsReloadedReturnedThem() throws Exception {
        return HardCase.all().stream().filter(one -> !oneIsEmpty(one)).map(one -> dynamicTest(
                one.name(), () -> agree(Distances.METRICS_RELOADED, one, one.returned().get("metrics_reloaded"))));
    }

    @TestFactory
    Stream<DynamicTest> asSurfaceDistanceReturnedThem() throws Exception {
        return HardCase.all().stream().map(one -> dynamicTest(
                one.name(), () -> agree(Distances.SURFACE_DISTANCE, one, one.returned().get("surface_distance"))));
    }

    /// The NSD of MetricsReloaded then measures to a pixel that is not there: where SciPy's distance transform has nothing to go
    /// to, it goes to a place just outside the picture. A surface near that place counts as found, which nobody can mean.
    @Test
    void whereOneIsEmptyNothingOfTheOtherSurfaceIsNear() throws Exception {
        Set<String> other = new TreeSet<>();
        for (HardCase one : HardCase.all().stream().filter(DistancesTest::oneIsEmpty).toList()) {
            for (int wide = 1; wide <= 2; wide++) {
                Map<DistanceScore, ScoreValue> scores = scores(Distances.METRICS_RELOADED, one, wide, wide);
                JsonNode returned = one.returned().get("metrics_reloaded");
                for (DistanceScore score : Distances.METRICS_RELOADED.scores()) {
                    if (score == DistanceScore.NSD) {
                        assertEquals(0, scores.get(score).value());
                    } else {
                        agree(score.key(), scores.get(score), returned.get(name(score, wide)));
                    }
                }
                if (returned.get("nsd" + wide).asDouble() != 0) {
                    other.add(one.name());
                }
            }
        }
        assertEquals(Set.of("constant_half_50x50 at 0.75", "empty_target_32x32 at 0.25", "pixel_bg_1x1 at 0.25",
                "pixel_fg_1x1 at 0.5", "pixel_fg_1x1 at 0.75", "rare nothing"), other);
    }

    private static CutMask cells(Random random, Extent extent) {
        int[] middle = {random.nextInt(extent.width()), random.nextInt(extent.height()), random.nextInt(extent.depth())};
        double wide = 1 + random.nextDouble() * 8;
        boolean[] object = new boolean[(int) extent.pixels()];
        for (int i = 0; i < object.length; i++) {
            int x = i % extent.width() - middle[0];
            int y = i / extent.width() % extent.height() - middle[1];
            int z = i / extent.width() / extent.height() - middle[2];
            object[i] = x * x + y * y + z * z <= wide * wide * (0.7 + 0.6 * random.nextDouble());
        }
        return CutMask.of(extent, index -> object[index]);
    }

    private static CutPair pair(CutMask truth, CutMask prediction) {
        return new CutPair(truth, prediction, new HardCounts(0, 0, 0, 0));
    }

    private static CutMask mirrored(CutMask mask, boolean x, boolean y, boolean z) {
        Extent of = mask.extent();
        return CutMask.of(of, index -> {
            int column = index % of.width();
            int row = index / of.width() % of.height();
            int slice = index / of.width() / of.height();
            return mask.at(x ? of.width() - 1 - column : column, y ? of.height() - 1 - row : row,
                    z ? of.depth() - 1 - slice : slice);
        });
    }

    /// Sums in another order differ in their last digits.
    private static void same(Map<DistanceScore, ScoreValue> one, Map<DistanceScore, ScoreValue> other, String what) {
        one.forEach((score, value) -> {
            assertEquals(value.undefined(), other.get(score).undefined(), what + score);
            assertEquals(value.value(), other.get(score).value(), 1e-12, what + score);
        });
    }

    private static Stream<CutPair> randomPairs(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
            Extent extent = random.nextBoolean() ? new Extent(1 + random.nextInt(90), 1 + random.nextInt(40), 1)
                    : new Extent(1 + random.nextInt(15), 1 + random.nextInt(20), 1 + random.nextInt(15));
            return pair(cells(random, extent), cells(random, extent));
        }).limit(200);
    }

    @Test
    void truthAndPredictionMayChangePlaces() {
        DistanceSettings settings = new DistanceSettings(new Spacing(0.7, 1.1, 2.5), 1.5, 2);
        for (Distances by : Distances.ALL) {
            randomPairs(1).forEach(pair -> same(by.of(pair, settings, () -> true).orElseThrow(),
                    exchanged(by.of(pair(pair.prediction(), pair.truth()), settings, () -> true).orElseThrow()), by.key() + " "));
        }
    }

    private static Map<DistanceScore, ScoreValue> exchanged(Map<DistanceScore, ScoreValue> scores) {
        Map<DistanceScore, ScoreValue> exchanged = new HashMap<>(scores);
        exchanged.computeIfPresent(DistanceScore.MEAN_TRUTH_TO_PREDICTION,
                (score, value) -> scores.get(DistanceScore.MEAN_PREDICTION_TO_TRUTH));
        exchanged.computeIfPresent(DistanceScore.MEAN_PREDICTION_TO_TRUTH,
                (score, value) -> scores.get(DistanceScore.MEAN_TRUTH_TO_PREDICTION));
        return exchanged;
    }

    /// But for skeletons, which are thinned from two sides in turn.
    @Test
    void mirroredMasksLieAsFarApart() {
        DistanceSettings settings = new DistanceSettings(new Spacing(0.7, 1.1, 2.5), 1.5, 2);
        for (Distances by : Distances.ALL) {
            AtomicInteger number = new AtomicInteger();
            randomPairs(2).forEach(pair -> {
                int turn = number.getAndIncrement();
                CutMask truth = mirrored(pair.truth(), turn % 2 == 0, turn % 3 == 0, turn % 5 == 0);
                CutMask prediction = mirrored(pair.prediction(), turn % 2 == 0, turn % 3 == 0, turn % 5 == 0);
                Map<DistanceScore, ScoreValue> one = new HashMap<>(by.of(pair, settings, () -> true).orElseThrow());
                one.remove(DistanceScore.CLDICE);
                same(one, by.of(pair(truth, prediction), settings, () -> true).orElseThrow(), by.key() + " " + turn + " ");
            });
        }
    }

    @Test
    void aMaskIsNoDistanceFromItself() {
        for (Distances by : Distances.ALL) {
            randomPairs(3).map(CutPair::truth).forEach(mask -> {
                Map<DistanceScore, ScoreValue> scores =
                        by.of(pair(mask, mask), DistanceSettings.USUAL, () -> true).orElseThrow();
                scores.forEach((score, value) -> assertTrue(
                        !value.defined() || value.value() == (score.isDistance() ? 0 : 1), score + " " + value));
            });
        }
    }

    @Test
    void whatNobodyWaitsForIsNotTold() {
        CutPair pair = randomPairs(4).findFirst().orElseThrow();
        for (Distances by : Distances.ALL) {
            AtomicInteger asked = new AtomicInteger();
            assertTrue(by.of(pair, DistanceSettings.USUAL, () -> asked.incrementAndGet() < 3).isEmpty());
            assertTrue(asked.get() >= 3);
        }
    }

    @Test
    void whereThereIsNoDistanceTheReasonSaysWhat() {
        CutMask nothing = CutMask.of(new Extent(9, 9, 1), index -> false);
        CutMask dot = CutMask.of(new Extent(9, 9, 1), index -> index == 40);
        CutMask beside = CutMask.of(new Extent(9, 9, 1), index -> index == 41);
        CutMask volume = CutMask.of(new Extent(3, 3, 9), index -> index == 40);
        for (Distances by : Distances.ALL) {
            assertEquals("the prediction has no object", reason(by, dot, nothing, DistanceScore.HD));
            assertEquals("the truth has no object", reason(by, nothing, dot, DistanceScore.HD95));
        }
        assertEquals("neither the truth nor the prediction has an object",
                reason(Distances.SURFACE_DISTANCE, nothing, nothing, DistanceScore.NSD));
        assertEquals("the prediction has no object",
                reason(Distances.SURFACE_DISTANCE, dot, nothing, DistanceScore.MEAN_TRUTH_TO_PREDICTION));
        Distances by = Distances.METRICS_RELOADED;
        assertEquals("neither the truth nor the prediction has an object", reason(by, nothing, nothing, DistanceScore.CLDICE));
        assertEquals("the truth has no object", reason(by, nothing, dot, DistanceScore.CLDICE));
        assertEquals("the prediction has no object", reason(by, dot, nothing, DistanceScore.CLDICE));
        assertEquals("neither skeleton meets the other mask", reason(by, dot, beside, DistanceScore.CLDICE));
        assertEquals("skeletons are drawn in pictures, not in volumes", reason(by, volume, volume, DistanceScore.CLDICE));
    }

    private static String reason(Distances by, CutMask truth, CutMask prediction, DistanceScore score) {
        Map<DistanceScore, ScoreValue> scores =
                by.of(pair(truth, prediction), DistanceSettings.USUAL, () -> true).orElseThrow();
        return English.of(scores.get(score).undefined().orElseThrow());
    }

    @Test
    void conventionsAndScoresAreFoundByTheirKeys() {
        assertEquals(Distances.METRICS_RELOADED, Distances.ALL.getFirst());
        for (Distances by : Distances.ALL) {
            assertEquals(by, Distances.byKey(by.key()).orElseThrow());
        }
        for (DistanceScore score : DistanceScore.values()) {
            assertEquals(score, DistanceScore.byKey(score.key()).orElseThrow());
            assertFalse(English.of(score.title()).isEmpty());
        }
        assertTrue(Distances.byKey("manhattan").isEmpty());
    }

    @Test
    void aToleranceIsNotNegativeAndABandHasAWidth() {
        assertThrows(IllegalArgumentException.class, () -> new DistanceSettings(Spacing.PIXELS, -1, 2));
        assertThrows(IllegalArgumentException.class, () -> new DistanceSettings(Spacing.PIXELS, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Spacing(1, 0, 1));
    }
}
