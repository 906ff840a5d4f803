package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import maskscope.file.ByteGrid;
import maskscope.file.ClassNames;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;
import org.junit.jupiter.api.Test;

/// Where a cropped array is found in its volume.
class CropSearchTest {

    private static final Extent WHOLE = new Extent(6, 5, 4);
    private static final Extent PART = new Extent(3, 2, 2);

    /// The channels of an array whose greatest are these labels; a label of -1 is as likely as the background.
    private static Winners part(int... labels) {
        Winners winners = new Winners(PART, List.of());
        for (int channel = 0; channel < 3; channel++) {
            float[] numbers = new float[labels.length];
            for (int i = 0; i < labels.length; i++) {
                boolean even = labels[i] == -1 && channel < 2;
                numbers[i] = even || labels[i] == channel ? 0.5f : 0.1f;
            }
            winners.add(channel, new FloatGrid(PART.width(), PART.height(), PART.depth(), numbers));
        }
        return winners;
    }

    /// A volume of background but for some labels, each at its z, y, x.
    private static Grid whole(int[]... labels) {
        byte[] samples = new byte[(int) WHOLE.pixels()];
        Arrays.stream(labels).forEach(one ->
                samples[(one[0] * WHOLE.height() + one[1]) * WHOLE.width() + one[2]] = (byte) one[3]);
        return ByteGrid.unsigned(WHOLE.width(), WHOLE.height(), WHOLE.depth(), samples);
    }

    private static List<String> places(Winners part, Grid whole) {
        return new CropSearch(part, whole).places().stream().map(Crop::word).toList();
    }

    @Test
    void theObjectsOutlineTellsThePlace() {
        Winners part = part(0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0);
        assertEquals(List.of("1,2,3"), places(part, whole(new int[] {1, 2, 4, 1}, new int[] {2, 3, 3, 2})));
        assertEquals(List.of(), places(part, whole(new int[] {1, 2, 4, 2}, new int[] {2, 3, 3, 1})), "other labels");
        assertEquals(List.of(), places(part, whole(new int[] {1, 2, 4, 1}, new int[] {2, 3, 2, 2})), "another outline");
        assertEquals(List.of(), places(part, whole(new int[] {0, 0, 0, 1}, new int[] {1, 1, 5, 2})), "beyond the edge");
        assertEquals(List.of(), places(part, whole()));
    }

    @Test
    void whatLiesOutsideIsNoPartOfIt() {
        Winners part = part(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(List.of("2,2,2"), places(part, whole(new int[] {2, 2, 3, 1})));
        assertEquals(List.of(), places(part, whole(new int[] {2, 2, 3, 1}, new int[] {0, 0, 0, 1})));
    }

    @Test
    void whatIsEqualInTheFileMayHaveBeenEither() {
        Winners part = part(0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(List.of("2,2,2"), places(part, whole(new int[] {2, 2, 3, 1})));
        assertEquals(List.of("2,2,2"), places(part, whole(new int[] {2, 2, 3, 1}, new int[] {2, 3, 3, 1})));
        assertEquals(List.of(), places(part, whole(new int[] {2, 2, 3, 1}, new int[] {2, 3, 2, 1})));
    }

    @Test
    void nothingButBackgroundLiesAnywhere() {
        assertTrue(places(part(new int[12]), whole()).size() > 1);
        assertEquals(List.of(), places(part(new int[12]), whole(new int[] {2, 2, 3, 1})));
        assertTrue(places(part(0, -1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0), whole(new int[] {2, 2, 3, 1})).size() > 1);
    }

    @Test
    void regionsLeaveTheirMarksOverThoseBeforeThem() {
        List<ClassNames.Region> regions = List.of(new ClassNames.Region("whole", List.of(1, 2), OptionalInt.of(2)),
                new ClassNames.Region("core", List.of(1), OptionalInt.of(1)));
        Winners winners = new Winners(new Extent(5, 1, 1), regions);
        winners.add(0, new FloatGrid(5, 1, 1, new float[] {0.4f, 0.9f, 0.9f, 0.1f, 0.5f}));
        winners.add(1, new FloatGrid(5, 1, 1, new float[] {0.4f, 0.6f, 0.4f, 0.7f, 0.2f}));
        for (int i = 0; i < 4; i++) {
            int label = new int[] {0, 1, 2, 1}[i];
            assertTrue(winners.mayBe(i, label) && !winners.mayBe(i, label + 1), "pixel " + i);
        }
        assertTrue(winners.mayBe(4, 0) && winners.mayBe(4, 2) && !winners.object(4) && winners.mayBeObject(4));
    }

    @Test
    void aPlaceIsThreeNumbersWithinTheVolume() {
        assertEquals(Optional.of(new Crop(WHOLE, 3, 2, 1)), Crop.parse(" 1, 2,3", PART, WHOLE));
        for (String word : List.of("1,2", "1,2,4", "1,4,3", "3,2,3", "-1,2,3", "a,b,c", "", "1,2,3,4", "99999999999,0,0")) {
            assertEquals(Optional.empty(), Crop.parse(word, PART, WHOLE), word);
        }
    }

    @Test
    void aPartIsPutBackAsItWasCut() {
        Crop crop = new Crop(WHOLE, 2, 1, 1);
        float[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        Grid floats = crop.place(new FloatGrid(3, 2, 2, numbers), 0.5);
        Grid bytes = crop.place(ByteGrid.unsigned(3, 2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), 0.5);
        for (int i = 0; i < WHOLE.pixels(); i++) {
            int x = i % 6 - 2;
            int y = i / 6 % 5 - 1;
            int z = i / 30 - 1;
            boolean within = x >= 0 && x < 3 && y >= 0 && y < 2 && z >= 0 && z < 2;
            assertEquals(within ? 1 + x + 3 * y + 6 * z : 0.5, floats.number(i), "pixel " + i);
            assertEquals(floats.number(i), bytes.number(i), "pixel " + i);
        }
    }
}
