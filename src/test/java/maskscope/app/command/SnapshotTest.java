package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window drawn without a display.
class SnapshotTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1280, 800", "1920, 1080", "2400, 1600", "800, 600"})
    void thePictureHasExactlyTheSizeAskedFor(int width, int height) throws IOException {
        BufferedImage picture = drawn("--width", "" + width, "--height", "" + height);
        assertEquals(width, picture.getWidth());
        assertEquals(height, picture.getHeight());
        assertTrue(colours(picture) > 16, "the window is not blank");
    }

    @Test
    void itIs1280By800UnlessAsked() throws IOException {
        BufferedImage picture = drawn();
        assertEquals(1280, picture.getWidth());
        assertEquals(800, picture.getHeight());
    }

    @Test
    void theThemeDecidesTheGround() throws IOException {
        assertTrue(brightness(drawn("--theme", "light")) > brightness(drawn("--theme", "dark")) + 50);
    }

    @Test
    void parametersAndSamplesAreDrawn() throws IOException {
        int[] usual = pixels(drawn());
        assertFalse(Arrays.equals(usual, pixels(drawn("--alpha", "0.9"))));
        assertFalse(Arrays.equals(usual, pixels(drawn("--sample", "lesion"))));
    }

    @Test
    void filesAreDrawn() throws IOException {
        Path pair = Ran.CASES.resolve("imbalanced_256x256");
        int[] files = pixels(drawn(
                "--truth", pair.resolve("target.png").toString(), "--prediction", pair.resolve("pred.png").toString()));
        assertNotEquals(Arrays.hashCode(pixels(drawn())), Arrays.hashCode(files));
    }

    @Test
    void aSecondPredictionIsDrawnBesideTheFirst() throws IOException {
        String second = TestFiles.scene("lesion").prediction().toString();
        int[] alone = pixels(drawn("--sample", "lesion"));
        assertFalse(Arrays.equals(alone, pixels(drawn("--sample", "lesion", "--second", second))));
        Path out = folder.resolve("none.png");
        String refusal = Ran.with("snapshot", "--out", out.toString(), "--second", "missing.png").refusal();
        assertTrue(refusal.startsWith("missing.png: "), refusal);
        assertFalse(Files.exists(out));
    }

    @Test
    void aSeriesIsDrawnWithItsStepsAndTheTruthAmongItsFilesIsNone() throws IOException {
        Path lesion = TestFiles.scene("lesion").prediction();
        Path steps = Files.createDirectory(folder.resolve("steps"));
        Path truth = Files.copy(TestFiles.scene("lesion").truth(), steps.resolve("lesion.truth.png"));
        Path first = Files.copy(lesion, steps.resolve("epoch_1.png"));
        String[] pair = {"--truth", truth.toString(), "--prediction", first.toString(), "--series", steps.toString()};
        String refusal = Ran.with(Stream.concat(Stream.of("snapshot", "--out", folder.resolve("none.png").toString()),
                Stream.of(pair)).toArray(String[]::new)).refusal();
        assertTrue(refusal.contains("--series: a series is two predictions or more; here is one"), refusal);
        Files.copy(lesion, steps.resolve("epoch_2.png"));
        int[] series = pixels(drawn(pair));
        assertFalse(Arrays.equals(series, pixels(drawn(Arrays.copyOf(pair, 4)))));
    }

    @Test
    void aPhotographThatIsNotThereIsToldAndNothingIsDrawn() {
        Path pair = Ran.CASES.resolve("imbalanced_256x256");
        Path out = folder.resolve("none.png");
        String refusal = Ran.with("snapshot", "--out", out.toString(), "--truth", pair.resolve("target.png").toString(),
                "--prediction", pair.resolve("pred.png").toString(), "--image", "missing.jpg").refusal();
        assertTrue(refusal.startsWith("missing.jpg: "), refusal);
        assertFalse(Files.exists(out));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNothingIsDrawn() {
        Path out = folder.resolve("none.png");
        String refusal = Ran.with(
                        "snapshot", "--out", out.toString(), "--truth", "missing.png", "--prediction", "missing.png")
                .refusal();
        assertTrue(refusal.startsWith("missing.png: "), refusal);
        assertFalse(Files.exists(out));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(Ran.with("snapshot", "--out", file.resolve("a.png").toString()).refusal().contains("cannot be written"));
        assertTrue(Ran.with("snapshot", "--out", folder.toString()).refusal().contains("cannot be written"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--width=10           | --width must be from 320 to 8192 pixels, not 10",
        "--height=100000      | --height must be from 320 to 8192 pixels, not 100000",
        "--width=wide         | Invalid value for option '--width': 'wide' is not a whole number",
        "--theme=pink         | --theme: there is no 'pink'; choose one of light, dark",
        "--select=hinge       | --select: there is no loss 'hinge'; the losses are focal, dice, bce-dice, iou, tversky,"
                + " focal-tversky, combo",
        "--sample=cats        | --sample: there is no sample 'cats'; the samples are cells, nuclei, lesion, vessels, tumour",
        "--truth=a.png        | --prediction is missing",
        "--image=a.png        | --truth is missing",
        "--view=a,b,c         | --view: one or two pictures can be shown, not 3",
        "--gamma=-1           | --gamma: gamma must be a number of 0 or more, not -1",
    })
    void aWrongOptionIsNamed(String option, String expected) {
        String refusal = Ran.with("snapshot", "--out", folder.resolve("a.png").toString(), option).refusal();
        assertEquals(expected + "; see maskscope snapshot --help.", refusal);
    }

    @Test
    void aSampleAndFilesAtOnceAreRefused() {
        Ran both = Ran.with("snapshot", "--out", "a.png", "--sample", "nuclei", "--truth", "t.png", "--prediction", "p.png");
        assertTrue(both.refusal().contains("not two of these"));
    }

    @Test
    void whereThereIsNoDisplayTheProgramSaysSoDrawsTheWindowAndPrintsTheLosses() throws IOException {
        Path picture = Path.of("target/maskscope.png");
        Files.deleteIfExists(picture);
        String answer = Ran.with().answer();
        assertTrue(answer.lines().findFirst().orElseThrow().endsWith("so the window is drawn to " + picture + "."), answer);
        assertEquals(1280, ImageIO.read(picture.toFile()).getWidth());
        for (Loss loss : Losses.ALL) {
            assertTrue(answer.lines().anyMatch(line -> line.matches(loss.name() + " +-?\\d.*")), loss.name());
        }
    }

    @Test
    void theWindowTakesFilesOrOneSample() {
        assertTrue(Ran.with("evalute").refusal().startsWith("evalute: this is no command"));
        assertTrue(Ran.with("a", "b", "c", "d").refusal().startsWith("These are 4 files"));
        assertTrue(Ran.with("a", "b", "--sample", "nuclei").refusal().contains("not two of these"));
        assertTrue(Ran.with("--sample", "lesion").answer().contains("Focal"));
    }

    private BufferedImage drawn(String... options) throws IOException {
        Path out = folder.resolve("new").resolve("folder").resolve("window.png");
        String[] args = new String[options.length + 3];
        args[0] = "snapshot";
        args[1] = "--out";
        args[2] = out.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        assertEquals("", Ran.with(args).answer());
        return ImageIO.read(out.toFile());
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(pixels(picture)).distinct().count();
    }

    private static double brightness(BufferedImage picture) {
        return Arrays.stream(pixels(picture)).map(argb -> argb >> 8 & 0xff).average().orElseThrow();
    }
}
