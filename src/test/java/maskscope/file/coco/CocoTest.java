package maskscope.file.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.FloatGrid;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Annotation files and results: which image and class of them is read, what it looks like, and what is refused.
class CocoTest {

    private static final String SQUARE = "'segmentation':[[1,0,3,0,3,2,1,2]]";
    private static final String LEFT = "'segmentation':{'size':[2,4],'counts':[0,2,6]}";
    private static final String RIGHT = "'segmentation':{'size':[2,4],'counts':'62'}";
    private static final String IMAGES = "'images':[{'id':7,'file_name':'train/a.png','width':4,'height':2}]";
    private static final String TWO_IMAGES = "'images':[{'id':7,'file_name':'train/a.png','width':4,'height':2},"
            + "{'id':8,'file_name':'train/b.png','width':3,'height':3}]";
    private static final String CATEGORIES = "'categories':[{'id':1,'name':'cat'},{'id':17,'name':'Dog'},{'id':3,'name':'cow'}]";

    @TempDir
    Path folder;

    private Content read(String text, Wish wish) throws IOException, BadInput {
        Path file = Files.writeString(folder.resolve("truth.json"), text.replace('\'', '"'));
        return MaskFormats.read(file, wish, ReadControl.unattended());
    }

    private Content read(String text) throws IOException, BadInput {
        return read(text, Wish.NONE);
    }

    private static String object(String... lists) {
        return "{" + String.join(",", lists) + "}";
    }

    private static String annotations(String... all) {
        List<String> objects = new ArrayList<>();
        for (String one : all) {
            objects.add("{" + one + "}");
        }
        return "'annotations':[" + String.join(",", objects) + "]";
    }

    private static String in(int image, int category, String segmentation) {
        return segmentation + ",'image_id':" + image + ",'category_id':" + category;
    }

    private static String rows(Content content) {
        Grid grid = content.grid().orElseThrow();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < grid.pixels(); i++) {
            rows.append(i > 0 && i % grid.width() == 0 ? "/" : "").append(grid.number(i) == 0 ? '.' : '#');
        }
        return rows.toString();
    }

    private static List<String> labels(Content content) {
        return content.channels().stream().map(MaskClass::label).map(English::of).toList();
    }

    @Test
    void polygonsRunsAndCompressedRunsAreDrawn() throws Exception {
        assertEquals(".##./.##.", rows(read(object(IMAGES, annotations(in(7, 1, SQUARE))))));
        assertEquals("#.../#...", rows(read(object(IMAGES, annotations(in(7, 1, LEFT))))));
        assertEquals("...#/...#", rows(read(object(IMAGES, annotations(in(7, 1, RIGHT))))));
        assertEquals("...#/...#", rows(read(object(IMAGES, annotations(in(7, 1, "'segmentation':[3,0,4,0,4,2,3,2]"))))));
    }

    @Test
    void allPiecesOfAllObjectsAreUnited() throws Exception {
        String two = "'segmentation':[[0,0,1,0,1,2,0,2],[0,0,2,0,2,1,0,1]]";
        assertEquals("##../#...", rows(read(object(IMAGES, annotations(in(7, 1, two))))));
        assertEquals("##.#/#..#", rows(read(object(IMAGES, annotations(in(7, 1, two), in(7, 1, RIGHT))))));
    }

    @Test
    void theListsMayComeInAnyOrderAfterABomAndBlanksWithFieldsThatNobodyKnows() throws Exception {
        String text = "\ufeff \n" + object("'info':{'deep':[[{'a':NaN}]]}", annotations("'id':1," + in(7, 17, SQUARE)),
                "'licenses':null", CATEGORIES, IMAGES);
        assertEquals(".##./.##.", rows(read(text)));
    }

    @Test
    void groundTruthIs0And1AndTheFormatIsNamed() throws Exception {
        Content content = read(object(IMAGES, CATEGORIES, annotations(in(7, 1, SQUARE))));
        assertInstanceOf(ByteGrid.class, content.grid().orElseThrow());
        assertEquals("COCO JSON", content.format());
        assertEquals(new Extent(4, 2, 1), content.grid().orElseThrow().extent());
        assertEquals(Optional.of("train/a.png"), content.part());
    }

    @Test
    void theOnlyClassOfAnImageNeedsNoQuestion() throws Exception {
        Content content = read(object(IMAGES, CATEGORIES, annotations(in(7, 17, SQUARE), in(7, 17, LEFT))));
        assertEquals("###./###.", rows(content));
        assertEquals(List.of("its only class here is 17 Dog"), English.of(content.remarks()));
    }

    @Test
    void severalClassesAreOfferedAndOneIsTakenByIdOrName() throws Exception {
        String text = object(IMAGES, annotations(in(7, 17, RIGHT), in(7, 3, LEFT)), CATEGORIES);
        Content open = read(text);
        assertTrue(open.grid().isEmpty());
        assertEquals(List.of("3 cow", "17 Dog"), labels(open));
        assertEquals("#.../#...", rows(read(text, Wish.NONE.withChannel("3"))));
        Content dog = read(text, Wish.NONE.withChannel("dog"));
        assertEquals("...#/...#", rows(dog));
        assertEquals(Optional.of("17"), dog.channel());
        assertEquals("#..#/#..#", rows(read(text, Wish.NONE.withChannel(MaskClass.OBJECT))));
    }

    @Test
    void aListedClassThatTheImageHasNotGivesAnEmptyMaskAndIsTold() throws Exception {
        String text = object(IMAGES, annotations(in(7, 17, RIGHT), in(7, 3, LEFT)), CATEGORIES);
        Content cat = read(text, Wish.NONE.withChannel("cat"));
        assertEquals("..../....", rows(cat));
        assertEquals(List.of("none of its outlines here has the chosen class, so the mask is empty"),
                English.of(cat.remarks()));
        assertEquals(List.of("3 cow", "17 Dog", "1 cat"), labels(cat));
    }

    @Test
    void aClassThatNobodyListsIsRefusedWithTheOnesThereAre() {
        String text = object(IMAGES, annotations(in(7, 17, RIGHT), in(7, 3, LEFT)), CATEGORIES);
        Told.by(() -> read(text, Wish.NONE.withChannel("horse")), "truth.json", "no class “horse”", "3 cow, 17 Dog, 1 cat");
        Told.by(() -> read(text, Wish.NONE.withChannel("2")), "no class “2”");
    }

    @Test
    void aFileWithOneClassIsThatClassWhateverTheOtherFileCallsIt() throws Exception {
        String text = object(IMAGES, annotations(in(7, 1, LEFT)), "'categories':[{'id':1,'name':'tumour'}]");
        Content content = read(text, Wish.NONE.withChannel("2"));
        assertEquals("#.../#...", rows(content));
        assertEquals(List.of("its only class here is 1 tumour"), English.of(content.remarks()));
    }

    @Test
    void aClassWithoutANameGoesByItsIdAndIsTold() throws Exception {
        Content content = read(object(IMAGES, annotations(in(7, 99, LEFT)), CATEGORIES));
        assertEquals(List.of("its only class here is 99", "the file does not name the classes 99"),
                English.of(content.remarks()));
    }

    @Test
    void anImageWithoutAnnotationsIsAnEmptyMaskAndIsTold() throws Exception {
        Content content = read(object(TWO_IMAGES, annotations(in(7, 1, SQUARE))), Wish.NONE.withPart("8"));
        assertEquals(".../.../...", rows(content));
        assertEquals(List.of("it has no outline here, so the mask is empty"), English.of(content.remarks()));
    }

    @Test
    void severalImagesAreOffered() throws Exception {
        Content content = read(object(TWO_IMAGES, annotations(in(7, 1, SQUARE))));
        assertTrue(content.grid().isEmpty());
        assertEquals(List.of("train/a.png", "train/b.png"), content.parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"train/b.png", "b.png", "b", "B.PNG", "8"})
    void anImageIsTakenByItsNameWithOrWithoutFolderAndEndingOrById(String part) throws Exception {
        Content content = read(object(TWO_IMAGES, annotations(in(7, 1, SQUARE))), Wish.NONE.withPart(part));
        assertEquals(3, content.grid().orElseThrow().width());
        assertEquals(Optional.of("train/b.png"), content.part());
        assertEquals(2, content.parts().size());
    }

    @Test
    void anImageThatIsNotThereIsRefusedWithTheOnesThereAre() {
        Told.by(() -> read(object(TWO_IMAGES, annotations()), Wish.NONE.withPart("c.png")),
                "no image “c.png”", "train/a.png, train/b.png");
        String same = "'images':[{'id':1,'file_name':'x/a.png'},{'id':2,'file_name':'y/a.png'}]";
        Told.by(() -> read(object(same, annotations()), Wish.NONE.withPart("a.png")),
                "several images “a.png”", "x/a.png, y/a.png");
    }

    @Test
    void imagesOfTheSameNameAreToldApartByTheirIds() throws Exception {
        String same = "'images':[{'id':1,'file_name':'a.png'},{'id':2,'file_name':'a.png'},{'id':3}]";
        assertEquals(List.of("a.png", "a.png (2)", "3"), read(object(same, annotations())).parts());
        String nameless = "'images':[{'id':1,'file_name':'a.png'},{'width':4,'height':2}]";
        assertEquals(List.of("a.png", "no name"), read(object(nameless, annotations())).parts());
        String twice = "'images':[{'id':1,'file_name':'a.png'},{'id':1,'file_name':'b.png'}]";
        Told.by(() -> read(object(twice, annotations())), "two of its images have the id 1");
    }

    @Test
    void theOnlyImageOfTheOtherMasksSizeIsTaken() throws Exception {
        String text = object(TWO_IMAGES, annotations(in(7, 1, SQUARE)));
        assertEquals(".##./.##.", rows(read(text, Wish.NONE.withPartner(new Extent(4, 2, 1)))));
        assertTrue(read(text, Wish.NONE.withPartner(new Extent(5, 2, 1))).grid().isEmpty());
        String alike = text.replace("'width':3,'height':3", "'width':4,'height':2");
        assertTrue(read(alike, Wish.NONE.withPartner(new Extent(4, 2, 1))).grid().isEmpty());
    }

    @Test
    void theSizeComesFromRunsOrFromTheOtherMaskWhereTheFileListsNone() throws Exception {
        assertEquals("#.../#...", rows(read(object(annotations(in(7, 1, LEFT))))));
        String polygons = object(annotations(in(7, 1, SQUARE)));
        assertEquals(".##../.##../.....", rows(read(polygons, Wish.NONE.withPartner(new Extent(5, 3, 1)))));
        assertEquals(List.of("size"), read(polygons).facts().questions().stream().map(ReaderQuestion::key).toList());
        assertTrue(read(polygons).grid().isEmpty());
        assertTrue(read("[]").grid().isEmpty());
        assertEquals(".##../.##../.....", rows(read(polygons, Wish.NONE.withReading(Map.of("size", "5x3")))));
        Told.by(() -> read(polygons, Wish.NONE.withReading(Map.of("size", "5"))), "truth.json", "“5” is no size", "640x480");
        assertEquals("..", rows(read("[]", Wish.NONE.withPartner(new Extent(2, 1, 1)))));
    }

    @Test
    void runsOfAnotherSizeThanTheImageAreRefusedWithBothSizes() {
        String runs = LEFT.replace("[2,4]", "[4,2]");
        Told.by(() -> read(object(IMAGES, annotations(in(7, 1, SQUARE), in(7, 1, runs)))),
                "annotation 2 is for 2 × 4 pixels", "“train/a.png” is 4 × 2 pixels");
        Told.by(() -> read(object(IMAGES, annotations(in(7, 1, LEFT.replace("[2,4]", "[2]"))))), "annotation 1 is for");
    }

    @Test
    void aPixelOfResultsHasTheHighestScoreOfTheInstancesThatCoverIt() throws Exception {
        String text = "[{" + in(7, 1, LEFT) + ",'score':0.25},{'score':0.75," + in(7, 1, RIGHT) + "},{"
                + in(7, 1, "'segmentation':{'size':[2,4],'counts':[0,1,7]}") + ",'score':0.125},{"
                + in(7, 1, "'segmentation':{'counts':[7,1],'size':[2,4]}") + ",'score':0.875}]";
        Content content = read(text);
        FloatGrid grid = assertInstanceOf(FloatGrid.class, content.grid().orElseThrow());
        assertEquals(List.of(0.25, 0.0, 0.0, 0.75, 0.25, 0.0, 0.0, 0.875), List.of(grid.number(0), grid.number(1),
                grid.number(2), grid.number(3), grid.number(4), grid.number(5), grid.number(6), grid.number(7)));
        assertTrue(English.of(content.remarks()).contains("each pixel has the highest score of the instances that cover it"));
    }

    @Test
    void resultsOfSeveralImagesAndClassesAreChosenByIds() throws Exception {
        String text = "[{" + in(7, 1, LEFT) + ",'score':0.5},{" + in(9, 1, RIGHT) + ",'score':0.5},{"
                + in(9, 2, LEFT) + ",'score':0.5}]";
        assertEquals(List.of("7", "9"), read(text).parts());
        assertEquals(List.of("1", "2"), labels(read(text, Wish.NONE.withPart("9"))));
        assertEquals("#.../#...", rows(read(text, Wish.NONE.withPart("9").withChannel("2"))));
        assertEquals("..../....", rows(read(text, Wish.NONE.withPart("9").withChannel("5"))));
        Content unnamed = read(text, Wish.NONE.withPart("7").withChannel("cat"));
        assertTrue(unnamed.grid().isEmpty());
        assertEquals(List.of("1"), labels(unnamed));
    }

    @Test
    void boxesThinOutlinesAndUnlistedImagesAreCounted() throws Exception {
        Content content = read(object(IMAGES, annotations(in(7, 1, LEFT), in(7, 1, RIGHT) + ",'iscrowd':0",
                in(7, 1, "'segmentation':[]"), in(7, 1, "'bbox':[0,0,1,1]"), in(7, 1, "'segmentation':[[1,1,2,2],[]]"),
                in(5, 1, SQUARE))), Wish.NONE.withPart("7"));
        assertEquals("#..#/#..#", rows(content));
        assertEquals(List.of("its only class here is 1", "2 annotations have no outlines and are left out",
                "2 outlines have fewer than three points, so no area",
                "1 image occurs in annotations and is not listed in the file"), English.of(content.remarks()));
    }

    @Test
    void annotationsWithoutOutlinesAreRefused() {
        Told.by(() -> read(object(IMAGES, annotations(in(7, 1, "'bbox':[0,0,1,1]")))),
                "no outlines (segmentation)", "boxes alone");
        Told.by(() -> read("[{'image_id':7,'category_id':1,'bbox':[0,0,1,1],'score':0.5}]",
                Wish.NONE.withPartner(new Extent(2, 2, 1))), "no outlines");
        Told.by(() -> read(object(IMAGES, annotations("'segments_info':[{'id':1}],'image_id':7"))),
                "panoptic annotations", "open the PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1,2,3]", "[[1]]", "{'annotations':{}}", "{'annotations':[1]}",
        "{'images':[3],'annotations':[]}", "[{'name':'x'}]", "{'annotations':[{'id':1}]}", "['a']"})
    void otherJsonIsTold(String text) {
        Told.by(() -> read(text), "truth.json", "this JSON holds no COCO annotations", "export the annotations as COCO JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "[{", "{'annotations'", "{'annotations':[", "{'annotations':[{'image_id':1,'x':01}]}",
        "{'annotations':[{'image_id':1,}]}", "[{'image_id':7,'segmentation':[[1,", "{x"})
    void cutOffOrDamagedJsonIsToldWithItsPlace(String text) {
        Told.by(() -> read(text), "its JSON is cut off or damaged at line 1, column", "export it again");
    }

    @Test
    void deepNestingLongNumbersAndWhatFollowsTheEndAreRefused() {
        Told.by(() -> read("[".repeat(100_000)), "no COCO annotations");
        Told.by(() -> read("{'a':" + "[".repeat(100_000)), "nested too deep");
        Told.by(() -> read(object(annotations(in(7, 1, "'segmentation':[[" + "9".repeat(5000))))), "too long");
        Told.by(() -> read(object(IMAGES, annotations()) + "{}"), "goes on after its end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "[[1,2,3]];an odd number of coordinates", "[[1,2,3,4,5]];an odd number of coordinates", "[1];an odd number",
        "[[NaN,1,2,2,3,3]];a coordinate that is no number", "[[1e999,1,2,2,3,3]];a coordinate that is no number",
        "[['1',1,2,2,3,3]];a coordinate that is no number", "[[null,1]];a coordinate that is no number",
        "[[[1,2],[3,4],[5,6]]];a coordinate that is no number", "[{'size':[2,4]}];neither polygons nor runs",
        "{'size':[2,4]};neither polygons nor runs", "{'counts':7};neither polygons nor runs",
        "{'counts':['a']};negative or no whole number", "{'counts':[1.5]};negative or no whole number",
        "{'counts':[8,null]};negative or no whole number", "{'counts':[]};ends before the image does",
        "{'counts':[99999999999999999999]};negative or no whole number", "{'counts':[9]};longer than the image",
        "{'counts':'45'};longer than the image", "{'counts':''};ends before the image does"})
    void anOutlineThatIsNoneIsTold(String segmentation, String fault) {
        Told.by(() -> read(object(IMAGES, annotations(in(7, 1, "'segmentation':" + segmentation)))),
                "truth.json", "annotation 1 ", fault, "export the annotations again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e308", "1e9", "-2147483648", "9223372036854775808"})
    void hugeCoordinatesAreCutToTheImage(String far) throws Exception {
        String outline = "'segmentation':[[0,0," + far + ",0," + far + ",2,0,2]]";
        String expected = far.startsWith("-") ? "..../...." : "####/####";
        assertEquals(expected, rows(read(object(IMAGES, annotations(in(7, 1, outline))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "NaN", "'high'"})
    void aScoreThatIsNoneIsTold(String score) {
        Told.by(() -> read("[{" + in(7, 1, LEFT) + ",'score':" + score + "}]"), "the score of annotation 1", "probabilities");
    }

    @Test
    void aSizeThatCannotBeIsToldBeforeAnythingIsAllocated() {
        Told.by(() -> read(object(IMAGES.replace("'width':4", "'width':2000000000"), annotations(in(7, 1, SQUARE)))),
                "2000000000 × 2 pixels, more than");
        Told.by(() -> read(object(IMAGES.replace("'width':4", "'width':-4"), annotations(in(7, 1, SQUARE)))), "no pixel");
        Told.by(() -> read(object(IMAGES.replace("'width':4", "'width':'wide'"), annotations(in(7, 1, SQUARE)))), "no pixel");
        Told.by(() -> read("[{" + in(7, 1, LEFT.replace("[2,4]", "[99999999999,99999999999]")) + "}]"), "more than");
    }

    @Test
    void aPolygonOfAMillionPointsIsDrawn() throws Exception {
        String outline = "'segmentation':[[0,0" + ",1,0,1,2".repeat(500_000) + ",0,2]]";
        assertEquals("#.../#...", rows(read(object(IMAGES, annotations(in(7, 1, outline))))));
    }

    @Test
    void annotationsAreNoPhotograph() throws Exception {
        Path file = Files.writeString(folder.resolve("truth.json"), "[]");
        Told.by(() -> MaskFormats.readPhoto(file, ReadControl.unattended()), "truth.json", "no picture", "choose the picture");
    }

    @Test
    void onlyTextThatBeginsLikeJsonIsTakenForIt() {
        CocoFormat format = new CocoFormat();
        assertTrue(format.recognises(" \r\n\t{".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(format.recognises("x{".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(format.recognises("   ".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void progressRunsTo1AndCancellingStops() throws Exception {
        Path file = folder.resolve("truth.json");
        String text = object(IMAGES, annotations(in(7, 1, SQUARE), in(7, 1, "'x':'" + "y".repeat(500_000) + "'")));
        Files.writeString(file, text.replace('\'', '"'));
        List<Double> seen = new ArrayList<>();
        MaskFormats.read(file, Wish.NONE, new ReadControl(seen::add, () -> false, 1000));
        assertTrue(seen.size() > 9, "told " + seen.size() + " times");
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1.0, seen.getLast());
        ReadControl cancelled = new ReadControl(_ -> {}, () -> true, 1000);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE, cancelled));
    }
}
