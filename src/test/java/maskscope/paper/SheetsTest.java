package maskscope.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pages on sheets: nothing runs over an edge, and no heading stands alone.
class SheetsTest {

    /// What was written where on a sheet, and the room that all of it takes.
    private static final class Watching implements Pen {

        private final List<String> words = new ArrayList<>();
        private final List<Double> lines = new ArrayList<>();
        private Rectangle2D room;

        private void takes(Rectangle2D more) {
            room = room == null ? more : room.createUnion(more);
        }

        @Override
        public void fill(Shape shape, Ink ink, double opacity) {
            takes(shape.getBounds2D());
        }

        @Override
        public void stroke(Shape shape, Ink ink, double width, float... dashes) {
            takes(shape.getBounds2D());
        }

        @Override
        public void write(String text, double x, double y, Letters letters, Ink ink, double part) {
            words.add(text);
            lines.add(y);
            double width = letters.width(text);
            takes(new Rectangle2D.Double(x - part * width, y - letters.size(), width, letters.size()));
        }

        @Override
        public void writeUpwards(String text, double x, double y, Letters letters, Ink ink) {
            words.add(text);
            lines.add(y);
        }

        @Override
        public void picture(Raster raster, double x, double y, double width, double height) {
            takes(new Rectangle2D.Double(x, y, width, height));
        }
    }

    private static List<Watching> drawn(Page page) {
        Sheets sheets = Sheets.ofA4(page);
        return IntStream.range(0, sheets.count()).mapToObj(sheet -> {
            Watching pen = new Watching();
            sheets.draw(sheet, pen);
            return pen;
        }).toList();
    }

    private static Block.Grid grid(int rows, String words) {
        return new Block.Grid("table", List.of(new Block.Column("name", false), new Block.Column("value", true),
                new Block.Column("what it is", false)), IntStream.range(0, rows).mapToObj(row -> List.of(
                        Block.Cell.dotted("row " + row, Ink.ACCENT), Block.Cell.of("1.25", 1.25), Block.Cell.of(words)))
                        .toList());
    }

    private static Figure picture(int width, int height) {
        return new Figure.Picture("picture", "spoken", new Raster(width, height, new int[width * height], true),
                List.of(new Figure.Key(0xff0000, "red")), Optional.empty());
    }

    @Test
    void nothingRunsOverAnEdge() {
        String long1 = "words that go on and on ".repeat(30);
        String unbroken = "one/long/name/without/a/blank/".repeat(20);
        Page page = new Page("en", unbroken, long1, List.of(
                new Block.Heading(long1), new Block.Prose(long1, false), new Block.Prose(unbroken, true),
                new Block.Remarks(List.of(long1, unbroken)),
                new Block.Facts(List.of(new Block.Fact("name", long1), new Block.Fact(long1, unbroken))),
                new Block.Tiles(IntStream.range(0, 7).mapToObj(i -> new Block.Tile(long1, Block.Cell.of(long1))).toList()),
                grid(80, long1), grid(3, unbroken),
                new Block.Figures(List.of(picture(40, 300), picture(300, 40))), new Block.Figures(List.of(picture(9, 900))),
                new Block.Quote(long1.repeat(6))), long1);
        List<Watching> sheets = drawn(page);
        assertTrue(sheets.size() > 3);
        for (Watching sheet : sheets) {
            assertTrue(new Rectangle2D.Double(Sheets.MARGIN - 1, Sheets.MARGIN - 2, Sheets.WIDTH - 2 * Sheets.MARGIN + 2,
                    Sheets.height() - 1.4 * Sheets.MARGIN).contains(sheet.room), () -> "sheet takes " + sheet.room);
        }
    }

    @Test
    void aHeadingStandsAboveWhatItIsAbout() {
        for (int lines = 40; lines < 60; lines++) {
            List<Block> blocks = new ArrayList<>();
            IntStream.range(0, lines).forEach(i -> blocks.add(new Block.Prose("text", false)));
            blocks.add(new Block.Heading("Heading"));
            blocks.add(grid(30, "words"));
            for (Watching sheet : drawn(new Page("en", "t", "b", blocks, "f"))) {
                int at = sheet.words.indexOf("Heading");
                assertTrue(at < 0 || sheet.words.subList(at, sheet.words.size()).contains("row 0"), "with " + lines + " lines");
            }
        }
    }

    @Test
    void aShortNameInATableIsNotBroken() {
        List<List<Block.Cell>> rows = List.of(List.of(Block.Cell.of("balanced accuracy"), Block.Cell.of("1"),
                Block.Cell.of("many words ".repeat(40))));
        Page page = new Page("en", "t", "b", List.of(new Block.Grid("c", List.of(new Block.Column("", false),
                new Block.Column("", true), new Block.Column("", false)), rows)), "f");
        assertTrue(drawn(page).getFirst().words.contains("balanced accuracy"));
    }

    @Test
    void aWordThatIsTooWideIsBrokenAndKeptWhole() {
        String word = "x".repeat(200) + "𝛼".repeat(100);
        List<String> lines = Letters.BODY.lines(word, 100);
        assertEquals(word, String.join("", lines));
        lines.forEach(line -> assertTrue(Letters.BODY.width(line) <= 100, line));
        assertNotEquals(1, lines.size());
    }

    @Test
    void markupIsClosedAndNoTextIsTakenForIt() {
        Markup markup = new Markup().open("p", "title", "a \"b\" <c>").say("x < y & z\u0000").close();
        assertEquals("<p title=\"a &quot;b&quot; &lt;c&gt;\">x &lt; y &amp; z </p>", markup.toString());
    }
}
