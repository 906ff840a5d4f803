package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a grid lies in the world, and how it must be turned to lie as another one.
class PlacementTest {

    private static final Extent SIZE = new Extent(4, 3, 2);

    /// Steps of 2, 3 and 5 mm along right, anterior and superior; the first voxel at (10, 20, 30).
    private static double[][] straight() {
        return new double[][] {{2, 0, 0, 10}, {0, 3, 0, 20}, {0, 0, 5, 30}};
    }

    private static double[][] tilted(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        return new double[][] {{2, 0, 0, 10}, {0, 3 * cosine, -5 * sine, 20}, {0, 3 * sine, 5 * cosine, 30}};
    }

    private static double[] world(Placement placement, int x, int y, int z) {
        double[] place = new double[3];
        for (int row = 0; row < 3; row++) {
            place[row] = placement.step(row, 0) * x + placement.step(row, 1) * y + placement.step(row, 2) * z
                    + placement.step(row, 3);
        }
        return place;
    }

    @Test
    void anAffineTellsDirectionsAndSizes() {
        Placement placement = Placement.of(straight());
        assertEquals("RAS", placement.axes().directions());
        assertEquals(List.of(2.0, 3.0, 5.0), placement.spacing());
        assertTrue(placement.located());
        assertEquals(Placement.PLAIN, Placement.of(new double[3][4]));
    }

    @Test
    void everyVoxelStaysWhereItIsWhenItsGridIsTurned() {
        Placement placement = Placement.of(tilted(20));
        for (Turn turn : Turn.between(new Extent(5, 5, 5), new Extent(5, 5, 5))) {
            Placement turned = placement.turned(turn, SIZE);
            Turn.Steps steps = turn.steps(SIZE);
            Extent size = steps.size();
            for (int z = 0; z < size.depth(); z++) {
                for (int y = 0; y < size.height(); y++) {
                    for (int x = 0; x < size.width(); x++) {
                        int at = steps.at(x, y, z);
                        double[] before = world(placement, at % 4, at / 4 % 3, at / 12);
                        double[] after = world(turned, x, y, z);
                        for (int row = 0; row < 3; row++) {
                            assertEquals(before[row], after[row], 1e-9, turn.word());
                        }
                    }
                }
            }
            assertEquals(Placement.of(new double[][] {
                {turned.step(0, 0), turned.step(0, 1), turned.step(0, 2), 0},
                {turned.step(1, 0), turned.step(1, 1), turned.step(1, 2), 0},
                {turned.step(2, 0), turned.step(2, 1), turned.step(2, 2), 0}}).axes(), turned.axes(), turn.word());
        }
    }

    @Test
    void aTurnedGridKnowsTheWayBack() {
        Placement placement = Placement.of(tilted(20));
        for (Turn turn : Turn.between(new Extent(5, 5, 5), new Extent(5, 5, 5))) {
            Placement turned = placement.turned(turn, SIZE);
            Turn back = turned.towards(placement).orElseThrow();
            assertEquals(Turn.NONE, turn.then(back), turn.word());
            Placement again = turned.turned(back, turn.of(SIZE));
            assertEquals(0, placement.distance(again), 1e-9);
        }
    }

    @Test
    void anObliqueGridCannotBeTurned() {
        Placement straight = Placement.of(straight());
        Placement tilted = Placement.of(tilted(7));
        assertEquals(Optional.empty(), tilted.towards(straight));
        assertEquals(7, tilted.degreesFrom(straight), 1e-9);
        // A header of few digits is off by less than a turn.
        assertEquals(Optional.of(Turn.NONE), Placement.of(tilted(0.05)).towards(straight));
    }

    @Test
    void twoSidesThatRunNearlyTheSameWayAreNoTurn() {
        Placement sheared = Placement.of(new double[][] {{1, 1, 0, 0}, {0, 1e-4, 0, 0}, {0, 0, 1, 0}});
        assertTrue(sheared.located());
        assertEquals(Optional.empty(), sheared.towards(Placement.of(straight())));
        assertEquals(Optional.of(Turn.NONE), sheared.towards(sheared));
    }

    @Test
    void sizesThatCannotBeAre1() {
        Placement placement = Placement.spaced(0, -2, Double.NaN);
        assertEquals(List.of(1.0, 2.0, 1.0), placement.spacing());
        assertFalse(placement.located());
    }
}
