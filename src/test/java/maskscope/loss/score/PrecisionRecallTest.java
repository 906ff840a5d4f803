package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.mask.MaskPair;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

    private static PrecisionRecall of(MaskPair pair) {
        return PrecisionRecall.of(ScorePairs.scores(pair)).orElseThrow();
    }

    /// The example in scikit-learn's documentation of `average_precision_score`, which gives 0.83.
    @Test
    void averagePrecisionIsThatOfScikitLearn() {
        PrecisionRecall curve = of(ScorePairs.of(new double[] {0, 0, 1, 1}, 0.1, 0.4, 0.35, 0.8));
        assertEquals(5 / 6.0, curve.average(), 1e-12);
        assertEquals(0.5, curve.prevalence());
        assertEquals(List.of(0.5, 0.5, 1.0, 1.0), curve.points().stream().map(PrecisionRecall.Point::recall).toList());
        assertEquals(List.of(1.0, 0.5, 2 / 3.0, 0.5),
                curve.points().stream().map(PrecisionRecall.Point::precision).toList());
    }

    /// Sorted by falling prediction, the mean over the objects of the precision with which each is found; those of one
    /// prediction are found together.
    @Test
    void itIsTheMeanPrecisionAtWhichEachObjectIsFound() {
        for (int seed = 0; seed < 20; seed++) {
            MaskPair pair = ScorePairs.random(seed, 2, 2 + 13 * seed);
            int[] objects = IntStream.range(0, pair.truth().pixels()).filter(i -> pair.truth().value(i) == 1).toArray();
            double mean = Arrays.stream(objects).mapToDouble(i -> {
                var counts = ScorePairs.counted(pair, pair.prediction().value(i));
                return (double) counts.tp() / counts.predicted();
            }).average().orElseThrow();
            assertEquals(mean, of(pair).average(), 1e-12, "seed " + seed);
        }
    }

    @Test
    void everyPointIsWhatItsThresholdGives() {
        MaskPair pair = ScorePairs.random(7, 3, 256);
        for (PrecisionRecall.Point point : of(pair).points()) {
            var counts = ScorePairs.counted(pair, point.threshold());
            assertEquals(CountScores.RECALL.of(counts, 1).value(), point.recall());
            assertEquals(CountScores.PRECISION.of(counts, 1).value(), point.precision());
        }
    }

    @Test
    void aTruthWithoutAnObjectHasNone() {
        assertEquals(Optional.empty(), PrecisionRecall.of(ScorePairs.scores(ScorePairs.of(new double[] {0, 0}, 0.2, 0.7))));
    }

    @Test
    void theNearestPointIsTheNearestOnTheScreen() {
        PrecisionRecall curve = of(ScorePairs.of(new double[] {0, 0, 1, 1}, 0.1, 0.4, 0.35, 0.8));
        assertEquals(1, curve.nearest(0.9, 0.7, 100, 100).recall());
        assertEquals(2 / 3.0, curve.nearest(0.9, 0.7, 100, 100).precision());
        assertEquals(0.5, curve.nearest(0.76, 0.95, 1, 100).recall(), "a flat chart");
    }

    @Test
    void veryManyPointsAreThinnedWithinTheWidthOfALine() {
        PrecisionRecall curve = of(ScorePairs.random(3, 2, 100_000));
        List<PrecisionRecall.Point> drawn = curve.drawn();
        assertTrue(curve.points().size() > 1000 && drawn.size() <= ThresholdScores.MOST_POINTS, drawn.size() + " points");
        for (PrecisionRecall.Point point : curve.points()) {
            assertTrue(drawn.stream().anyMatch(near -> Math.abs(near.recall() - point.recall()) <= 0.004
                    && Math.abs(near.precision() - point.precision()) <= 0.004), point.toString());
        }
    }
}
