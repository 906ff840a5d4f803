package maskscope.file.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
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

/// YOLO's outlines: what they are known by, how large their mask is, which class is read, and what is refused.
class YoloTest {

    private static final String LEFT = "0 0 0 0.25 0 0.25 1 0 1.0\n";
    private static final String RIGHT = "2 0.75 0 1.0 0 1 1 0.75 1\n";
    private static final Wish SIZED = Wish.NONE.withPartner(new Extent(4, 2, 1));

    @TempDir
    Path folder;

    private Content read(String text, Wish wish) throws IOException, BadInput {
        Path labels = Files.createDirectories(folder.resolve("labels/train"));
        return MaskFormats.read(Files.writeString(labels.resolve("a.txt"), text), wish, ReadControl.unattended());
    }

    private static List<Double> numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels()).mapToObj(grid::number).toList();
    }

    private static List<Double> pixels(int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> (double) number).toList();
    }

    @Test
    void theOtherMaskSaysHowLargeItIsAndThatIsTold() throws Exception {
        Content content = read(LEFT, SIZED);
        assertEquals("YOLO text", content.format());
        assertEquals(pixels(1, 1, 0, 0, 1, 1, 0, 0), numbers(content));
        ReaderQuestion size = content.facts().questions().getFirst();
        assertEquals(Optional.of("4x2"), size.taken());
        assertFalse(size.doubtful());
        assertEquals(List.of("its only class here is 0"), English.of(content.remarks()));
    }

    @Test
    void withoutAnotherMaskTheSizeIsAskedFor() throws Exception {
        Content content = read(LEFT, Wish.NONE);
        assertTrue(content.grid().isEmpty());
        assertEquals("size", content.facts().questions().getFirst().key());
        assertEquals(Optional.empty(), content.facts().questions().getFirst().taken());
        assertEquals(pixels(1), numbers(read(LEFT, Wish.NONE.withReading(Map.of("size", "1x1")))));
        assertEquals(2, read(LEFT, SIZED.withReading(Map.of("size", "2 x 3"))).grid().orElseThrow().width());
        assertTrue(read(LEFT, Wish.NONE.withPartner(new Extent(4, 2, 3))).grid().isEmpty());
    }

    @Test
    void anEmptyTextIsAPictureWithoutObjects() throws Exception {
        Content content = read("", SIZED.withChannel("2"));
        assertEquals(pixels(0, 0, 0, 0, 0, 0, 0, 0), numbers(content));
        assertEquals(List.of("it is empty, which is YOLO’s way to say that there is no object"), English.of(content.remarks()));
        assertTrue(read("", Wish.NONE).grid().isEmpty());
    }

    @Test
    void severalClassesAreOfferedAndOneOrMoreAreTaken() throws Exception {
        assertEquals(List.of("0", "2"), read(RIGHT + LEFT, SIZED).channels().stream().map(MaskClass::key).toList());
        assertEquals(pixels(0, 0, 0, 1, 0, 0, 0, 1), numbers(read(LEFT + RIGHT, SIZED.withChannel("2"))));
        assertEquals(pixels(1, 1, 0, 1, 1, 1, 0, 1), numbers(read(LEFT + RIGHT, SIZED.withChannel("0,2"))));
        assertEquals(pixels(1, 1, 0, 1, 1, 1, 0, 1), numbers(read(LEFT + RIGHT, SIZED.withChannel(MaskClass.OBJECT))));
        Content none = read(LEFT + RIGHT, SIZED.withChannel("7"));
        assertEquals(pixels(0, 0, 0, 0, 0, 0, 0, 0), numbers(none));
        assertEquals(List.of("none of its outlines here has the chosen class, so the mask is empty"), English.of(none.remarks()));
        assertTrue(read(LEFT + RIGHT, SIZED.withChannel("car")).grid().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"names: [person, bicycle, 'a car'] # of this set\nnc: 3\n",
        "nc: 3\nnames:\n  - person\n  - bicycle\n- a car\n",
        "train: x\nnames:\n  0: person\n\n  # more\n  2: \"a car\"  # second\nother: 1\n", "names: {0: person, 2: 'a car'}"})
    void namesComeFromTheSheetOfTheDataSet(String sheet) throws Exception {
        Files.writeString(folder.resolve("data.yaml"), sheet);
        List<MaskClass> classes = read(LEFT + RIGHT, SIZED).channels();
        assertEquals(List.of("person", "a car"), classes.stream().map(MaskClass::name).toList());
        assertEquals(pixels(0, 0, 0, 1, 0, 0, 0, 1), numbers(read(LEFT + RIGHT, SIZED.withChannel("a car"))));
        Told.by(() -> read(LEFT + RIGHT, SIZED.withChannel("dog")), "no class “dog”", "0 person");
    }

    @Test
    void namesComeFromAListBesideOrAbove() throws Exception {
        Files.writeString(folder.resolve("classes.txt"), "person\nbicycle\r\ncar\n");
        assertEquals(List.of("person", "car"), read(LEFT + RIGHT, SIZED).channels().stream().map(MaskClass::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "names:", "names: [", "names: {x: y}", "nonames: [a]", "names:\n  a: b\n", "names: 3"})
    void aSheetWithoutNamesIsPassedOver(String sheet) throws Exception {
        Files.writeString(folder.resolve("data.yaml"), sheet);
        Files.write(folder.resolve("classes.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(List.of("", ""), read(LEFT + RIGHT, SIZED).channels().stream().map(MaskClass::name).toList());
    }

    @Test
    void aPixelOfResultsHasTheHighestScoreOfTheOutlinesThatCoverIt() throws Exception {
        Content content = read("0 0 0 0.25 0 0.25 1 0 1.0 0.5\n0 0.25 0 1 0 1 1 0.25 1 0.25\n", SIZED);
        assertEquals(List.of(0.5, 0.5, 0.25, 0.25, 0.5, 0.5, 0.25, 0.25), numbers(content));
        assertTrue(English.of(content.remarks()).contains("each pixel has the highest score of the instances that cover it"));
        assertEquals(numbers(content), numbers(
                read("0 0 0 0.25 0 0.25 1 0 1.0 0.5 12\n0 0.25 0 1 0 1 1 0.25 1 0.25 3\n", SIZED)));
    }

    @Test
    void boxesAreNoMask() throws Exception {
        Told.by(() -> read("2 0.133 0.3 0.27 0.2\n4 0.27 0.45 0.13 0.3\n", SIZED), "a.txt", "boxes are no mask", "three points");
        Told.by(() -> read("2 0.133 0.3 0.27 0.2 0.9\n", SIZED), "boxes are no mask");
        Content content = read(LEFT + "2 0.133 0.3 0.27 0.2\n", SIZED);
        assertEquals(List.of("its only class here is 0", "1 line is a box and is left out"), English.of(content.remarks()));
    }

    @Test
    void whatCannotBeAnOutlineIsToldWithItsLine() {
        String many = LEFT.repeat(40);
        Told.by(() -> read(many + "0 0.1 0.2\n", SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "x 0.1 0.2 0.3 0.4 0.5 0.6\n", SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "0.5 0.1 0.2 0.3 0.4 0.5 0.6\n", SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "-1 0.1 0.2 0.3 0.4 0.5 0.6\n", SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "0 0.1 NaN 0.3 0.4 0.5 0.6\n", SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "0 " + "1".repeat(99), SIZED), "line 41 is no outline");
        Told.by(() -> read(many + "0 0.1 0.2 30.5 0.4 0.5 0.6\n", SIZED), "line 41", "not between 0 and 1", "divide pixels");
        Told.by(() -> read(many + "0 0.1 0.2 0.3 0.4 0.5 0.6 -0.5\n", SIZED), "line 41", "not between 0 and 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5 6 7\n", "0 1 0 1 0 1 0\n1 1 1 1 1 1 1\n", "0.000e+00 1.000e+00 0.5 1 1 1\n", "0 0.5 0.5\n",
        "0,0.1,0.2,0.3,0.4,0.5,0.6\n", "0 0.1 0.2 0.3 0.4 0.5 0.6 car\n", "0 0.5 30.25 0.1 0.2 0.4 0.6\n"})
    void otherTextIsNotTakenForIt(String text) {
        assertFalse(new YoloFormat().recognises(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {LEFT, "\ufeff0 .1 .2 .3 .4 .5 .6", "3 1e-05 0.5 1 1 1.0 0\r\n\r\n3 0 0 1 0 0.5 1",
        "0.0 0.1 0.2 0.3 0.4 0.5 0.6"})
    void outlinesAreKnownByTheirNumbers(String text) {
        assertTrue(new YoloFormat().recognises(text.getBytes(StandardCharsets.UTF_8)));
        String one = "7" + " 0.123456 0.654321".repeat(60);
        assertTrue(new YoloFormat().recognises(one.substring(0, 512).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSizeIsCheckedAndAReadingCanBeCancelled() throws Exception {
        Told.by(() -> read(LEFT, Wish.NONE.withReading(Map.of("size", "100000x100000"))), "100000 × 100000 pixels, more than");
        Told.by(() -> read(LEFT, Wish.NONE.withReading(Map.of("size", "0x2"))), "“0x2” is no size");
        Told.by(() -> read(LEFT, Wish.NONE.withReading(Map.of("size", "large"))), "“large” is no size");
        Path file = folder.resolve("labels/train/a.txt");
        ReadControl cancelled = new ReadControl(done -> {}, () -> true, 1000);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, SIZED, cancelled));
        Told.by(() -> MaskFormats.readPhoto(file, ReadControl.unattended()), "choose the picture");
    }
}
