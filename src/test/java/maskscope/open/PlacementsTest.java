package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.file.ReadControl;
import maskscope.mask.Axes;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;
import maskscope.testing.NiftiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a pair knows of its voxels when its two files do not know the same.
class PlacementsTest {

    @TempDir
    Path folder;

    private Placement placement(Path truth, Path prediction) throws BadInput {
        return PairReader.examine(truth, prediction, Optional.empty(), Answers.NONE.withResized(true), Optional.empty(),
                ReadControl.unattended()).settled().placement();
    }

    /// A file that says nothing of its voxels.
    private Path plain(int width, int height, int depth) throws IOException {
        return nifti("plain.nii", NiftiFile.first(), width, height, depth);
    }

    private Path nifti(String name, NiftiFile header, int width, int height, int depth) throws IOException {
        int pixels = width * height * depth;
        NiftiFile file = header.sides(width, height, depth).type(2, 8).numbers(pixels, out -> out.put(pixels - 1, (byte) 1));
        return Files.write(folder.resolve(name), file.bytes());
    }

    private static NiftiFile body() {
        return NiftiFile.first().affine(1, 0.5, 0, 0, 0, 0.75, 0, 0, 0, 4);
    }

    @Test
    void whicheverFileKnowsHowLargeVoxelsAreTellsIt() throws Exception {
        Path spaced = nifti("spaced.nii", NiftiFile.first().spacing(0.5, 0.5, 3), 4, 3, 2);
        Path plain = plain(4, 3, 2);
        assertEquals(Placement.spaced(0.5, 0.5, 3), placement(spaced, plain));
        assertEquals(Placement.spaced(0.5, 0.5, 3), placement(plain, spaced));
        assertEquals(Placement.PLAIN, placement(plain, plain));
    }

    @Test
    void aFileThatKnowsABodyGoesBeforeOneThatKnowsVoxelsAlone() throws Exception {
        Path spaced = nifti("spaced.nii", NiftiFile.first().spacing(9, 9, 9), 4, 3, 2);
        Path body = nifti("body.nii", body(), 4, 3, 2);
        assertEquals(new Axes("RAS"), placement(spaced, body).axes());
        assertEquals(Placement.spaced(0.5, 0.75, 4).spacing(), placement(spaced, body).spacing());
        assertEquals(placement(body, spaced), placement(spaced, body));
    }

    @Test
    void aMaskThatIsEnlargedHasSmallerVoxels() throws Exception {
        Path small = nifti("small.nii", body(), 4, 3, 2);
        assertEquals(Placement.spaced(0.25, 0.375, 4).spacing(), placement(small, plain(8, 6, 2)).spacing());
        Path large = nifti("large.nii", body(), 8, 6, 2);
        assertEquals(Placement.spaced(0.5, 0.75, 4).spacing(), placement(large, plain(4, 3, 2)).spacing());
    }
}
