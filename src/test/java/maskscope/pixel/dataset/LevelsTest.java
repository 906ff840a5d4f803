package maskscope.pixel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void everyRowIsFoundByItsOwnPair() {
        for (int row = 0; row < Levels.ROWS; row++) {
            assertEquals(OptionalInt.of(row), Levels.row(Levels.PAIRS.truth(row), Levels.PAIRS.prediction(row)));
        }
    }

    @Test
    void whatIsNotExactlyALevelIsNone() {
        assertTrue(Levels.row(0, Math.nextUp(3 / 255.0)).isEmpty());
        assertTrue(Levels.row(1, (float) (3 / 255.0)).isEmpty());
        assertTrue(Levels.row(0.5, 0).isEmpty());
        assertTrue(Levels.row(0, 256 / 255.0).isEmpty());
        assertEquals(OptionalInt.of(0), Levels.row(-0.0, -0.0));
    }

    @Test
    void aThresholdCutsFromTheFirstLevelThatReachesIt() {
        for (int level = 0; level < Levels.OF_PREDICTION; level++) {
            assertEquals(level, Levels.from(level / 255.0));
            assertEquals(level + 1, Levels.from(Math.nextUp(level / 255.0)));
        }
        assertEquals(0, Levels.from(-1));
        assertEquals(256, Levels.from(2));
    }
}
