package maskscope.open.classes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.PairReader;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of what a class is chosen from.
class ClassMapsTest {

    private static final int SIDE = 24;

    @TempDir
    Path folder;

    private Map<MaskRole, ClassMap> maps(Path truth, Path prediction) throws BadInput {
        Examination asked = PairReader.examine(
                truth, prediction, Optional.empty(), Answers.NONE, Optional.empty(), ReadControl.unattended());
        assertTrue(asked.pair().isEmpty());
        return ClassMaps.of(asked, ReadControl.unattended());
    }

    private Path labels() throws IOException {
        return TestFiles.png(folder.resolve("labels.png"), SIDE, SIDE, (x, y) -> x / 6);
    }

    private Path channels(String name, int count, Samples samples) throws IOException {
        float[] all = new float[count * SIDE * SIDE];
        for (int k = 0; k < all.length; k++) {
            all[k] = samples.at(k / (SIDE * SIDE), k % SIDE, k / SIDE % SIDE);
        }
        return NpyFiles.floats(folder.resolve(name), all, count, SIDE, SIDE);
    }

    private interface Samples {
        float at(int channel, int x, int y);
    }

    private static int[] row(ClassMap map, int y) {
        return IntStream.range(0, map.width()).map(x -> map.place(x, y)).toArray();
    }

    private static int[] columns(int... places) {
        return IntStream.range(0, SIDE).map(x -> places[x * places.length / SIDE]).toArray();
    }

    @Test
    void labelsLieWhereTheyAre() throws Exception {
        ClassMap map = maps(labels(), channels("p.npy", 4, (c, x, y) -> c == 0 ? 0.7f : 0.1f)).get(MaskRole.TRUTH);
        assertEquals("0 1 2 3", String.join(" ", map.classes().stream().map(one -> one.key()).toList()));
        assertArrayEquals(columns(0, 1, 2, 3), row(map, 5));
    }

    @Test
    void everyClassHasAColourOfItsOwn() throws Exception {
        ClassMap map = maps(labels(), labels()).get(MaskRole.TRUTH);
        Set<Integer> colours = new HashSet<>(IntStream.range(0, 4).map(map::rgb).boxed().toList());
        assertEquals(4, colours.size());
    }

    @Test
    void aFilesOwnColoursAreKept() throws Exception {
        int[] colours = {0xff000000, 0xffcc2200, 0xff22cc44};
        Path file = folder.resolve("palette.png");
        ImageIO.write(TestFiles.indexed(SIDE, SIDE, 8, colours, (x, y) -> x / 8), "png", file.toFile());
        ClassMap map = maps(file, labels()).get(MaskRole.TRUTH);
        assertArrayEquals(columns(0, 1, 2), row(map, 0));
        assertEquals(0xcc2200, map.rgb(1));
        assertEquals(0x22cc44, map.rgb(2));
    }

    @Test
    void ofLogitsTheStrongestIsSeenHoweverWeak() throws Exception {
        Path logits = channels("logits.npy", 3, (c, x, y) -> c == x / 8 ? -2 : -7);
        assertArrayEquals(columns(0, 1, 2), row(maps(labels(), logits).get(MaskRole.PREDICTION), 3));
    }

    @Test
    void ofProbabilitiesThatAddUpTheGreatestIsSeen() throws Exception {
        Path softmax = channels("softmax.npy", 3, (c, x, y) -> c == x / 8 ? 0.4f : 0.3f);
        assertArrayEquals(columns(0, 1, 2), row(maps(labels(), softmax).get(MaskRole.PREDICTION), 3));
    }

    @Test
    void ofClassesThatMayBeNowhereOnlyWhatIsLikelyIsSeen() throws Exception {
        Path sigmoid = channels("sigmoid.npy", 2, (c, x, y) -> c == x / 8 ? 0.9f : 0.1f);
        assertArrayEquals(columns(0, 1, -1), row(maps(labels(), sigmoid).get(MaskRole.PREDICTION), 3));
    }

    @Test
    void ofClassesThatLieOneOverTheOtherTheLastIsSeen() throws Exception {
        Path stacked = channels("stacked.npy", 2, (c, x, y) -> c == 0 && x < 16 || c == 1 && x < 8 ? 1 : 0);
        assertArrayEquals(columns(1, 0, -1), row(maps(labels(), stacked).get(MaskRole.PREDICTION), 3));
    }

    @Test
    void ofAVolumeTheSliceWithMostClassesIsSeen() throws Exception {
        byte[] volume = new byte[5 * SIDE * SIDE];
        Arrays.fill(volume, SIDE * SIDE, 2 * SIDE * SIDE, (byte) 1);
        for (int k = 0; k < SIDE * SIDE; k++) {
            volume[3 * SIDE * SIDE + k] = (byte) (k % SIDE / 6);
        }
        Path file = NpyFiles.bytes(folder.resolve("volume.npy"), volume, 5, SIDE, SIDE);
        Path other = NpyFiles.bytes(folder.resolve("other.npy"), volume, 5, SIDE, SIDE);
        assertArrayEquals(columns(0, 1, 2, 3), row(maps(file, other).get(MaskRole.TRUTH), 3));
    }

    @Test
    void aLargeMapIsMadeSmaller() throws Exception {
        Path large = TestFiles.png(folder.resolve("large.png"), 2000, 500, (x, y) -> x / 500);
        ClassMap map = maps(large, large).get(MaskRole.TRUTH);
        assertTrue(map.width() <= ClassMap.LONGEST && map.width() > ClassMap.LONGEST / 2, "width " + map.width());
        assertEquals(4, map.width() / map.height());
        assertEquals(3, map.place(map.width() - 1, 0));
    }

    @Test
    void whatIsNotAskedIsNotDrawn() throws Exception {
        Path mask = TestFiles.png(folder.resolve("mask.png"), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0);
        assertEquals(Set.of(MaskRole.TRUTH), maps(labels(), mask).keySet());
    }

    @Test
    void anAnswerMeansItsClasses() throws Exception {
        ClassMap map = maps(labels(), labels()).get(MaskRole.TRUTH);
        assertEquals(BitSet.valueOf(new long[] {0b0100}), map.meant("2"));
        assertEquals(BitSet.valueOf(new long[] {0b1010}), map.meant("1,3"));
        assertEquals(BitSet.valueOf(new long[] {0b1110}), map.meant("object"));
        assertTrue(map.meant("7").isEmpty());
        assertNotEquals(map.rgb(0), map.rgb(1));
    }

    @Test
    void whoNoLongerWantsItNeedNotWait() throws Exception {
        Path channels = channels("many.npy", 3, (c, x, y) -> c == x / 8 ? 2 : -7);
        Examination asked = PairReader.examine(
                labels(), channels, Optional.empty(), Answers.NONE, Optional.empty(), ReadControl.unattended());
        ReadControl usual = ReadControl.unattended();
        ReadControl past = new ReadControl(usual.listener(), () -> true, usual.maxPixels());
        assertThrows(CancellationException.class, () -> ClassMaps.of(asked, past));
    }

    @Test
    void aFileThatCannotBeReadYetHasNoPicture() throws Exception {
        Path runs = Files.writeString(folder.resolve("runs.csv"), "id,class,rle\na,liver,5 6 40 7\na,kidney,91 3\n");
        assertEquals(Set.of(MaskRole.TRUTH), maps(labels(), runs).keySet());
    }

    @Test
    void aFileThatHasGoneHasNoPicture() throws Exception {
        Path channels = channels("gone.npy", 3, (c, x, y) -> c == x / 8 ? 2 : -7);
        Examination asked = PairReader.examine(
                labels(), channels, Optional.empty(), Answers.NONE, Optional.empty(), ReadControl.unattended());
        Files.delete(channels);
        assertFalse(ClassMaps.of(asked, ReadControl.unattended()).containsKey(MaskRole.PREDICTION));
    }
}
