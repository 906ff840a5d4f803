package maskscope.file.kaggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
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

/// Tables of runs: what they are known by, which image and class of them is read, and what is refused. Which pixels runs cover is
/// held to pycocotools and NumPy by the files among the formats.
class KaggleTest {

    private static final Wish SIZED = Wish.NONE.withReading(Map.of("size", "4x2", "order", "columns", "base", "1"));

    @TempDir
    Path folder;

    private Content read(String text, Wish wish) throws IOException, BadInput {
        Path file = Files.writeString(folder.resolve("train.csv"), text);
        return MaskFormats.read(file, wish, ReadControl.unattended());
    }

    private static String rows(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels())
                .mapToObj(i -> (i > 0 && i % grid.width() == 0 ? "/" : "") + (grid.number(i) == 1 ? "#" : "."))
                .collect(Collectors.joining());
    }

    private static boolean known(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new KaggleFormat().recognises(bytes.length > 520 ? Arrays.copyOf(bytes, 520) : bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ImageId,EncodedPixels\na,1 2", "id,rle_mask\n", "img,rle_mask\na,1 1\n", "rle,image\n",
        "ImageId_ClassId,EncodedPixels\n", "Image_Label,EncodedPixels\na.jpg_Fish,1 2\n",
        "id,class,segmentation\na,large_bowel,\nb,stomach,1 2 5 2\n",
        "id,predicted\na,1 2 7 1\n", "Id,Predicted\r\na,1 2\r\n", "\ufeffid;rle\na;1 2\n", "id\trle\n",
        "\"id\",\"rle\"\n\"a\",\"1 2\"\n",
        "id,organ,data_source,img_height,img_width,pixel_size,tissue_thickness,rle,age,sex\n",
        "ImageId, EncodedPixels\na, -1\n", "id,annotation,width,height,cell_type\na,\"1 2\",3,4,x\n",
        "record_id,encoded_pixels\n-,-\n"})
    void tablesOfRunsAreKnownByTheirHeader(String text) {
        assertTrue(known(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,predicted\n1,0.75\n", "id,predicted\n1,7\n", "id,annotation\n1,a cell\n", "id,x,y\n1,2,3\n",
        "EncodedPixels\n1 2\n", "1,2,3\n4,5,6\n", "id,prediction,label\n1,cat,2\n", "rle\n", "class,rle\nx,1 2\n"})
    void otherTablesAreNotTakenForIt(String text) {
        assertFalse(known(text));
    }

    @Test
    void ofATableThatIsCutOffWhatCanBeSeenDecides() {
        assertTrue(known("id,predicted\na,1 2 " + "5 1 ".repeat(200) + "\n"));
        assertTrue(known("id,predicted\na," + "\nb,".repeat(300)));
        assertFalse(known("id,predicted\na,1 2\nb,0." + "123".repeat(200)));
        assertFalse(known("id,rle" + "x".repeat(600)));
    }

    @Test
    void rowsOfOneImageAreJoinedAndBlankLinesPassedOver() throws Exception {
        Content content = read("ImageId,EncodedPixels\n\na.jpg,1 2\nb.jpg,\n\na.jpg,7 1\n", SIZED.withPart("a.jpg"));
        assertEquals("Kaggle CSV", content.format());
        assertEquals("#..#/#...", rows(content));
        assertEquals(List.of("a.jpg", "b.jpg"), content.parts());
        assertEquals(List.of(), content.remarks());
    }

    @Test
    void namesHaveNoBlanksAndNoControlCharactersAtTheirEnds() throws Exception {
        Content content = read("ImageId_ClassId,EncodedPixels\na\u0000\u0001_1,1 2\n\u0007 b c_1,\n", SIZED.withPart("a"));
        assertEquals(List.of("a", "b c"), content.parts());
    }

    /// What Python would look for in vain is left to whoever copies the code.
    @ParameterizedTest
    @ValueSource(strings = {"id,rle\na\u0001b,1 2\n", "id,rle\na ,1 2\n", "id,rle\n\ta,1 2\n", "id,rle,rle\na,1 2,\n",
        "id_class,rle\na _1,1 2\n"})
    void namesThatPythonReadsOtherwiseHaveNoCode(String text) throws Exception {
        assertTrue(read(text, SIZED).python().isEmpty());
        assertTrue(read("id,rle\n a b,1 2\n", SIZED).python().isPresent());
    }

    @Test
    void instancesOfDifferentRowsMayOverlap() throws Exception {
        assertEquals("##../##..", rows(read("id,rle\na,1 3\na,2 3\n", SIZED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", " -1", "nan", "NaN", "None", "\"\"", "  "})
    void nothingIsAnEmptyMaskForWhichNoOrderIsAsked(String nothing) throws Exception {
        Content content = read("id,rle\na," + nothing + "\n", Wish.NONE.withPartner(new Extent(4, 2, 1)));
        assertEquals("..../....", rows(content));
        assertEquals(List.of("it has no outline here, so the mask is empty"), English.of(content.remarks()));
    }

    @Test
    void classesAreOfferedAndOneOrMoreAreTaken() throws Exception {
        String text = "id,class,rle\na,cat,1 2\na,dog,\na,cow,7 1\nb,dog,3 1\n";
        Wish a = SIZED.withPart("a");
        assertEquals(List.of("cat", "cow"), read(text, a).channels().stream().map(MaskClass::key).toList());
        assertTrue(read(text, a).grid().isEmpty());
        assertEquals("#.../#...", rows(read(text, a.withChannel("cat"))));
        assertEquals("#..#/#...", rows(read(text, a.withChannel("cow,cat"))));
        assertEquals("#..#/#...", rows(read(text, a.withChannel(MaskClass.OBJECT))));
        assertEquals("..../....", rows(read(text, a.withChannel("dog"))));
        Told.by(() -> read(text, a.withChannel("bird")), "no class “bird”", "cat", "dog");
        assertEquals(List.of("its only class here is dog"), English.of(read(text, SIZED.withPart("b")).remarks()));
    }

    @Test
    void aClassMayStandBehindTheNameOfTheImage() throws Exception {
        String text = "ImageId_ClassId,EncodedPixels\na_b.jpg_1,1 2\na_b.jpg_2,7 1\n";
        assertEquals(List.of("a_b.jpg"), read(text, SIZED).parts());
        assertEquals("...#/....", rows(read(text, SIZED.withChannel("2"))));
    }

    @Test
    void anImageIsFoundWithoutItsFolderAndItsEndingAndNearNamesAreTold() throws Exception {
        String few = "id,rle\ntrain/a.png,1 2\nb,\n";
        assertEquals("#.../#...", rows(read(few, SIZED.withPart("a"))));
        assertEquals("..../....", rows(read(few, SIZED.withPart("b.png"))));
        Told.by(() -> read(few, SIZED.withPart("c")), "it has no image “c”; choose one of train/a.png, b");
        String many = "id,rle\n" + IntStream.range(100, 900).mapToObj(i -> "case" + i + ",\n").collect(Collectors.joining());
        Told.by(() -> read(many, SIZED.withPart("cse455")), "no image “cse455”; choose one of case455, ");
        Told.by(() -> read(many, SIZED.withPart("nothing")), "choose one of case100, case101");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 2 3|odd number of numbers", "1 -2|negative number", "-1 2|negative number",
        "1 x|other than whole numbers", "1.5 2|other than whole numbers",
        "1 2 2 3|runs that overlap", "5 2 1 9|runs that overlap",
        "0 2|starts at 0", "1 9|beyond the last of 4 × 2 pixels", "99999999999999999 1|beyond the last", "8 2|beyond the last",
        "1 --2|other than whole numbers", "1 1-|other than whole numbers"})
    void whatCannotBeRunsIsToldWithItsLine(String runs, String fault) throws Exception {
        String text = "id,rle\nb,\nb,\na," + runs + "\n";
        Wish absolute = SIZED.withReading(Map.of("size", "4x2", "order", "columns", "base", "1", "starts", "absolute"));
        Told.by(() -> read(text, absolute.withPart("a")), "train.csv", "line 4", fault);
        assertEquals("..../....", rows(read(text, absolute.withPart("b"))));
    }

    @Test
    void rowsThatDoNotFitTheHeaderAreTold() {
        Told.by(() -> read("id,rle\na\n", SIZED), "line 2 has 1 cell and the header has 2");
        Told.by(() -> read("id,rle\na,1 2,3\n", SIZED), "line 2 has 3 cells and the header has 2");
        Told.by(() -> read("id,rle\na,\"1 2\n", SIZED), "quotation mark is opened in line 2");
    }

    @Test
    void cellsInQuotesMayHoldAnything() throws Exception {
        Content content = read("note,id,rle\n\"say \"\"a\"\",\nthen b\",\"x, y\",\"1\n2\"\r\n,z,7 1\r,z,8 1",
                SIZED.withPart("x, y"));
        assertEquals(List.of("x, y", "z"), content.parts());
        assertEquals("#.../#...", rows(content));
    }

    @Test
    void aTableWithoutRowsAndNamesWithoutEndAreTold() {
        Told.by(() -> read("id,rle\n\n", SIZED), "has a header and no rows");
        Told.by(() -> read("id,rle\n" + "x".repeat(400) + ",1 2\n", SIZED), "line 2 has too long a text in column 1");
        Told.by(() -> MaskFormats.readPhoto(folder.resolve("train.csv"), ReadControl.unattended()), "choose the picture");
    }

    @Test
    void columnsOfTheTableSayHowLargeAnImageIs() throws Exception {
        String text = "ImageId,EncodedPixels,Height,Width\na,1 2,2,4\nb,1 2,3,3.0\n";
        Wish wish = Wish.NONE.withReading(Map.of("order", "columns", "base", "1"));
        assertEquals("#.../#...", rows(read(text, wish.withPart("a"))));
        assertEquals("#../#../...", rows(read(text, wish.withPartner(new Extent(3, 3, 1)))));
        Told.by(() -> read(text + "a,1 2,3,3\n", wish.withPart("a")), "line 4 says 3 × 3 pixels", "“a” is 4 × 2 pixels");
        Told.by(() -> read("id,rle,height,width\na,1 2,900000000,900000000\n", wish), "more than");
    }

    @Test
    void hundredsOfThousandsOfRowsAreReadInTheMemoryOfTheirNames() throws Exception {
        Path file = folder.resolve("large.csv");
        String runs = IntStream.range(0, 40).mapToObj(i -> (1 + 768 * i) + " 30").collect(Collectors.joining(" "));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("ImageId,EncodedPixels\n");
            for (int i = 0; i < 200_000; i++) {
                out.write("image" + i / 4 + ".jpg," + runs + "\n");
            }
        }
        Wish wish = Wish.NONE.withPart("image49999.jpg")
                .withReading(Map.of("size", "768x768", "order", "columns", "base", "1"));
        Content content = MaskFormats.read(file, wish, ReadControl.unattended());
        assertEquals(50_000, content.parts().size());
        assertEquals(1200, IntStream.range(0, 768 * 768).filter(i -> content.grid().orElseThrow().number(i) == 1).count());
        ReadControl cancelled = new ReadControl(done -> {}, () -> true, 1 << 20);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, wish, cancelled));
    }
}
