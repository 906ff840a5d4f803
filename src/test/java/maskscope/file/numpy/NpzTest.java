package maskscope.file.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.open.MaskFormats;
import maskscope.open.PairReader;
import maskscope.testing.NpyFiles;
import maskscope.testing.Told;
import maskscope.testing.Zips;
import maskscope.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which array of an archive is read, and which archives are refused with which words.
class NpzTest {

    private static final byte[] MASK = bytes("2, 3", 1, 2, 3, 4, 5, 6);
    private static final byte[] OTHER = bytes("2, 3", 9, 8, 7, 6, 5, 4);
    private static final byte[] NUMBER = bytes("", 7);

    @TempDir
    Path folder;

    static byte[] bytes(String shape, int... numbers) {
        return NpyFiles.npy("|u1", false, shape, numbers.length, out -> IntStream.of(numbers).forEach(n -> out.put((byte) n)));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("maps.npz"), bytes);
    }

    private Content read(byte[] bytes, Wish wish) throws IOException, BadInput {
        return MaskFormats.read(write(bytes), wish, ReadControl.unattended());
    }

    private static String numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels()).mapToObj(i -> Numbers.brief(grid.number(i))).collect(Collectors.joining(" "));
    }

    @Test
    void anArrayWithoutANameIsCalledByItsEnding() throws Exception {
        byte[] zip = Zips.zip(true, Zips.named(".npy", MASK, "other.npy", OTHER));
        assertEquals(List.of(".npy", "other"), read(zip, Wish.NONE).parts());
        assertEquals("1 2 3 4 5 6", numbers(read(zip, Wish.NONE.withPart(".npy"))));
        Told.by(() -> read(zip, Wish.NONE.withPart("x")), "choose one of .npy, other");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOnlyArrayIsRead(boolean packed) throws Exception {
        Content content = read(Zips.zip(packed, Map.of("arr_0.npy", MASK)), Wish.NONE);
        assertEquals("1 2 3 4 5 6", numbers(content));
        assertEquals(List.of("arr_0"), content.parts());
        assertEquals(Optional.of("arr_0"), content.part());
        assertEquals(".npz", content.format());
    }

    /// Written by NumPy 2: `savez` has wide fields in its local headers, `savez_compressed` packs, `piped` has its sums behind
    /// the arrays though they are not packed, `wide` was told that all lengths are too great for narrow fields.
    @ParameterizedTest
    @ValueSource(strings = {"savez", "savez_compressed", "piped", "wide"})
    void whatNumpyWritesIsRead(String name) throws Exception {
        Path file = Path.of(NpzTest.class.getResource("/numpy/" + name + ".npz").toURI());
        Content content = MaskFormats.read(file, Wish.NONE.withPart("b"), ReadControl.unattended());
        assertEquals(List.of("a", "b"), content.parts());
        assertEquals("0 3 1 4 2 5", numbers(content));
    }

    @Test
    void anArchiveInsideAnotherFileSystemIsRead() throws Exception {
        Path outer = Files.write(folder.resolve("outer.zip"), Zips.zip(false,
                Map.of("maps.npz", Zips.zip(true, Map.of("m.npy", MASK)))));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + outer.toUri()), Map.of())) {
            assertEquals("1 2 3 4 5 6",
                    numbers(MaskFormats.read(zip.getPath("maps.npz"), Wish.NONE, ReadControl.unattended())));
        }
    }

    @Test
    void theOnlyArrayWithRowsAndColumnsAmongNumbersAndWordsIsTaken() throws Exception {
        byte[] words = NpyFiles.npy("<U3", false, "2, 2", 48, out -> {});
        byte[] objects = NpyFiles.npy("|O", false, "2, 2", 32, out -> {});
        byte[] zip = Zips.zip(true, Zips.named("spacing.npy", bytes("3,", 1, 1, 1), "names.npy", words, "n.npy", NUMBER,
                "m.npy", MASK, "o.npy", objects, "readme.txt", new byte[] {65}));
        Content content = read(zip, Wish.NONE);
        assertEquals(List.of("m"), content.parts());
        assertEquals("1 2 3 4 5 6", numbers(content));
    }

    @Test
    void probabilitiesOfNnunetHaveTheirChannelsFirstThoughThereAreManyOfThem() throws Exception {
        int[] numbers = IntStream.range(0, 3 * 2 * 2 * 4).toArray();
        byte[] zip = Zips.zip(true, Map.of("softmax.npy", bytes("3, 2, 2, 4", numbers)));
        Content content = read(zip, Wish.NONE.withChannel("2"));
        assertEquals(3, content.channels().size());
        assertEquals(new Extent(4, 2, 2), content.grid().orElseThrow().extent());
        assertEquals(32, content.grid().orElseThrow().number(0));
        assertTrue(content.facts().volumeOrder());
        assertFalse(read(Zips.zip(true, Map.of("mine.npy", bytes("3, 2, 2, 4", numbers))), Wish.NONE).facts().volumeOrder());
        Content one = read(Zips.zip(true, Map.of("probabilities.npy", bytes("1, 3, 4, 4", numbers))), Wish.NONE);
        assertEquals(new Extent(4, 4, 3), one.grid().orElseThrow().extent());
        assertTrue(one.facts().volumeOrder());
        Content last = read(Zips.zip(true, Map.of("probabilities.npy", bytes("4, 3, 2, 2", numbers))), Wish.NONE);
        assertEquals(List.of(2, false), List.of(last.channels().size(), last.facts().volumeOrder()));
    }

    private static String channels(Path file, List<String> keys) throws BadInput {
        List<String> taken = new ArrayList<>();
        MaskFormats.of(file).readChannels(file, Wish.NONE, keys, ReadControl.unattended(), (key, grid, _) ->
                taken.add(key + ": " + (int) grid.number(0) + "…" + (int) grid.number(grid.pixels() - 1)));
        return String.join("; ", taken);
    }

    /// Larger than a piece of what is read at once, so that some pieces are of two channels.
    @Test
    void severalChannelsAreReadAtOnceWhereTheyLieOneBehindTheOther() throws Exception {
        for (boolean fortran : List.of(false, true)) {
            byte[] map = NpyFiles.npy("<f4", fortran, "4, 3, 170, 190", 4 * 4 * 3 * 170 * 190, out -> {
                for (int i = 0; i < 4 * 3 * 170 * 190; i++) {
                    out.putFloat(i);
                }
            });
            Path file = write(Zips.zip(true, Map.of("softmax.npy", map)));
            assertEquals(fortran ? "1: 1…387597; 3: 3…387599" : "1: 96900…193799; 3: 290700…387599",
                    channels(file, List.of("1", "3")));
        }
        byte[] small = Zips.zip(true, Map.of("softmax.npy", bytes("3, 2, 2, 4", IntStream.range(0, 48).toArray())));
        assertEquals("0: 0…15; 1: 16…31; 2: 32…47", channels(write(small), List.of("0", "2", "1")));
        Told.by(() -> channels(write(small), List.of("0", "3")), "no channel “3”");
        byte[] two = Zips.zip(true, Zips.named("a.npy", MASK, "b.npy", MASK));
        assertThrows(RuntimeException.class, () -> channels(write(two), List.of("0")), "nothing was chosen");
        byte[] bad = Arrays.copyOf(small, small.length);
        bad[70]++;
        Told.by(() -> channels(write(bad), List.of("0", "1", "2")), "damaged");
    }

    @Test
    void severalArraysAreLeftToTheUserWhoChoosesByName() throws Exception {
        byte[] zip = Zips.zip(true, Zips.named("b.npy", MASK, "a.npy", OTHER, "n.npy", NUMBER));
        Content content = read(zip, Wish.NONE);
        assertTrue(content.grid().isEmpty());
        assertEquals(List.of("b", "a"), content.parts());
        assertEquals("9 8 7 6 5 4", numbers(read(zip, Wish.NONE.withPart("a"))));
        Content chosen = read(zip, Wish.NONE.withPart("b.npy"));
        assertEquals("1 2 3 4 5 6", numbers(chosen));
        assertEquals(List.of("b", "a"), chosen.parts());
        assertEquals(Optional.of("b"), chosen.part());
        Told.by(() -> read(zip, Wish.NONE.withPart("c")), "maps.npz", "no array “c”", "choose one of b, a");
        Told.by(() -> read(zip, Wish.NONE.withPart("n")), "maps.npz", "a single number", "rows and columns");
        Told.by(() -> MaskFormats.readPhoto(write(zip), ReadControl.unattended()), "several arrays (b, a)", "numpy.save");
    }

    @ParameterizedTest
    @ValueSource(strings = {"probabilities", "softmax"})
    void theProbabilitiesOfNnUnetAreTakenAndAChannelOfThemMatchesAVolume(String name) throws Exception {
        byte[] map = NpyFiles.npy("<f4", false, "2, 3, 4, 5", 480, out -> IntStream.range(0, 120).forEach(out::putFloat));
        Path prediction = write(Zips.zip(true, Zips.named("other.npy", MASK, name + ".npy", map)));
        Path truth = Files.write(folder.resolve("t.npy"),
                NpyFiles.npy("|u1", false, "3, 4, 5", 60, out -> out.put((byte) 1)));
        Content all = MaskFormats.read(prediction, Wish.NONE, ReadControl.unattended());
        assertEquals(2, all.channels().size());
        assertEquals(Optional.of(name), all.part());
        Answers one = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withClass("1"));
        Examination seen = PairReader.examine(truth, prediction, Optional.empty(), one, Optional.empty(),
                ReadControl.unattended());
        Grid grid = seen.prediction().content().grid().orElseThrow();
        assertEquals(new Extent(5, 4, 3), grid.extent());
        assertEquals(60, grid.number(0));
        assertEquals(119, grid.number(59));
        assertEquals(new Extent(5, 4, 3), seen.truth().content().grid().orElseThrow().extent());
    }

    @Test
    void anArrayOfColoursInAnArchiveIsAPhotograph() throws Exception {
        byte[] colours = bytes("5, 6, 3", IntStream.range(0, 90).toArray());
        Path file = write(Zips.zip(true, Map.of("p.npy", colours)));
        int[] argb = MaskFormats.readPhoto(file, ReadControl.unattended()).argb();
        assertEquals(30, argb.length);
        assertEquals(0xff03_0405, argb[1]);
        assertEquals(30, MaskFormats.glance(file, ReadControl.unattended()).argb().length);
    }

    @Test
    void anArchiveWithoutAMaskIsTold() {
        Told.by(() -> read(Zips.zip(true, Map.of("a.txt", MASK)), Wish.NONE), "maps.npz", "without a NumPy array");
        Told.by(() -> read(Zips.zip(true, Map.of()), Wish.NONE), "maps.npz", "without a NumPy array");
        Told.by(() -> read(Zips.zip(true, Map.of("in.npz", Zips.zip(true, Map.of("a.npy", MASK)))), Wish.NONE),
                "without a NumPy array", "unpack it");
        Told.by(() -> read(Zips.zip(true, Map.of("in.npy", Zips.zip(true, Map.of("a.npy", MASK)))), Wish.NONE),
                "cut off or damaged");
        Told.by(() -> read(Zips.zip(true, Zips.named("a.npy", NUMBER, "b.npy", NUMBER)), Wish.NONE),
                "none of its arrays (a, b) can be a mask");
        Told.by(() -> read(Zips.zip(true, Map.of("a.npy", NpyFiles.npy("|O", false, "2, 2", 32, out -> {}))), Wish.NONE),
                "Python objects");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anArchiveThatIsCutOffAnywhereIsToldAsDamaged(boolean packed) throws Exception {
        byte[] whole = Zips.zip(packed, Zips.named("a.npy", MASK, "b.npy", OTHER));
        for (int length = 4; length < whole.length; length++) {
            byte[] half = Arrays.copyOf(whole, length);
            Told.by(() -> read(half, Wish.NONE), "maps.npz", ".npz file is cut off or damaged", "copy it again");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFlippedBitInTheArrayIsFound(boolean packed) throws Exception {
        byte[] zip = Zips.zip(packed, Map.of("a.npy", MASK));
        int from = 30 + 5;
        int to = Zips.directory(zip) - (packed ? 16 : 0);
        for (int at = from; at < to; at++) {
            byte[] bytes = zip.clone();
            bytes[at] ^= 1;
            Told.by(() -> read(bytes, Wish.NONE), "maps.npz");
        }
    }

    @Test
    void aWrongSumOrLengthIsFound() {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] zip = Zips.zip(packed, Map.of("a.npy", MASK));
            int entry = Zips.directory(zip);
            for (int field : new int[] {16, 20, 24, 42}) {
                for (int change : new int[] {1, -1, 1 << 20, Integer.MIN_VALUE}) {
                    byte[] bytes = zip.clone();
                    Zips.fields(bytes).putInt(entry + field, Zips.fields(bytes).getInt(entry + field) + change);
                    Told.by(() -> read(bytes, Wish.NONE), "maps.npz", "damaged");
                }
            }
        }
    }

    @Test
    void encryptedArraysAreTold() {
        byte[] zip = Zips.zip(true, Map.of("a.npy", MASK));
        zip[Zips.directory(zip) + 8] |= 1;
        Told.by(() -> read(zip, Wish.NONE), "maps.npz", "“a” is encrypted", "without a password");
    }

    @Test
    void otherWaysOfPackingAreTold() {
        byte[] zip = Zips.zip(true, Map.of("a.npy", MASK));
        zip[Zips.directory(zip) + 10] = 14;
        Told.by(() -> read(zip, Wish.NONE), "maps.npz", "“a” is packed in a way", "savez_compressed");
    }

    @Test
    void twoArraysOfOneNameAreTold() {
        byte[] zip = Zips.zip(false, Zips.named("a.npy", MASK, "b.npy", OTHER));
        for (int at = 0; at < zip.length - 5; at++) {
            if (zip[at] == 'b' && zip[at + 1] == '.' && zip[at + 2] == 'n') {
                zip[at] = 'a';
            }
        }
        Told.by(() -> read(zip, Wish.NONE), "maps.npz", "two arrays called “a”", "name of its own");
    }

    @Test
    void namesThatLeaveTheArchiveAreOnlyNames() throws Exception {
        Content content = read(Zips.zip(true, Map.of("../../a.npy", MASK)), Wish.NONE);
        assertEquals(List.of("../../a"), content.parts());
        try (var files = Files.list(folder)) {
            assertEquals(List.of("maps.npz"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void endlessAndUnprintableNamesAreDamage() {
        Told.by(() -> read(Zips.zip(true, Map.of("a".repeat(300) + ".npy", MASK)), Wish.NONE), "damaged");
        Told.by(() -> read(Zips.zip(true, Map.of("a\nb.npy", MASK)), Wish.NONE), "damaged");
    }

    @Test
    void thousandsOfArraysAreRefusedAndAFewHundredAreNot() throws Exception {
        Told.by(() -> read(Zips.zip(false, many(5000)), Wish.NONE), "archive of 5000 files", "at most 4096");
        assertEquals(400, read(Zips.zip(false, many(400)), Wish.NONE).parts().size());
        Told.by(() -> read(Zips.zip(false, many(400)), Wish.NONE.withPart("x")), "choose one of a0, a1", "…");
    }

    private static Map<String, byte[]> many(int count) {
        return IntStream.range(0, count).boxed()
                .collect(Collectors.toMap(k -> "a" + k + ".npy", k -> MASK, (a, b) -> a, LinkedHashMap::new));
    }

    /// 40 MB of nothing, packed to 40 KB: refused by its shape, and when the directory plays it down, by its length.
    @Test
    void whatExpandsWithoutEndIsRefused() throws Exception {
        byte[] map = NpyFiles.npy("|u1", false, "20, 1024, 2048", 20 << 21, out -> {});
        byte[] zip = Zips.zip(true, Map.of("a.npy", map));
        assertTrue(zip.length < 1 << 16);
        List<Double> told = new ArrayList<>();
        ReadControl few = new ReadControl(told::add, () -> false, 1 << 20);
        Path file = write(zip);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, few), "20 slices of 2048 × 1024 pixels", "1 million pixels");
        assertTrue(told.size() < 4, "it was unpacked: " + told);
        byte[] small = Zips.zip(true, Map.of("a.npy", Arrays.copyOf(MASK, 1 << 20)));
        Zips.fields(small).putInt(Zips.directory(small) + 24, MASK.length);
        Told.by(() -> read(small, Wish.NONE), "damaged");
        byte[] impossible = Zips.zip(true, Map.of("a.npy", bytes("1073741824, 1073741824", 1, 2)));
        Told.by(() -> read(impossible, Wish.NONE), "maps.npz", "1073741824 × 1073741824");
        byte[] eight = NpyFiles.npy("|u1", false, "40000, 40000", 8, out -> {});
        int claimedHeader = eight.length - 8;
        byte[] claimed = Zips.zip(true, Map.of("a.npy", eight));
        Zips.fields(claimed).putInt(Zips.directory(claimed) + 24, 1_600_000_000 + claimedHeader);
        Path pretender = write(claimed);
        Told.by(() -> MaskFormats.read(pretender, Wish.NONE, few), "damaged");
    }

    @Test
    void progressGrowsToTheEndAndCancellingStopsIt() throws Exception {
        byte[] map = NpyFiles.npy("<f4", false, "9, 300, 400", 4 * 9 * 300 * 400, out -> {
            for (int i = 0; i < 1_080_000; i++) {
                out.putFloat(i);
            }
        });
        Path file = write(Zips.zip(true, Zips.named("a.npy", map, "n.npy", NUMBER)));
        Wish wish = Wish.NONE.withChannel("3");
        List<Double> seen = new ArrayList<>();
        Content content = MaskFormats.read(file, wish, new ReadControl(seen::add, () -> false, 1 << 20));
        assertEquals(3 * 120_000, content.grid().orElseThrow().number(0));
        assertEquals(seen.stream().sorted().toList(), seen);
        assertTrue(seen.size() > 5, "told only " + seen);
        assertEquals(1.0, seen.getLast());
        AtomicInteger asked = new AtomicInteger();
        ReadControl stopped = new ReadControl(done -> {}, () -> asked.incrementAndGet() > 4, 1 << 20);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, wish, stopped));
        assertEquals(5, asked.get());
        Files.delete(file);
    }
}
