package maskscope.file.metaimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.HeadedFileCase;
import maskscope.testing.TextHeader;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// MetaImages that are cut off, damaged, of a kind that is not read, or that lie about their size or their files.
class MetaImageDamageTest extends HeadedFileCase {

    private static final String HEADER = "ObjectType = Image\nNDims = 3\nDimSize = 7 5 3\nElementType = MET_UCHAR\n";
    private static final String LOCAL = "ElementDataFile = LOCAL\n";
    private static final String PACKED = HEADER + "CompressedData = True\n" + LOCAL;

    MetaImageDamageTest() {
        super(".mha", "MetaImage");
    }

    @Test
    void aCutOffFileIsTold() throws Exception {
        assertEveryCutIsTold(TextHeader.file(HEADER + LOCAL, TextHeader.counting(105)), 1, HEADER.length());
    }

    @Test
    void cutOffOrDamagedDeflatedNumbersAreTold() throws Exception {
        byte[] whole = TextHeader.file(PACKED.replace("7 5 3", "30 20 4"), TextHeader.zlib(NOISE));
        int header = PACKED.length() + "30 20 4".length() - "7 5 3".length();
        assertPackedDamageIsTold(whole, header, whole.length - 1);
        assertDamageIsTold(TextHeader.file(PACKED, TextHeader.counting(105)));
        assertDamageIsTold(TextHeader.file(PACKED));
    }

    @Test
    void aFileThatGoesOnLongAfterItsNumbersIsTold() throws Exception {
        byte[] numbers = Arrays.copyOf(TextHeader.counting(105), 3 << 20);
        Told.by(() -> read(HEADER + LOCAL, numbers), "the MetaImage file is damaged", "goes on long after its last number");
        Told.by(() -> read(PACKED, TextHeader.zlib(numbers)), "goes on long after its last number");
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(TextHeader.zlib(TextHeader.counting(105)));
        more.write(new byte[3 << 20]);
        Told.by(() -> read(PACKED, more.toByteArray()), "goes on long after its last number");
        read(HEADER + LOCAL, Arrays.copyOf(numbers, 500));
    }

    @Test
    void aSmallFileCannotClaimALargeVolume() throws Exception {
        for (String header : new String[] {HEADER + LOCAL, PACKED, HEADER + "BinaryData = False\n" + LOCAL}) {
            byte[] bytes = TextHeader.file(header.replace("7 5 3", "1000 1000 20"), TextHeader.zlib(TextHeader.counting(105)));
            Path file = Files.write(folder.resolve("small.mha"), bytes);
            ReadControl unused = new ReadControl(done -> fail("it was begun"), () -> false, 1L << 30);
            Told.by(() -> MaskFormats.read(file, Wish.NONE, unused), "the MetaImage file is cut off or damaged");
        }
    }

    @Test
    void sizesBeyondTheLimitAreRefusedBeforeAnythingIsAllocated() {
        for (String sizes : new String[] {"32767 32767 32767", "999999999999999999 999999999999999999 999999999999999999",
            "1 1 999999999999999999"}) {
            Told.by(() -> read((HEADER + LOCAL).replace("7 5 3", sizes), TextHeader.counting(105)), "more than the");
            assertThrows(BadInput.class, () -> photo(TextHeader.file(PACKED.replace("7 5 3", sizes))));
        }
        Told.by(() -> read((HEADER + LOCAL).replace("7 5 3", "7 0 3")), "no pixel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NDims = 3|NDims = 0|NDims = 0", "NDims = 3|NDims = 11|NDims = 11",
            "NDims = 3|NDims = 4294967299|NDims", "NDims = 3|NDims = x|NDims = x", "7 5 3|7 5|DimSize = 7 5",
            "7 5 3|7 5 3 1|DimSize = 7 5 3 1",
            "7 5 3|7 -5 3|DimSize = 7 -5 3", "7 5 3|7 5 3.5|DimSize", "7 5 3|7 5 99999999999999999999|DimSize",
            "MET_UCHAR|MET_STRING|ElementType = MET_STRING", "MET_UCHAR|uchar|ElementType = uchar",
            "MET_UCHAR|MET_UCHAR;ElementNumberOfChannels = 0|ElementNumberOfChannels = 0",
            "MET_UCHAR|MET_UCHAR;ElementNumberOfChannels = x|ElementNumberOfChannels = x",
            "MET_UCHAR|MET_UCHAR;HeaderSize = -2|HeaderSize = -2",
            "MET_UCHAR|MET_UCHAR;CompressedData = True;HeaderSize = -1|HeaderSize = -1",
            "MET_UCHAR|MET_UCHAR;ElementSpacing = 1 1|ElementSpacing = 1 1",
            "MET_UCHAR|MET_UCHAR;ElementSpacing = 1 NaN 1|ElementSpacing = 1 NaN 1",
            "MET_UCHAR|MET_UCHAR;ElementSpacing = 1 1 Infinity|ElementSpacing",
            "MET_UCHAR|MET_UCHAR;Offset = 1 x 1|Offset = 1 x 1",
            "MET_UCHAR|MET_UCHAR;TransformMatrix = 1 0 0 1|TransformMatrix = 1 0 0 1",
            "MET_UCHAR|MET_UCHAR;ElementToIntensityFunctionSlope = x|ElementToIntensityFunctionSlope"})
    void aFieldThatCannotBeIsTold(String was, String is, String told) {
        String header = (HEADER + LOCAL).replace(was, is.replace(";", "\n"));
        Told.by(() -> read(header, TextHeader.counting(105)), "its header says “" + told, "which cannot be read here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DimSize", "ElementType"})
    void aFieldThatIsMissingIsTold(String field) {
        String header = (HEADER + LOCAL).replaceFirst(field + " = .*\n", "");
        Told.by(() -> read(header, TextHeader.counting(105)), "its header has no field “" + field + "”");
    }

    @Test
    void whatIsNotReadIsTold() {
        Told.by(() -> read("NDims = 5\nDimSize = 2 2 2 2 2\nElementType = MET_UCHAR\n" + LOCAL, new byte[32]),
                "more than four sides");
        Told.by(() -> read("NDims = 4\nElementNumberOfChannels = 2\nDimSize = 2 2 2 2\nElementType = MET_UCHAR\n" + LOCAL,
                new byte[32]),
                "two axes that are no sides");
        Told.by(() -> read("NDims = 4\nDimSize = 2 2 2 2000\nElementType = MET_UCHAR\n" + LOCAL, new byte[16_000]),
                "2000 volumes");
        Told.by(() -> read(HEADER + "no field\n" + LOCAL, new byte[105]), "the MetaImage file is cut off or damaged");
        Told.by(() -> read(HEADER + "Comment = " + "x".repeat(3 << 20) + "\n" + LOCAL),
                "the MetaImage file is cut off or damaged");
        Told.by(() -> read(HEADER + ("Comment = " + "x".repeat(1 << 19) + "\n").repeat(40) + LOCAL),
                "the MetaImage file is cut off or damaged");
    }

    @Test
    void whatLiesBeforeTheNumbersMayNotBeLongerThanTheFile() {
        Told.by(() -> read(HEADER + "HeaderSize = 10\n" + LOCAL, new byte[105]), "cut off or damaged");
        Told.by(() -> read(HEADER + "HeaderSize = 99999999999\n" + LOCAL, new byte[105]), "cut off or damaged");
        Told.by(() -> read(HEADER + "HeaderSize = -1\n" + LOCAL, new byte[20]), "cut off or damaged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"gone.raw|gone.raw", "../gone.raw|gone.raw", "/etc/passwd|passwd", "/dev/zero|zero", "s%d.raw 2 4 1|s4.raw"})
    void aFileThatIsNotBesideTheHeaderIsNamed(String name, String told) throws Exception {
        Files.write(folder.resolve("s2.raw"), new byte[35]);
        Files.write(folder.resolve("s3.raw"), new byte[35]);
        Told.by(() -> read(HEADER + "ElementDataFile = " + name + "\n"), "its numbers are in another file, “" + told + "”",
                "into one folder");
    }

    @Test
    void numbersOfFilesThatDoNotFitAreTold() throws Exception {
        Files.write(folder.resolve("s1.raw"), new byte[35]);
        String data = "ElementDataFile = ";
        Told.by(() -> read(HEADER + data + "LIST\ns1.raw\ns1.raw\n"), "names 2 files", "its sides need 3");
        Told.by(() -> read(HEADER + data + "LIST 1\ns1.raw\n"), "names 1 files", "its sides need 15");
        Told.by(() -> read(HEADER + data + "s%d.raw 1 2 1\n"), "its header says “ElementDataFile = s%d.raw 1 2 1”");
        Told.by(() -> read(HEADER + data + "s%d.raw 1 9 0\n"), "its header says “ElementDataFile = s%d.raw 1 9 0”");
        Told.by(() -> read(HEADER + data + "\n"), "its header says “ElementDataFile = ”");
        Told.by(() -> read((HEADER + data + "s%d.raw\n").replace("7 5 3", "1 1 200000")), "200000 files");
        Told.by(() -> read(HEADER.replace("7 5 3", "7 6 3") + data + "LIST\ns1.raw\ns1.raw\ns1.raw\n"), "s1.raw",
                "cut off or damaged");
    }

    @Test
    void aFileWhoseNameHasBlanksIsFoundAndMoreFilesThanNeededAreLeftAlone() throws Exception {
        for (int k = 1; k < 9; k++) {
            byte[] slice = new byte[35];
            Arrays.fill(slice, (byte) k);
            Files.write(folder.resolve("my scan 0" + k + ".raw"), slice);
        }
        Files.write(folder.resolve("all of it.raw"), TextHeader.counting(105));
        assertEquals(104, number(HEADER + "ElementDataFile = all of it.raw\n", 104));
        assertEquals(2, number(HEADER + "ElementDataFile = my scan %02d.raw 2 8 2\n", 0));
        assertEquals(6, number(HEADER + "ElementDataFile = my scan %02d.raw 2 8 2\n", 104));
        assertEquals(7, number(HEADER + "ElementDataFile = my scan %02d.raw 1 7\n", 104));
        assertEquals(5, number(HEADER + "ElementDataFile = my scan %02d.raw 3\n", 104));
        assertEquals(3, number(HEADER
                + "ElementDataFile = LIST\nmy scan 01.raw\n\nmy scan 02.raw\nmy scan 03.raw\nmy scan 04.raw\n", 104));
    }

    private double number(String header, int at) throws IOException, BadInput {
        Path file = Files.write(folder.resolve("scan.mhd"), TextHeader.file(header));
        return MaskFormats.read(file, Wish.NONE, ReadControl.unattended()).grid().orElseThrow().number(at);
    }

    @Test
    void anythingElseDamagedGivesASentence() throws Exception {
        byte[] plain = TextHeader.file(HEADER + "Offset = 1 2 3\n" + LOCAL, TextHeader.counting(105));
        ReadControl control = new ReadControl(done -> {}, () -> false, 1 << 16);
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = plain.clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes[random.nextInt(HEADER.length())] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("mutant"), bytes);
            try {
                MaskFormats.read(file, Wish.NONE, control);
            } catch (BadInput told) {
                refused++;
                assertTrue(!told.getMessage().contains("memory to read it"), told.getMessage());
            }
        }
        assertTrue(refused > 400, "the mutations hardly damage anything: " + refused);
    }
}
