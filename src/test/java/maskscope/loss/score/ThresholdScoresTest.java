package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.mask.MaskPair;
import maskscope.text.Numbers;
import org.junit.jupiter.api.Test;

class ThresholdScoresTest {

    private static final double[] TRUTH = {0, 0, 1, 1};

    private static ThresholdScores.Best best(MaskPair pair, CountScore score) {
        return ScorePairs.scores(pair).best(score).orElseThrow();
    }

    private static MaskPair some(int seed) {
        return ScorePairs.random(seed, 2 + seed % 2, seed % 5 == 0 ? 256 : 2 + 9 * seed);
    }

    @Test
    void everyPointOfACurveIsTheScoreAtThatThreshold() {
        for (int seed = 0; seed < 30; seed++) {
            MaskPair pair = some(seed);
            ThresholdScores scores = ScorePairs.scores(pair);
            ThresholdScores.Curves curves = scores.curves(CountScores.ALL);
            for (CountScore score : CountScores.ALL) {
                double[] values = curves.values().get(score.key());
                for (int i = 1; i < values.length; i += 2) {
                    double at = curves.at()[i];
                    double expected = score.of(ScorePairs.counted(pair, at), 1).value();
                    assertEquals(expected, values[i], score.key() + " at " + at);
                    assertEquals(expected, values[i - 1], "the other end of the step");
                    assertEquals(expected, scores.at(score, at).value());
                }
            }
        }
    }

    @Test
    void curvesOfTwoPredictionsHaveEveryStepOfEitherAtTheSameThresholds() {
        for (int seed = 0; seed < 20; seed++) {
            List<ThresholdScores> both = List.of(ScorePairs.scores(some(seed)), ScorePairs.scores(some(seed + 31)));
            List<ThresholdScores.Curves> curves = ThresholdScores.together(CountScores.ALL, both.getFirst(), both.getLast());
            double[] at = curves.getFirst().at();
            assertArrayEquals(at, curves.getLast().at());
            for (int of = 0; of < 2; of++) {
                for (Stretch stretch : both.get(of).stretches()) {
                    int end = Arrays.binarySearch(at, stretch.to());
                    assertTrue(end >= 0, "a step at " + stretch.to());
                }
                for (CountScore score : CountScores.ALL) {
                    double[] values = curves.get(of).values().get(score.key());
                    for (int i = 0; i < at.length; i++) {
                        assertTrue(i == 0 || at[i] >= at[i - 1], "ascending");
                        assertEquals(both.get(of).at(score, at[i]).value(), values[i], score.key() + " at " + at[i]);
                    }
                }
            }
        }
    }

    @Test
    void theBestIsTheBestOfAllThresholdsPixelByPixel() {
        for (int seed = 0; seed < 30; seed++) {
            MaskPair pair = some(seed);
            ThresholdScores scores = ScorePairs.scores(pair);
            for (CountScore score : CountScores.ALL) {
                double most = Double.NEGATIVE_INFINITY;
                double nearest = 2;
                for (int i = 0; i <= 4000; i++) {
                    double value = score.of(ScorePairs.counted(pair, i / 4000.0), 1).value();
                    double away = Math.abs(i / 4000.0 - 0.5);
                    nearest = value > most ? away : value == most ? Math.min(nearest, away) : nearest;
                    most = Math.max(most, Double.isNaN(value) ? most : value);
                }
                ThresholdScores.Best best = scores.best(score).orElseThrow();
                assertEquals(most, best.value(), score.key() + " of " + seed);
                assertEquals(most, scores.at(score, best.threshold()).value(), "there it is so");
                assertTrue(Math.abs(best.threshold() - 0.5) <= nearest + 0.1, score.key() + " lies as near to one half");
            }
        }
    }

    @Test
    void aThresholdIsWrittenWithAsFewDecimalsAsKeepTheCounts() {
        for (MaskPair pair : new MaskPair[] {ScorePairs.random(1, 2, 256), ScorePairs.random(2, 2, 11)}) {
            for (Stretch stretch : ScorePairs.scores(pair).stretches()) {
                String typed = Numbers.shortest(stretch.threshold());
                assertEquals(stretch.counts(), ScorePairs.counted(pair, Double.parseDouble(typed)), typed);
                int decimals = typed.indexOf('.') < 0 ? 0 : typed.length() - typed.indexOf('.') - 1;
                for (int i = 0, parts = (int) Math.pow(10, decimals - 1); decimals > 1 && i <= parts; i++) {
                    assertFalse(stretch.holds((double) i / parts), typed + " could be " + (double) i / parts);
                }
            }
        }
    }

    @Test
    void betweenEightBitPredictionsTwoOrThreeDecimalsAreEnough() {
        ThresholdScores.Best best = best(ScorePairs.of(TRUTH, 104 / 255.0, 0, 105 / 255.0, 1), CountScores.DICE);
        assertEquals(0.41, best.threshold());
        assertEquals(1, best.value());
        assertEquals(0.592, best(ScorePairs.of(TRUTH, 150 / 255.0, 150.9 / 255, 151 / 255.0, 1), CountScores.DICE).threshold());
    }

    @Test
    void ofThresholdsThatAreEquallyGoodTheNearestToOneHalfIsTaken() {
        assertEquals(0.5, best(ScorePairs.of(TRUTH, 0, 0.1, 0.9, 1), CountScores.DICE).threshold());
        assertEquals(0.6, best(ScorePairs.of(TRUTH, 0, 0.55, 0.9, 1), CountScores.DICE).threshold());
        assertEquals(0.4, best(ScorePairs.of(TRUTH, 0, 0.1, 0.45, 1), CountScores.DICE).threshold());
        // Accuracy is 3/4 where only the last pixel is predicted and where the last three are.
        assertEquals(0.3, best(ScorePairs.of(new double[] {0, 1, 0, 1}, 0, 0.3, 0.8, 0.9), CountScores.ACCURACY).threshold());
    }

    @Test
    void aPredictionsEndsAreThresholdsToo() {
        double[] none = {0, 0, 0, 0};
        ThresholdScores.Best best = best(ScorePairs.of(none, 0.2, 0.3, 0.6, 0.75), CountScores.DICE);
        assertEquals(0.8, best.threshold(), "nothing is predicted from there on");
        assertEquals(1, best.value());
        assertEquals(0, best(ScorePairs.of(none, 0, 0.3, 0.6, 1), CountScores.DICE).value(), "1 is predicted at 1, too");
        double[] all = {1, 1, 1, 1};
        assertEquals(0, best(ScorePairs.of(all, 0, 0.3, 0.6, 1), CountScores.DICE).threshold());
    }

    @Test
    void whatIsUndefinedIsAGapAndNeverTheBest() {
        ThresholdScores empty = ScorePairs.scores(ScorePairs.of(new double[] {0, 0}, 0.25, 0.75));
        ThresholdScores.Curves curves = empty.curves(CountScores.ALL);
        assertTrue(Arrays.stream(curves.values().get("recall")).allMatch(Double::isNaN));
        assertEquals(Optional.empty(), empty.best(CountScores.RECALL));
        double[] iou = curves.values().get("iou");
        assertEquals(0, iou[iou.length - 3]);
        assertTrue(Double.isNaN(iou[iou.length - 1]), "neither has an object");
        assertEquals(0, empty.best(CountScores.IOU).orElseThrow().value());
    }

    @Test
    void aPredictionOfZeroAndOneHasOneCut() {
        ThresholdScores hard = ScorePairs.scores(ScorePairs.of(TRUTH, 0, 1, 1, 1));
        assertTrue(hard.isHard());
        assertEquals(2, hard.stretches().size());
        assertEquals(0.5, hard.best(CountScores.DICE).orElseThrow().threshold());
        assertFalse(ScorePairs.scores(ScorePairs.of(TRUTH, 0, 1, 1, 0.5)).isHard());
    }

    @Test
    void aCurveOfVeryManyStepsIsThinnedButKeepsTheBest() {
        MaskPair pair = ScorePairs.random(5, 2, 100_000);
        ThresholdScores scores = ScorePairs.scores(pair);
        assertTrue(scores.stretches().size() > 1000);
        ThresholdScores.Curves curves = scores.curves(CountScores.ALL);
        assertTrue(curves.at().length <= ThresholdScores.MOST_POINTS, curves.at().length + " points");
        for (CountScore score : CountScores.ALL) {
            assertEquals(scores.best(score).orElseThrow().value(),
                    Arrays.stream(curves.values().get(score.key())).filter(Double::isFinite).max().orElseThrow(), score.key());
        }
    }
}
