package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.pixel.object.ObjectCounts;
import maskscope.pixel.object.ObjectKind;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;

class ObjectScoresTest {

    private static final ObjectCounts NOTHING = new ObjectCounts(0, 0, 0, 0, 0, 0, 0, 0);

    private static double value(ObjectScore score, ObjectCounts counts) {
        return score.of(counts).value();
    }

    @Test
    void lesionsAreDetectedWhereTheyAreHitAtAll() {
        ObjectCounts counts = new ObjectCounts(5, 2, 2, 1, 3, 12, 4, 3);
        assertEquals(0.8, value(ObjectScores.RECALL, counts));
        assertEquals(0.75, value(ObjectScores.PRECISION, counts));
        assertEquals(2 * 0.8 * 0.75 / 1.55, value(ObjectScores.F1, counts), 1e-15);
    }

    @Test
    void panopticQualityIsRecognitionTimesSegmentation() {
        ObjectCounts counts = new ObjectCounts(5, 2, 2, 1, 3, 12, 4, 3);
        assertEquals(4 / (4 + 8 / 2.0 + 6 / 2.0), value(ObjectScores.RECOGNITION, counts), 1e-15);
        assertEquals(0.75, value(ObjectScores.SEGMENTATION, counts));
        assertEquals(3 / 11.0, value(ObjectScores.PANOPTIC, counts), 1e-15);
    }

    @Test
    void masksWithoutAnObjectAgree() {
        for (ObjectScore score : List.of(ObjectScores.F1, ObjectScores.PANOPTIC, ObjectScores.RECOGNITION)) {
            assertEquals(1, value(score, NOTHING), score.key());
        }
        assertEquals("neither the truth nor the prediction has an object", reason(ObjectScores.PRECISION, NOTHING));
        assertEquals("the truth has no object", reason(ObjectScores.RECALL, NOTHING));
        assertEquals("no object of the prediction has an IoU above one half with one of the truth",
                reason(ObjectScores.SEGMENTATION, NOTHING));
    }

    @Test
    void whereOneMaskIsEmptyNothingIsRight() {
        ObjectCounts missed = new ObjectCounts(0, 3, 0, 0, 0, 0, 0, 0);
        ObjectCounts invented = new ObjectCounts(0, 0, 0, 0, 2, 2, 0, 0);
        assertEquals(0, value(ObjectScores.PRECISION, missed));
        assertEquals(0, value(ObjectScores.RECALL, missed));
        assertEquals(0, value(ObjectScores.PRECISION, invented));
        assertFalse(ObjectScores.RECALL.of(invented).defined());
        for (ObjectCounts counts : List.of(missed, invented)) {
            assertEquals(0, value(ObjectScores.F1, counts));
            assertEquals(0, value(ObjectScores.PANOPTIC, counts));
        }
    }

    @Test
    void everyScoreHasANameAndAKeyAndEveryKindHasAName() {
        for (ObjectScore score : ObjectScores.ALL) {
            assertEquals(Optional.of(score), ObjectScores.byKey(score.key()));
            assertFalse(English.of(score.name()).isBlank());
        }
        assertEquals(List.of("found", "missed", "split", "merged", "false alarm"),
                Arrays.stream(ObjectKind.values()).map(ObjectScores::name).map(English::of).toList());
    }

    private static String reason(ObjectScore score, ObjectCounts counts) {
        return English.of(score.of(counts).undefined().orElseThrow());
    }
}
