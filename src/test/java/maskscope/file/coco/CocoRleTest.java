package maskscope.file.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import maskscope.mask.BadInput;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shapes that are given as runs. The texts were made by pycocotools.
class CocoRleTest {

    private static final Path FILE = Path.of("truth.json");

    private static String text(int width, int height, String counts) throws BadInput {
        CocoBits bits = new CocoBits(width, height);
        CocoRle rle = new CocoRle(FILE, 6, width * height, bits);
        rle.runs(counts);
        rle.end();
        return CocoPolygonTest.rows(width, height, bits);
    }

    private static String numbers(int width, int height, long... counts) throws BadInput {
        CocoBits bits = new CocoBits(width, height);
        CocoRle rle = new CocoRle(FILE, 6, width * height, bits);
        for (long count : counts) {
            rle.run(count);
        }
        rle.end();
        return CocoPolygonTest.rows(width, height, bits);
    }

    @Test
    void runsGoDownTheColumnsAndBeginWithBackground() throws Exception {
        assertEquals("..#./.##.", numbers(4, 2, 3, 3, 2));
        assertEquals("#.../#...", numbers(4, 2, 0, 2, 6));
        assertEquals("..../....", numbers(4, 2, 8));
        assertEquals("####/####", numbers(4, 2, 0, 8));
        assertEquals("#..#/#..#", numbers(4, 2, 0, 2, 4, 2));
    }

    @Test
    void runsOfNoPixelsChangeNothing() throws Exception {
        assertEquals("..#./.##.", numbers(4, 2, 3, 1, 0, 2, 2, 0));
    }

    @Test
    void aTextHoldsTheSameRuns() throws Exception {
        assertEquals("..#./.##.", text(4, 2, "332"));
        assertEquals("####/####", text(4, 2, "08"));
        assertEquals("..../....", text(4, 2, "8"));
        assertEquals("#.#./.#.#/#.#.", text(4, 3, "0110000000000"));
        assertEquals("#" + ".".repeat(39) + "/" + ".".repeat(40), text(40, 2, "01_2"));
    }

    @Test
    void longRunsTakeSeveralCharacters() throws Exception {
        CocoBits bits = new CocoBits(3000, 2000);
        CocoRle rle = new CocoRle(FILE, 0, 6_000_000, bits);
        rle.runs("Pbh3PhZ23mUda37hURYNG");
        rle.end();
        long[] seen = new long[2];
        bits.each(i -> {
            seen[0]++;
            seen[1] += i;
        });
        assertEquals(5_876_530, seen[0]);
        assertEquals(17_630_992_366_885L, seen[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "4P", "4~", "4 4", "4é", "oooooooooooo0", "4o", "n000", "4444444M"})
    void aTextThatIsNoRunsIsTold(String counts) {
        Told.by(() -> text(4, 2, counts), "run-length outline (RLE) of annotation 7", "export the annotations again");
    }

    @Test
    void runsThatDoNotFillTheImageAreTold() {
        Told.by(() -> numbers(4, 2, 3, 4), "annotation 7 ends before the image does");
        Told.by(() -> numbers(4, 2), "ends before the image does");
        Told.by(() -> numbers(4, 2, 3, 6), "longer than the image");
        Told.by(() -> numbers(4, 2, 3, Long.MAX_VALUE), "longer than the image");
        Told.by(() -> numbers(4, 2, 3, 5, 1), "longer than the image");
        Told.by(() -> numbers(4, 2, 9, -1), "longer than the image");
        Told.by(() -> numbers(4, 2, 3, -1, 6), "negative or no whole number");
    }
}
