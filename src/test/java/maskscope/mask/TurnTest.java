package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.file.ByteGrid;
import maskscope.file.Grid;
import maskscope.file.Grids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The 48 ways in which a grid can be turned. A grid here holds the number of each of its pixels.
class TurnTest {

    private static final Extent SIZE = new Extent(4, 3, 2);

    private static List<Turn> all() {
        return Turn.between(new Extent(5, 5, 5), new Extent(5, 5, 5));
    }

    private static Grid numbered(Extent size) {
        byte[] samples = new byte[(int) size.pixels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) i;
        }
        return ByteGrid.unsigned(size.width(), size.height(), size.depth(), samples);
    }

    private static List<Integer> numbers(Grid grid) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < grid.pixels(); i++) {
            numbers.add((int) grid.number(i));
        }
        return numbers;
    }

    @Test
    void everyTurnHasAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (Turn turn : all()) {
            words.add(turn.word());
            assertEquals(Optional.of(turn), Turn.parse(turn.word()));
        }
        assertEquals(48, words.size());
        assertTrue(words.contains("zyx") && words.contains("-x-y-z"), words.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "zy", "zyxx", "zzx", "z-", "--zyx", "zy x", "abc", "yz"})
    void anyOtherWordIsNone(String word) {
        assertEquals(Optional.empty(), Turn.parse(word));
    }

    @Test
    void twoLettersAreAPicture() {
        assertEquals(Optional.of(Turn.TRANSPOSED), Turn.parse("xy"));
        assertEquals("xy", Turn.TRANSPOSED.word(new Extent(4, 3, 1)));
        assertEquals("zxy", Turn.TRANSPOSED.word(SIZE));
        assertEquals(Turn.parse("z-y-x"), Turn.parse("-Y-X"));
    }

    @Test
    void aPictureIsTurnedAsItsWordSays() {
        Grid picture = numbered(new Extent(3, 2, 1));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), numbers(Grids.turned(picture, Turn.parse("yx").orElseThrow())));
        assertEquals(List.of(3, 4, 5, 0, 1, 2), numbers(Grids.turned(picture, Turn.parse("-yx").orElseThrow())));
        assertEquals(List.of(2, 1, 0, 5, 4, 3), numbers(Grids.turned(picture, Turn.parse("y-x").orElseThrow())));
        assertEquals(List.of(0, 3, 1, 4, 2, 5), numbers(Grids.turned(picture, Turn.parse("xy").orElseThrow())));
        // A quarter to the right, as a camera held upright needs it: the lower left corner comes to the upper left.
        assertEquals(List.of(3, 0, 4, 1, 5, 2), numbers(Grids.turned(picture, Turn.parse("-xy").orElseThrow())));
    }

    @Test
    void nibabelsOrderIsTheReverse() {
        // As numpy.arange(24).reshape(2, 3, 4).transpose() has it, whose shape is (4, 3, 2).
        Grid turned = Grids.turned(numbered(SIZE), Turn.REVERSED);
        assertEquals(new Extent(2, 3, 4), turned.extent());
        assertEquals(List.of(0, 12, 4, 16, 8, 20, 1, 13), numbers(turned).subList(0, 8));
    }

    @Test
    void oneTurnAfterAnotherIsATurn() {
        Grid grid = numbered(SIZE);
        for (Turn first : all()) {
            for (Turn second : all()) {
                Grid both = Grids.turned(Grids.turned(grid, first), second);
                assertEquals(numbers(both), numbers(Grids.turned(grid, first.then(second))), first + " then " + second);
            }
        }
    }

    @Test
    void whatFitsIsFound() {
        assertEquals(48, all().size());
        assertEquals(8, Turn.between(new Extent(5, 5, 1), new Extent(5, 5, 1)).size());
        assertEquals(4, Turn.between(new Extent(5, 4, 1), new Extent(4, 5, 1)).size());
        assertEquals(8, Turn.between(SIZE, new Extent(2, 3, 4)).size());
        assertEquals(List.of(), Turn.between(SIZE, new Extent(2, 3, 5)));
        for (Turn turn : Turn.between(SIZE, new Extent(2, 4, 3))) {
            assertEquals(new Extent(2, 4, 3), turn.of(SIZE));
        }
    }

    @Test
    void aSideIsTakenOnce() {
        assertThrows(IllegalArgumentException.class, () -> new Turn(0, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Turn(0, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Turn(0, ~0, 2));
    }
}
