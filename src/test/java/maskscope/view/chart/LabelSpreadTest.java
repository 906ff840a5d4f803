package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelSpreadTest {

    @Test
    void labelsWithRoomStayWhereTheyWantToBe() {
        assertArrayEquals(new double[] {10, 50, 90}, LabelSpread.spread(new double[] {10, 50, 90}, 15, 0, 100));
    }

    @Test
    void crowdedLabelsShareTheirMiddle() {
        assertArrayEquals(new double[] {35, 50, 65}, LabelSpread.spread(new double[] {50, 50, 50}, 15, 0, 100), 1e-9);
    }

    @Test
    void labelsStayWithinTheColumn() {
        assertArrayEquals(new double[] {5, 20, 90}, LabelSpread.spread(new double[] {0, 0, 120}, 15, 5, 90), 1e-9);
    }

    @Test
    void aShortColumnBringsThemNearerToEachOther() {
        double[] placed = LabelSpread.spread(new double[] {3, 3, 3, 3, 3}, 15, 0, 40);
        assertArrayEquals(new double[] {0, 10, 20, 30, 40}, placed, 1e-9);
    }

    @Test
    void noLabelsAreNoTrouble() {
        assertEquals(0, LabelSpread.spread(new double[0], 15, 0, 40).length);
    }
}
