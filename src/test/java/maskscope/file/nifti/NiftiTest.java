package maskscope.file.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.ShortGrid;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.NiftiFile;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the numbers of NIfTI files are; for files that lie see [NiftiDamageTest].
class NiftiTest {

    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);

    @TempDir
    Path folder;

    private Content read(byte[] bytes) throws IOException, BadInput {
        return read(bytes, Wish.NONE);
    }

    private Content read(byte[] bytes, Wish wish) throws IOException, BadInput {
        return MaskFormats.read(Files.write(folder.resolve("scan"), bytes), wish, ReadControl.unattended());
    }

    private static String numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        double[] numbers = new double[grid.pixels()];
        Arrays.setAll(numbers, grid::number);
        return Arrays.toString(numbers);
    }

    /// Reads two numbers of a type from all four kinds of file, packed and not, and once more scaled.
    private void assertType(int code, Class<? extends Grid> kind, int bytes, Consumer<ByteBuffer> put, double... expected)
            throws IOException, BadInput {
        double[] scaled = Arrays.stream(expected).map(number -> number * 0.5 - 3).toArray();
        for (ByteOrder order : ORDERS) {
            for (NiftiFile file : List.of(NiftiFile.first(order), NiftiFile.second(order))) {
                byte[] plain = file.sides(2, 1, 1).type(code, 8 * bytes).numbers(2 * bytes, put).bytes();
                assertInstanceOf(kind, read(plain).grid().orElseThrow());
                assertEquals(Arrays.toString(expected), numbers(read(plain)));
                assertEquals(Arrays.toString(expected), numbers(read(NiftiFile.packed(plain))));
                assertEquals(Arrays.toString(scaled), numbers(read(file.slope(0.5, -3).bytes())));
            }
        }
    }

    @Test
    void unsignedIntegersAreReadInBothByteOrders() throws Exception {
        assertType(2, ByteGrid.class, 1, out -> out.put((byte) 1).put((byte) 255), 1, 255);
        assertType(512, ShortGrid.class, 2, out -> out.putShort((short) 258).putShort((short) -1), 258, 65_535);
        assertType(768, ShortGrid.class, 4, out -> out.putInt(1 << 24).putInt(-1), 1 << 24, 4_294_967_295.0);
        assertType(1280, ShortGrid.class, 8, out -> out.putLong(1L << 40).putLong(-1), 0x1p40, 0x1p64);
    }

    @Test
    void signedIntegersAreReadInBothByteOrders() throws Exception {
        assertType(256, ByteGrid.class, 1, out -> out.put((byte) 1).put((byte) -1), 1, -1);
        assertType(4, ShortGrid.class, 2, out -> out.putShort((short) 258).putShort((short) -2), 258, -2);
        assertType(8, ShortGrid.class, 4, out -> out.putInt(1 << 24).putInt(-3), 1 << 24, -3);
        assertType(1024, ShortGrid.class, 8, out -> out.putLong(1L << 40).putLong(-4), 0x1p40, -4);
    }

    @Test
    void floatsAreReadInBothByteOrders() throws Exception {
        assertType(16, FloatGrid.class, 4, out -> out.putFloat(0.25f).putFloat(-8.5f), 0.25, -8.5);
        assertType(64, DoubleGrid.class, 8, out -> out.putDouble(1 / 3.0).putDouble(-1e300), 1 / 3.0, -1e300);
    }

    @Test
    void largeUnsignedIntegersAreRoundedOnce() throws Exception {
        long bits = (1L << 63) + (1L << 10) + 1; // just above the middle between two doubles
        Content content = read(NiftiFile.first().sides(1, 1, 1).type(1280, 64).numbers(8, out -> out.putLong(bits)).bytes());
        assertEquals(0x1p63 + 0x1p11, content.grid().orElseThrow().number(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "NaN, 7", "Infinity, 7", "0, NaN", "1, 0"})
    void aScalingThatSaysNothingChangesNothing(double slope, double intercept) throws Exception {
        assertEquals("[0.0, 1.0, 2.0]", numbers(read(NiftiFile.counting(3, 1, 1).slope(slope, intercept).bytes())));
    }

    @Test
    void anInterceptAloneIsAdded() throws Exception {
        assertEquals("[5.0, 6.0]", numbers(read(NiftiFile.counting(2, 1, 1).slope(1, 5).bytes())));
    }

    @Test
    void xRunsFastestAndSlicesFollowEachOther() throws Exception {
        Content content = read(NiftiFile.counting(4, 3, 2).bytes());
        assertEquals(new Extent(4, 3, 2), content.grid().orElseThrow().extent());
        assertEquals(23, content.grid().orElseThrow().number(23));
        assertEquals("NIfTI", content.format());
        assertEquals(0, content.fullScale());
    }

    @Test
    void oneAndTwoSidesMakeAPictureAndSidesOfOneSayNothing() throws Exception {
        assertEquals(new Extent(5, 1, 1), read(NiftiFile.counting(5).bytes()).grid().orElseThrow().extent());
        assertEquals(new Extent(5, 4, 1), read(NiftiFile.counting(5, 4).bytes()).grid().orElseThrow().extent());
        Content deep = read(NiftiFile.counting(5, 4, 2, 1, 1, 1, 1).bytes());
        assertEquals(new Extent(5, 4, 2), deep.grid().orElseThrow().extent());
        assertTrue(deep.channels().isEmpty());
    }

    @Test
    void whatLiesBeyondTheNumberOfSidesIsNotRead() throws Exception {
        Content content = read(NiftiFile.counting(5, 4).side(3, 77).side(4, -1).bytes());
        assertEquals(new Extent(5, 4, 1), content.grid().orElseThrow().extent());
    }

    @ParameterizedTest
    @CsvSource({"4", "5"})
    void severalVolumesAreChannels(int side) throws Exception {
        NiftiFile file = side == 4 ? NiftiFile.counting(2, 1, 2, 3) : NiftiFile.counting(2, 1, 2, 1, 3);
        byte[] bytes = file.affine(1, 1, 0, 0, 0, 1, 0, 0, 0, 1).bytes();
        Content open = read(bytes);
        assertTrue(open.grid().isEmpty());
        assertEquals(List.of("0", "1", "2"), open.channels().stream().map(MaskClass::key).toList());
        assertEquals("RAS", open.placement().axes().directions());
        for (byte[] kind : List.of(bytes, NiftiFile.packed(bytes))) {
            assertEquals("[0.0, 1.0, 2.0, 3.0]", numbers(read(kind, Wish.NONE.withChannel("0"))));
            assertEquals("[4.0, 5.0, 6.0, 7.0]", numbers(read(kind, Wish.NONE.withChannel("1"))));
            Content last = read(kind, Wish.NONE.withChannel("2"));
            assertEquals("[8.0, 9.0, 10.0, 11.0]", numbers(last));
            assertEquals(Optional.of("2"), last.channel());
            assertEquals(3, last.channels().size());
            Told.by(() -> read(kind, Wish.NONE.withChannel("3")), "it has no channel 3", "choose one of 0 to 2");
        }
    }

    @Test
    void aLabelIsNoChannelOfASingleVolume() throws Exception {
        assertEquals("[0.0, 1.0]", numbers(read(NiftiFile.counting(2, 1, 1).bytes(), Wish.NONE.withChannel("9"))));
    }

    @Test
    void notesBeforeTheNumbersAreSkipped() throws Exception {
        byte[] bytes = NiftiFile.counting(3, 1, 1).offset(352 + 70_000).bytes(70_000);
        assertEquals("[0.0, 1.0, 2.0]", numbers(read(bytes)));
        assertEquals("[0.0, 1.0, 2.0]", numbers(read(NiftiFile.packed(bytes))));
    }

    @Test
    void aGzipOfSeveralMembersIsOneFile() throws Exception {
        byte[] plain = NiftiFile.counting(100, 90, 4).bytes();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int at = 0; at < plain.length; at += 5000) {
            members.write(NiftiFile.packed(Arrays.copyOfRange(plain, at, Math.min(plain.length, at + 5000))));
        }
        Grid grid = read(members.toByteArray()).grid().orElseThrow();
        assertEquals(35_999 & 0xff, grid.number(35_999));
    }

    @Test
    void aLittleFillingAfterTheNumbersIsNothing() throws Exception {
        byte[] bytes = NiftiFile.counting(2, 1, 1).bytes();
        byte[] filled = Arrays.copyOf(bytes, bytes.length + 2000);
        assertEquals("[0.0, 1.0]", numbers(read(filled)));
        assertEquals("[0.0, 1.0]", numbers(read(NiftiFile.packed(filled))));
    }

    @Test
    void labelsOf32BitsTakeTwoBytesEach() throws Exception {
        byte[] bytes = NiftiFile.first().sides(100, 100, 10).type(8, 32)
                .numbers(400_000, out -> {
                    for (int i = 0; i < 100_000; i++) {
                        out.putInt(i % 7 * 1_000_000);
                    }
                }).bytes();
        Grid grid = read(NiftiFile.packed(bytes)).grid().orElseThrow();
        assertInstanceOf(ShortGrid.class, grid);
        assertEquals(99_999 % 7 * 1_000_000, grid.number(99_999));
    }

    @Test
    void thePhotographIsTheWholeScanStretchedAndAGlanceItsMiddle() throws Exception {
        byte[] bytes = NiftiFile.first().sides(2, 1, 3).type(4, 16).numbers(12, out -> {
            for (int number : new int[] {0, 1000, -1000, 3000, 3000, -1000}) {
                out.putShort((short) number);
            }
        }).bytes();
        for (byte[] kind : List.of(bytes, NiftiFile.packed(bytes))) {
            Path file = Files.write(folder.resolve("scan"), kind);
            Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
            assertEquals(new Extent(2, 1, 3), photo.extent());
            assertEquals("[64, -128, 0, -1, -1, 0]", Arrays.toString(photo.grey()));
            assertEquals("[ff000000, ffffffff]",
                    Arrays.stream(MaskFormats.glance(file, ReadControl.unattended()).argb())
                            .mapToObj(Integer::toHexString).toList().toString());
        }
    }

    @Test
    void aFewBrightVoxelsDoNotDarkenThePhotograph() throws Exception {
        byte[] bytes = NiftiFile.first().sides(100, 100).type(16, 32).numbers(40_000, out -> {
            for (int i = 0; i < 10_000; i++) {
                out.putFloat(i < 20 ? 1e6f : i == 20 ? Float.NaN : i == 21 ? Float.POSITIVE_INFINITY : i % 101);
            }
        }).bytes();
        Photo photo = MaskFormats.readPhoto(Files.write(folder.resolve("scan"), bytes), ReadControl.unattended());
        assertEquals(0xffff_ffff, photo.argb()[0]);
        assertEquals(0xff00_0000, photo.argb()[20]);
        assertEquals(0xff00_0000, photo.argb()[21]);
        assertEquals(0xff80_8080, photo.argb()[151], "the middle of 0 to 100");
    }

    @Test
    void progressIsToldOftenAndReadingStopsWhenAsked() throws Exception {
        byte[] packed = NiftiFile.packed(NiftiFile.counting(1000, 1000, 4).bytes());
        Path file = Files.write(folder.resolve("scan"), packed);
        int[] told = {0};
        double[] last = {0};
        MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {
            told[0]++;
            assertTrue(done >= last[0], "back from " + last[0] + " to " + done);
            last[0] = done;
        }, () -> false, 1 << 24));
        assertTrue(told[0] >= 16, told[0] + " times");
        assertEquals(1, last[0]);
        ReadControl stopped = new ReadControl(done -> {}, () -> true, 1 << 24);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE, stopped));
    }
}
