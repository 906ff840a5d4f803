package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.app.Main;
import maskscope.app.platform.Folders;

/// What the program did when it was run with some arguments.
public record Ran(int code, String out, String err) {

    static final Path CASES = Path.of("src/test/resources/reference/cases");

    public static Ran with(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Folders folders = new Folders("Linux", Path.of("target/home").toAbsolutePath(), Map.of());
        int code = Main.run(args, folders, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    /// `evaluate` over the 8-bit files of a reference case.
    static Ran evaluate(String name, String... more) {
        return evaluate(CASES.resolve(name).resolve("target.png"), CASES.resolve(name).resolve("pred.png"), more);
    }

    static Ran evaluate(Path truth, Path prediction, String... more) {
        Stream<String> pair = Stream.of("evaluate", "--truth", truth.toString(), "--prediction", prediction.toString());
        return with(Stream.concat(pair, Stream.of(more)).toArray(String[]::new));
    }

    /// The answer, when all went well.
    public String answer() {
        assertEquals("", err);
        assertEquals(0, code);
        return out;
    }

    JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(answer());
    }

    /// The one line that says what is wrong, when something is.
    String refusal() {
        assertEquals("", out);
        List<String> lines = err.lines().toList();
        assertEquals(1, lines.size(), err);
        assertEquals(2, code);
        return lines.getFirst();
    }
}
