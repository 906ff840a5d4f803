package maskscope.file.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.file.array.ArrayLayout;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which side of a dataset is which, where the file says so, and where its program counts columns first.
class Hdf5SidesTest {

    private static int[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static String text(ArrayLayout layout) {
        return layout.depth() + " " + layout.height() + " " + layout.width()
                + (layout.hasChannels() ? " of " + layout.channels() : "");
    }

    @ParameterizedTest
    @CsvSource({
        "yx, 5 7, 1 5 7", "xy, 7 5, 1 5 7", "zyx, 3 5 7, 3 5 7", "zyxc, 3 5 7 2, 3 5 7 of 2", "cyx, 3 5 7, 1 5 7 of 3",
        "yxc, 5 7 1, 1 5 7", "tzyxc, 1 3 5 7 1, 3 5 7", "tyx, 9 5 7, 9 5 7", "tyxc, 9 5 7 2, 9 5 7 of 2",
        "tzyx, 9 3 5 7, 3 5 7 of 9",
        "tzyx, 1 3 5 7, 3 5 7", "tczyx, 9 2 3 5 7, ''", "cyx, 1025 5 7, ''", "zxy, 3 7 5, 3 5 7"})
    void sidesAreTakenByTheirNames(String letters, String sides, String expected) {
        Hdf5Sides named = Hdf5Sides.named(letters, numbers(sides));
        assertEquals(expected, named.layouts().orElseThrow().stream().map(Hdf5SidesTest::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({"zy, 5 7", "yx, 5 7 3", "yyx, 5 7 3", "yxq, 5 7 3", "'', 5 7"})
    void namesThatAreNoneOfAPictureSayNothing(String letters, String sides) {
        assertEquals(true, Hdf5Sides.named(letters, numbers(sides)).layouts().isEmpty());
    }

    /// What MATLAB calls 2 × 3 × 4 lies in the file as 4 × 3 × 2, and is 4 slices of 2 rows.
    @Test
    void whatCountsColumnsFirstIsToldAsItsProgramDoes() {
        Hdf5Sides sides = Hdf5Sides.columnsFirst(4, 3, 2);
        assertArrayEquals(new int[] {4, 2, 3}, sides.shape().sides());
        assertArrayEquals(new int[] {1, 2, 0}, sides.shape().order(), Arrays.toString(sides.shape().order()));
        assertEquals("2 × 3 × 4", English.of(sides.text()));
        assertArrayEquals(new int[] {7}, Hdf5Sides.columnsFirst(7).shape().sides());
    }
}
