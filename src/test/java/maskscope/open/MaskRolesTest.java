package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.testing.English;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which file is what: from names, and where names do not tell, from values.
class MaskRolesTest {

    @TempDir
    Path folder;

    private Path soft(String name) throws IOException {
        return TestFiles.write(folder, name, TestFiles.picture(20, 20, TYPE_BYTE_GRAY, (x, y) -> 10 * x + y), "png");
    }

    private Path hard(String name) throws IOException {
        return TestFiles.write(folder, name, TestFiles.picture(20, 20, TYPE_BYTE_GRAY, (x, y) -> x > 9 ? 255 : 0), "png");
    }

    private Path coloured(String name) throws IOException {
        var image = TestFiles.picture(20, 20, TYPE_3BYTE_BGR, (x, y) -> 10 * x);
        image.setRGB(3, 3, 0xffff_0000);
        return TestFiles.write(folder, name, image, "png");
    }

    private static MaskRoles guess(Path... files) {
        return MaskRoles.guess(List.of(files), ReadControl.unattended());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "truth.png", "case_01_gt.png", "groundTruth.npy", "ground-truth.png", "y_true.npy", "yTrue.npy", "nuclei.truth.png",
        "LABEL_0003.PNG", "labels.npy", "img_001_mask.png", "image1_segmentation.bmp", "target.npy", "annotation 7.gif",
        "seg_gt.png", "07-seg.png", "predicted_vs/gt.png", "GTmask12.png", "scan3Manual.png"})
    void namesOfTruths(String name) {
        assertEquals(Optional.of(Path.of(name)), MaskRoles.byName(List.of(Path.of(name))).truth(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "prediction.png", "img_001_pred.png", "y_pred.npy", "yhat.npy", "PROB_3.npy", "probability-map.png", "model_output.npy",
        "sigmoid.npy", "logits.npy", "case7Heatmap.png", "pred_mask.png", "seg_pred.png", "image_predicted.jpg", "unet.png",
        "label_predictions.npy"})
    void namesOfPredictions(String name) {
        assertEquals(Optional.of(Path.of(name)), MaskRoles.byName(List.of(Path.of(name))).prediction(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "image.png", "IMG_2031.JPG", "photo.jpeg", "scan-04.png", "nuclei.image.png", "original.bmp", "rgb_7.png"})
    void namesOfPhotographs(String name) {
        assertEquals(Optional.of(Path.of(name)), MaskRoles.byName(List.of(Path.of(name))).photo(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "000123.png", "improbable.png", "targeted.png", "imagery.png", "maskara.png", "x1.npy"})
    void aWordWithinAWordTellsNothing(String name) {
        assertEquals(Optional.empty(), NameGuess.of(name));
    }

    @ParameterizedTest
    @CsvSource({"0,1,2", "2,1,0", "1,0,2", "1,2,0"})
    void threeFilesAreSortedByNameWhateverTheirOrder(int truth, int prediction, int photo) {
        Path[] files = new Path[3];
        files[truth] = Path.of("c3_mask.png");
        files[prediction] = Path.of("c3_pred.png");
        files[photo] = Path.of("c3_img.png");
        MaskRoles roles = MaskRoles.byName(Arrays.asList(files));
        assertEquals(Optional.of(files[truth]), roles.truth());
        assertEquals(Optional.of(files[prediction]), roles.prediction());
        assertEquals(Optional.of(files[photo]), roles.photo());
        assertEquals("its name says “mask”", English.of(roles.truthReason()));
        assertEquals("its name says “pred”", English.of(roles.predictionReason()));
        assertEquals("its name says “img”", English.of(roles.photoReason()));
    }

    @Test
    void filesOfOneNameAreToldByTheirFolders() {
        Path truth = Path.of("data", "masks", "007.png");
        Path prediction = Path.of("data", "predictions", "007.png");
        MaskRoles roles = MaskRoles.byName(List.of(prediction, truth));
        assertEquals(Optional.of(truth), roles.truth());
        assertEquals("its folder says “masks”", English.of(roles.truthReason()));
        assertEquals(Optional.of(prediction), roles.prediction());
    }

    @Test
    void aFolderThatHoldsBothFilesTellsNothing() {
        MaskRoles roles = MaskRoles.byName(List.of(Path.of("masks", "a.png"), Path.of("masks", "b.png")));
        assertEquals(Optional.of(Path.of("masks", "a.png")), roles.truth());
        assertEquals("nothing tells them apart, so the first is the truth", English.of(roles.truthReason()));
        assertEquals("nothing tells them apart, so the first is the truth", English.of(roles.predictionReason()));
    }

    @Test
    void whatIsLeftTakesTheRoleThatIsLeft() {
        MaskRoles roles = MaskRoles.byName(List.of(Path.of("one.png"), Path.of("gt.png")));
        assertEquals(Optional.of(Path.of("one.png")), roles.prediction());
        assertEquals("it is the one that is left", English.of(roles.predictionReason()));
    }

    @Test
    void valuesTellWhereNamesDoNot() throws IOException {
        Path prediction = soft("a.png");
        Path photo = coloured("b.png");
        Path truth = hard("c.png");
        MaskRoles roles = guess(prediction, photo, truth);
        assertEquals(List.of(truth, prediction, photo),
                List.of(roles.truth().orElseThrow(), roles.prediction().orElseThrow(), roles.photo().orElseThrow()));
        assertEquals("it has only two values", English.of(roles.truthReason()));
        assertEquals("it has many grey levels", English.of(roles.predictionReason()));
        assertEquals("it is in colour", English.of(roles.photoReason()));
    }

    @Test
    void twoValuesAgainstManyIsTruthAgainstPrediction() throws IOException {
        MaskRoles roles = guess(soft("a.png"), hard("b.png"));
        assertEquals("b.png", roles.truth().orElseThrow().getFileName().toString());
        assertEquals("it has only two values", English.of(roles.truthReason()));
    }

    @Test
    void twoSoftMapsAreTakenInOrder() throws IOException {
        MaskRoles roles = guess(soft("a.png"), soft("b.png"));
        assertEquals("a.png", roles.truth().orElseThrow().getFileName().toString());
        assertEquals("b.png", roles.prediction().orElseThrow().getFileName().toString());
        assertTrue(English.of(roles.truthReason()).startsWith("nothing tells"), English.of(roles.truthReason()));
    }

    @Test
    void aNameOutweighsTheValues() throws IOException {
        MaskRoles roles = guess(hard("pred.png"), soft("b.png"));
        assertEquals("pred.png", roles.prediction().orElseThrow().getFileName().toString());
        assertEquals("b.png", roles.truth().orElseThrow().getFileName().toString());
        assertEquals("it is the one that is left", English.of(roles.truthReason()));
    }

    @Test
    void twoFilesThatClaimOneRoleAreToldApartByTheirValues() throws IOException {
        MaskRoles roles = guess(soft("mask_a.png"), hard("mask_b.png"));
        assertEquals("mask_b.png", roles.truth().orElseThrow().getFileName().toString());
    }

    @Test
    void oneFileIsToldByItsValues() throws IOException {
        assertTrue(guess(hard("a.png")).truth().isPresent());
        assertTrue(guess(soft("a.png")).prediction().isPresent());
        assertTrue(guess(coloured("a.png")).photo().isPresent());
    }

    @Test
    void aSingleFileOfWhichNothingIsKnownIsSaidToBeSo() {
        assertEquals("nothing tells what it is", English.of(guess(folder.resolve("gone.png")).truthReason()));
    }

    @Test
    void anArrayOfFloatsIsAPrediction() throws IOException {
        byte[] bytes = NpyFiles.npy("<f4", false, "1, 3", 12, out -> out.putFloat(0.1f).putFloat(0.2f).putFloat(0.9f));
        Path prediction = Files.write(folder.resolve("b.npy"), bytes);
        assertEquals(Optional.of(prediction), guess(prediction, hard("c.png")).prediction());
    }

    @Test
    void aFileThatCannotBeReadStillGetsARole() throws IOException {
        MaskRoles roles = guess(folder.resolve("gone.png"), hard("c.png"));
        assertEquals("c.png", roles.truth().orElseThrow().getFileName().toString());
        assertEquals(Optional.of(folder.resolve("gone.png")), roles.prediction());
    }

    @Test
    void filesWhoseNamesTellAreNotOpened() {
        List<Path> files = List.of(Path.of("pred.png"), Path.of("gt.png"));
        ReadControl refusing = new ReadControl(done -> {}, () -> {
            throw new AssertionError("looked into a file");
        }, 1);
        assertEquals(MaskRoles.byName(files), MaskRoles.guess(files, refusing));
    }

    @Test
    void swappingExchangesTruthAndPredictionOnly() {
        MaskRoles roles = MaskRoles.byName(List.of(Path.of("gt.png"), Path.of("pred.png"), Path.of("img.png"))).swapped();
        assertEquals(Optional.of(Path.of("pred.png")), roles.truth());
        assertEquals(Optional.of(Path.of("gt.png")), roles.prediction());
        assertEquals(Optional.of(Path.of("img.png")), roles.photo());
        assertEquals("you swapped it", English.of(roles.truthReason()));
        assertEquals("its name says “img”", English.of(roles.photoReason()));
    }

    @Test
    void noFilesAndFourFilesAreAMistakeOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> MaskRoles.byName(List.of()));
        List<Path> four = List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("d"));
        assertThrows(IllegalArgumentException.class, () -> MaskRoles.byName(four));
    }
}
