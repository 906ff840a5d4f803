package maskscope.file.kaggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.Extent;
import maskscope.open.MaskFormats;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How runs count the pixels of a picture, which a table does not say: what its runs tell of it, and what is asked.
class KaggleCountTest {

    private static final Map<String, String> USUAL = Map.of("order", "columns", "base", "1");

    @TempDir
    Path folder;

    private Content read(String rows, Wish wish) throws Exception {
        Path file = Files.writeString(folder.resolve("train.csv"), "id,rle\n" + rows);
        return MaskFormats.read(file, wish.withPart("a"), ReadControl.unattended());
    }

    private static Wish beside(int width, int height) {
        return Wish.NONE.withPartner(new Extent(width, height, 1));
    }

    private static ReaderQuestion question(Content content, String key) {
        return content.facts().questions().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> keys(Content content) {
        return content.facts().questions().stream().map(ReaderQuestion::key).toList();
    }

    private static List<String> values(ReaderQuestion question) {
        return question.options().stream().map(ReaderQuestion.Option::value).toList();
    }

    private static String rows(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels())
                .mapToObj(i -> (i > 0 && i % grid.width() == 0 ? "/" : "") + (grid.number(i) == 1 ? "#" : "."))
                .collect(Collectors.joining());
    }

    /// Runs of a block in a picture whose runs lie `stride` pixels apart.
    private static String block(int stride) {
        return IntStream.range(2, 9).mapToObj(i -> (stride * i + 5) + " 4").collect(Collectors.joining(" "));
    }

    @Test
    void orderAndBaseAreAskedWithKagglesFirst() throws Exception {
        Content content = read("a,2 3\n", beside(4, 2));
        assertTrue(content.grid().isEmpty());
        assertEquals(List.of("size", "order", "base"), keys(content));
        assertEquals(Optional.of("4x2"), question(content, "size").taken());
        assertEquals(Optional.empty(), question(content, "order").taken());
        assertEquals(List.of("columns", "rows"), values(question(content, "order")));
        assertEquals(List.of("1", "0"), values(question(content, "base")));
        assertEquals(".#../##..", rows(read("a,2 3\n", beside(4, 2).withReading(USUAL))));
        assertEquals(".###/....", rows(read("a,2 3\n", beside(4, 2).withReading(Map.of("order", "rows", "base", "1")))));
        assertEquals("..##/....", rows(read("a,2 2\n", beside(4, 2).withReading(Map.of("order", "rows", "base", "0")))));
        Told.by(() -> read("a,2 3\n", beside(4, 2).withReading(Map.of("order", "up"))), "its order cannot be “up”",
                "columns, rows");
        Told.by(() -> read("a,2 3\n", beside(4, 2).withReading(Map.of("base", "2"))), "its base cannot be “2”");
    }

    @Test
    void runsThatLieUponEachOtherAlongRowsPutThatOrderFirst() throws Exception {
        assertEquals(List.of("rows", "columns"), values(question(read("a," + block(40) + "\n", beside(40, 60)), "order")));
        assertEquals(List.of("columns", "rows"), values(question(read("a," + block(60) + "\n", beside(40, 60)), "order")));
    }

    @Test
    void aRunThatStartsAtZeroTellsTheBaseOfTheWholeTable() throws Exception {
        Content content = read("a,2 3\nb,0 2\n", beside(4, 2).withReading(Map.of("order", "rows")));
        assertEquals("..##/#...", rows(content));
        assertEquals(Optional.of("0"), question(content, "base").taken());
        assertEquals("one of its runs starts at 0", English.of(question(content, "base").sentence()));
        Wish one = beside(4, 2).withReading(Map.of("order", "rows", "base", "1"));
        assertEquals(".###/....", rows(read("a,2 3\nb,0 2\n", one)));
        Told.by(() -> read("a,0 3\n", one), "line 2 has a run that starts at 0; say base=0");
        assertEquals(Optional.empty(), question(read("a,2 3\nb,0 0\n", beside(4, 2)), "base").taken());
    }

    @Test
    void aRunThatEndsAtTheLastPixelTellsThatTheFirstIsOne() throws Exception {
        Content content = read("a,7 2\n", beside(4, 2).withReading(Map.of("order", "rows")));
        assertEquals("..../..##", rows(content));
        assertEquals(Optional.of("1"), question(content, "base").taken());
        assertEquals(Optional.empty(), question(read("a,6 2\n", beside(4, 2)), "base").taken());
    }

    @Test
    void startsThatCountFromTheRunBeforeAreAskedForWhereRunsStepBack() throws Exception {
        Wish wish = beside(4, 2).withReading(Map.of("order", "rows", "base", "0"));
        Content content = read("a,1 2 2 1\n", wish);
        assertEquals(Optional.empty(), question(content, "starts").taken());
        assertEquals(List.of("relative", "absolute"), values(question(content, "starts")));
        assertTrue(content.grid().isEmpty());
        Wish relative = beside(4, 2).withReading(Map.of("order", "rows", "base", "0", "starts", "relative"));
        assertEquals(".##./.#..", rows(read("a,1 2 2 1\n", relative)));
        Wish absolute = beside(4, 2).withReading(Map.of("order", "rows", "base", "0", "starts", "absolute"));
        Told.by(() -> read("a,1 2 2 1\n", absolute), "line 2 has runs that overlap", "starts=relative");
        assertEquals("##../##..", rows(read("a,4 2 0 2\n", absolute)));
    }

    @Test
    void anotherRowThatStepsBackMakesEveryRowOfSeveralRunsAmbiguous() throws Exception {
        Wish wish = beside(4, 2).withReading(Map.of("order", "rows", "base", "0"));
        assertTrue(keys(read("a,1 2 4 1\nb,5 2 1 1\n", wish)).contains("starts"));
        assertFalse(keys(read("a,1 2\nb,5 2 1 1\n", wish)).contains("starts"));
        assertFalse(keys(read("a,1 2 3 1\n", wish)).contains("starts"));
        assertEquals(List.of("absolute", "relative"),
                values(question(read("a,1 2 4 1\nb,5 1 1 1\nc,1 1 3 1\nd,1 1 4 1\n", wish), "starts")));
    }

    @Test
    void theSizeIsTheOthersOrThePhotographsOrAsked() throws Exception {
        Wish photo = Wish.NONE.withReading(USUAL).withPhoto(Optional.of(new Extent(4, 2, 1)));
        assertEquals(".#../##..", rows(read("a,2 3\n", photo)));
        assertEquals(Optional.of("4x2"), question(read("a,2 3\n", photo), "size").taken());
        Content both = read("a,2 3\n", photo.withPartner(new Extent(3, 3, 1)));
        assertTrue(both.grid().isEmpty());
        assertEquals(List.of("3x3", "4x2"), values(question(both, "size")));
        assertEquals(Optional.empty(), question(read("a,2 3\n", Wish.NONE), "size").taken());
    }

    @Test
    void aSizeThatIsTooSmallForTheRunsIsNotTaken() throws Exception {
        Content content = read("a,9 2\n", beside(4, 2).withReading(USUAL));
        assertEquals(Optional.empty(), question(content, "size").taken());
        assertEquals(List.of(), values(question(content, "size")));
        assertEquals(Optional.empty(), question(read("a,0 1 8 1\n", beside(4, 2)), "size").taken());
    }

    @Test
    void fewRunsAndScatteredOnesSpeakAgainstNoSize() throws Exception {
        for (String runs : List.of("2000 3", "10 3 700 2 1100 4",
                "10 3 700 2 1100 4 1500 2 1502 1 1504 1 3000 8 3500 2 4000 1")) {
            assertFalse(question(read("a," + runs + "\n", beside(64, 64).withReading(USUAL)), "size").doubtful(), runs);
        }
    }

    @Test
    void aSizeThatContradictsTheTablesOwnIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("sized.csv"), "id,rle,width,height\na,2 3,4,2\n");
        Wish same = Wish.NONE.withReading(Map.of("order", "columns", "base", "1", "size", "4x2"));
        assertEquals(".#../##..", rows(MaskFormats.read(file, same, ReadControl.unattended())));
        Told.by(() -> MaskFormats.read(file, Wish.NONE.withReading(Map.of("size", "8x1")), ReadControl.unattended()),
                "its picture is 4 × 2 pixels", "leave size=8x1 out");
    }

    @Test
    void aSizeInWhichTheRunsDoNotLieUponEachOtherIsDoubted() throws Exception {
        ReaderQuestion narrow = question(read("a," + block(40) + "\n", beside(64, 64).withReading(USUAL)), "size");
        assertTrue(narrow.doubtful());
        assertTrue(English.of(narrow.sentence()).contains("most of its runs start about 40 pixels after the one before"),
                () -> English.of(narrow.sentence()));
        assertFalse(question(read("a," + block(64) + "\n", beside(64, 64).withReading(USUAL)), "size").doubtful());
        Map<String, String> said = Map.of("order", "columns", "base", "1", "size", "64x64");
        assertFalse(question(read("a," + block(40) + "\n", Wish.NONE.withReading(said)), "size").doubtful());
    }
}
