package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Turn;
import maskscope.testing.English;
import maskscope.testing.NiftiFile;
import maskscope.testing.TestFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a photograph comes to lie beneath masks. What the turned JPEG files hold is what Pillow reads in them: the one of a
/// camera that was held by a quarter turn begins with 0 as stored and with 135 upright, the one upside down with 0 and 227.
class PhotoFitTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");
    private static final Path QUARTER = FORMATS.resolve("jpeg-orientation6.jpg");
    private static final Path HALF = FORMATS.resolve("jpeg-orientation3.jpg");

    @TempDir
    Path folder;

    private Path mask(int width, int height) throws IOException {
        return TestFiles.write(folder, "mask.png",
                TestFiles.picture(width, height, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255), "png");
    }

    private static Examination examine(Path masks, Path photo, Answers answers) throws BadInput {
        return PairReader.examine(masks, masks, Optional.of(photo), answers, Optional.empty(), ReadControl.unattended());
    }

    private static Photo photo(Examination examination) {
        return examination.pair().orElseThrow().photo().orElseThrow();
    }

    private static int first(Examination examination) {
        return photo(examination).colour(0) & 0xff;
    }

    private static List<Finding> findings(Examination examination) {
        return examination.findings().stream().filter(one -> one.role().equals(Optional.of(MaskRole.PHOTO))).toList();
    }

    private static List<String> told(Examination examination) {
        return English.of(findings(examination).stream().map(Finding::sentence).toList());
    }

    @Test
    void aPhotographThatFitsOnlyUprightIsTurnedWithoutAWord() throws Exception {
        Examination examination = examine(mask(16, 24), QUARTER, Answers.NONE);
        assertEquals(135, first(examination));
        assertEquals(List.of(), told(examination));
    }

    @Test
    void aPhotographThatFitsOnlyAsItIsStoredIsNotTurnedAndThatIsTold() throws Exception {
        Examination examination = examine(mask(24, 16), QUARTER, Answers.NONE);
        assertEquals(0, first(examination));
        assertEquals(List.of("the photograph is not turned as its EXIF tag says, since the masks have the shape in which it is "
                + "stored"), told(examination));
    }

    @Test
    void aPhotographThatFitsBothWaysIsTurnedAndTheOtherWayIsOneAnswerAway() throws Exception {
        Examination examination = examine(mask(24, 16), HALF, Answers.NONE);
        assertEquals(227, first(examination));
        assertEquals(List.of("the photograph is turned by 180°, as its EXIF tag says"), told(examination));
        Finding turned = findings(examination).getFirst();
        assertEquals("--image-axes yx", turned.answers().getFirst().flag());
        Examination stored = examine(mask(24, 16), HALF, turned.answers().getFirst().answers());
        assertEquals(0, first(stored));
        assertEquals(Optional.of(Answers.NONE), findings(stored).getFirst().undo());
    }

    @Test
    void whatTheUserSaysOfThePhotographIsDone() throws Exception {
        Answers transposed = Answers.NONE.withPhotoTurn(Turn.parse("xy"));
        Examination examination = examine(mask(16, 24), QUARTER, transposed);
        assertEquals(0, first(examination));
        assertEquals(List.of("you said in which order the sides of the photograph lie"), told(examination));
        Told.by(() -> examine(mask(24, 16), QUARTER, transposed), "jpeg-orientation6.jpg", "16 × 24", "24 × 16");
    }

    private Path volume(String name, NiftiFile header, long... sides) throws IOException {
        int pixels = 1;
        for (long side : sides) {
            pixels *= (int) side;
        }
        int count = pixels;
        NiftiFile file = header.sides(sides).type(2, 8).numbers(pixels, out -> {
            for (int i = 0; i < count; i++) {
                out.put((byte) (i % 2));
            }
        });
        return Files.write(folder.resolve(name), file.bytes());
    }

    private Path straight() throws IOException {
        return volume("straight.nii", NiftiFile.first().affine(1, 1, 0, 0, 0, 1, 0, 0, 0, 1), 4, 4, 2);
    }

    @Test
    void aScanThatLiesObliqueToTheMasksIsShownAsItIsStoredAndThatIsTold() throws Exception {
        Path oblique = volume("scan.nii", NiftiFile.first().affine(1, 0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1), 4, 4, 2);
        Examination examination = examine(straight(), oblique, Answers.NONE);
        assertEquals(List.of("the photograph lies 36.87° oblique to the masks; it is shown as it is stored"),
                told(examination));
    }

    @Test
    void aScanThatEndsElsewhereThanTheMasksIsTold() throws Exception {
        Path thicker = volume("scan.nii", NiftiFile.first().affine(1, 1, 0, 0, 0, 1, 0, 0, 0, 4), 4, 4, 2);
        // In front by 1.5 mm, behind by 4.5 mm.
        assertEquals(List.of("the corners of the photograph lie up to 4.5 mm from those of the masks, over which it is "
                + "stretched"), told(examine(straight(), thicker, Answers.NONE)));
        assertEquals(List.of(), told(examine(straight(), straight(), Answers.NONE)));
    }

    @Test
    void aScanOfFinerPixelsInTheSamePlaceIsNothingToTell() throws Exception {
        NiftiFile finer = NiftiFile.first().affine(1, 0.5, 0, 0, 0, 0.5, 0, 0, 0, 1);
        assertEquals(List.of(), told(examine(straight(), volume("scan.nii", finer, 8, 8, 2), Answers.NONE)));
    }

    @Test
    void aScanWhoseTurnedSidesDoNotFitStaysAsItIsStoredAndThatIsTold() throws Exception {
        Path masks = volume("straight.nii", NiftiFile.first().affine(1, 1, 0, 0, 0, 1, 0, 0, 0, 1), 4, 3, 2);
        Path scan = volume("scan.nii", NiftiFile.first().affine(1, 0, 1, 0, 1, 0, 0, 0, 0, 1), 4, 3, 2);
        assertEquals(List.of("the photograph’s sides run ARS and those of the masks RAS, but only as it is stored it has their "
                + "shape, so it is not turned"), told(examine(masks, scan, Answers.NONE)));
    }
}
