package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CompareGridTest {

    @Test
    void aColumnIsShownWhereItsNumbersAreWhole() {
        double three = CompareGrid.NAMES + 3 * CompareGrid.COLUMN - CompareGrid.EDGE;
        assertTrue(new CompareGrid(three, 200, 9, 7, 0).shows(2));
        assertFalse(new CompareGrid(three - 1, 200, 9, 7, 0).shows(2), "the last digits would be cut off");
        assertTrue(new CompareGrid(three - 1, 200, 9, 7, 0).slidTo(CompareGrid.COLUMN).shows(2));
        assertTrue(new CompareGrid(three - 1, 200, 9, 7, 0).showing(8).shows(8), "every one can be slid into sight");
    }
}
