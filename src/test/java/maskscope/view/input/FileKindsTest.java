package maskscope.view.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import maskscope.file.MaskFormat;
import maskscope.open.MaskFormats;
import maskscope.testing.English;
import maskscope.view.control.FilePicker.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kinds of files that the dialogs offer.
class FileKindsTest {

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(kind -> English.of(kind.name())).toList();
    }

    @Test
    void allThatCanBeOpenedIsOfferedFirstAndThenItsParts() {
        List<Kind> kinds = FileKinds.all();
        assertThat(names(kinds)).containsExactly("All masks, predictions and sessions",
                "Pictures (.png .tif .tiff .jpg .jpeg …)", "Arrays (.npy .npz .h5 .hdf5 .hdf …)",
                "Volumes (.nii .nii.gz .nrrd .nhdr .mha …)", "Outlines and tables (.json .txt .csv .tsv)",
                "Maskscope sessions", "All files");
        assertThat(kinds.getFirst().endings()).contains("maskscope", "nii.gz").containsAll(
                MaskFormats.ALL.stream().map(MaskFormat::endings).flatMap(List::stream).toList());
        assertThat(kinds.getLast().endings()).isEmpty();
    }

    @Test
    void aFileThatHasGoneIsLookedForAmongThoseThatEndAsItDoes(@TempDir Path folder) {
        List<Kind> kinds = FileKinds.instead(folder.resolve("case.truth.NII.gz")).kinds();
        assertThat(names(kinds)).startsWith("Files that end in .nii.gz", "All masks and predictions").endsWith("All files");
        assertThat(kinds.getFirst().endings()).containsExactly("nii.gz");
        assertThat(kinds).noneMatch(kind -> kind.endings().contains("maskscope"));
        assertThat(names(FileKinds.instead(folder.resolve("case.dat")).kinds())).startsWith("Files that end in .dat");
        assertThat(names(FileKinds.instead(folder.resolve("case")).kinds())).startsWith("All masks and predictions");
        assertThat(names(FileKinds.instead(folder.resolve("a.maskscope")).kinds()))
                .containsExactly("Maskscope sessions", "All files");
    }

    @Test
    void itIsLookedForInTheNearestFolderThatIsThere(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        assertThat(FileKinds.instead(there.resolve("gone/away/t.png")).folder()).contains(there.toAbsolutePath());
        assertThat(English.of(FileKinds.instead(there.resolve("t.png")).title())).isEqualTo("Where is t.png?");
    }
}
