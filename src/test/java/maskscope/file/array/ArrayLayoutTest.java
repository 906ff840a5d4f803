package maskscope.file.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import maskscope.file.ByteGrid;
import maskscope.file.Wish;
import maskscope.mask.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which side of an array is which, and where each number of a file belongs.
class ArrayLayoutTest {

    private static int[] sides(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static String text(ArrayLayout layout) {
        return layout.depth() + " " + layout.height() + " " + layout.width()
                + (layout.hasChannels() ? " of " + layout.channels() : "");
    }

    private static String chosen(String sides, Wish wish, boolean labels) {
        return text(ArrayLayout.choose(ArrayLayout.candidates(sides(sides)), wish, labels));
    }

    @ParameterizedTest
    @CsvSource({
        "50 60, 1 50 60", "3 60, 1 3 60",
        "30 50 60, 30 50 60", "50 60 3, 1 50 60 of 3", "5 6 4, 1 5 6 of 4", "3 50 60, 1 50 60 of 3", "4 50 4, 1 50 4 of 4",
        "2 50 60, 1 50 60 of 2", "4 4 4, 1 4 4 of 4", "5 5 5, 5 5 5",
        "3 20 50 60, 20 50 60 of 3", "20 50 60 3, 20 50 60 of 3", "3 3 3 3, 3 3 3 of 3", "7 7 50 6, 7 7 50 of 6",
        "20 3 50 60, 20 50 60 of 3", "2 50 60 2, 50 60 2 of 2"})
    void theSidesSuggestALayout(String sides, String expected) {
        assertEquals(expected, chosen(sides, Wish.NONE, false));
    }

    @ParameterizedTest
    @CsvSource({
        "30 50 60, 30 50 60, 30 50 60", "30 50 60, 1 50 60, 1 50 60 of 30", "50 60 30, 1 50 60, 1 50 60 of 30",
        "3 50 60, 3 50 60, 3 50 60", "50 60 3, 50 60 3, 50 60 3", "3 50 60, 1 7 7, 1 50 60 of 3",
        "20 50 60 30, 20 50 60, 20 50 60 of 30", "20 50 60 30, 50 60 30, 50 60 30 of 20",
        "9 8 50 60, 9 50 60, 9 50 60 of 8", "50 60, 1 60 50, 1 50 60"})
    void theSizeOfTheOtherMaskDecides(String sides, String partner, String expected) {
        int[] other = sides(partner);
        Wish wish = Wish.NONE.withPartner(new Extent(other[2], other[1], other[0]));
        assertEquals(expected, chosen(sides, wish, false));
        assertEquals(expected, chosen(sides, wish.withChannel("1"), false), "a wish changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "30 50 60, 2, false, 1 50 60 of 30", "60 50 30, 2, false, 1 60 50 of 30", "30 50 60, 29, false, 1 50 60 of 30",
        "30 50 60, 70, false, 30 50 60", "30 50 60, object, false, 30 50 60", "30 50 60, 2, true, 30 50 60",
        "3 50 60, 2, true, 1 50 60 of 3", "20 50 60 3, 7, false, 50 60 3 of 20"})
    void aWishedNumberMeansAChannelUnlessItMayBeALabel(String sides, String key, boolean labels, String expected) {
        assertEquals(expected, chosen(sides, Wish.NONE.withChannel(key), labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "2 3 2 3 2", "1025 1025 1025 1025"})
    void nobodyCanNameOtherSides(String sides) {
        assertEquals(List.of(), ArrayLayout.candidates(sides(sides)));
    }

    @Test
    void thousandsOfChannelsAreNone() {
        List<ArrayLayout> all = ArrayLayout.candidates(2000, 50, 3000);
        assertEquals(List.of("2000 50 3000"), all.stream().map(ArrayLayoutTest::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1 1 5 6, 5 6", "5 6 1 1, 5 6", "1 6, 1 6", "6 1, 6 1", "1 1 1 6, 1 6", "1 3 5 6 1, 3 5 6", "5 1 6, 5 1 6",
        "30 1 5 6, 30 5 6", "1 3 1 5 6 1, 3 5 6", "3 4 5 1 6, 3 4 5 6", "2 1 1 6, 2 1 6"})
    void sidesOf1SayNothing(String shape, String expected) {
        ArrayShape squeezed = ArrayShape.lastQuickest(sides(shape)).squeezed();
        assertEquals(expected, String.join(" ", Arrays.stream(squeezed.sides()).mapToObj(Integer::toString).toList()));
        assertArrayEquals(ArrayShape.lastQuickest(squeezed.sides()).order(), squeezed.order());
    }

    /// Every number is its own place, counted as the array's own language counts, so that the grid shows what came where.
    @ParameterizedTest
    @CsvSource({
        "4 5, -1", "3 4 5, -1", "3 4 5, 0", "4 5 3, 2", "3 2 4 5, 0", "2 4 5 3, 3", "2 3 4 5, 1", "2 1 5, -1", "5 2 2, 0"})
    void everyNumberOfEveryChannelComesToItsPixelInBothOrdersAndInPiecesOfAnyLength(String text, int channelSide) {
        ArrayLayout layout = new ArrayLayout(sides(text), channelSide);
        int numbers = Arrays.stream(layout.sides()).reduce(1, (a, b) -> a * b);
        for (boolean fortran : new boolean[] {false, true}) {
            for (int channel = 0; channel < layout.channels(); channel++) {
                for (int length : new int[] {1, 2, 3, 7, numbers}) {
                    byte[] expected = expected(layout, fortran, channel);
                    assertEquals(Arrays.toString(expected), Arrays.toString(walked(layout, fortran, channel, length)),
                            text + " fortran " + fortran + " channel " + channel + " in pieces of " + length);
                }
            }
        }
    }

    private static ArrayWalk walk(ArrayLayout layout, boolean fortran, int channel) {
        ArrayShape shape = fortran ? ArrayShape.firstQuickest(layout.sides()) : ArrayShape.lastQuickest(layout.sides());
        return new ArrayWalk(layout, shape.order(), channel);
    }

    private static byte[] expected(ArrayLayout layout, boolean fortran, int channel) {
        byte[] pixels = new byte[layout.width() * layout.height() * layout.depth()];
        int[] sides = layout.sides();
        int[] place = new int[sides.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int rest = pixel;
            for (int side = sides.length - 1; side >= 0; side--) {
                place[side] = side == layout.channelSide() ? channel : rest % sides[side];
                rest /= side == layout.channelSide() ? 1 : sides[side];
            }
            int number = 0;
            for (int k = 0; k < sides.length; k++) {
                int side = fortran ? sides.length - 1 - k : k;
                number = number * sides[side] + place[side];
            }
            pixels[pixel] = (byte) number;
        }
        return pixels;
    }

    private static byte[] walked(ArrayLayout layout, boolean fortran, int channel, int length) {
        ArrayWalk walk = walk(layout, fortran, channel);
        ArraySamples samples = NumberType.U1.samples(new Extent(layout.width(), layout.height(), layout.depth()));
        for (long first = walk.begin(); first < walk.end(); first += length) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(length, walk.end() - first));
            for (int k = 0; k < piece.limit(); k++) {
                piece.put(k, (byte) (first + k));
            }
            walk.runs(first, piece.limit(), run -> samples.take(piece, run));
        }
        return ((ByteGrid) samples.grid()).samples();
    }

    @Test
    void anArrayInTheCommonOrderIsOneRunAndAChannelOfOneStretchToo() {
        assertEquals(1, runs(walk(new ArrayLayout(new int[] {20, 30, 40}, ArrayLayout.NONE), false, 0)));
        assertEquals(1, runs(walk(new ArrayLayout(new int[] {3, 20, 30, 40}, 0), false, 2)));
        assertEquals(1, runs(walk(new ArrayLayout(new int[] {20, 30, 40, 3}, 3), false, 2)));
        assertEquals(48_000, walk(new ArrayLayout(new int[] {3, 20, 30, 40}, 0), false, 2).begin());
        assertEquals(48_000, walk(new ArrayLayout(new int[] {20, 30, 40, 3}, 3), true, 1).end());
    }

    private static int runs(ArrayWalk walk) {
        int[] seen = new int[1];
        walk.runs(walk.begin(), (int) (walk.end() - walk.begin()), run -> seen[0]++);
        return seen[0];
    }
}
