package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `surface`: a loss over two of its parameters.
class SurfaceCommandTest {

    private static final String[] SMALL = {"--x-steps", "5", "--y-steps", "3"};

    @TempDir
    private Path folder;

    static Ran run(String command, String name, String... more) {
        Path pair = Ran.CASES.resolve(name);
        Stream<String> start = Stream.of(
                command, "--truth", pair.resolve("target.png").toString(), "--prediction", pair.resolve("pred.png").toString());
        return Ran.with(Stream.concat(start, Stream.of(more)).toArray(String[]::new));
    }

    private static Ran surface(String name, String... more) {
        return run("surface", name, Stream.concat(Stream.of(SMALL), Stream.of(more)).toArray(String[]::new));
    }

    static Grid read(Path file) throws BadInput {
        return MaskFormats.read(file, Wish.NONE, ReadControl.unattended()).grid().orElseThrow();
    }

    @Test
    void eachLineIsWhatEvaluateSaysAtThatPoint() throws IOException {
        List<String> lines = surface("random_64x64", "--loss", "tversky", "--x", "alpha", "--y", "smooth", "--beta", "0.7")
                .answer().lines().toList();
        assertEquals("alpha,smooth,tversky", lines.getFirst());
        assertEquals(1 + 15, lines.size());
        for (String line : lines.subList(1, 16)) {
            String[] cells = line.split(",");
            JsonNode report = Ran.evaluate(
                    "random_64x64", "--json", "--beta", "0.7", "--alpha", cells[0], "--smooth", cells[1]).json();
            double expected = report.get("losses").get("tversky").asDouble();
            assertEquals(expected, Double.parseDouble(cells[2]), 1e-12 * expected, line);
        }
        assertTrue(lines.get(1).startsWith("0,1e-8,") && lines.get(2).startsWith("0.25,1e-8,"), lines.toString());
        assertTrue(lines.get(15).startsWith("1,1000,"), lines.toString());
    }

    @Test
    void jsonTellsTheAxesTheEndsAndWhyACellIsUndefined() throws IOException {
        JsonNode answer = surface(
                "both_empty_32x32", "--json", "--loss", "focal-tversky", "--x", "beta", "--y", "smooth", "--no-y-log",
                "--y-from", "0", "--y-to", "1").json();
        assertEquals("focal-tversky", answer.get("loss").asText());
        assertEquals("[0.0,0.5,1.0]", answer.get("y").get("values").toString());
        assertEquals("beta", answer.get("x").get("parameter").asText());
        assertTrue(answer.get("values").get(0).get(4).isNull());
        assertEquals(0, answer.get("values").get(2).get(4).asDouble());
        assertEquals(
                "{\"0/0: both masks are empty and smoothing is 0\":[[0,0],[1,0],[2,0],[3,0],[4,0]]}",
                answer.get("undefined").toString());
        assertEquals("{\"beta\":0.0,\"smooth\":0.5,\"value\":0.0}", answer.get("minimum").toString());
        assertEquals(1, answer.get("settings").get("focal-tversky").get("gamma").asDouble());
    }

    @Test
    void anArrayHasTheSameNumbersYBeforeX() throws Exception {
        Path file = folder.resolve("new").resolve("tversky.NPY");
        String[] asked = {"--loss", "tversky", "--x", "alpha", "--y", "beta"};
        assertEquals("", surface("random_64x64", Stream.concat(
                Stream.of(asked), Stream.of("--out", file.toString())).toArray(String[]::new)).answer());
        Grid grid = read(file);
        assertEquals(5, grid.width());
        assertEquals(3, grid.height());
        List<String> lines = surface("random_64x64", asked).answer().lines().skip(1).toList();
        for (int i = 0; i < 15; i++) {
            assertEquals(Double.parseDouble(lines.get(i).split(",")[2]), grid.number(i));
        }
        assertEquals(0, (Files.size(file) - 15 * 8) % 64);
    }

    @Test
    void theEndingOfTheFileSaysWhatItHolds() throws IOException {
        String[] asked = {"--loss", "focal", "--x", "alpha", "--y", "gamma", "--out"};
        for (String name : new String[] {"s.csv", "s.json", "s.png"}) {
            Path file = folder.resolve(name);
            assertEquals("", surface("random_64x64", Stream.concat(
                    Stream.of(asked), Stream.of(file.toString())).toArray(String[]::new)).answer());
        }
        assertTrue(Files.readString(folder.resolve("s.csv")).startsWith("alpha,gamma,focal\n"));
        assertTrue(Files.readString(folder.resolve("s.json")).startsWith("{\"truth\":"));
        BufferedImage picture = ImageIO.read(folder.resolve("s.png").toFile());
        // The plot's corners: without any alpha Focal is 0 at the left, and largest at the right of the lowest gamma.
        assertEquals(0xff000004, picture.getRGB(200, 600));
        assertEquals(0xfffcffa4, picture.getRGB(1_000, 1_000));
        assertEquals(0xffffffff, picture.getRGB(1_320, 10));
    }

    @Test
    void withoutALossItIsTheUsualOneOrThatOfThePreset() {
        assertTrue(surface("random_64x64", "--x", "alpha", "--y", "beta").answer().startsWith("alpha,beta,tversky\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--loss dice --x alpha --y beta    | surface: Dice does not use alpha, only smooth",
        "--loss tversky --x alpha --y alpha | surface: both sides are alpha; choose two parameters",
        "--loss dise --x alpha --y beta    | --loss: there is no loss 'dise'; the losses are focal, dice, bce-dice, iou,"
                + " tversky, focal-tversky, combo",
        "--x alfa --y beta                 | --x: there is no 'alfa'; choose one of alpha, beta, gamma, smooth, ce-ratio",
        "--x alpha --y beta --x-from 1     | --x alpha: a range of alpha from 1 to 1 is none; it must end above where it begins",
        "--x alpha --y beta --y-from 0 --y-log | --y beta: a logarithmic range of beta must begin above 0",
        "--x alpha --y beta --x-to -1      | --x alpha: alpha must be a number of 0 or more, not -1",
        "--loss combo --x alpha --y ce-ratio --y-to 2 | --y ce-ratio: ce-ratio must be a number from 0 to 1, not 2",
        "--x alpha --y beta --x-steps 5000 | --x alpha: alpha can have from 2 to 1001 steps, not 5000",
        "--x alpha --y beta --out s.jpg    | --out: s.jpg must end in one of .csv, .json, .npy, .png",
        "--x alpha --y beta --out s.csv --json | --csv, --json and the ending of --out say different things; keep one of them",
        "--convention torchvision --loss iou --x alpha --y beta | surface: torchvision has no IoU loss",
    })
    void whatIsNoSurfaceIsOneLine(String options, String said) {
        String refusal = run("surface", "random_64x64", options.split(" ")).refusal();
        assertEquals(said + "; see maskscope surface --help.", refusal);
    }

    @Test
    void aMissingAxisIsNamed() {
        assertTrue(run("surface", "random_64x64", "--x", "alpha").refusal().contains("--y"));
    }

    @ParameterizedTest
    @CsvSource({"surface --x alpha --y beta, s.npy", "sweep --along alpha, s.csv", "gradient, s.png"})
    void whatCannotBeWrittenIsOneLineAndNothingIsLost(String command, String name) throws IOException {
        String[] words = command.split(" ");
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Path aFolder = Files.createDirectories(folder.resolve(name));
        for (Path out : List.of(file.resolve(name), aFolder)) {
            String said = run(words[0], "random_64x64", Stream.concat(
                    Stream.of(words).skip(1), Stream.of("--out", out.toString())).toArray(String[]::new)).refusal();
            assertEquals(out + ": it cannot be written there; choose another place for it.", said);
        }
        assertEquals("kept", Files.readString(file));
        assertTrue(Files.isDirectory(aFolder));
    }
}
