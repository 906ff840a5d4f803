package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.file.Grid;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `gradient`: what each pixel feels of a loss.
class GradientCommandTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    @TempDir
    private Path folder;

    private Path truth;
    private double[] prediction;

    @BeforeEach
    void writeTruth() throws IOException {
        byte[] object = new byte[WIDTH * HEIGHT];
        new Random(1).nextBytes(object);
        for (int i = 0; i < object.length; i++) {
            object[i] = (byte) (object[i] & 1);
        }
        truth = NpyFiles.bytes(folder.resolve("truth.npy"), object, HEIGHT, WIDTH);
        prediction = new Random(2).doubles(WIDTH * HEIGHT, 0.05, 0.95).toArray();
    }

    private Path write(double[] numbers, String shape) throws IOException {
        return Files.write(folder.resolve("p.npy"), NpyFiles.npy("<f8", false, shape, 8 * numbers.length, out -> {
            for (double number : numbers) {
                out.putDouble(number);
            }
        }));
    }

    private Path write(double[] numbers) throws IOException {
        return write(numbers, HEIGHT + ", " + WIDTH);
    }

    private double loss(String key, double[] numbers, String... more) throws IOException {
        return Ran.evaluate(truth, write(numbers), Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new))
                .json().get("losses").get(key).asDouble();
    }

    private Ran gradient(Path file, String... more) throws IOException {
        Stream<String> start = Stream.of("gradient", "--truth", truth.toString(), "--prediction", write(prediction).toString(),
                "--out", file.toString());
        return Ran.with(Stream.concat(start, Stream.of(more)).toArray(String[]::new));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal", "dice", "focal-tversky", "combo"})
    void theArrayIsTheDifferenceOfEvaluateForEachPixelAndLogit(String key) throws Exception {
        Path file = folder.resolve("g.npy");
        for (boolean logits : new boolean[] {false, true}) {
            String[] asked = logits ? new String[] {"--loss", key, "--gamma", "1.5", "--logit"}
                    : new String[] {"--loss", key, "--gamma", "1.5"};
            assertEquals("", gradient(file, asked).answer());
            Grid grid = SurfaceCommandTest.read(file);
            assertEquals(WIDTH, grid.width());
            assertEquals(HEIGHT, grid.height());
            for (int pixel = 0; pixel < prediction.length; pixel += 9) {
                double step = 1e-5;
                double[] more = prediction.clone();
                double[] less = prediction.clone();
                more[pixel] = logits ? sigmoid(logit(more[pixel]) + step) : more[pixel] + step;
                less[pixel] = logits ? sigmoid(logit(less[pixel]) - step) : less[pixel] - step;
                double difference = (loss(key, more, "--gamma", "1.5") - loss(key, less, "--gamma", "1.5")) / (2 * step);
                assertEquals(difference, grid.number(pixel), 1e-9 + 1e-5 * Math.abs(difference), key + " at " + pixel);
            }
        }
    }

    @Test
    void aVolumeKeepsItsShapeAndASliceIsOne() throws Exception {
        byte[] object = new byte[11 * 7 * 9];
        for (int voxel = 0; voxel < object.length; voxel++) {
            object[voxel] = (byte) (voxel * 7 % 3 == 0 ? 1 : 0);
        }
        truth = NpyFiles.bytes(folder.resolve("volume.npy"), object, 11, 7, 9);
        Path volume = write(new Random(3).doubles(object.length, 0.1, 0.9).toArray(), "11, 7, 9");
        Path file = folder.resolve("g.npy");
        String[] asked = {"gradient", "--truth", truth.toString(), "--prediction", volume.toString(), "--out", file.toString()};
        Ran.with(asked).answer();
        Grid grid = SurfaceCommandTest.read(file);
        assertEquals(object.length, grid.pixels());
        String header = new String(Files.readAllBytes(file), 10, 100, StandardCharsets.ISO_8859_1);
        assertTrue(header.contains("'shape': (11, 7, 9)"), header);
        Ran.with(Stream.concat(Stream.of(asked), Stream.of("--slice", "1")).toArray(String[]::new)).answer();
        header = new String(Files.readAllBytes(file), 10, 100, StandardCharsets.ISO_8859_1);
        assertTrue(header.contains("'shape': (7, 9)"), header);
        Path picture = folder.resolve("g.png");
        asked[asked.length - 1] = picture.toString();
        assertTrue(Ran.with(asked).refusal().contains("say which with --slice"));
        assertFalse(Files.exists(picture));
    }

    @Test
    void aPictureIsBlueWhereMorePredictionHelpsAndOrangeWhereItHarms() throws IOException {
        Path file = folder.resolve("g.png");
        assertEquals("", gradient(file, "--loss", "dice").answer());
        BufferedImage picture = ImageIO.read(file.toFile());
        byte[] all = Files.readAllBytes(truth);
        for (int pixel = 0; pixel < prediction.length; pixel++) {
            boolean object = all[all.length - prediction.length + pixel] == 1;
            int rgb = picture.getRGB(60 + pixel % WIDTH * 100 + 50, 120 + pixel / WIDTH * 100 + 50);
            assertEquals(object, (rgb & 0xff) > (rgb >> 16 & 0xff), "pixel " + pixel);
        }
    }

    @Test
    void whatHasNoGradientIsOneLine() throws IOException {
        Path out = folder.resolve("g.npy");
        assertEquals("--out: " + folder.resolve("g.csv") + " must end in one of .npy, .png; see maskscope gradient --help.",
                gradient(folder.resolve("g.csv")).refusal());
        assertEquals("--loss: torchvision has no Dice loss; see maskscope gradient --help.",
                gradient(out, "--loss", "dice", "--convention", "torchvision").refusal());
        assertEquals("Dice is undefined (0/0: both masks are empty and smoothing is 0), so it has no slope.",
                SurfaceCommandTest.run("gradient", "both_empty_32x32", "--loss", "dice", "--smooth", "0",
                        "--out", out.toString()).refusal());
        assertFalse(Files.exists(out));
        assertTrue(Ran.with("gradient", "--truth", truth.toString()).refusal().contains("--out"));
    }
}
