package maskscope.file.netpbm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.ShortGrid;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What PBM, PGM, PPM and PAM files hold, and which are refused with which words.
class PnmTest {

    private static final String PAM = "P7\n# of a test\nWIDTH 2\nHEIGHT 1\n";

    @TempDir
    Path folder;

    /// Each letter of `text` is a byte of the file.
    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("mask"), text.getBytes(ISO_8859_1));
    }

    private Content read(String text) throws IOException, BadInput {
        return read(text, Wish.NONE);
    }

    private Content read(String text, Wish wish) throws IOException, BadInput {
        return MaskFormats.read(write(text), wish, ReadControl.unattended());
    }

    private static void assertNumbers(Content content, double fullScale, double... expected) {
        Grid grid = content.grid().orElseThrow();
        double[] numbers = new double[grid.pixels()];
        Arrays.setAll(numbers, grid::number);
        assertEquals(Arrays.toString(expected), Arrays.toString(numbers));
        assertEquals(fullScale, content.fullScale());
    }

    @Test
    void aSetBitIsBlackInBothKindsOfBitmap() throws Exception {
        assertNumbers(read("P1\n3 2\n1 0 0\n011\n"), 255, 0, 255, 255, 255, 0, 0);
        assertNumbers(read("P4\n3 2\n\u0080\u0060"), 255, 0, 255, 255, 255, 0, 0);
        assertNumbers(read("P4\n9 1\n\u0001\u0080"), 255, 255, 255, 255, 255, 255, 255, 255, 0, 0);
    }

    @Test
    void greyIsReadInBothKinds() throws Exception {
        Content plain = read("P2\n3 1\n255\n0 128\n255\n");
        assertNumbers(plain, 255, 0, 128, 255);
        assertEquals(new Extent(3, 1, 1), plain.grid().orElseThrow().extent());
        assertNumbers(read("P5\n1 3\n255\n\u0000\u0080\u00ff"), 255, 0, 128, 255);
        assertEquals("PGM", plain.format());
    }

    @Test
    void theGreatestSampleIsTheFullScaleWhateverItIs() throws Exception {
        assertNumbers(read("P5\n3 1\n100\n\u0000\u0032\u0064"), 100, 0, 50, 100);
        assertNumbers(read("P2\n3 1\n7\n0 3 7"), 7, 0, 3, 7);
        assertNumbers(read("P5\n2 1\n1\n\u0000\u0001"), 1, 0, 1);
    }

    @Test
    void sixteenBitsComeWithTheirHighByteFirst() throws Exception {
        Content content = read("P5\n2 1\n65535\n\u0001\u0002\u00ff\u00ff");
        assertInstanceOf(ShortGrid.class, content.grid().orElseThrow());
        assertNumbers(content, 65_535, 258, 65_535);
        assertNumbers(read("P5\n2 1\n256\n\u0001\u0000\u0000\u0001"), 256, 256, 1);
        assertNumbers(read("P2 2 1 1000 999 1"), 1000, 999, 1);
    }

    @Test
    void commentsMayStandAnywhereInTheHeader() throws Exception {
        assertNumbers(read("P5# by hand\n#\n2 # width\n1\n# 9\n255\n\u0001\u0002"), 255, 1, 2);
        assertNumbers(read("P5 2 1#\n255#the last\n\u0023\u0002"), 255, 35, 2);
        assertNumbers(read("P2 2 1 255 # now\n1# one\n2"), 255, 1, 2);
        assertNumbers(read("P1 2 1 # now\n1#0\n0"), 255, 0, 255);
    }

    @Test
    void equalColoursAreGrey() throws Exception {
        assertNumbers(read("P6\n2 1\n255\n\u0007\u0007\u0007\u00ff\u00ff\u00ff"), 255, 7, 255);
        assertNumbers(read("P3 2 1 100 7 7 7 100 100 100"), 100, 7, 100);
        assertNumbers(read("P3 1 1 65535 300 300 300"), 65_535, 300);
    }

    @Test
    void fewColoursAreClasses() throws Exception {
        Content content = read("P3 3 1 255  255 0 0  0 0 0  0 0 255");
        assertNumbers(content, 0, 2, 0, 1);
        assertEquals(List.of(0, 0x0000ff, 0xff0000), content.palette());
        assertEquals(List.of("red", "green", "blue"), content.channels().stream().map(MaskClass::name).toList());
    }

    @Test
    void theColoursOfClassesAreToldAsBrightAsTheyAreMeant() throws Exception {
        assertEquals(List.of(0, 0x00ff00, 0xff8000), read("P3 3 1 2  2 1 0  0 2 0  0 0 0").palette());
    }

    @Test
    void aChannelIsReadAsItStands() throws Exception {
        Content content = read("P3 2 1 9  9 1 0  0 2 0", Wish.NONE.withChannel("1"));
        assertNumbers(content, 9, 1, 2);
        assertEquals(Optional.of("1"), content.channel());
        assertTrue(read("P3 1 1 1000 1 2 3").grid().isEmpty(), "16-bit colours are no classes");
        Told.by(() -> read("P3 1 1 9 9 1 0", Wish.NONE.withChannel("3")), "no channel 3");
    }

    @Test
    void pamIsReadByItsChannels() throws Exception {
        assertNumbers(read(PAM + "DEPTH 1\nMAXVAL 1\nTUPLTYPE BLACKANDWHITE\nENDHDR\n\u0000\u0001"), 1, 0, 1);
        assertNumbers(read(PAM + "DEPTH 1\r\nMAXVAL 255\nENDHDR\n\u0000\u00ff"), 255, 0, 255);
        assertNumbers(read(PAM + "DEPTH 3\nMAXVAL 255\nTUPLTYPE RGB\nENDHDR\n\u0001\u0001\u0001\u0002\u0002\u0002"), 255, 1, 2);
    }

    @Test
    void fullOpacityIsLeftOutAndOtherOpacityIsAChannel() throws Exception {
        String grey = PAM + "DEPTH 2\nMAXVAL 9\nTUPLTYPE GRAYSCALE_ALPHA\nENDHDR\n";
        assertNumbers(read(grey + "\u0001\u0009\u0002\u0009"), 9, 1, 2);
        assertEquals(2, read(grey + "\u0001\u0009\u0002\u0008").channels().size());
        assertNumbers(read(grey + "\u0001\u0009\u0002\u0008", Wish.NONE.withChannel("1")), 9, 9, 8);
        String colour = PAM + "DEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n";
        assertEquals(4, read(colour + "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008").channels().size());
    }

    @Test
    void unknownChannelsAreTold() {
        Told.by(() -> read(PAM + "DEPTH 5\nMAXVAL 9\nENDHDR\n0123456789"), "5 channels", "save it as grey or RGB");
        Told.by(() -> read(PAM + "DEPTH 4\nMAXVAL 9\nTUPLTYPE CMYK\nENDHDR\n01234567"), "4 channels (CMYK)");
        Told.by(() -> read(PAM + "DEPTH 0\nMAXVAL 9\nENDHDR\n"), "0 channels");
    }

    @Test
    void ofSeveralPicturesTheFirstIsReadAndThatIsSaid() throws Exception {
        String one = "P5\n2 1\n255\n\u0001\u0002";
        Content content = read(one + one);
        assertNumbers(content, 255, 1, 2);
        assertEquals(List.of("it holds several pictures, of which the first was taken"), English.of(content.remarks()));
        assertEquals(List.of(), read(one + "\n\n").remarks());
        Told.by(() -> read(one + "\u0003"), "it goes on after its last row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1 5 4 1 1 1 1 1 0 0 0 0 0 1 1 1 1 1 0 0 0 0 0", "P2 3 2 255 10 10 10 10 10 10",
            "P3 2 1 255 10 10 10 10 10 10", "P4 9 2\n1@2@", "P5 3 2 255\nabcdef", "P5 2 1 999\n\0a\0b",
            "P6 2 1 255\nabcdef", "P7\nWIDTH 2\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\nab"})
    void aCutOffFileIsTold(String whole) throws Exception {
        read(whole);
        // The last number of a plain file may lose a digit unseen.
        int seen = whole.length() - (whole.charAt(1) == '2' || whole.charAt(1) == '3' ? 1 : 0);
        for (int length = 1; length < seen; length++) {
            String cut = whole.substring(0, length);
            assertThrows(BadInput.class, () -> read(cut), cut);
        }
        Told.by(() -> read(whole.substring(0, whole.length() - 3)), "the PGM is cut off or damaged");
    }

    @Test
    void aSampleAboveTheGreatestIsTold() {
        Told.by(() -> read("P5 2 1 100\n\u0001\u0065"), "it holds 101", "100 is the greatest");
        Told.by(() -> read("P2 2 1 100 1 101"), "it holds 101", "100 is the greatest");
        Told.by(() -> read("P1 2 1 1 2"), "the PGM is cut off or damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2 x 1 255 1", "P2 1 -1 255 1", "P2 1 1 0 0", "P2 1 1 99999999999 1", "P2 1 1 255 1x",
            "P5 4294967297 1 255 1",
            "P7\nWIDTH 1\nENDHDR\n1", "P7\nWIDTH 1\nWIDTH 1\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\n1", "P7\nDIRT\nENDHDR\n"})
    void aHeaderThatCannotBeIsTold(String text) {
        assertThrows(BadInput.class, () -> read(text));
    }

    @Test
    void sizesThatCannotBeAreTold() {
        Told.by(() -> read("P5 0 3 255\n"), "0 × 3 pixels", "no pixel");
        Told.by(() -> read("P5 1 1 65536\n12"), "65536", "at most 65535");
        Told.by(() -> read("P5 2000000000 2000000000 255\n1"), "2000000000 × 2000000000 pixels", "more than the");
        Told.by(() -> read("P2 9000 9000 255\n1 2 3"), "cut off or damaged");
        assertThrows(BadInput.class,
                () -> MaskFormats.readPhoto(write("P6 1000000000 1 255\n1"), ReadControl.unattended()));
    }

    @Test
    void aSizeThatTheFileCannotHoldIsRefusedBeforeAnythingIsAllocated() throws Exception {
        ReadControl unused = new ReadControl(done -> fail("it was begun"), () -> false, 1 << 24);
        for (String start : List.of("P1 10 100000 ", "P2 10 100000 9 ", "P4 80 100000 ", "P5 10 100000 99 ")) {
            Path file = write(start + "1 ".repeat(500));
            Told.by(() -> MaskFormats.read(file, Wish.NONE, unused), "cut off or damaged");
        }
    }

    @Test
    void wordsAndCommentsEndSomewhere() {
        Told.by(() -> read("P2 " + "0".repeat(100_000) + "1 1 255 1"), "cut off or damaged");
        Told.by(() -> read("P2 #" + "x".repeat(3_000_000) + "\n1 1 255 1"), "cut off or damaged");
        Told.by(() -> read("P7\n" + "x".repeat(3_000_000)), "cut off or damaged");
        String rest = PAM.substring(3) + "DEPTH 1\nMAXVAL 9\nENDHDR\nab";
        Told.by(() -> read("P7\n#" + "x".repeat(3_000_000) + "\n" + rest), "cut off or damaged");
        Told.by(() -> read("P7\n" + "#\n".repeat(100_000) + rest), "cut off or damaged");
    }

    @Test
    void theLimitOfPixelsIsKeptToThePixel() throws Exception {
        Path file = write("P5 3 2 255\nabcdef");
        MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> false, 6));
        Told.by(() -> MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> false, 5)), "3 × 2 pixels");
        assertThrows(CancellationException.class,
                () -> MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> true, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1 is a man", "P5", "PIN", "P8\n1 1\n", "P7 332\n", "P2P 1 1"})
    void textThatBeginsAlikeIsNotTakenForIt(String text) {
        Told.by(() -> read(text), "this is text of a kind that is not known");
    }

    @Test
    void aPhotographShowsGreyAndColourAsTheyAre() throws Exception {
        assertEquals(List.of(0xff00_0000, 0xff7f_7f7f, 0xffff_ffff), photo("P2 3 1 100 0 50 100"));
        assertEquals(List.of(0xff0a_141e, 0xffff_0000), photo("P3 2 1 255 10 20 30 255 0 0"));
        assertEquals(List.of(0xff00_0000, 0xffff_ffff), photo("P1 2 1 1 0"));
    }

    private List<Integer> photo(String text) throws IOException, BadInput {
        Photo photo = MaskFormats.readPhoto(write(text), ReadControl.unattended());
        return Arrays.stream(photo.argb()).boxed().toList();
    }

    @Test
    void aLargePhotographIsReadAtAFractionOfItsSize() throws Exception {
        Photo photo = MaskFormats.readPhoto(write("P4 9000 3\n" + "\0".repeat(3 * 1125)), ReadControl.unattended());
        assertEquals(3000, photo.width());
        assertEquals(1, photo.height());
    }

    @Test
    void anythingElseDamagedGivesASentence() throws Exception {
        List<String> sound = List.of("P1 5 2 1 0 1 0 1 1 1 1 1 1", "P2 2 2 255 1 2 3 4", "P3 1 1 255 1 2 3", "P4 9 1\nab",
                "P5 2 2 255\nabcd", "P6 1 1 65535\nabcdef", PAM + "DEPTH 1\nMAXVAL 255\nENDHDR\nab");
        ReadControl control = new ReadControl(done -> {}, () -> false, 1 << 16);
        Random random = new Random(4);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = sound.get(round % sound.size()).getBytes(ISO_8859_1);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[1 + random.nextInt(bytes.length - 1)] = (byte) (random.nextInt(3) > 0 ? random.nextInt(32, 64)
                        : random.nextInt(256));
            }
            Path file = Files.write(folder.resolve("mutant"), bytes);
            try {
                MaskFormats.read(file, Wish.NONE, control);
            } catch (BadInput told) {
                refused++;
                assertFalse(told.getMessage().contains("memory to read it"), told.getMessage());
            }
            try {
                MaskFormats.readPhoto(file, control);
            } catch (BadInput told) {
                assertFalse(told.getMessage().contains("memory to read it"), told.getMessage());
            }
        }
        assertTrue(refused > 500, "the mutations hardly damage anything: " + refused);
    }
}
