package maskscope.file.image;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static maskscope.testing.TestFiles.indexed;
import static maskscope.testing.TestFiles.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import maskscope.doctor.TestRasters;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;
import maskscope.open.MaskFormats;
import maskscope.testing.TestFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the samples of pictures mean, for each kind of picture.
class ImageValuesTest {

    @TempDir
    Path folder;

    private Raster read(BufferedImage image, String format) throws IOException, BadInput {
        return TestRasters.raster(TestFiles.write(folder, "mask." + format, image, format), MaskRole.PREDICTION);
    }

    @Test
    void grey128IsNotBrightenedTo188() throws Exception {
        Raster raster = read(picture(3, 2, TYPE_BYTE_GRAY, (x, y) -> x == 0 ? 128 : 255), "png");
        assertInstanceOf(ByteRaster.class, raster);
        assertEquals(128 / 255.0, raster.value(0));
        assertEquals(1.0, raster.value(1));
        assertEquals(128 / 255.0, raster.value(3));
    }

    @Test
    void everyGreyOf8BitsIsKept() throws Exception {
        Raster raster = read(picture(16, 16, TYPE_BYTE_GRAY, (x, y) -> 16 * y + x), "png");
        for (int k = 0; k < 256; k++) {
            assertEquals(k / 255.0, raster.value(k));
        }
    }

    @Test
    void sixteenBitsAreKept() throws Exception {
        Raster raster = read(picture(256, 256, TYPE_USHORT_GRAY, (x, y) -> 256 * y + x), "png");
        assertInstanceOf(ShortRaster.class, raster);
        for (int k = 0; k < 65_536; k += 255) {
            assertEquals(k / 65_535.0, raster.value(k));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void fewBitsGoFromBlackToWhiteInEvenSteps(int bits) throws Exception {
        int top = (1 << bits) - 1;
        int[] ramp = new int[top + 1];
        for (int k = 0; k <= top; k++) {
            ramp[k] = 0xff00_0000 | 0x1_0101 * (255 * k / top);
        }
        Raster raster = read(indexed(17, 3, bits, ramp, (x, y) -> (x + y) % (top + 1)), "png");
        for (int i = 0; i < raster.pixels(); i++) {
            assertEquals((double) ((i % 17 + i / 17) % (top + 1)) / top, raster.value(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    void aMaskStoredAs0And1Is0And1(String format) throws Exception {
        Raster raster = read(picture(5, 4, TYPE_BYTE_GRAY, (x, y) -> x % 2), format);
        assertEquals(0.0, raster.value(0));
        assertEquals(1.0, raster.value(1));
    }

    @Test
    void a16BitMaskStoredAs0And1Is0And1() throws Exception {
        assertEquals(1.0, read(picture(5, 4, TYPE_USHORT_GRAY, (x, y) -> x % 2), "png").value(1));
    }

    @Test
    void blackStaysBlackAndA2IsNotTakenFor1() throws Exception {
        assertEquals(0.0, read(picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> 0), "png").value(5));
        assertEquals(2 / 255.0, read(picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> 2), "png").value(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void colourChannelsThatAreAllEqualAreGrey(String format) throws Exception {
        Raster raster = read(picture(7, 5, TYPE_3BYTE_BGR, (x, y) -> 40 * x + y), format);
        assertEquals((40 * 3 + 2) / 255.0, raster.value(2 * 7 + 3));
    }

    @Test
    void anOpaqueAlphaChannelIsIgnored() throws Exception {
        BufferedImage image = picture(4, 4, TYPE_4BYTE_ABGR, (x, y) -> 77);
        opaque(image);
        assertEquals(77 / 255.0, read(image, "png").value(3));
    }

    @Test
    void aTransparentPictureHoldsChannelsToChooseFrom() throws Exception {
        BufferedImage image = picture(4, 4, TYPE_4BYTE_ABGR, (x, y) -> 77);
        image.getRaster().setSample(3, 0, 3, 9);
        Path file = TestFiles.write(folder, "mask.png", image, "png");
        Content content = MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
        assertTrue(content.grid().isEmpty());
        assertEquals(List.of("red", "green", "blue", "alpha"), content.channels().stream().map(MaskClass::name).toList());
        assertEquals(77, number(file, "1", 3));
        assertEquals(9, number(file, "3", 3));
        Told.by(() -> number(file, "4", 0), "mask.png", "no channel 4", "red, green, blue, alpha");
    }

    /// Of 1024 colours, more than are listed as classes, one for each pixel; of 8, each for a quarter of a row.
    @ParameterizedTest
    @ValueSource(ints = {1, 128})
    void aNumberThatIsNoChannelIsAnIdInRedGreenAndBlue(int step) throws Exception {
        BufferedImage image = new BufferedImage(32, 32, TYPE_INT_RGB);
        for (int pixel = 0; pixel < 1024; pixel++) {
            int id = 70_000 + pixel / step;
            image.setRGB(pixel % 32, pixel / 32, (id & 255) << 16 | id & 0xff00 | id >> 16);
        }
        Path file = TestFiles.write(folder, "panoptic.png", image, "png");
        Content content = MaskFormats.read(file, Wish.NONE.withChannel("70005"), ReadControl.unattended());
        Grid grid = content.grid().orElseThrow();
        for (int pixel = 0; pixel < 1024; pixel++) {
            assertEquals(pixel / step == 5 ? 1 : 0, grid.number(pixel));
        }
        Told.by(() -> number(file, "69999", 0), "panoptic.png", "no channel 69999", "red, green, blue");
    }

    private static double number(Path file, String channel, int index) throws BadInput {
        Content content = MaskFormats.read(file, Wish.NONE.withChannel(channel), ReadControl.unattended());
        return content.grid().orElseThrow().number(index);
    }

    @Test
    void aPictureInColourIsAMapOfClassesAndAPhotograph() throws Exception {
        BufferedImage image = picture(4, 4, TYPE_INT_RGB, (x, y) -> 100);
        image.setRGB(3, 3, 0xff64_6465);
        Path file = TestFiles.write(folder, "mask.png", image, "png");
        Content content = MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
        assertEquals(List.of(0x64_6464, 0x64_6465), content.palette());
        assertEquals(0, content.grid().orElseThrow().number(0));
        assertEquals(1, content.grid().orElseThrow().number(15));
        assertEquals(101, number(file, "2", 15));
        Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(0xff64_6464, photo.argb()[0]);
        assertEquals(0xff64_6465, photo.argb()[15]);
    }

    @Test
    void aGreyInAPaletteOfColoursIsAPlaceLikeTheOthers() throws Exception {
        int[] voc = {0xff00_0000, 0xff80_0000, 0xff00_8000, 0xff80_8000, 0xff00_0080, 0xff80_0080, 0xff00_8080, 0xff80_8080};
        BufferedImage image = indexed(9, 9, 8, voc, (x, y) -> x % 2 * 7);
        Path file = TestFiles.write(folder, "car.png", image, "png");
        Content content = MaskFormats.of(file).read(file, Wish.NONE, ReadControl.unattended());
        assertEquals(0x80_8080, content.palette().get(7));
        assertEquals(7, content.grid().orElseThrow().number(1));
    }

    @Test
    void aGreyPaletteGivesItsGreys() throws Exception {
        int[] palette = {0xff00_0000, 0xff80_8080, 0xffff_ffff, 0xff12_3456};
        Raster raster = read(indexed(9, 9, 8, palette, (x, y) -> x % 3), "png");
        assertEquals(128 / 255.0, raster.value(1));
        assertEquals(1.0, raster.value(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPaletteWithColoursInUseGivesItsPlaces(String format) throws Exception {
        int[] palette = {0xff00_0000, 0xff80_0000};
        BufferedImage image = indexed(9, 9, 8, palette, (x, y) -> x % 2);
        Path file = TestFiles.write(folder, "mask." + format, image, format);
        Content content = MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
        assertEquals(0x80_0000, content.palette().get(1));
        assertEquals(1, content.grid().orElseThrow().number(1));
        assertEquals(0, content.grid().orElseThrow().number(2));
    }

    @Test
    void greyGifAndBmpKeepTheirValues() throws Exception {
        BufferedImage image = picture(16, 16, TYPE_BYTE_GRAY, (x, y) -> 16 * y + x);
        for (String format : new String[] {"gif", "bmp"}) {
            Raster raster = read(image, format);
            for (int k = 0; k < 256; k++) {
                assertEquals(k / 255.0, raster.value(k), format);
            }
        }
    }

    @Test
    void jpegGreyIsReadFromTheRasterToo() throws Exception {
        assertEquals(128 / 255.0, read(picture(32, 32, TYPE_BYTE_GRAY, (x, y) -> 128), "jpeg").value(100), 1.5 / 255);
    }

    @Test
    void aJpegInColourOfGreyContentIsGrey() throws Exception {
        Raster raster = read(picture(32, 32, TYPE_3BYTE_BGR, (x, y) -> 8 * x), "jpeg");
        assertEquals(80 / 255.0, raster.value(10), 4.0 / 255);
    }

    @Test
    void theFormatIsToldByContentNotByName() throws Exception {
        BufferedImage image = picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> 51);
        Path file = TestFiles.write(folder, "mask.jpg", image, "png");
        assertEquals(0.2, TestRasters.raster(file, MaskRole.PREDICTION).value(0), 1e-15);
    }

    @Test
    void aGreyPhotographIsNotBrightenedEither() throws Exception {
        Path file = TestFiles.write(folder, "scan.png", picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> 128), "png");
        assertEquals(0xff80_8080, MaskFormats.readPhoto(file, ReadControl.unattended()).argb()[0]);
    }

    @Test
    void a16BitScanIsStretchedToItsOwnRange() throws Exception {
        Path file = TestFiles.write(folder, "scan.png", picture(3, 1, TYPE_USHORT_GRAY, (x, y) -> 1000 + 500 * x), "png");
        Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(0xff00_0000, photo.argb()[0]);
        assertEquals(0xff80_8080, photo.argb()[1]);
        assertEquals(0xffff_ffff, photo.argb()[2]);
    }

    @Test
    void aHugePhotographIsReadAtAFractionOfItsSize() throws Exception {
        Path file = TestFiles.write(folder, "wide.png", picture(9000, 30, TYPE_BYTE_GRAY, (x, y) -> 9), "png");
        ReadControl fewPixels = new ReadControl(done -> {}, () -> false, 100);
        Photo photo = MaskFormats.readPhoto(file, fewPixels);
        assertEquals(3000, photo.width());
        assertEquals(10, photo.height());
        assertThrows(BadInput.class, () -> MaskFormats.read(file, Wish.NONE, fewPixels));
    }

    @Test
    void theSamplesOfAGreyPictureAreNotCopied() throws Exception {
        BufferedImage image = picture(8, 8, TYPE_BYTE_GRAY, (x, y) -> x);
        byte[] own = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Content content = new PictureContent(Path.of("a.png"), "PNG", image, 0, ReadControl.unattended()).content(Wish.NONE);
        assertSame(own, ((ByteGrid) content.grid().orElseThrow()).samples());
    }

    private static void opaque(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 3, 255);
            }
        }
    }
}
