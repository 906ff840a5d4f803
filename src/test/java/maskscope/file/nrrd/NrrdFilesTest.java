package maskscope.file.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.open.MaskFormats;
import maskscope.testing.NiftiFile;
import maskscope.testing.TextHeader;
import maskscope.testing.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the numbers of a detached header are looked for, and what is said when they are not there.
class NrrdFilesTest {

    private static final String HEADER = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 4 3 2\nencoding: raw\n";

    @TempDir
    Path above;

    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        folder = Files.createDirectories(above.resolve("masks").resolve("below")).getParent();
        Files.write(folder.resolve("a.raw"), TextHeader.counting(24));
        Files.write(folder.resolve("below").resolve("b.raw"), TextHeader.counting(24));
        Files.write(above.resolve("secret.raw"), TextHeader.counting(24));
    }

    private Grid read(String header) throws IOException, BadInput {
        return read(header, ReadControl.unattended());
    }

    private Grid read(String header, ReadControl control) throws IOException, BadInput {
        Path file = Files.write(folder.resolve("mask.nhdr"), TextHeader.file(header));
        return MaskFormats.read(file, Wish.NONE, control).grid().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.raw", "./a.raw", "below/b.raw", "./below/b.raw", "below\\b.raw", "/home/somebody/data/a.raw",
            "C:\\data\\a.raw", "C:a/a.raw", "../elsewhere/a.raw", "gone/a.raw", "  a.raw  "})
    void theFileIsLookedForInTheFolderBelowItAndByItsLastName(String name) throws Exception {
        assertEquals(23, read(HEADER + "data file: " + name).number(23));
        assertEquals(23, read(HEADER + "datafile:" + name + "\n\nwhat follows is not read").number(23));
    }

    @ParameterizedTest
    @CsvSource({"../secret.raw, secret.raw", "below/../../secret.raw, secret.raw", "gone.raw, gone.raw", "/etc/passwd, passwd",
            "/dev/zero, zero", "below, below", "'.', .", "below/, ''", "x\u0000y.raw, x y.raw"})
    void whatIsNotThereIsNamedAndNothingIsReadFromElsewhere(String name, String told) {
        Told.by(() -> read(HEADER + "data file: " + name), "its numbers are in another file", "“" + told + "”",
                "into one folder");
    }

    @Test
    void theFileThatIsCutOffIsNamed() {
        Told.by(() -> read(HEADER.replace("4 3 2", "4 3 3") + "data file: a.raw\n"), "a.raw", "cut off or damaged");
        Told.by(() -> read(HEADER.replace("4 3 2", "5 5 2") + "data file: LIST\na.raw\nbelow/b.raw\n"), "a.raw",
                "cut off or damaged");
    }

    @Test
    void filesFollowEachOther() throws Exception {
        byte[] second = new byte[24];
        Arrays.fill(second, (byte) 9);
        Files.write(folder.resolve("below").resolve("b.raw"), second);
        Grid grid = read(HEADER.replace("4 3 2", "4 6 2") + "data file: LIST\na.raw\nbelow/b.raw\n");
        assertEquals(new Extent(4, 6, 2), grid.extent());
        assertEquals(23, grid.number(23));
        assertEquals(9, grid.number(24));
    }

    @Test
    void filesMayHoldSlabsOrRows() throws Exception {
        Grid slabs = read(HEADER.replace("4 3 2", "4 3 4") + "data file: LIST 3\na.raw\na.raw\n\n");
        assertEquals(new Extent(4, 3, 4), slabs.extent());
        assertEquals(0, slabs.number(24));
        Grid rows = read(HEADER.replace("4 3 2", "24 1 2") + "data file: LIST 1\na.raw\nbelow/b.raw\n");
        assertEquals(23, rows.number(47));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST\na.raw\n", "LIST\na.raw\na.raw\na.raw\n", "LIST 3\na.raw\na.raw\na.raw\n",
            "LIST 1\na.raw\na.raw\n",
            "LIST 9\na.raw\na.raw\n", "LIST 0\na.raw\na.raw\n", "LIST\n", "a%d.raw 1 3 1", "a%d.raw 1 2 0", "a%d.raw 2 1 1",
            "a%d.raw 0 999999999 1"})
    void aNumberOfFilesThatDoesNotFitIsTold(String names) {
        Told.by(() -> read(HEADER + "data file: " + names), "files");
    }

    @Test
    void moreFilesThanAnybodyHasAreTold() {
        String header = HEADER.replace("4 3 2", "1 1 200000") + "data file: a%d.raw 1 200000 1\n";
        Told.by(() -> read(header), "200000 files", "save it as one file");
    }

    @Test
    void theFileThatIsMissingAmongSeveralIsNamed() throws Exception {
        Files.write(folder.resolve("s1.raw"), TextHeader.counting(12));
        Told.by(() -> read(HEADER + "data file: s%d.raw 1 2 1"), "“s2.raw”");
    }

    @Test
    void theFileThatIsDamagedAmongSeveralIsNamed() throws Exception {
        byte[] packed = NiftiFile.packed(TextHeader.counting(12));
        Files.write(folder.resolve("s1.gz"), packed);
        packed[packed.length - 7] ^= 1;
        Files.write(folder.resolve("s2.gz"), packed);
        Files.write(folder.resolve("s3.gz"), new byte[packed.length]);
        String header = HEADER.replace("raw", "gzip").replace("4 3 2", "4 3 1").replace("dimension: 3", "dimension: 3");
        String two = header.replace("4 3 1", "4 3 2");
        Told.by(() -> read(two + "data file: LIST\ns1.gz\ns2.gz\n"), "s2.gz: the NRRD file is cut off or damaged");
        Told.by(() -> read(two + "data file: LIST\ns1.gz\ns3.gz\n"), "s3.gz: the NRRD file is cut off or damaged");
    }

    @Test
    void aReadingOfManyFilesCanBeCancelled() throws Exception {
        Files.write(folder.resolve("big.raw"), new byte[1 << 20]);
        String header = HEADER.replace("4 3 2", "1024 1024 3") + "data file: LIST\nbig.raw\nbig.raw\nbig.raw\n";
        int[] left = {5};
        ReadControl shy = new ReadControl(done -> {}, () -> left[0]-- == 0, 1 << 26);
        assertThrows(CancellationException.class, () -> read(header, shy));
    }

    @Test
    void aGlanceNeedsNoMoreFilesThanTheMiddle() throws Exception {
        for (int k = 0; k < 3; k++) {
            byte[] slice = new byte[16];
            slice[k] = 1;
            Files.write(folder.resolve("g" + k + ".raw"), slice);
        }
        Path file = Files.write(folder.resolve("mask.nhdr"),
                TextHeader.file(HEADER.replace("4 3 2", "4 4 3") + "data file: g%d.raw 0 2 1\n"));
        assertEquals(0xffff_ffff, MaskFormats.glance(file, ReadControl.unattended()).colour(1));
        assertEquals(new Extent(4, 4, 3), MaskFormats.readPhoto(file, ReadControl.unattended()).extent());
    }
}
