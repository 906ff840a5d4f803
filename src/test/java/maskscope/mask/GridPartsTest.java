package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// How parts of a grid lie: where each of their voxels was before. The numbers of slices are nibabel's (`img.slicer`, the
/// columns then in the order of the sides).
class GridPartsTest {

    private static final Extent SIZE = new Extent(4, 5, 6);
    private static final double[][] AFFINE = {{0, -3, 0.5, 10}, {2, 0, 0, -20}, {0, 0.25, 4, 30}};
    private static final Placement GRID = Placement.of(AFFINE);

    private static void same(double[][] expected, Placement placement) {
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            for (int side = 0; side < 4; side++) {
                assertEquals(expected[coordinate][side], placement.step(coordinate, side), 1e-12, coordinate + " of " + side);
            }
        }
    }

    @Test
    void aSliceLiesWhereItLayInTheVolume() {
        same(new double[][] {{-3, 0.5, 0, 10}, {0, 0, 2, -14}, {0.25, 4, 0, 30}}, GRID.slice(new Slice(0, 3), SIZE));
        same(new double[][] {{0, 0.5, -3, 4}, {2, 0, 0, -20}, {0, 4, 0.25, 30.5}}, GRID.slice(new Slice(1, 2), SIZE));
        same(new double[][] {{0, -3, 0.5, 12.5}, {2, 0, 0, -20}, {0, 0.25, 4, 50}}, GRID.slice(new Slice(2, 5), SIZE));
        assertEquals(new Axes("LSA"), GRID.slice(new Slice(0, 3), SIZE).axes());
        assertEquals(new Axes("ASL"), GRID.slice(new Slice(1, 2), SIZE).axes());
    }

    @Test
    void aSliceOfAGridThatOnlyKnowsItsVoxelsKeepsTheirSize() {
        Placement spaced = Placement.spaced(0.5, 0.7, 3);
        assertEquals(Placement.spaced(0.7, 3, 0.5), spaced.slice(new Slice(0, 1), SIZE));
        assertEquals(Placement.spaced(0.5, 3, 0.7), spaced.slice(new Slice(1, 1), SIZE));
        assertEquals(spaced, spaced.slice(new Slice(2, 1), SIZE));
    }

    private static double world(Placement placement, int coordinate, double x, double y, double z) {
        return placement.step(coordinate, 0) * x
                + placement.step(coordinate, 1) * y
                + placement.step(coordinate, 2) * z
                + placement.step(coordinate, 3);
    }

    @Test
    void anEnlargedGridHasItsOutermostCornersWhereTheyWere() {
        Placement large = GRID.enlarged(3);
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            assertEquals(world(GRID, coordinate, -0.5, -0.5, 0), world(large, coordinate, -0.5, -0.5, 0), 1e-12);
            assertEquals(world(GRID, coordinate, 3.5, 4.5, 5), world(large, coordinate, 11.5, 14.5, 5), 1e-12);
        }
        assertEquals(GRID.axes(), large.axes());
        assertEquals(2 / 3.0, large.spacing().get(0), 1e-12);
        assertEquals(Placement.spaced(0.25, 0.5, 3), Placement.spaced(0.5, 1, 3).enlarged(2));
    }
}
