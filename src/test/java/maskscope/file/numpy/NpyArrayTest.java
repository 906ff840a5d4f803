package maskscope.file.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.array.NumberType;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.open.PairReader;
import maskscope.testing.NpyFiles;
import maskscope.testing.Told;
import maskscope.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrays as volumes and channels, in every kind of number, byte order and order of sides.
class NpyArrayTest {

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() {
        return Stream.of("b1", "u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8")
                .flatMap(type -> Stream.of("<", ">").flatMap(order -> Stream.of(false, true)
                        .map(fortran -> Arguments.of(order + type, fortran))));
    }

    private static void putAs(ByteBuffer out, String type, int number) {
        switch (type.substring(1)) {
            case "b1", "u1", "i1" -> out.put((byte) number);
            case "u2", "i2" -> out.putShort((short) number);
            case "u4", "i4" -> out.putInt(number);
            case "u8", "i8" -> out.putLong(number);
            case "f2" -> out.putShort(Float.floatToFloat16(number));
            case "f4" -> out.putFloat(number);
            default -> out.putDouble(number);
        }
    }

    private Content content(byte[] bytes, Wish wish) throws IOException, BadInput {
        return MaskFormats.read(Files.write(folder.resolve("map.npy"), bytes), wish, ReadControl.unattended());
    }

    private static String numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels()).mapToObj(i -> Numbers.brief(grid.number(i))).collect(Collectors.joining(" "));
    }

    /// A volume of five slices, three rows, five columns, whose numbers count on; each kind must give the same.
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfNumberIsReadInBothByteOrdersAndBothOrders(String type, boolean fortran) throws Exception {
        int size = NumberType.named(type.substring(1)).orElseThrow().bytes();
        byte[] bytes = NpyFiles.npy(type, fortran, "5, 3, 5", 75 * size, out -> {
            for (int i = 0; i < 75; i++) {
                int number = fortran ? i % 5 * 15 + i / 5 % 3 * 5 + i / 15 : i;
                putAs(out, type, type.endsWith("b1") ? number % 2 : number);
            }
        });
        Content content = content(bytes, Wish.NONE);
        assertEquals(new Extent(5, 3, 5), content.grid().orElseThrow().extent());
        assertEquals(IntStream.range(0, 75).mapToObj(i -> Integer.toString(type.endsWith("b1") ? i % 2 : i))
                .collect(Collectors.joining(" ")), numbers(content));
    }

    @Test
    void aBooleanMayBeAnyByteBut0() throws Exception {
        assertEquals("0 1 1", numbers(content(NpyFiles.npy("|b1", false, "1, 3", 3, out -> out.put(new byte[] {0, 2, -1})),
                Wish.NONE)));
    }

    private static byte[] counting(String type, boolean fortran, String shape, int numbers) {
        int size = NumberType.named(type.substring(1)).orElseThrow().bytes();
        return NpyFiles.npy(type, fortran, shape, numbers * size, out -> {
            for (int i = 0; i < numbers; i++) {
                putAs(out, type, i);
            }
        });
    }

    @Test
    void channelsAreToldWithoutReadingThem() throws Exception {
        Content content = content(counting("<f4", false, "1, 3, 5, 4", 60), Wish.NONE);
        assertTrue(content.grid().isEmpty());
        assertTrue(content.layoutGuessed());
        assertEquals(List.of("0", "1", "2"), content.channels().stream().map(MaskClass::key).toList());
    }

    @Test
    void theChosenChannelIsRead() throws Exception {
        Content first = content(counting("<f4", false, "3, 2, 2", 12), Wish.NONE.withChannel("1"));
        assertEquals("4 5 6 7", numbers(first));
        assertEquals(Optional.of("1"), first.channel());
        assertEquals(3, first.channels().size());
        assertEquals("1 5 9 13", numbers(content(counting(">i2", false, "2, 2, 4", 16),
                Wish.NONE.withPartner(new Extent(2, 2, 1)).withChannel("1"))));
        assertEquals("4 6 5 7", numbers(content(counting("<f8", true, "2, 2, 3", 12),
                Wish.NONE.withPartner(new Extent(2, 2, 1)).withChannel("1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "red", "-1"})
    void aNameThatOnlyOtherFilesMayKnowGivesTheChannels(String key) throws Exception {
        Content content = content(counting("|u1", false, "3, 5, 4", 60), Wish.NONE.withChannel(key));
        assertTrue(content.grid().isEmpty());
        assertEquals(3, content.channels().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "999999999"})
    void aChannelThatIsNotThereIsToldWithThoseThatAre(String key) {
        Told.by(() -> content(counting("|u1", false, "3, 5, 4", 60), Wish.NONE.withChannel(key)),
                "map.npy", "no channel “" + key + "”", "choose one of 0 to 2");
    }

    @Test
    void theOtherMaskDecidesBetweenSlicesAndChannels() throws Exception {
        byte[] bytes = counting("|u1", false, "3, 5, 4", 60);
        assertTrue(content(bytes, Wish.NONE).grid().isEmpty());
        Content volume = content(bytes, Wish.NONE.withPartner(new Extent(4, 5, 3)));
        assertEquals(new Extent(4, 5, 3), volume.grid().orElseThrow().extent());
        assertTrue(volume.channels().isEmpty());
        assertTrue(volume.layoutGuessed());
        assertFalse(content(counting("|u1", false, "5, 4", 20), Wish.NONE).layoutGuessed());
    }

    /// A truth of labels and the probabilities of a network: the truth is read first, when nothing is known of the other.
    @Test
    void aTruthOfFewSlicesIsReadAgainAsAVolumeWhenThePredictionIsOne() throws Exception {
        Path truth = Files.write(folder.resolve("t.npy"),
                NpyFiles.npy("|b1", false, "3, 5, 4", 60, out -> out.put((byte) 1)));
        Path prediction = Files.write(folder.resolve("p.npy"), NpyFiles.npy("<f4", false, "2, 3, 5, 4", 480, out -> {}));
        Answers one = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withClass("1"));
        Examination seen = PairReader.examine(truth, prediction, Optional.empty(), one, Optional.empty(),
                ReadControl.unattended());
        assertEquals(new Extent(4, 5, 3), seen.truth().content().grid().orElseThrow().extent());
        assertEquals(new Extent(4, 5, 3), seen.prediction().content().grid().orElseThrow().extent());
        assertEquals(Optional.of("1"), seen.prediction().content().channel());
    }

    @Test
    void hugeShapesAreRefusedBeforeAnythingIsAllocated() {
        ReadControl few = new ReadControl(done -> {}, () -> false, 1000);
        Path file = folder.resolve("map.npy");
        Told.by(() -> MaskFormats.read(Files.write(file, counting("|u1", false, "11, 10, 10", 1100)), Wish.NONE, few),
                "11 slices of 10 × 10 pixels", "1000 pixels", "-Xmx");
        Told.by(() -> MaskFormats.read(Files.write(file, counting("<f8", false, "21, 20", 420)), Wish.NONE, few),
                "20 × 21 pixels", "more than the 416 pixels");
        Told.by(() -> MaskFormats.read(Files.write(file, counting("<f8", false, "3, 21, 20", 1260)), Wish.NONE, few),
                "20 × 21 pixels", "more than the 416 pixels");
        Told.by(() -> content(counting("|u1", false, "1073741824, 1073741824", 6), Wish.NONE), "cut off", "1073741824");
        Told.by(() -> content(counting("|u1", false, "0, 5, 3", 0), Wish.NONE), "0 × 5 × 3", "no pixel");
    }

    @Test
    void onlyTheChosenChannelIsKeptInMemory() throws Exception {
        ReadControl few = new ReadControl(done -> {}, () -> false, 100);
        Path file = Files.write(folder.resolve("map.npy"), counting("|u1", false, "9, 10, 20, 4", 7200));
        Wish wish = Wish.NONE.withPartner(new Extent(4, 10, 9)).withChannel("19");
        assertThrows(BadInput.class, () -> MaskFormats.read(file, wish, few));
        Wish small = Wish.NONE.withPartner(new Extent(10, 10, 1)).withChannel("70");
        Files.write(file, counting("|u1", false, "72, 10, 10", 7200));
        assertEquals(100, MaskFormats.read(file, small, few).grid().orElseThrow().pixels());
    }

    /// The last channel of many lies behind pieces that are not read but passed over.
    @Test
    void progressGrowsOverChannelsThatAreNotTaken() throws Exception {
        Path file = Files.write(folder.resolve("map.npy"), counting("<f4", false, "9, 500, 600", 2_700_000));
        List<Double> seen = new ArrayList<>();
        Content content = MaskFormats.read(file, Wish.NONE.withChannel("7"),
                new ReadControl(seen::add, () -> false, 1 << 20));
        assertEquals(2_100_000, content.grid().orElseThrow().number(0));
        assertTrue(seen.size() > 10, "told only " + seen);
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1.0, seen.getLast());
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE.withChannel("7"),
                new ReadControl(done -> {}, () -> asked.incrementAndGet() > 2, 1 << 20)));
        assertEquals(3, asked.get());
    }

    @Test
    void aVolumeIsAScanOfSlicesAndAGlanceShowsItsMiddle() throws Exception {
        Path file = Files.write(folder.resolve("scan.npy"), counting("|u1", false, "7, 2, 5", 70));
        Photo scan = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(new Extent(5, 2, 7), scan.extent());
        assertEquals(0, scan.grey()[0]);
        assertEquals(-1, scan.grey()[69]);
        int[] argb = MaskFormats.glance(file, ReadControl.unattended()).argb();
        assertEquals(10, argb.length);
        assertEquals(0xff1e_1e1e, argb[0]);
    }
}
