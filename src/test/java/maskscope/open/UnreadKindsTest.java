package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.mask.BadInput;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are not read are called by what they are.
///
/// Most are made by other programs, see `src/test/fixtures/unread`, and lie in folders that are called as the kind that must be
/// told; the others are the beginnings that the specifications give.
class UnreadKindsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "unread");

    private static final Map<String, List<String>> BEGINNINGS = new TreeMap<>(Map.of(
            "heic", List.of("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"),
            "video", List.of("\0\0\0\u0018ftypisom\0\0\u0002\0", "\u001aE\u00df\u00a3\u0001", "RIFF\1\2\3\4AVI LIST"),
            "psd", List.of("8BPS\0\u0001\0\0"),
            "exr", List.of("v/1\u0001\u0002\0\0\0channels\0"),
            "fits", List.of("SIMPLE  =                    T"),
            "vtk", List.of("# vtk DataFile Version 3.0\nmask\nBINARY\n"),
            "archive", List.of("7z\u00bc\u00af'\u001c\0\u0004", "Rar!\u001a\u0007\u0001\0", "\u00fd7zXZ\0\0\u0004", "BZh91AY&SY",
                    "(\u00b5/\u00fd\u0024"),
            "n5", List.of()));

    @TempDir
    Path folder;

    /// Each with the name of its kind before it.
    static List<Object[]> files() throws IOException {
        try (Stream<Path> kinds = Files.list(FOLDER)) {
            return kinds.sorted().flatMap(UnreadKindsTest::filesOf).toList();
        }
    }

    private static Stream<Object[]> filesOf(Path kind) {
        try (Stream<Path> files = Files.list(kind)) {
            return files.sorted().toList().stream().map(file -> new Object[] {kind.getFileName().toString(), file});
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileOfAnotherProgramIsCalledByItsKind(String kind, Path file) {
        told(kind, file);
    }

    @Test
    void aBeginningIsCalledByItsKind() throws Exception {
        for (Map.Entry<String, List<String>> beginnings : BEGINNINGS.entrySet()) {
            for (String beginning : beginnings.getValue()) {
                told(beginnings.getKey(), write("file", beginning));
            }
        }
    }

    private static void told(String kind, Path file) {
        BadInput told = assertThrows(BadInput.class, () -> MaskFormats.of(file));
        assertEquals("unread." + kind, told.message().key());
        Told.by(() -> MaskFormats.of(file), file.toString());
    }

    private Path write(String name, String latin) throws IOException {
        return Files.write(folder.resolve(name), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everySentenceIsTried() throws Exception {
        Properties sentences = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/maskscope/text/unread.properties"))) {
            sentences.load(in);
        }
        TreeSet<String> tried = files().stream().map(one -> (String) one[0]).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(BEGINNINGS.keySet());
        assertEquals(sentences.keySet(), tried.stream().map(kind -> "unread." + kind).collect(Collectors.toSet()));
    }

    @Test
    void aFolderIsToldByWhatIsInIt() throws Exception {
        Files.createDirectories(folder.resolve("mask.n5"));
        Files.writeString(folder.resolve("mask.n5/attributes.json"), "{}");
        told("n5", folder.resolve("mask.n5"));
        Files.createDirectories(folder.resolve("pictures"));
        Files.writeString(folder.resolve("pictures/a.txt"), "words");
        Told.by(() -> MaskFormats.of(folder.resolve("pictures")), "this is a folder; choose a file in it");
    }

    @Test
    void whatHasNoSignIsNotKnown() throws Exception {
        Told.by(() -> MaskFormats.of(write("file", "\1\2\3\4\5\6")), "this kind of file is not known", "PNG", "NIfTI");
        Told.by(() -> MaskFormats.of(write("file", "words and words")), "text of a kind that is not known", "PNG", "NIfTI");
    }

    /// The sentence is of use to nobody without the line that makes a readable file.
    @ParameterizedTest
    @CsvSource({"dicom,dcm2niix", "dicom-segmentation,segimage2itkimage", "dicom-structures,dcmrtstruct2nii", "mat,loadmat",
        "mgh,nib.load", "torch,torch.load", "pickle,pickle.load", "lfs,git lfs pull", "jpeg-2000,Image.open", "zarr,zarr.open"})
    void theWayOutIsNamed(String kind, String way) throws Exception {
        List<Object[]> all = files().stream().filter(one -> one[0].equals(kind)).toList();
        assertTrue(!all.isEmpty());
        all.forEach(one -> Told.by(() -> MaskFormats.of((Path) one[1]), way));
    }
}
