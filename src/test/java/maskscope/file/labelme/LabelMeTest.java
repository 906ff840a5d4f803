package maskscope.file.labelme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.open.MaskFormats;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// LabelMe's files: which class of them is read, what lies over what, and what is refused.
class LabelMeTest {

    private static final String CAT = shape("cat", "rectangle", "[[0,0],[2,1]]");
    private static final String DOG = shape("dog", "rectangle", "[[2,0],[3,1]]");
    private static final String SIZE = "'imageHeight':2,'imageWidth':4";

    @TempDir
    Path folder;

    private static String shape(String label, String kind, String points) {
        return "{'label':'" + label + "','points':" + points + ",'shape_type':'" + kind + "'}";
    }

    private static String sheet(String size, String... shapes) {
        return "{'version':'5.5.0','flags':{},'shapes':[" + String.join(",", shapes) + "],'imagePath':'a.png'," + size + "}";
    }

    private Content read(String text, Wish wish) throws IOException, BadInput {
        Path file = Files.writeString(folder.resolve("truth.json"), text.replace('\'', '"'));
        return MaskFormats.read(file, wish, ReadControl.unattended());
    }

    private Content read(String text) throws IOException, BadInput {
        return read(text, Wish.NONE);
    }

    private static String rows(Content content) {
        Grid grid = content.grid().orElseThrow();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < grid.pixels(); i++) {
            rows.append(i > 0 && i % grid.width() == 0 ? "/" : "");
            rows.append(Double.isNaN(grid.number(i)) ? '?' : grid.number(i) == 1 ? '#' : '.');
        }
        return rows.toString();
    }

    private static Wish of(String label) {
        return Wish.NONE.withChannel(label);
    }

    @Test
    void theOnlyClassIsTakenAndTold() throws Exception {
        Content content = read(sheet(SIZE, CAT));
        assertEquals("LabelMe JSON", content.format());
        assertEquals("###./###.", rows(content));
        assertEquals(List.of("its only class here is cat"), English.of(content.remarks()));
    }

    @Test
    void severalClassesAreOfferedByTheirNamesAndOneOrMoreAreTaken() throws Exception {
        String text = sheet(SIZE, DOG, CAT, shape("bird", "rectangle", "[[3,1],[3,1]]"));
        assertTrue(read(text).grid().isEmpty());
        assertEquals(List.of("bird", "cat", "dog"), read(text).channels().stream().map(MaskClass::key).toList());
        assertEquals("..../...#", rows(read(text, of("bird"))));
        assertEquals("####/####", rows(read(text, of(MaskClass.OBJECT))));
        Content both = read(text, of("bird, cat"));
        assertEquals("###./####", rows(both));
        assertEquals(Optional.of("bird,cat"), both.channel());
        Told.by(() -> read(text, of("horse")), "truth.json", "no class “horse”", "bird, cat, dog");
        Told.by(() -> read(text, of("cat,horse")), "no class “horse”");
    }

    @Test
    void aNumberMayBeThatOfAClassInAFileOfNames() throws Exception {
        assertTrue(read(sheet(SIZE, DOG, CAT), of("1")).grid().isEmpty());
    }

    /// What Python would not find as it is here is left to whoever copies the code.
    @ParameterizedTest
    @ValueSource(strings = {"{'label':' dog','points':[]}", "{'label':7,'points':[]}", "{'points':[]}", "{'label':'dog'}",
        "{'label':'dog','shape_type':' line','points':[]}"})
    void shapesThatPythonReadsOtherwiseHaveNoCode(String shape) throws Exception {
        assertTrue(read(sheet(SIZE, CAT, shape), of("cat")).python().isEmpty());
        assertTrue(read(sheet(SIZE, CAT, "{'label':'dog','points':[]}"), of("cat")).python().isPresent());
    }

    @Test
    void aPixelThatALaterClassCoversIsAskedFor() throws Exception {
        String text = sheet(SIZE, CAT, DOG);
        assertEquals("..##/..##", rows(read(text, of("dog"))));
        assertTrue(read(text, of("dog")).facts().questions().isEmpty());
        Content content = read(text, of("cat"));
        assertEquals("###./###.", rows(content));
        ReaderQuestion question = content.facts().questions().getFirst();
        assertEquals("overlap", question.key());
        assertTrue(question.doubtful());
        assertEquals(Optional.of("each"), question.taken());
        assertEquals("##../##..", rows(read(text, of("cat").withReading(Map.of("overlap", "last")))));
        assertEquals("###./###.", rows(read(text, of("cat").withReading(Map.of("overlap", "each")))));
        Told.by(() -> read(text, of("cat").withReading(Map.of("overlap", "first"))), "truth.json", "“first”", "last, each");
    }

    @Test
    void whatBelongsToNoClassIsCutOutAndWhatIsIgnoredIsLeftOut() throws Exception {
        String hole = shape("_background_", "rectangle", "[[1,0],[1,0]]");
        String ignored = shape("__ignore__", "rectangle", "[[2,1],[3,1]]");
        Content content = read(sheet(SIZE, CAT, hole, ignored));
        assertEquals("#.#./##??", rows(content));
        assertTrue(Double.isNaN(content.facts().noData().orElseThrow()));
        assertEquals(List.of("its only class here is cat"), English.of(content.remarks()));
        assertEquals("###./###?", rows(read(sheet(SIZE, ignored, CAT))));
        assertEquals("..##/..##", rows(read(sheet(SIZE, ignored, CAT, DOG), of("dog"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'imageHeight':null,'imageWidth':null", "'imageHeight':2", "'x':1"})
    void aSizeThatIsNotSaidIsTheOtherMasksOrAsked(String size) throws Exception {
        String text = sheet(size, CAT);
        assertEquals(List.of("size"), read(text).facts().questions().stream().map(ReaderQuestion::key).toList());
        assertTrue(read(text).grid().isEmpty());
        assertEquals("###../###../.....", rows(read(text, Wish.NONE.withPartner(new Extent(5, 3, 1)))));
        assertEquals("##", rows(read(text, Wish.NONE.withReading(Map.of("size", "2x1")))));
    }

    @Test
    void aShapeThatIsNotDrawnIsTold() throws Exception {
        Content content = read(sheet(SIZE, CAT, shape("cat", "cuboid", "[[0,0]]"), shape("cat", "polygon", "[[3,1],[3,0]]")));
        assertEquals("###./###.", rows(content));
        assertEquals(List.of("its only class here is cat", "1 outline has fewer than three points, so no area",
                "1 shape is of a kind that is not drawn here and is left out"), English.of(content.remarks()));
        assertEquals(List.of("it has no outline here, so the mask is empty"), English.of(read(sheet(SIZE)).remarks()));
    }

    /// As older versions wrote it: no kind of shape, the picture first, and other fields between.
    @Test
    void anOlderFileIsReadToo() throws Exception {
        String text = "{'imageData':'" + "A".repeat(2000) + "','imageHeight':2,'imageWidth':4,'shapes':[{'fill_color':null,"
                + "'points':[[0,0],[2,0],[2,1],[0,1]],'label':'cat','line_color':[1,2,3,4]}],'lineColor':[0,255,0,128]}";
        assertEquals("###./###.", rows(read(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "[[1,2],[3]]", "[[1,2,3],[4,5,6]]", "[[1,null],[2,3]]", "[['a','b'],['c','d']]",
        "[[NaN,1],[2,2]]"})
    void pointsThatAreNoPairsOfNumbersAreRefused(String points) {
        Told.by(() -> read(sheet(SIZE, CAT, shape("cat", "rectangle", points))), "points of shape 2", "pairs of numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNgYGBgYAA"})
    void aMaskThatIsNoSoundPngIsRefused(String picture) {
        String mask = "{'label':'cat','points':[[0,0],[1,1]],'shape_type':'mask','mask':'" + picture + "'}";
        Told.by(() -> read(sheet(SIZE, CAT, mask)), "the mask of shape 2 is no sound PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'shapes':{}}", "{'shapes':[1]}", "{'imagePath':'a.png'}"})
    void jsonWithoutShapesIsRefused(String text) {
        Told.by(() -> read(text), "truth.json", "no shapes as LabelMe writes them");
    }

    @Test
    void theSizeIsCheckedBeforeAnythingIsDrawn() {
        Told.by(() -> read(sheet("'imageHeight':100000,'imageWidth':100000", CAT)), "100000 × 100000 pixels, more than");
        Told.by(() -> read(sheet("'imageHeight':-2,'imageWidth':4", CAT)), "so it has no pixel");
        Told.by(() -> MaskFormats.readPhoto(folder.resolve("truth.json"), ReadControl.unattended()), "choose the picture");
    }

    @Test
    void aReadingCanBeCancelled() throws Exception {
        Path file = Files.writeString(folder.resolve("truth.json"), sheet(SIZE, CAT).replace('\'', '"'));
        ReadControl cancelled = new ReadControl(done -> {}, () -> true, 1000);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE, cancelled));
    }
}
