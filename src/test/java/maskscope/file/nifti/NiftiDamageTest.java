package maskscope.file.nifti;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.NiftiFile;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// NIfTI files that are cut off, damaged, of a kind that is not read, or that lie about their size.
class NiftiDamageTest {

    private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    @TempDir
    Path folder;

    private void read(byte[] bytes) throws IOException, BadInput {
        read(bytes, Wish.NONE);
    }

    private void read(byte[] bytes, Wish wish) throws IOException, BadInput {
        MaskFormats.read(Files.write(folder.resolve("scan.nii"), bytes), wish, ReadControl.unattended());
    }

    private void photo(byte[] bytes) throws IOException, BadInput {
        MaskFormats.readPhoto(Files.write(folder.resolve("scan.nii"), bytes), ReadControl.unattended());
    }

    @Test
    void aCutOffFileIsTold() {
        byte[] whole = NiftiFile.counting(7, 5, 3).affine(1, STRAIGHT).bytes();
        for (int length = 4; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Told.by(() -> read(cut), "the NIfTI file is cut off or damaged");
            assertThrows(BadInput.class, () -> photo(cut));
        }
    }

    @Test
    void aCutOffSecondVersionIsTold() {
        byte[] whole = NiftiFile.second(ByteOrder.BIG_ENDIAN).sides(7, 5).type(2, 8).numbers(35, out -> {}).bytes();
        for (int length = 4; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Told.by(() -> read(cut), "the NIfTI file is cut off or damaged");
        }
    }

    @Test
    void aCutOffGzipIsTold() throws Exception {
        byte[] whole = NiftiFile.packed(noise(30, 20, 4).bytes());
        for (int length = 1; length < whole.length; length += length < 600 || length > whole.length - 20 ? 1 : 37) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(BadInput.class, () -> read(cut));
        }
        Told.by(() -> read(Arrays.copyOf(whole, whole.length / 2)), "the NIfTI file is cut off or damaged");
        Told.by(() -> read(Arrays.copyOf(whole, whole.length - 3)), "the NIfTI file is cut off or damaged");
    }

    @Test
    void aGzipThatEndsEarlyThoughItIsSoundIsTold() throws Exception {
        byte[] whole = noise(30, 20, 4).bytes();
        for (int length : new int[] {100, 347, 351, 352, 1000, whole.length - 1}) {
            byte[] packed = NiftiFile.packed(Arrays.copyOf(whole, length));
            Told.by(() -> read(packed), "the NIfTI file is cut off or damaged");
        }
    }

    @Test
    void aDamagedGzipIsToldEvenWhereItsNumbersCameOut() throws Exception {
        byte[] whole = NiftiFile.packed(noise(30, 20, 4).bytes());
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            damaged[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(BadInput.class, () -> read(damaged));
        }
        byte[] wrongSum = whole.clone();
        wrongSum[whole.length - 8] ^= 1;
        Told.by(() -> read(wrongSum), "the NIfTI file is cut off or damaged", "copy it again");
    }

    @Test
    void damageAfterTheChosenVolumeIsTold() throws Exception {
        byte[] whole = NiftiFile.packed(noise(20, 20, 2, 5).bytes());
        whole[whole.length - 8] ^= 1;
        Told.by(() -> read(whole, Wish.NONE.withChannel("1")), "the NIfTI file is cut off or damaged");
        byte[] early = NiftiFile.packed(Arrays.copyOf(noise(20, 20, 2, 5).bytes(), 352 + 3 * 800));
        Told.by(() -> read(early, Wish.NONE.withChannel("1")), "the NIfTI file is cut off or damaged");
    }

    @Test
    void aGzipOfSomethingElseIsTold() throws Exception {
        byte[] packed = NiftiFile.packed("just words".getBytes());
        Told.by(() -> read(packed), "what is in it is no NIfTI volume", "gunzip");
    }

    @Test
    void aFileThatGoesOnLongAfterItsNumbersIsTold() throws Exception {
        byte[] long1 = Arrays.copyOf(NiftiFile.counting(2, 1, 1).bytes(), 3 << 20);
        Told.by(() -> read(long1), "it goes on long after its last number");
        Told.by(() -> read(NiftiFile.packed(long1)), "it goes on long after its last number");
    }

    @Test
    void aBombIsNotInflatedBeyondWhatTheHeaderSays() throws Exception {
        Path file = folder.resolve("bomb.nii.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(NiftiFile.counting(20, 20, 20).bytes());
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(nothing);
            }
        }
        int[] told = {0};
        ReadControl counting = new ReadControl(done -> told[0]++, () -> false, 1 << 20);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, counting), "it goes on long after its last number");
        assertTrue(told[0] < 100, "read on for " + told[0] + " pieces");
    }

    @Test
    void aSmallGzipCannotClaimALargeVolume() throws Exception {
        byte[] packed = NiftiFile.packed(NiftiFile.counting(2, 1, 1).sides(1000, 1000, 20).bytes());
        Path file = Files.write(folder.resolve("small.nii.gz"), packed);
        ReadControl unused = new ReadControl(done -> fail("it was begun"), () -> false, 1L << 30);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, unused), "the NIfTI file is cut off or damaged");
    }

    @Test
    void sizesBeyondTheLimitAreRefusedBeforeAnythingIsAllocated() throws Exception {
        byte[] huge = NiftiFile.counting(2, 1, 1).sides(32_767, 32_767, 32_767).type(64, 64).bytes();
        Told.by(() -> read(huge), "32767 slices of 32767 × 32767 pixels", "more than the");
        Told.by(() -> read(NiftiFile.packed(huge)), "32767 slices of 32767 × 32767 pixels", "more than the");
        byte[] wider = NiftiFile.second(ByteOrder.LITTLE_ENDIAN).sides(1L << 40, 1L << 40, 1L << 40).type(2, 8).bytes();
        Told.by(() -> read(wider), "more than the");
        assertThrows(BadInput.class, () -> photo(wider));
        byte[] deep = NiftiFile.second(ByteOrder.LITTLE_ENDIAN).sides(1, 1, Long.MAX_VALUE).type(64, 64).bytes();
        Told.by(() -> read(deep), "more than the");
        Told.by(() -> photo(deep), "more than the");
    }

    @Test
    void theLimitOfPixelsIsKeptToThePixel() throws Exception {
        Path file = Files.write(folder.resolve("a.nii"), NiftiFile.counting(10, 5, 2).bytes());
        MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> false, 100));
        Told.by(() -> MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> false, 99)),
                "2 slices of 10 × 5 pixels", "more than the 99 pixels");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 8, 99})
    void anImpossibleNumberOfSidesIsTold(int sides) {
        byte[] bytes = NiftiFile.counting(2, 2, 2).side(0, sides).bytes();
        Told.by(() -> read(bytes), "it has " + sides + " sides");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, -5", "3, -32768"})
    void aSideWithoutPixelsIsTold(int side, int length) {
        byte[] bytes = NiftiFile.counting(2, 2, 2).side(side, length).bytes();
        Told.by(() -> read(bytes), String.valueOf(length), "no pixel");
        assertThrows(BadInput.class, () -> photo(bytes));
    }

    @Test
    void aFurtherSideThatCannotBeIsTold() {
        Told.by(() -> read(NiftiFile.counting(2, 2, 2, 3).side(4, 0).bytes()), "one of its sides is 0");
        Told.by(() -> read(NiftiFile.counting(2, 2, 1, 2, 2).bytes()), "more than four sides", "save one volume");
        Told.by(() -> read(NiftiFile.counting(2, 2, 1, 2000).bytes()), "2000 volumes", "save one volume");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 351, 348, -352, 352.5, 1e30, Double.NaN, Double.POSITIVE_INFINITY})
    void aWrongPlaceOfTheNumbersIsTold(double offset) throws Exception {
        byte[] bytes = NiftiFile.counting(2, 2, 2).offset(offset).bytes();
        Told.by(() -> read(bytes), "the NIfTI file is damaged", "the numbers begin at byte");
        Told.by(() -> read(NiftiFile.packed(bytes)), "the numbers begin at byte");
    }

    @Test
    void numbersThatBeginBeyondTheFileAreTold() throws Exception {
        byte[] bytes = NiftiFile.counting(2, 2, 2).offset(1 << 20).bytes();
        Told.by(() -> read(bytes), "cut off or damaged");
        Told.by(() -> read(NiftiFile.packed(bytes)), "cut off or damaged");
    }

    @Test
    void aHeaderThatContradictsItselfIsTold() {
        Told.by(() -> read(NiftiFile.counting(2, 2, 2).type(2, 32).bytes()), "a number of 8 bits takes 32");
        Told.by(() -> read(NiftiFile.counting(2, 2, 2).slope(2, Double.NaN).bytes()), "adds NaN to every number");
    }

    @ParameterizedTest
    @CsvSource({"32, 64, complex", "1792, 128, complex", "2048, 256, complex", "128, 24, colours", "2304, 32, colours",
            "1536, 128, floats of 128 bits", "1, 1, single bits", "77, 8, the type 77"})
    void otherTypesAreTold(int code, int bits, String word) {
        Told.by(() -> read(NiftiFile.counting(2, 2, 2).type(code, bits).bytes()), word);
    }

    @Test
    void aPairOfFilesIsToldHowToBecomeOne() {
        byte[] pair = Arrays.copyOf(NiftiFile.counting(2, 2, 2).magic("ni1\0").bytes(), 348);
        Told.by(() -> read(pair), "NIfTI .hdr and .img", "nibabel", "mask.nii.gz");
        byte[] analyze = Arrays.copyOf(NiftiFile.counting(2, 2, 2).magic("\0\0\0\0").bytes(), 348);
        Told.by(() -> read(analyze), "ANALYZE .hdr and .img", "nibabel");
        byte[] second = NiftiFile.second(ByteOrder.LITTLE_ENDIAN).sides(1).magic("ni2\0\r\n\u001a\n").bytes();
        Told.by(() -> read(second), "NIfTI .hdr and .img");
    }

    @Test
    void anythingElseDamagedGivesASentence() throws Exception {
        byte[] plain = noise(6, 5, 4).affine(1, STRAIGHT).bytes();
        byte[] packed = NiftiFile.packed(plain);
        ReadControl control = new ReadControl(done -> {}, () -> false, 1 << 16);
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = (round % 2 == 0 ? plain : packed).clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes[random.nextInt(Math.min(bytes.length, 360))] = (byte) random.nextInt(256);
            }
            byte[] mutant = round % 4 == 2 ? NiftiFile.packed(bytes) : bytes;
            Path file = Files.write(folder.resolve("mutant"), mutant);
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
        assertTrue(refused > 400, "the mutations hardly damage anything: " + refused);
    }

    private static NiftiFile noise(long... sides) {
        int count = (int) Arrays.stream(sides).reduce(1, (a, b) -> a * b);
        byte[] bytes = new byte[count];
        new Random(3).nextBytes(bytes);
        return NiftiFile.first().sides(sides).type(2, 8).numbers(count, out -> out.put(bytes));
    }
}
