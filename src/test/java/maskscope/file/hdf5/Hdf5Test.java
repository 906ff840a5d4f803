package maskscope.file.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import maskscope.file.Content;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of datasets beside their numbers, which are chosen, and what is refused with which words. That all numbers are
/// right is the business of `FormatFixturesTest`.
class Hdf5Test {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path FORMATS = RESOURCES.resolve("formats");
    private static final Path REFUSED = RESOURCES.resolve("hdf5").resolve("refused.h5");
    private static final Path PACKED = RESOURCES.resolve("hdf5").resolve("packed.h5");
    /// Places in packed.h5 as h5py's `get_chunk_info` tells them: of its second chunk packed with gzip and of its first chunks
    /// packed with LZF and with a sum.
    private static final int GZIP = 4668;
    private static final int LZF = 4801;
    private static final int SUM = 5296;

    @TempDir
    Path folder;

    private static Content read(Path file, String part) throws BadInput {
        return MaskFormats.read(file, Wish.NONE.withPart(part), ReadControl.unattended());
    }

    private static Content formats(String file, String part) throws BadInput {
        return read(FORMATS.resolve(file), part);
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("maps.h5"), bytes);
    }

    /// The bytes of packed.h5 with some of them changed.
    private Path damaged(int at, int... instead) throws IOException {
        byte[] bytes = Files.readAllBytes(PACKED);
        for (int k = 0; k < instead.length; k++) {
            bytes[at + k] = (byte) instead[k];
        }
        return written(bytes);
    }

    @Test
    void theFilesOwnNamesOfNumbersAreKeptAndBooleansAreNone() throws BadInput {
        assertEquals(Map.of(0, "nothing", 1, "liver", 2, "tumour", 3, "vessel"), formats("hdf5-kinds.h5", "names").names());
        assertEquals(Map.of(), formats("hdf5-kinds.h5", "b1").names());
    }

    @Test
    void whatTheFileSaysOfTheSizeOfVoxelsIsTakenFromTheLastSideOn() throws BadInput {
        assertEquals(List.of(4.5, 4.0, 40.0), formats("hdf5-groups.h5", "/volumes/labels").placement().spacing());
        assertEquals(List.of(1.0, 1.0, 1.0), formats("hdf5-groups.h5", "/other/mask").placement().spacing());
        Path ilastik = FORMATS.resolve("hdf5-ilastik.h5");
        Content channel = MaskFormats.read(ilastik, Wish.NONE.withChannel("1"), ReadControl.unattended());
        assertEquals(List.of(0.25, 0.5, 3.0), channel.placement().spacing());
    }

    @Test
    void theNumberThatStandsForNoDataIsTold() throws BadInput {
        assertEquals(255, formats("hdf5-groups.h5", "/volumes/labels").facts().noData().orElseThrow());
        assertTrue(formats("hdf5-groups.h5", "/other/mask").facts().noData().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"/tyx, true, 3", "/tzcyx, false, 6", "/xyz, false, 5", "/xy, false, 1"})
    void pointsInTimeArePicturesOfTheirOwnAndSlicesAreNot(String part, boolean batch, int slices) throws BadInput {
        Content content = formats("hdf5-axes.h5", part);
        assertEquals(batch, content.facts().batch());
        assertEquals(slices, content.grid().orElseThrow().depth());
    }

    @Test
    void namedSidesAreNotGuessed() throws BadInput {
        assertFalse(formats("hdf5-axes.h5", "tyx").layoutGuessed());
        assertTrue(formats("hdf5-groups.h5", "volumes/raw").layoutGuessed());
    }

    @Test
    void aSingleDatasetThatCanBeAMaskIsTaken() throws BadInput {
        Content content = MaskFormats.read(RESOURCES.resolve("hdf5").resolve("virtual.h5"), Wish.NONE, ReadControl.unattended());
        assertEquals(List.of("/mask"), content.parts());
        assertEquals("/mask", content.part().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scaled   | packed by scaleoffset (filter 6) | h5repack -f GZIP=4",
        "outside  | numbers in another file          | new['mask'] = old['/outside'][:]",
        "named    | a name of its own                | new['mask'] = old['/named'][:]",
        "negative | “/negative” is damaged, or of a  | old['/negative'][:].astype(float)",
        "wide     | no plain numbers                 | floats of 16, 32 or 64 bits",
        "brain    | no plain numbers                 | floats of 16, 32 or 64 bits",
        "words    | no plain numbers                 | save booleans",
        "empty    | no plain numbers                 | save booleans",
        "row      | its shape is 4                   | save one mask of two sides",
        "kind     | no dataset “/kind”               | choose one of /mask, /scaled",
        "/mask/x  | no dataset “/mask/x”             | choose one of /mask, /scaled"})
    void aDatasetThatIsNotReadIsToldByItsName(String part, String fault, String cure) {
        Told.by(() -> read(REFUSED, part), "refused.h5: ", fault, cure);
    }

    @Test
    void otherDatasetsAreReadBesideOnesThatAreNot() throws BadInput {
        assertEquals(new Extent(7, 5, 1), read(REFUSED, "mask").grid().orElseThrow().extent());
        Path virtual = RESOURCES.resolve("hdf5").resolve("virtual.h5");
        assertEquals(new Extent(7, 5, 1), read(virtual, "mask").grid().orElseThrow().extent());
        Told.by(() -> read(virtual, "together"), "“/together” is put together from others", "old['/together'][:]");
    }

    @Test
    void linksLeadToDatasetsOfTheFileAndNeverOutOfIt() throws BadInput {
        assertEquals("/link", formats("hdf5-groups.h5", "link").part().orElseThrow());
        Told.by(() -> formats("hdf5-groups.h5", "outside"), "“/outside” leads to another file, other.h5", "open that file");
        Told.by(() -> formats("hdf5-groups.h5", "circle"), "“/circle” leads round in a circle");
        Told.by(() -> formats("hdf5-groups.h5", "volumes"), "no dataset “/volumes”", "choose one of /volumes/labels");
    }

    @Test
    void theDatasetThatIsCalledAsPicturesAreIsThePhotograph() throws BadInput {
        Path groups = FORMATS.resolve("hdf5-groups.h5");
        assertEquals(new Extent(7, 6, 5), MaskFormats.readPhoto(groups, ReadControl.unattended()).extent());
        assertEquals(new Extent(7, 6, 1), MaskFormats.glance(groups, ReadControl.unattended()).extent());
    }

    /// Three slices could also be three colours.
    @Test
    void namedSlicesAreNoColoursOfAPhotograph() throws BadInput {
        Photo photo = MaskFormats.readPhoto(FORMATS.resolve("hdf5-axes.h5"), ReadControl.unattended());
        assertEquals(new Extent(5, 4, 3), photo.extent());
    }

    @Test
    void aDamagedChunkIsToldWhereItCanBeFound() throws Exception {
        Told.by(() -> read(damaged(GZIP + 60, 0x55, 0xaa, 0x55), "gzip"), "the HDF5 file is cut off or damaged");
        Told.by(() -> read(damaged(SUM + 99, 77), "sum"), "the HDF5 file is cut off or damaged");
        Told.by(() -> read(damaged(LZF, 0xff, 0xff, 0xff), "lzf"), "the HDF5 file is cut off or damaged");
        assertEquals(512, read(PACKED, "gzip").grid().orElseThrow().pixels());
    }

    /// A header may say that numbers are larger than the whole chunk; going through all their bytes takes seconds.
    @Test
    void bytesAreOnlyPutTogetherWhereThereAreSeveralNumbers() {
        byte[] bytes = {1, 2, 3, 4, 5};
        assertArrayEquals(new byte[] {1, 3, 2, 4, 5}, new Hdf5Chunk(bytes, 2).together());
        assertSame(bytes, new Hdf5Chunk(bytes, 1 << 30).together());
        assertSame(bytes, new Hdf5Chunk(bytes, 3).together());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 100, 2000, 4700, 5000, 13_000})
    void aFileThatEndsEarlyIsTold(int length) throws IOException {
        byte[] start = Arrays.copyOf(Files.readAllBytes(PACKED), length);
        if (length >= Hdf5Format.SIGNATURE.length()) {
            Told.by(() -> read(written(start), "sum"), "maps.h5: ");
        }
    }

    /// MATLAB's block without the file that should follow it.
    @Test
    void aBlockAloneIsNoFile() throws IOException {
        byte[] start = Arrays.copyOf(Files.readAllBytes(FORMATS.resolve("hdf5-matlab.mat")), 512);
        Path block = written(start);
        Told.by(() -> MaskFormats.read(block, Wish.NONE, ReadControl.unattended()), "the HDF5 file is cut off or damaged");
    }

    @Test
    void asManyPixelsAsThereIsMemoryForAreRead() {
        ReadControl few = new ReadControl(done -> {}, () -> false, 400);
        Told.by(() -> MaskFormats.read(PACKED, Wish.NONE.withPart("gzip"), few), "8 slices of 8 × 8 pixels", "400 pixels");
    }

    /// The sides of the dataset stand in its header, which in these old files has no sum: 8 × 8 × 8, and 8 × 8 × 8 at most.
    @Test
    void sidesThatLieAreFoundBeforeAnythingIsSetAside() throws IOException {
        byte[] bytes = Files.readAllBytes(PACKED);
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int changed = 0;
        for (int at = 0; at < bytes.length - 24; at += 8) {
            if (fields.getLong(at) == 8 && fields.getLong(at + 8) == 8 && fields.getLong(at + 16) == 8) {
                fields.putLong(at, 1L << 40);
                changed++;
            }
        }
        assertTrue(changed > 0);
        Told.by(() -> read(written(bytes), "gzip"), "maps.h5: ");
    }

    /// Three rows of four pixels, in a chunk of four million.
    @Test
    void chunksThatAreTooLargeToUnpackAreToldWithTheWayOut() throws BadInput {
        ReadControl few = new ReadControl(done -> {}, () -> false, 1_900_000);
        Told.by(() -> MaskFormats.read(PACKED, Wish.NONE.withPart("shrunk"), few),
                "chunks of 3 MB, and at most 3 MB", "h5repack -l CHUNK=64x64 in.h5");
        assertEquals(12, read(PACKED, "shrunk").grid().orElseThrow().pixels());
    }

    @Test
    void progressRisesAndACancelledReadingEnds() throws BadInput {
        List<Double> told = new ArrayList<>();
        MaskFormats.read(FORMATS.resolve("hdf5-long.h5"), Wish.NONE.withPart("one"),
                new ReadControl(told::add, () -> false, ReadControl.defaultMaxPixels()));
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.getLast());
        for (int steps : new int[] {0, 5, 200, 500}) {
            int[] left = {steps};
            ReadControl impatient = new ReadControl(done -> left[0]--, () -> left[0] <= 0, ReadControl.defaultMaxPixels());
            assertThrows(CancellationException.class, () -> MaskFormats.read(
                    FORMATS.resolve("hdf5-long.h5"), Wish.NONE.withPart("one"), impatient));
        }
    }
}
