package maskscope.file.metaimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.English;
import maskscope.testing.HeadedFileCase;
import maskscope.testing.TextHeader;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What MetaImage headers mean that no program at hand writes; what programs write is in FormatFixturesTest.
class MetaImageTest extends HeadedFileCase {

    private static final String SIZE = "DimSize = 4 3 2\nElementType = MET_UCHAR\n";
    private static final String LOCAL = "ElementDataFile = LOCAL\n";

    MetaImageTest() {
        super(".mha", "MetaImage");
    }

    @Test
    void aHeaderMayHaveLittleMoreThanASize() throws Exception {
        Content content = read("NDims = 3\n" + SIZE + LOCAL, TextHeader.counting(24));
        assertEquals(new Extent(4, 3, 2), content.grid().orElseThrow().extent());
        assertEquals(23, content.grid().orElseThrow().number(23));
        assertEquals("MetaImage", content.format());
        assertEquals("", content.placement().axes().directions());
    }

    @Test
    void linesMayEndAsOnOtherSystemsAndHaveColons() throws Exception {
        String header = ("Comment: by hand\nNDims:3\n\n  DimSize  =  4 3   2 \nElementType=MET_UCHAR\nmore of it = 1 = 2\n"
                + LOCAL)
                .replace("\n", "\r\n");
        assertEquals(23, read(header, TextHeader.counting(24)).grid().orElseThrow().number(23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ObjectType = Image\nNDims = 3\n", "NDims = 3\n", "Comment = x\nObjectType = Image\nNDims = 3\n",
            "\nFileFormatVersion = 1\nNDims = 3\n", "BinaryData = True\nNDims = 3\n", "Name = a\nNDims = 3\n"})
    void itIsKnownByTheFieldsThatItBeginsWith(String start) throws Exception {
        assertEquals("MetaImage", MaskFormats.of(lay(start + SIZE + LOCAL)).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name = a\nsomething = else\n", "Comment: NDims = 3\n", "x = 1\nNDims = 3\n", "NDims 3\n",
            "{\"NDims\": 3}"})
    void otherTextIsNot(String text) {
        assertFalse(new MetaImageFormat().recognises(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherObjectIsTold() {
        Told.by(() -> read("ObjectType = Tube\nNDims = 3\n" + LOCAL), "its header says “ObjectType = Tube”");
    }

    @ParameterizedTest
    @CsvSource({"True, 513", "true, 513", "T, 513", "1, 513", "False, 258", "0, 258", "no, 258"})
    void whatIsTrueBeginsWithTOr1(String word, double number) throws Exception {
        String header = "NDims = 2\nBinaryDataByteOrderMSB = " + word + "\nDimSize = 1 1\nElementType = MET_SHORT\n" + LOCAL;
        assertEquals(List.of(number), numbers(read(header, (byte) 2, (byte) 1)));
    }

    @Test
    void lessThanThreeSidesMakeAPicture() throws Exception {
        String header = "NDims = 2\nDimSize = 6 4\nElementType = MET_UCHAR\nElementSpacing = 2 3\n" + LOCAL;
        Content picture = read(header, TextHeader.counting(24));
        assertEquals(new Extent(6, 4, 1), picture.grid().orElseThrow().extent());
        assertEquals(List.of(2.0, 3.0, 1.0), picture.placement().spacing());
        String row = "NDims = 1\nDimSize = 24\nElementType = MET_UCHAR\nOffset = 5\nElementSpacing = 2\n" + LOCAL;
        assertEquals(new Extent(24, 1, 1), read(row, TextHeader.counting(24)).grid().orElseThrow().extent());
    }

    @Test
    void aFourthSideHoldsChannelsWhoseAxesAreThoseOfTheOthers() throws Exception {
        String header = "NDims = 4\nTransformMatrix = 0 1 0 0 1 0 0 0 0 0 -1 0 0 0 0 1\nOffset = 1 2 3 4\n"
                + "ElementSpacing = 1 2 3 4\n"
                + "DimSize = 2 2 2 3\nElementType = MET_UCHAR\n" + LOCAL;
        Content open = read(header, TextHeader.counting(24));
        assertEquals(List.of("0", "1", "2"), open.channels().stream().map(MaskClass::key).toList());
        Content third = read(Wish.NONE.withChannel("2"), header, TextHeader.counting(24));
        assertEquals(16, third.grid().orElseThrow().number(0));
        assertEquals("PLI", third.placement().axes().directions());
        assertEquals(List.of(0.0, -2.0, 0.0, -1.0, -1.0, 0.0, 0.0, -2.0, 0.0, 0.0, -3.0, 3.0), third.placement().affine());
    }

    @Test
    void furtherSidesOfOneSayNothing() throws Exception {
        String header = "NDims = 5\nDimSize = 4 3 2 1 1\nElementType = MET_UCHAR\n" + LOCAL;
        assertEquals(new Extent(4, 3, 2), read(header, TextHeader.counting(24)).grid().orElseThrow().extent());
    }

    @Test
    void channelsLieWithinEachVoxel() throws Exception {
        String header = "NDims = 3\nElementNumberOfChannels = 3\nDimSize = 2 2 2\nElementType = MET_UCHAR\n" + LOCAL;
        assertEquals(List.of(1.0, 4.0, 7.0, 10.0, 13.0, 16.0, 19.0, 22.0),
                numbers(read(Wish.NONE.withChannel("1"), header, TextHeader.counting(24))));
        Told.by(() -> read(Wish.NONE.withChannel("3"), header, TextHeader.counting(24)), "no channel 3");
    }

    /// The first version's fields are of the way from the object to its parent, the second's of the image itself.
    @Test
    void theSecondVersionOfTheFormatHasOtherNames() throws Exception {
        String header = "FileFormatVersion = 1\nNDims = 3\nTransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 0 0 0\n"
                + "ElementDirection = 0 0 1 1 0 0 0 1 0\nElementOrigin = 4 5 6\nElementSpacing = 1 1 1\n" + SIZE + LOCAL;
        Content content = read(header, TextHeader.counting(24));
        assertEquals("SLP", content.placement().axes().directions());
        assertEquals(-4, content.placement().step(0, 3));
    }

    @Test
    void aMatrixThatIsNoneLeavesTheSpacing() throws Exception {
        Content content = read("NDims = 3\nTransformMatrix = 1 0 0 1 0 0 0 0 1\nElementSpacing = 1 2 3\n" + SIZE + LOCAL,
                TextHeader.counting(24));
        assertEquals("", content.placement().axes().directions());
        assertEquals(List.of(1.0, 2.0, 3.0), content.placement().spacing());
        Content flat = read("NDims = 3\nOffset = 1 1 1\nElementSpacing = 0 2 3\n" + SIZE + LOCAL, TextHeader.counting(24));
        assertEquals(List.of(1.0, 2.0, 3.0), flat.placement().spacing());
    }

    @Test
    void numbersBeginWhereTheHeaderSays() throws Exception {
        String header = "NDims = 3\nHeaderSize = 120\n" + SIZE + LOCAL;
        byte[] filling = Arrays.copyOf("between".getBytes(), 120 - header.length());
        byte[] numbers = TextHeader.file(new String(filling, StandardCharsets.US_ASCII), TextHeader.counting(24));
        assertEquals(23, read(header, numbers).grid().orElseThrow().number(23));
        assertEquals(23, read("NDims = 3\nHeaderSize = -1\n" + SIZE + LOCAL, numbers).grid().orElseThrow().number(23));
    }

    @Test
    void numbersMayBeText() throws Exception {
        String header = "NDims = 2\nBinaryData = False\nBinaryDataByteOrderMSB = True\nDimSize = 3 1\nElementType = MET_SHORT\n"
                + LOCAL;
        assertEquals(List.of(1.0, -300.0, 1000.0), numbers(read(header, "1 -300\n1e+03\n".getBytes())));
        Told.by(() -> read(header, "1 2 99999".getBytes()), "no number of its kind");
        Told.by(() -> read(header, "1 2".getBytes()), "cut off or damaged");
    }

    @Test
    void aScaleForShowingIsMentioned() throws Exception {
        Content content = read("NDims = 3\nElementToIntensityFunctionSlope = 0.5\n" + SIZE + LOCAL, TextHeader.counting(24));
        assertEquals(23, content.grid().orElseThrow().number(23));
        assertEquals(List.of("its header shows its numbers times 0.5 plus 0; they are taken as they are stored"),
                English.of(content.remarks()));
        assertTrue(read("NDims = 3\nElementToIntensityFunctionSlope = 1\n" + SIZE + LOCAL,
                TextHeader.counting(24)).remarks().isEmpty());
    }

    @Test
    void photographsAreAllSlicesAndGlancesTheOneInTheMiddle() throws Exception {
        byte[] numbers = new byte[48];
        numbers[17] = 9;
        byte[] packed = TextHeader.zlib(numbers);
        Path file = lay("NDims = 3\nCompressedData = True\nDimSize = 4 4 3\nElementType = MET_UCHAR\n" + LOCAL, packed);
        Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(new Extent(4, 4, 3), photo.extent());
        assertEquals(0xffff_ffff, photo.colour(17));
        Photo glance = MaskFormats.glance(file, ReadControl.unattended());
        assertEquals(new Extent(4, 4, 1), glance.extent());
        assertEquals(0xffff_ffff, glance.colour(1));
    }
}
