package maskscope.file.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.HeadedFileCase;
import maskscope.testing.NiftiFile;
import maskscope.testing.TextHeader;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// NRRD files that are cut off, damaged, of a kind that is not read, or that lie about their size.
class NrrdDamageTest extends HeadedFileCase {

    private static final String HEADER = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 7 5 3\nencoding: raw\n";

    NrrdDamageTest() {
        super(".nrrd", "NRRD");
    }

    private static byte[] packed() throws IOException {
        return TextHeader.file(HEADER.replace("7 5 3", "30 20 4").replace("raw", "gzip") + "\n", NiftiFile.packed(NOISE));
    }

    @Test
    void aCutOffFileIsTold() throws Exception {
        assertEveryCutIsTold(TextHeader.file(HEADER + "\n", TextHeader.counting(105)), 4, HEADER.length());
    }

    @Test
    void aCutOffOrDamagedGzipIsTold() throws Exception {
        byte[] whole = packed();
        int header = whole.length - NiftiFile.packed(NOISE).length;
        // The first ten bytes of gzip tell of no number.
        assertPackedDamageIsTold(whole, header + 10, whole.length - 8);
        assertDamageIsTold(TextHeader.file(HEADER.replace("raw", "gzip") + "\n", TextHeader.counting(105)));
    }

    @Test
    void aFileThatGoesOnLongAfterItsNumbersIsTold() throws Exception {
        byte[] numbers = Arrays.copyOf(TextHeader.counting(105), 3 << 20);
        Told.by(() -> read(HEADER + "\n", numbers), "the NRRD file is damaged", "goes on long after its last number");
        Told.by(() -> read(HEADER.replace("raw", "gzip") + "\n", NiftiFile.packed(numbers)),
                "goes on long after its last number");
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(NiftiFile.packed(TextHeader.counting(105)));
        more.write(new byte[3 << 20]);
        Told.by(() -> read(HEADER.replace("raw", "gzip") + "\n", more.toByteArray()), "goes on long after its last number");
        read(HEADER + "\n", Arrays.copyOf(numbers, 500));
    }

    @Test
    void aBombIsNotInflatedBeyondWhatTheHeaderSays() throws Exception {
        Path file = folder.resolve("bomb.nrrd");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((HEADER.replace("raw", "gzip") + "\n").getBytes());
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                byte[] nothing = new byte[1 << 20];
                for (int i = 0; i < 400; i++) {
                    gzip.write(nothing);
                }
            }
        }
        int[] told = {0};
        ReadControl counting = new ReadControl(done -> told[0]++, () -> false, 1 << 20);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, counting), "goes on long after its last number");
        assertTrue(told[0] < 100, "read on for " + told[0] + " pieces");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "gzip", "hex", "text"})
    void aSmallFileCannotClaimALargeVolume(String encoding) throws Exception {
        byte[] numbers = encoding.equals("gzip") ? NiftiFile.packed(TextHeader.counting(105)) : TextHeader.counting(105);
        byte[] bytes = TextHeader.file(HEADER.replace("7 5 3", "1000 1000 20").replace("raw", encoding) + "\n", numbers);
        Path file = Files.write(folder.resolve("small.nrrd"), bytes);
        ReadControl unused = new ReadControl(done -> fail("it was begun"), () -> false, 1L << 30);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, unused), "the NRRD file is cut off or damaged");
    }

    @Test
    void sizesBeyondTheLimitAreRefusedBeforeAnythingIsAllocated() {
        for (String sizes : new String[] {"32767 32767 32767", "999999999999999999 999999999999999999 999999999999999999",
            "1 1 999999999999999999"}) {
            for (String encoding : new String[] {"raw", "gzip", "text"}) {
                String header = HEADER.replace("7 5 3", sizes).replace("raw", encoding).replace("uint8", "double")
                        + "endian: big\n\n";
                Told.by(() -> read(header, TextHeader.counting(105)), "more than the");
                assertThrows(BadInput.class, () -> photo(TextHeader.file(header)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7 5|sizes: 7 5", "7 5 -3|sizes: 7 5 -3", "7 5 x|sizes: 7 5 x", "7 5 3 1|sizes: 7 5 3 1",
            "7 5 99999999999999999999|sizes", "7 5 3.5|sizes", "7 5 1e9|sizes"})
    void sizesThatAreNoneAreTold(String sizes, String told) {
        Told.by(() -> read(HEADER.replace("7 5 3", sizes) + "\n", TextHeader.counting(105)), "its header says “" + told);
    }

    @Test
    void aSideWithoutPixelsIsTold() {
        Told.by(() -> read(HEADER.replace("7 5 3", "7 0 3") + "\n"), "no pixel");
        Told.by(() -> read(HEADER.replace("7 5 3", "7 5 0") + "\n"), "no pixel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dimension: 3|dimension: 0|dimension: 0", "dimension: 3|dimension: 17|dimension: 17",
            "dimension: 3|dimension: x|dimension: x",
            "dimension: 3|dimension: 4294967299|dimension", "uint8|char|type: char", "uint8|quadruple|type: quadruple",
            "encoding: raw|encoding: raw;kinds: domain domain|kinds: domain domain",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0)|space directions: (1,0,0) (0,1,0)",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0,1) (0,0,1)|space directions",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0|space directions",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0,nan)|space directions",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0,inf)|space directions",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0,x)|space directions",
            "encoding: raw|encoding: raw;space directions: (1,0,0) (0,1,0) (0,0,1,1)|space directions",
            "encoding: raw|encoding: raw;space directions: nonesuch (0,1,0) (0,0,1)|space directions",
            "encoding: raw|encoding: raw;spacings: 1 1|spacings: 1 1",
            "encoding: raw|encoding: raw;spacings: 1 1 x|spacings: 1 1 x",
            "encoding: raw|encoding: raw;line skip: -1|line skip: -1", "encoding: raw|encoding: raw;byte skip: x|byte skip: x",
            "encoding: raw|encoding: raw;sizes: 7 5 3|sizes: 7 5 3"})
    void aFieldThatCannotBeIsTold(String was, String is, String told) {
        String header = HEADER.replace(was, is.replace(";", "\n")) + "\n";
        Told.by(() -> read(header, TextHeader.counting(105)), "the NRRD file is damaged: its header says “" + told,
                "which cannot be");
    }

    @Test
    void anOriginThatIsNoneIsTold() {
        String header = HEADER + "space: LPS\nspace directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: 1 2 3\n\n";
        Told.by(() -> read(header, TextHeader.counting(105)), "its header says “space origin: 1 2 3”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "dimension", "sizes", "encoding"})
    void aFieldThatIsMissingIsTold(String field) {
        String header = HEADER.replaceFirst(field + ": .*\n", "") + "\n";
        Told.by(() -> read(header, TextHeader.counting(105)), "its header has no field “" + field + "”");
    }

    @Test
    void theByteOrderMustBeToldOfMoreThanOneByte() {
        String header = HEADER.replace("uint8", "int16").replace("7 5 3", "7 5 1");
        Told.by(() -> read(header + "\n", TextHeader.counting(70)), "its header has no field “endian”");
        Told.by(() -> read(header + "endian: middle\n\n", TextHeader.counting(70)), "its header says “endian: middle”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bzip2", "bz2", "zrl", "zstd"})
    void anotherPackingIsToldWithTheCommandThatConvertsIt(String encoding) {
        Told.by(() -> read(HEADER.replace("raw", encoding) + "\n", TextHeader.counting(105)),
                "packed as " + encoding, "unu save -f nrrd -e gzip");
    }

    @Test
    void whatIsNotReadIsTold() {
        Told.by(() -> read(HEADER.replace("uint8", "block") + "block size: 8\n\n"), "blocks of bytes");
        Told.by(() -> read(HEADER.replace("raw", "gzip") + "byte skip: -1\n\n"), "counts bytes from the end", "unu save");
        Told.by(() -> read(HEADER.replace("3\nsizes: 7 5 3", "5\nsizes: 2 2 2 2 2") + "\n", new byte[32]),
                "more than four sides");
        Told.by(() -> read(HEADER.replace("3\nsizes: 7 5 3", "4\nsizes: 2 2 2 2") + "kinds: list domain domain list\n\n",
                new byte[16]),
                "two axes that are no sides");
        Told.by(() -> read(HEADER.replace("3\nsizes: 7 5 3", "4\nsizes: 2 2 1 2000") + "\n", new byte[8000]), "2000 volumes");
    }

    @Test
    void aHeaderThatIsNoneIsTold() {
        Told.by(() -> read("NRRD0004\nno field at all\n\n"), "the NRRD file is cut off or damaged");
        Told.by(() -> read("NRRD0004\n: nothing\n\n"), "the NRRD file is cut off or damaged");
        Told.by(() -> read("NRRD0004\n" + "x".repeat(3 << 20)), "the NRRD file is cut off or damaged");
        Told.by(() -> read("NRRD0004\n" + ("# " + "x".repeat(1 << 19) + "\n").repeat(40) + "\n"),
                "the NRRD file is cut off or damaged");
        Told.by(() -> read("NRRD"), "damaged");
    }

    @Test
    void whatLiesBeforeTheNumbersMayNotBeLongerThanTheFile() {
        Told.by(() -> read(HEADER + "line skip: 3\n\n", TextHeader.counting(105)), "cut off or damaged");
        Told.by(() -> read(HEADER + "byte skip: 1\n\n", TextHeader.counting(105)), "cut off or damaged");
        Told.by(() -> read(HEADER + "byte skip: 999999999999\n\n", TextHeader.counting(105)), "cut off or damaged");
        Told.by(() -> read(HEADER + "byte skip: -2\n\n", TextHeader.counting(105)), "cut off or damaged");
        Told.by(() -> read(HEADER + "byte skip: -1\n\n", TextHeader.counting(100)), "cut off or damaged");
        Told.by(() -> read(HEADER.replace("raw", "gzip") + "byte skip: 1\n\n", NiftiFile.packed(TextHeader.counting(105))),
                "cut off or damaged");
    }

    @Test
    void wordsOfAHeaderStandInSentencesWithoutTheirControlCharacters() {
        String message = assertThrows(BadInput.class,
                () -> read(HEADER.replace("uint8", "a\u001bb\u0007" + "c".repeat(5000)) + "\n")).getMessage();
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        assertTrue(message.length() < 700, message);
    }

    @Test
    void aReadingTellsItsProgressAndCanBeCancelled() throws Exception {
        byte[] numbers = new byte[4 << 20];
        byte[] bytes = TextHeader.file(HEADER.replace("7 5 3", "1024 1024 4").replace("raw", "gzip") + "\n",
                NiftiFile.packed(numbers));
        Path file = Files.write(folder.resolve("large.nrrd"), bytes);
        double[] last = {0};
        int[] steps = {0};
        MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {
            assertTrue(done >= last[0], done + " after " + last[0]);
            last[0] = done;
            steps[0]++;
        }, () -> false, 1 << 26));
        assertEquals(1, last[0]);
        assertTrue(steps[0] > 10, steps[0] + " steps");
        int[] left = {3};
        ReadControl shy = new ReadControl(done -> {}, () -> left[0]-- == 0, 1 << 26);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE, shy));
        Files.delete(file);
    }
}
