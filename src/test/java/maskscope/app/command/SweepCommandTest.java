package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `sweep`: losses as one of their parameters moves.
class SweepCommandTest {

    @TempDir
    private Path folder;

    private static Ran sweep(String name, String... more) {
        return SurfaceCommandTest.run("sweep", name, more);
    }

    @Test
    void itTellsAllLossesThatMoveAndEachLineIsWhatEvaluateSays() throws IOException {
        List<String> lines = sweep("random_64x64", "--along", "gamma", "--steps", "6", "--set", "focal.alpha=0.3")
                .answer().lines().toList();
        assertEquals("gamma,focal,focal-tversky", lines.getFirst());
        assertEquals(7, lines.size());
        for (String line : lines.subList(1, 7)) {
            String[] cells = line.split(",");
            JsonNode losses = Ran.evaluate("random_64x64", "--json", "--gamma", cells[0], "--set", "focal.alpha=0.3")
                    .json().get("losses");
            assertEquals(losses.get("focal").asDouble(), Double.parseDouble(cells[1]), 1e-15, line);
            assertEquals(losses.get("focal-tversky").asDouble(), Double.parseDouble(cells[2]), 1e-15, line);
        }
    }

    @Test
    void anAxisIsItsSlidersRangeUnlessSaidOtherwise() {
        List<String> lines = sweep("random_64x64", "--along", "smooth", "--loss", "iou,dice").answer().lines().toList();
        assertEquals(102, lines.size());
        assertEquals("smooth,iou,dice", lines.getFirst());
        assertTrue(lines.get(1).startsWith("1e-8,") && lines.get(101).startsWith("1000,"), lines.toString());
        lines = sweep("random_64x64", "--along", "beta", "--from", "0.1", "--to", "10", "--log", "--steps", "3")
                .answer().lines().toList();
        assertTrue(lines.get(2).startsWith("1,"), lines.toString());
        lines = sweep("random_64x64", "--along", "smooth", "--no-log", "--to", "4", "--steps", "3").answer().lines().toList();
        assertTrue(lines.get(1).startsWith("0,") && lines.get(2).startsWith("2,"), lines.toString());
    }

    @Test
    void jsonHasNullWhereALossIsUndefinedAndTheReason() throws IOException {
        Path file = folder.resolve("sweep.json");
        assertEquals("", sweep("both_empty_32x32", "--along", "smooth", "--no-log", "--to", "1", "--steps", "2",
                "--loss", "dice", "--out", file.toString()).answer());
        JsonNode answer = new ObjectMapper().readTree(file.toFile());
        assertEquals("smooth", answer.get("along").asText());
        assertEquals("[0.0,1.0]", answer.get("values").toString());
        assertEquals("{\"dice\":[null,0.0]}", answer.get("losses").toString());
        assertEquals("{\"dice\":[\"0/0: both masks are empty and smoothing is 0\"]}", answer.get("undefined").toString());
        assertTrue(sweep("both_empty_32x32", "--along", "smooth", "--no-log", "--to", "1", "--steps", "2", "--loss", "dice")
                .answer().endsWith("\n0,nan\n1,0\n"));
        Path lines = folder.resolve("sweep.CSV");
        assertEquals("", sweep("both_empty_32x32", "--along", "smooth", "--out", lines.toString()).answer());
        assertTrue(Files.readString(lines).startsWith("smooth,dice,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--along alpha --loss dice  | --loss dice: Dice does not use alpha, only smooth",
        "--along alpha --from 2     | --along alpha: a range of alpha from 2 to 1 is none; it must end above where it begins",
        "--along smooth --from 0    | --along smooth: a logarithmic range of smooth must begin above 0",
        "--along delta              | --along: there is no 'delta'; choose one of alpha, beta, gamma, smooth, ce-ratio",
        "--along smooth --convention torchvision | --along smooth: no loss of torchvision uses it",
        "--along alpha --json --csv | --csv, --json and the ending of --out say different things; keep one of them",
        "--along alpha --csv --out s.json | --csv, --json and the ending of --out say different things; keep one of them",
        "--along alpha --out s.npy  | --out: s.npy must end in one of .csv, .json",
        "--along alpha --steps x    | Invalid value for option '--steps': 'x' is not a whole number",
    })
    void whatIsNoSweepIsOneLine(String options, String said) {
        assertEquals(said + "; see maskscope sweep --help.", sweep("random_64x64", options.split(" ")).refusal());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.png"), "not a picture\n");
        for (String command : new String[] {"sweep --along alpha", "surface --x alpha --y beta", "gradient --out g.npy"}) {
            String[] words = (command + " --truth " + text + " --prediction " + text).split(" ");
            assertTrue(Ran.with(words).refusal().startsWith(text + ": "), command);
        }
    }
}
