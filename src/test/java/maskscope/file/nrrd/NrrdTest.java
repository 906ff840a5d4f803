package maskscope.file.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.HeadedFileCase;
import maskscope.testing.NiftiFile;
import maskscope.testing.TextHeader;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What NRRD headers mean that no program at hand writes; what programs write is in FormatFixturesTest.
class NrrdTest extends HeadedFileCase {

    private static final String BYTES = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 4 3 2\nencoding: raw\n";

    NrrdTest() {
        super(".nrrd", "NRRD");
    }

    private static byte[] bytes(int count, Consumer<ByteBuffer> put) {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        put.accept(buffer);
        return buffer.array();
    }

    private void assertType(String name, byte[] bytes, double... expected) throws IOException, BadInput {
        String header = "NRRD0001\ntype: " + name + "\ndimension: 2\nsizes: 2 1\nencoding: raw\nendian: little\n\n";
        assertEquals(Arrays.stream(expected).boxed().toList(), numbers(read(header, bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed char", "int8", "int8_t", "SIGNED CHAR"})
    void signedBytesHaveManyNames(String name) throws Exception {
        assertType(name, new byte[] {1, -1}, 1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uchar", "unsigned char", "uint8", "uint8_t"})
    void bytesHaveManyNames(String name) throws Exception {
        assertType(name, new byte[] {1, -1}, 1, 255);
    }

    @ParameterizedTest
    @CsvSource({"short, -2", "short int, -2", "signed short, -2", "signed short int, -2", "int16, -2", "int16_t, -2",
            "ushort, 65534", "unsigned short, 65534", "unsigned short int, 65534", "uint16, 65534", "uint16_t, 65534"})
    void shortIntegersHaveManyNames(String name, double second) throws Exception {
        assertType(name, bytes(4, out -> out.putShort((short) 258).putShort((short) -2)), 258, second);
    }

    @ParameterizedTest
    @CsvSource({"int, -2", "signed int, -2", "int32, -2", "int32_t, -2", "uint, 4294967294", "unsigned int, 4294967294",
            "uint32, 4294967294", "uint32_t, 4294967294"})
    void integersHaveManyNames(String name, double second) throws Exception {
        assertType(name, bytes(8, out -> out.putInt(1 << 24).putInt(-2)), 1 << 24, second);
    }

    @ParameterizedTest
    @CsvSource({"longlong, -2", "long long, -2", "long long int, -2", "signed long long, -2", "signed long long int, -2",
            "int64, -2", "int64_t, -2", "ulonglong, 18446744073709551614", "unsigned long long, 18446744073709551614",
            "unsigned long long int, 18446744073709551614", "uint64, 18446744073709551614", "uint64_t, 18446744073709551614"})
    void longIntegersHaveManyNames(String name, double second) throws Exception {
        assertType(name, bytes(16, out -> out.putLong(1L << 40).putLong(-2)), 0x1p40, second);
    }

    @Test
    void floatsOfBothSizes() throws Exception {
        assertType("float", bytes(8, out -> out.putFloat(0.25f).putFloat(-8.5f)), 0.25, -8.5);
        assertType("double", bytes(16, out -> out.putDouble(1 / 3.0).putDouble(-1e300)), 1 / 3.0, -1e300);
    }

    @Test
    void linesMayEndAsOnOtherSystemsAndNamesOfFieldsMayBeWrittenTogether() throws Exception {
        Content content = read("NRRD0005\r\n# a: remark\r\nTYPE:uint8\r\nDimension:  3\r\n"
                + "spacedirections: (2,0,0) (0,2,0) (0,0,5)\r\n"
                + "Space: RAS\r\nsizes: 4   3\t2\r\nencoding: RAW\r\nnote:=colon: here\r\nunknown: field\r\n\r\n",
                        TextHeader.counting(24));
        assertEquals(new Extent(4, 3, 2), content.grid().orElseThrow().extent());
        assertEquals(23, content.grid().orElseThrow().number(23));
        assertEquals("RAS", content.placement().axes().directions());
        assertEquals(List.of(2.0, 2.0, 5.0), content.placement().spacing());
        assertEquals("NRRD", content.format());
    }

    @ParameterizedTest
    @CsvSource({"right-anterior-superior, RAS", "RAS, RAS", "right anterior superior, RAS", "rightanteriorsuperior, RAS",
            "left-anterior-superior, LAS", "LAS, LAS", "left-posterior-superior, LPS", "LPS, LPS", "lps, LPS",
            "scanner-xyz, ''", "3D-right-handed, ''", "3D-left-handed, ''", "right-up, ''"})
    void namesOfSpaces(String space, String axes) throws Exception {
        Content content = read(BYTES + "space: " + space + "\nspace directions: (1,0,0) (0,1,0) (0,0,3)\n\n",
                TextHeader.counting(24));
        assertEquals(axes, content.placement().axes().directions());
        assertEquals(List.of(1.0, 1.0, 3.0), content.placement().spacing());
    }

    @ParameterizedTest
    @CsvSource({"RAST, RAS", "left-posterior-superior-time, LPS", "LAST, LAS", "scanner-xyz-time, ''"})
    void momentsOfTimeAreChannels(String space, String axes) throws Exception {
        String header = "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 2 2 2 3\nencoding: raw\nspace: " + space + "\n"
                + "kinds: space space space time\nspace directions: (1,0,0,0) (0,1,0,0) (0,0,3,0) (0,0,0,1)\n"
                + "space origin: (5,6,7,0)\n\n";
        assertEquals(3, read(header, TextHeader.counting(24)).channels().size());
        Content second = read(Wish.NONE.withChannel("1"), header, TextHeader.counting(24));
        assertEquals(List.of(8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0), numbers(second));
        assertEquals(axes, second.placement().axes().directions());
    }

    @Test
    void aVolumeWithoutAnOriginHasDirectionsButNoPlace() throws Exception {
        Content content = read(BYTES + "space: LPS\nspace directions: (1,0,0) (0,1,0) (0,0,3)\n\n", TextHeader.counting(24));
        assertEquals("LPS", content.placement().axes().directions());
        assertTrue(!content.placement().located());
    }

    @Test
    void directionsMayHaveBlanksAndBeNone() throws Exception {
        String header = "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 1 4 3 2\nencoding: raw\nspace: LPS\nspace directions: "
                + " none ( -0.5 , 0, 0 )(0,2e0,0)  (0,0,3) \n\n";
        Content content = read(header, TextHeader.counting(24));
        assertEquals("RPS", content.placement().axes().directions());
        assertEquals(new Extent(4, 3, 2), content.grid().orElseThrow().extent());
        String nan = header.replace("none", "(nan,nan,nan)");
        assertEquals("RPS", read(nan, TextHeader.counting(24)).placement().axes().directions());
    }

    @Test
    void spacingsThatAreNotKnownAreOne() throws Exception {
        Content content = read(BYTES + "spacings: nan 0.5 NaN\n\n", TextHeader.counting(24));
        assertEquals(List.of(1.0, 0.5, 1.0), content.placement().spacing());
    }

    @Test
    void ofFourSidesTheLastOneHoldsChannels() throws Exception {
        String header = "NRRD0001\ntype: uint8\ndimension: 4\nsizes: 2 2 2 3\nencoding: raw\n";
        assertEquals(List.of("0", "1", "2"), keys(read(header + "\n", TextHeader.counting(24))));
        assertEquals(16, read(Wish.NONE.withChannel("2"), header + "\n", TextHeader.counting(24)).grid().orElseThrow().number(0));
        String itk = header + "space dimension: 4\nspace directions: (1,0,0,0) (0,1,0,0) (0,0,1,0) (0,0,0,1)\n"
                + "kinds: domain domain domain domain\n\n";
        assertEquals(3, read(itk, TextHeader.counting(24)).channels().size());
    }

    private static List<String> keys(Content content) {
        return content.channels().stream().map(MaskClass::key).toList();
    }

    @Test
    void sidesOfOneSayNothingWhereThereAreMoreThanThree() throws Exception {
        String header = "NRRD0001\ntype: uint8\ndimension: 5\nsizes: 1 4 3 2 1\nencoding: raw\n\n";
        assertEquals(new Extent(4, 3, 2), read(header, TextHeader.counting(24)).grid().orElseThrow().extent());
        String flat = "NRRD0001\ntype: uint8\ndimension: 3\nsizes: 1 8 3\nencoding: raw\n\n";
        assertEquals(new Extent(1, 8, 3), read(flat, TextHeader.counting(24)).grid().orElseThrow().extent());
        String row = "NRRD0001\ntype: uint8\ndimension: 1\nsizes: 24\nencoding: raw\n\n";
        assertEquals(new Extent(24, 1, 1), read(row, TextHeader.counting(24)).grid().orElseThrow().extent());
    }

    @Test
    void threeBeforeTwoLargerSidesAreColoursWhereNothingElseIsSaid() throws Exception {
        String header = "NRRD0001\ntype: uint8\ndimension: 3\nsizes: 3 5 6\nencoding: raw\n";
        Content open = read(header + "\n", TextHeader.counting(90));
        assertEquals(List.of("red", "green", "blue"), open.channels().stream().map(MaskClass::name).toList());
        Content green = read(Wish.NONE.withChannel("1"), header + "\n", TextHeader.counting(90));
        assertEquals(new Extent(5, 6, 1), green.grid().orElseThrow().extent());
        assertEquals(88, green.grid().orElseThrow().number(29));
        Content volume = read(header + "kinds: domain domain domain\n\n", TextHeader.counting(90));
        assertEquals(new Extent(3, 5, 6), volume.grid().orElseThrow().extent());
        assertEquals(new Extent(3, 5, 6),
                read(header + "spacings: 1 1 2\n\n", TextHeader.counting(90)).grid().orElseThrow().extent());
    }

    @Test
    void aChannelOfManyIsPickedFromLongAndShortRuns() throws Exception {
        // Runs of one number, of a row, and of more than is read at once.
        for (String sizes : List.of("3 300 200 2", "300 3 200 2", "300 200 3 2", "300 200 2 3")) {
            int place = List.of(sizes.split(" ")).indexOf("3");
            String kinds = String.join(" ", List.of("domain", "domain", "domain", "domain").subList(0, place)) + " list"
                    + " domain".repeat(3 - place);
            int run = place == 0 ? 1 : place == 1 ? 300 : place == 2 ? 60_000 : 120_000;
            byte[] numbers = new byte[360_000];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (byte) (i / run % 3 == 1 ? 7 + i % 5 : 100);
            }
            String header = "NRRD0004\ntype: uint8\ndimension: 4\nsizes: " + sizes + "\nkinds: " + kinds.strip() + "\nencoding: ";
            for (boolean packed : new boolean[] {false, true}) {
                Content content = packed
                        ? read(Wish.NONE.withChannel("1"), header + "gzip\n\n", NiftiFile.packed(numbers))
                        : read(Wish.NONE.withChannel("1"), header + "raw\n\n", numbers);
                Grid grid = content.grid().orElseThrow();
                assertEquals(new Extent(300, 200, 2), grid.extent());
                for (int i = 0; i < grid.pixels(); i++) {
                    int at = (i / run * 3 + 1) * run + i % run;
                    assertEquals(7 + at % 5, grid.number(i), sizes + " at " + i);
                }
            }
        }
    }

    @Test
    void textMayHaveCommasAndAllThatANumberMayBe() throws Exception {
        String header = "NRRD0001\ntype: TYPE\ndimension: 2\nsizes: 3 2\nencoding: txt\n\n";
        assertEquals(List.of(1.0, -2.0, 3.0, 4.0, 1e6, 7.0),
                numbers(read(header.replace("TYPE", "int"), "1, -2\t+3\r\n,4, 1e+06 7.0\n".getBytes())));
        assertEquals(List.of(0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-3, 2.0),
                numbers(read(header.replace("TYPE", "double"), "0.5 nan INF -inf 1e-3 2".getBytes())));
        assertEquals(List.of(0.0, 0x1p64, 0x1p63, 1.0, 2.0, 3.0),
                numbers(read(header.replace("TYPE", "uint64"), "0 18446744073709551615 9223372036854775808 1 2 3".getBytes())));
    }

    @ParameterizedTest
    @CsvSource({"uint8, 256", "uint8, -1", "int8, 128", "int8, -129", "int16, 1.5", "int32, 2147483648",
            "int64, 9223372036854775808",
            "uint64, 18446744073709551616", "uint64, -1", "int, 1e999999999", "int, 1e-999999999", "int, x", "int, -",
            "float, 1..2",
            "int, nan"})
    void textThatIsNoNumberOfItsTypeIsTold(String type, String word) {
        String header = "NRRD0001\ntype: " + type + "\ndimension: 1\nsizes: 2\nencoding: text\n\n";
        Told.by(() -> read(header, ("1 " + word).getBytes()), "no number of its kind");
    }

    @Test
    void hexIsReadInBothCases() throws Exception {
        String header = "NRRD0001\ntype: uint16\nendian: big\ndimension: 1\nsizes: 3\nencoding: hex\n\n";
        assertEquals(List.of((double) 0x1fab, 255.0, 0.0), numbers(read(header, "1fAb 00\nF F 0000 \n".getBytes())));
        Told.by(() -> read(header, "1fab00xx0000".getBytes()), "no number of its kind");
        Told.by(() -> read(header, "1fab00ff000".getBytes()), "cut off or damaged");
    }

    @Test
    void bytesAreLeftOutOfWhatWasPackedAndLinesBeforeIt() throws Exception {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        numbers.write(new byte[5]);
        numbers.write(TextHeader.counting(24));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("a line\nanother\n".getBytes());
        data.write(NiftiFile.packed(numbers.toByteArray()));
        Content content = read(BYTES.replace("raw", "gzip") + "line skip: 2\nbyte skip: 5\n\n", data.toByteArray());
        assertEquals(23, content.grid().orElseThrow().number(23));
        assertEquals(0, content.grid().orElseThrow().number(0));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-4, 3"})
    void bytesAreCountedFromTheEnd(int skip, int behind) throws Exception {
        byte[] data = TextHeader.file("who knows what", Arrays.copyOf(TextHeader.counting(24), 24 + behind));
        Content content = read(BYTES + "byte skip: " + skip + "\n\n", data);
        assertEquals(23, content.grid().orElseThrow().number(23));
    }

    @Test
    void photographsAreAllSlicesAndGlancesTheOneInTheMiddle() throws Exception {
        byte[] numbers = new byte[48];
        Arrays.fill(numbers, 32, 36, (byte) 9);
        Path file = lay("NRRD0001\ntype: uint8\ndimension: 3\nsizes: 4 4 3\nencoding: gzip\n\n", NiftiFile.packed(numbers));
        Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(new Extent(4, 4, 3), photo.extent());
        assertEquals(0xffff_ffff, photo.colour(33));
        Arrays.fill(numbers, 16, 20, (byte) 9);
        lay("NRRD0001\ntype: uint8\ndimension: 3\nsizes: 4 4 3\nencoding: gzip\n\n", NiftiFile.packed(numbers));
        Photo glance = MaskFormats.glance(file, ReadControl.unattended());
        assertEquals(new Extent(4, 4, 1), glance.extent());
        assertEquals(0xffff_ffff, glance.colour(1));
        assertEquals(0xff00_0000, glance.colour(6));
    }

    @Test
    void channelsAreKnownByNumberAndWhatIsNoneIsTold() throws Exception {
        String header = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 4 3\nkinds: vector domain domain\nencoding: raw\n\n";
        assertEquals(Optional.of("1"), read(Wish.NONE.withChannel("01"), header, TextHeader.counting(24)).channel());
        Told.by(() -> read(Wish.NONE.withChannel("2"), header, TextHeader.counting(24)), "no channel 2", "0 to 1");
    }
}
