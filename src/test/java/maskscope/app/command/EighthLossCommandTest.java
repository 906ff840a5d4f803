package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.app.Commands;
import maskscope.app.platform.Folders;
import maskscope.loss.EighthLoss;
import org.junit.jupiter.api.Test;

/// The command line with a loss and a parameter more than are shipped.
class EighthLossCommandTest {

    private static final Path CASE = Ran.CASES.resolve("network_48x80");

    private static Ran ran(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Folders folders = new Folders("Linux", Path.of("target/home").toAbsolutePath(), Map.of());
        int code = Commands.line(folders, EighthLoss.CONVENTIONS, new PrintWriter(out), new PrintWriter(err)).execute(args);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran evaluated(String... options) {
        Stream<String> pair = Stream.of("evaluate", "--truth", CASE.resolve("target.png").toString(),
                "--prediction", CASE.resolve("pred.png").toString());
        return ran(Stream.concat(pair, Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void theParameterIsAnOptionAndTheLossIsInTheAnswer() throws Exception {
        JsonNode answer = new ObjectMapper().readTree(evaluated("--json", "--delta", "0.9").answer());
        assertEquals(0.9, answer.get("settings").get("delta-tversky").get("delta").asDouble());
        JsonNode tversky = new ObjectMapper().readTree(evaluated(
                "--json", "--set", "tversky.alpha=0.1", "--set", "tversky.beta=0.9").answer());
        assertEquals(
                tversky.get("losses").get("tversky").asDouble(),
                answer.get("losses").get("delta-tversky").asDouble(),
                1e-14);
    }

    @Test
    void theTableAndTheComparisonHaveTheLossAndItsParameter() {
        String text = evaluated("--set", "delta-tversky.delta=0.25").answer();
        assertTrue(text.lines().anyMatch(line -> line.matches("Delta Tversky +0\\.\\d+ +smooth 1e-6, delta 0.25")), text);
        assertTrue(evaluated("--compare").answer().contains(" Delta Tversky"));
    }

    @Test
    void aWrongValueIsRefusedByTheNameOfTheParameter() {
        String refusal = evaluated("--delta", "1.5").refusal();
        assertTrue(refusal.contains("--delta: delta must be a number from 0 to 1, not 1.5"), refusal);
    }

    @Test
    void theLossIsPrintedAsCode() {
        String code = ran("code", "--loss", "delta-tversky", "--library", "numpy", "--delta", "0.9").answer();
        assertTrue(code.contains("\ndelta = 0.9\n"), code);
        assertTrue(code.contains("(1 - delta) * fp + delta * fn"), code);
    }
}
