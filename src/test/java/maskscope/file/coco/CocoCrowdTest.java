package maskscope.file.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

/// What becomes of crowds. Which pixels they cover is held to pycocotools by the files among the formats.
class CocoCrowdTest {

    private static final String SINGLE = "{'image_id':7,'category_id':1,'segmentation':{'size':[1,4],'counts':[0,2,2]}}";
    private static final String CROWD =
            "{'image_id':7,'category_id':1,'iscrowd':1,'segmentation':{'size':[1,4],'counts':[1,2,1]}}";
    private static final String OTHER =
            "{'image_id':7,'category_id':2,'iscrowd':1,'segmentation':{'size':[1,4],'counts':[3,1]}}";

    @TempDir
    Path folder;

    private Content read(Map<String, String> said, String... annotations) throws Exception {
        String text = "{'images':[{'id':7,'width':4,'height':1}],'annotations':[" + String.join(",", annotations) + "]}";
        Path file = Files.writeString(folder.resolve("truth.json"), text.replace('\'', '"'));
        return MaskFormats.read(file, Wish.NONE.withChannel("1").withReading(said), ReadControl.unattended());
    }

    private static String numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels()).mapToObj(grid::number)
                .map(number -> Double.isNaN(number) ? "?" : number == 1 ? "#" : ".")
                .collect(Collectors.joining());
    }

    private static ReaderQuestion question(Content content) {
        return content.facts().questions().getFirst();
    }

    @Test
    void crowdsAreLeftOutUnlessASingleObjectHasThePixel() throws Exception {
        Content content = read(Map.of(), CROWD, SINGLE);
        assertEquals("##?.", numbers(content));
        assertTrue(Double.isNaN(content.facts().noData().orElseThrow()));
        assertEquals("1 annotation outlines a crowd, which COCO’s own evaluation ignores",
                English.of(question(content).sentence()));
        assertEquals(Optional.of("out"), question(content).taken());
        assertFalse(question(content).doubtful());
        assertEquals("##?.", numbers(read(Map.of(), SINGLE, CROWD)));
    }

    @Test
    void crowdsCountAsObjectOrBackgroundWhereThatIsSaid() throws Exception {
        Content object = read(Map.of("crowd", "object"), CROWD, SINGLE);
        assertEquals("###.", numbers(object));
        assertEquals(OptionalDouble.empty(), object.facts().noData());
        assertEquals(Optional.of("object"), question(object).taken());
        assertEquals("##..", numbers(read(Map.of("crowd", "background"), CROWD, SINGLE)));
        Told.by(() -> read(Map.of("crowd", "maybe"), CROWD), "its crowd cannot be “maybe”", "out", "object", "background");
    }

    @Test
    void aCrowdOfAnotherClassIsBackground() throws Exception {
        Content content = read(Map.of(), SINGLE, OTHER);
        assertEquals("##..", numbers(content));
        assertEquals(List.of(), content.facts().questions());
    }

    @Test
    void aSingleObjectOverTheWholeCrowdLeavesNothingOut() throws Exception {
        Content content = read(Map.of(), SINGLE, CROWD.replace("[1,2,1]", "[0,1,3]"));
        assertEquals("##..", numbers(content));
        assertEquals(OptionalDouble.empty(), content.facts().noData());
    }

    @Test
    void aCrowdOverTheWholeImageIsAskedFor() throws Exception {
        String all = CROWD.replace("[1,2,1]", "[0,4]");
        Content content = read(Map.of(), all);
        assertTrue(content.grid().isEmpty());
        assertEquals(Optional.empty(), question(content).taken());
        assertEquals(List.of("out", "object", "background"),
                question(content).options().stream().map(ReaderQuestion.Option::value).toList());
        assertEquals("####", numbers(read(Map.of("crowd", "object"), all)));
        assertEquals("????", numbers(read(Map.of("crowd", "out"), all)));
    }

    @Test
    void crowdsOfResultsCountByTheirScores() throws Exception {
        Path file = Files.writeString(folder.resolve("results.json"),
                ("[" + CROWD.replace("'iscrowd':1", "'iscrowd':1,'score':0.5") + "]").replace('\'', '"'));
        Wish wish = Wish.NONE.withPartner(new Extent(4, 1, 1));
        Content content = MaskFormats.read(file, wish, ReadControl.unattended());
        assertEquals(0.5, content.grid().orElseThrow().number(1));
        assertTrue(English.of(content.remarks()).contains("1 annotation outlines a crowd and counts as object"));
    }
}
