package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import maskscope.mask.Axes;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;
import maskscope.mask.Placement;
import maskscope.mask.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Slices as pictures, held against a walk over every voxel.
class PlaneTest {

    private static final Extent VOLUME = new Extent(3, 4, 5);

    /// All 48 ways in which a body can lie along three sides.
    static Stream<Axes> bodies() {
        List<Axes> all = new ArrayList<>();
        for (String order : List.of("LPI", "LIP", "PLI", "PIL", "ILP", "IPL")) {
            for (int turned = 0; turned < 8; turned++) {
                StringBuilder letters = new StringBuilder();
                for (int side = 0; side < 3; side++) {
                    char letter = order.charAt(side);
                    letters.append((turned >> side & 1) == 0 ? letter : "RAS".charAt("LPI".indexOf(letter)));
                }
                all.add(new Axes(letters.toString()));
            }
        }
        return all.stream();
    }

    private static int coordinate(int voxel, int side) {
        return new int[] {voxel % 3, voxel / 3 % 4, voxel / 12}[side];
    }

    /// How far a voxel lies to the left, to the back or downwards in the body.
    private static int towards(char direction, int voxel, Axes axes) {
        String letters = axes.directions();
        int along = letters.indexOf(direction);
        return along >= 0
                ? coordinate(voxel, along)
                : -coordinate(voxel, letters.indexOf("RAS".charAt("LPI".indexOf(direction))));
    }

    private static void holdsEachVoxelOfItsSliceOnce(Plane plane, Slice slice) {
        List<Integer> voxels = new ArrayList<>();
        for (int row = 0; row < plane.height(); row++) {
            for (int column = 0; column < plane.width(); column++) {
                voxels.add(plane.index(column, row));
            }
        }
        assertEquals(voxels.size(), voxels.stream().distinct().count());
        assertEquals(60 / VOLUME.along(slice.side()), voxels.size());
        assertTrue(voxels.stream().allMatch(voxel -> coordinate(voxel, slice.side()) == slice.index()), slice + " " + voxels);
    }

    private static void allSlices(Consumer<Slice> test) {
        for (int side = 0; side < 3; side++) {
            for (int index = 0; index < VOLUME.along(side); index++) {
                test.accept(new Slice(side, index));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyIsSeenAsRadiologistsSeeIt(Axes axes) {
        allSlices(slice -> {
            Plane plane = Plane.of(VOLUME, axes, slice);
            holdsEachVoxelOfItsSliceOnce(plane, slice);
            String name = axes.plane(slice.side());
            char right = name.equals("sagittal") ? 'P' : 'L';
            char down = name.equals("axial") ? 'P' : 'I';
            for (int row = 0; row < plane.height(); row++) {
                for (int column = 1; column < plane.width(); column++) {
                    int here = towards(right, plane.index(column, row), axes);
                    assertEquals(here - 1, towards(right, plane.index(column - 1, row), axes), name + " of " + axes);
                }
            }
            for (int row = 1; row < plane.height(); row++) {
                int here = towards(down, plane.index(0, row), axes);
                assertEquals(here - 1, towards(down, plane.index(0, row - 1), axes), name + " of " + axes);
            }
        });
    }

    @Test
    void withoutABodyThePictureIsTheArrayWithItsFirstRowOnTop() {
        allSlices(slice -> {
            Plane plane = Plane.of(VOLUME, Axes.PLAIN, slice);
            holdsEachVoxelOfItsSliceOnce(plane, slice);
            int previous = -1;
            for (int row = 0; row < plane.height(); row++) {
                for (int column = 0; column < plane.width(); column++) {
                    assertTrue(plane.index(column, row) > previous);
                    previous = plane.index(column, row);
                }
            }
            assertEquals(slice.side() == 0 ? 4 : 3, plane.width());
            assertEquals(slice.side() == 2 ? 4 : 5, plane.height());
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aSliceCutOutLooksAsItDidWithinTheVolume(Axes axes) {
        double[] values = new double[60];
        for (int i = 0; i < 60; i++) {
            values[i] = i / 60.0;
        }
        DoubleRaster raster = new DoubleRaster(3, 4, 5, values);
        MaskPair pair = new MaskPair("t", "p", raster, raster, Optional.empty(), Placement.along(axes));
        allSlices(slice -> {
            Plane within = Plane.of(VOLUME, axes, slice);
            Plane alone = Plane.alone(VOLUME, axes, slice);
            MaskPair cut = pair.slice(slice);
            assertEquals(within.width(), alone.width());
            assertEquals(within.height(), alone.height());
            for (int row = 0; row < within.height(); row++) {
                for (int column = 0; column < within.width(); column++) {
                    double expected = values[within.index(column, row)];
                    assertEquals(expected, cut.truth().value(alone.index(column, row)), slice + " of " + axes);
                }
            }
        });
    }

    @Test
    void aPictureIsItsOnlySlice() {
        assertEquals(Plane.picture(7, 6), Plane.of(new Extent(7, 6, 1), Axes.PLAIN, new Slice(2, 0)));
    }
}
