package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            Plane plane = Plane.of(VOLUME, Placement.along(axes), slice);
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
            Plane plane = Plane.of(VOLUME, Placement.PLAIN, slice);
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
        MaskPair pair = new MaskPair("t", "p", raster, raster, Optional.empty(),
                new Placement(axes, List.of(0.5, 0.75, 3.0), List.of()));
        allSlices(slice -> {
            Plane within = Plane.of(pair, slice);
            MaskPair cut = pair.slice(slice);
            Plane alone = Plane.of(cut, new Slice(2, 0));
            assertEquals(within.width(), alone.width());
            assertEquals(within.height(), alone.height());
            assertEquals(within.pixelWidth(), alone.pixelWidth());
            assertEquals(within.pixelHeight(), alone.pixelHeight());
            for (int row = 0; row < within.height(); row++) {
                for (int column = 0; column < within.width(); column++) {
                    double expected = values[within.index(column, row)];
                    assertEquals(expected, cut.truth().value(alone.index(column, row)), slice + " of " + axes);
                }
            }
        });
    }

    /// How many voxels of the body below lie beside each other to the left, to the back and downwards, and how long they are.
    private static final int[] VOXELS = {3, 4, 5};
    private static final double[] LONG = {2, 0.8, 3};

    /// A picture as it is drawn, whichever file it is of: the body's voxels row by row, each with its numbers to the left, to
    /// the back and downwards.
    private record Drawn(List<List<Integer>> voxels, int width, double pixelWidth, double pixelHeight) {}

    /// One cut through the file of a body that lies as the axes say.
    private static Drawn drawn(Axes axes, String cut, int number) {
        int[] direction = new int[3];
        boolean[] against = new boolean[3];
        for (int side = 0; side < 3; side++) {
            char letter = axes.directions().charAt(side);
            against[side] = "LPI".indexOf(letter) < 0;
            direction[side] = Math.max("LPI".indexOf(letter), "RAS".indexOf(letter));
        }
        Extent file = new Extent(VOXELS[direction[0]], VOXELS[direction[1]], VOXELS[direction[2]]);
        Placement placement = new Placement(
                axes, List.of(LONG[direction[0]], LONG[direction[1]], LONG[direction[2]]), List.of());
        int side = axes.side(cut).orElseThrow();
        int index = against[side] ? file.along(side) - 1 - number : number;
        Plane plane = Plane.of(file, placement, new Slice(side, index));
        List<List<Integer>> voxels = new ArrayList<>();
        for (int pixel = 0; pixel < plane.width() * plane.height(); pixel++) {
            int at = plane.index(pixel % plane.width(), pixel / plane.width());
            int[] inFile = {at % file.width(), at / file.width() % file.height(), at / file.width() / file.height()};
            Integer[] inBody = new Integer[3];
            for (int along = 0; along < 3; along++) {
                inBody[direction[along]] = against[along] ? file.along(along) - 1 - inFile[along] : inFile[along];
            }
            voxels.add(List.of(inBody));
        }
        return new Drawn(voxels, plane.width(), plane.pixelWidth(), plane.pixelHeight());
    }

    /// The same by the convention: columns and rows of a cut are numbered to the left (0), to the back (1) or downwards (2).
    private static Drawn expected(int right, int down, int across, int number, double pixelWidth, double pixelHeight) {
        List<List<Integer>> voxels = new ArrayList<>();
        for (int row = 0; row < VOXELS[down]; row++) {
            for (int column = 0; column < VOXELS[right]; column++) {
                Integer[] voxel = new Integer[3];
                voxel[right] = column;
                voxel[down] = row;
                voxel[across] = number;
                voxels.add(List.of(voxel));
            }
        }
        return new Drawn(voxels, VOXELS[right], pixelWidth, pixelHeight);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theSameBodyIsTheSamePictureHoweverItsFileIsTurned(Axes axes) {
        assertEquals(expected(0, 1, 2, 4, 2.5, 1), drawn(axes, "axial", 4));
        assertEquals(expected(0, 2, 1, 1, 1, 1.5), drawn(axes, "coronal", 1));
        assertEquals(expected(1, 2, 0, 2, 1, 3.75), drawn(axes, "sagittal", 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "0.5, 0.5, 1, 1", "0.5, 0.504, 1, 1", "3.3, 0.6, 5.5, 1", "0.6, 3.3, 1, 5.5", "1, 1e-9, 1, 1",
            "1e-300, 1e300, 1, 1"})
    void pixelsAreAsLongAsTheirVoxelsUnlessNobodyCouldSeeIt(double x, double y, double width, double height) {
        Plane plane = Plane.of(VOLUME, Placement.spaced(x, y, 7), new Slice(2, 0));
        assertEquals(width, plane.pixelWidth(), 1e-9);
        assertEquals(height, plane.pixelHeight(), 1e-9);
    }

    @Test
    void aPictureIsItsOnlySlice() {
        assertEquals(Plane.picture(7, 6), Plane.of(new Extent(7, 6, 1), Placement.PLAIN, new Slice(2, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        // The two sides with the finest voxels make the picture, whatever is axial.
        "PIR, 512, 512, 17, 0.59, 0.59, 3.3, 2",
        "RAS, 512, 17, 512, 0.59, 3.3, 0.59, 1",
        "RAS, 17, 512, 512, 3.3, 0.59, 0.59, 0",
        "'', 400, 300, 200, 1, 1.3, 1, 1",
        "'', 20, 512, 512, 0.5, 0.5, 2, 2",
        "RAS, 60, 60, 60, 0.5, 3, 3, 2",
        "ASR, 60, 60, 60, 3, 0.5, 3, 2",
        // Else the side that slices were taken along: it has few.
        "RAS, 17, 512, 512, 1, 1, 1, 0",
        "'', 17, 512, 512, 1, 1, 1, 0",
        "'', 512, 170, 512, 1, 1.1, 1, 1",
        "'', 512, 512, 17, 1, 1, 1, 2",
        "'', 512, 1, 17, 1, 1, 3, 1",
        // Else what is axial, or else z.
        "RAS, 176, 256, 256, 1, 1, 1, 2",
        "PSR, 200, 256, 180, 1, 1.1, 1, 1",
        "'', 176, 256, 256, 1, 1, 1, 2",
        "'', 17, 17, 512, 1, 1, 1, 2"
    })
    void thePictureIsAcrossTheSideWhoseSlicesShowTheMost(
            String directions, int width, int height, int depth, double x, double y, double z, int side) {
        Placement placement = new Placement(new Axes(directions), List.of(x, y, z), List.of());
        assertEquals(side, Plane.side(new Extent(width, height, depth), placement));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theLettersAtItsEdgesSayWhichWayTheBodyLies(Axes axes) {
        for (int side = 0; side < 3; side++) {
            Slice slice = new Slice(side, 1);
            Plane plane = Plane.of(VOLUME, Placement.along(axes), slice);
            String edges = Plane.edges(axes, slice).orElseThrow();
            int first = plane.index(0, 0);
            assertLies(edges.substring(0, 2), first, plane.index(plane.width() - 1, 0), axes);
            assertLies(edges.substring(2), first, plane.index(0, plane.height() - 1), axes);
        }
        assertEquals(Optional.empty(), Plane.edges(Axes.PLAIN, new Slice(0, 1)));
    }

    /// From one voxel to another one goes the way that two letters tell.
    private static void assertLies(String letters, int from, int to, Axes axes) {
        char towards = letters.charAt(1);
        assertTrue(towards(towards, to, axes) > towards(towards, from, axes), letters + " " + axes);
        assertEquals("RAS".charAt("LPI".indexOf(towards)), letters.charAt(0));
    }
}
