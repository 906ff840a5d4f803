package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.app.Commands;
import maskscope.app.platform.Folders;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.HomemadeConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionCommandTest {

    private static final String CASE = "network_48x80";

    @Test
    void aConventionComputesWhatItsLibraryDoes() throws Exception {
        JsonNode tutorial = Ran.evaluate(CASE, "--json", "--smooth", "100").json();
        JsonNode monai = Ran.evaluate(CASE, "--json", "--smooth", "100", "--convention", "monai").json();
        JsonNode half = Ran.evaluate(CASE, "--json", "--smooth", "50").json();
        assertEquals("tutorial", tutorial.get("settings").get("convention").asText());
        assertEquals("monai", monai.get("settings").get("convention").asText());
        assertEquals(tutorial.get("losses").get("dice"), monai.get("losses").get("dice"));
        assertEquals(half.get("losses").get("iou").asDouble(), monai.get("losses").get("iou").asDouble(), 1e-15);
        assertEquals(List.of("smooth"), List.copyOf(monai.get("settings").get("iou").properties().stream().map(Map.Entry::getKey)
                .toList()));
    }

    @Test
    void aLossThatALibraryDoesNotHaveIsNamedAsAbsent() throws Exception {
        JsonNode monai = Ran.evaluate(CASE, "--json", "--convention", "monai").json();
        assertTrue(monai.get("losses").get("combo").isNull());
        assertEquals("MONAI has no Combo loss", monai.get("undefined").get("combo").asText());
        String text = Ran.evaluate(CASE, "--convention", "monai").answer();
        assertTrue(text.contains("\nMONAI has no Combo loss.\n"), text);
    }

    @Test
    void oneLossCanBeGivenWhatItTakesByTheChosenFormulasAlone() throws Exception {
        JsonNode usual = Ran.evaluate(CASE, "--json", "--convention", "mlyg").json();
        JsonNode set = Ran.evaluate(CASE, "--json", "--convention", "mlyg", "--set", "combo.beta=0.3").json();
        assertEquals(0.3, set.get("settings").get("combo").get("beta").asDouble());
        assertNotEquals(usual.get("losses").get("combo"), set.get("losses").get("combo"));
        String refusal = Ran.evaluate(CASE, "--convention", "segloss", "--set", "focal.beta=0.3").refusal();
        assertTrue(refusal.contains("focal does not use beta, only alpha, gamma, smooth;"), refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "paper       | computed as by Paper: As the papers write them",
        "monai       | computed as by MONAI (run at 1.5.0): IoU counts half",
        "keras-3.16+ | computed as by Keras from 3.16 (run at 3.16): Tversky's alpha",
    })
    void theReportBeginsWithWhoComputes(String key, String expected) {
        String text = Ran.evaluate(CASE, "--convention", key).answer();
        assertTrue(text.contains("\n" + expected), text);
    }

    @Test
    void theKeysOfTheReferenceAreNames() throws Exception {
        Path file = Path.of("src/test/resources/reference/conventions/conventions.json");
        for (Map.Entry<String, JsonNode> library : new ObjectMapper().readTree(file.toFile()).get("libraries").properties()) {
            Ran.evaluate(CASE, "--convention", library.getKey()).answer();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsAnsweredWithThoseThatAreKnown() {
        String refusal = Ran.evaluate(CASE, "--convention", "monay").refusal();
        assertTrue(
                refusal.contains("there is no 'monay'; choose one of tutorial, paper, paper/no-alpha, kaggle-pytorch, monai, "),
                refusal);
    }

    @Test
    void aComparisonHasARowForEveryConventionAndMarksTheFurthest() {
        String text = Ran.evaluate(CASE, "--compare", "--convention", "smp").answer();
        for (Convention convention : Conventions.SHIPPED.withVariants().toList()) {
            assertTrue(text.contains("\n" + (convention.key().equals("smp") ? "> " : "  ") + convention.key() + " "), text);
        }
        long marks = text.lines().filter(line -> line.startsWith("  segloss "
                + "")).flatMapToInt(String::chars).filter(c -> c == '*').count();
        assertTrue(marks >= 3, text);
    }

    @Test
    void aComparisonAsJsonHasWhatEachConventionWouldSayAlone() throws Exception {
        JsonNode all = Ran.evaluate(CASE, "--compare", "--json").json().get("conventions");
        assertEquals(Conventions.SHIPPED.withVariants().count(), all.size());
        JsonNode alone = Ran.evaluate(CASE, "--json", "--convention", "keras-3.16+/balanced").json();
        assertEquals(alone.get("losses"), all.get("keras-3.16+/balanced").get("losses"));
        assertEquals(alone.get("undefined"), all.get("keras-3.16+/balanced").get("undefined"));
    }

    @Test
    void aConventionThatIsOneConstantMoreCanBeNamedAndIsCompared() throws Exception {
        Conventions conventions = Conventions.SHIPPED.with(HomemadeConvention.HALF);
        JsonNode shipped = Ran.evaluate(CASE, "--json").json();
        JsonNode half = new ObjectMapper().readTree(evaluated(conventions, "--json", "--compare", "--convention", "half"));
        assertEquals(shipped.get("losses").get("dice").asDouble() / 2, half.get("losses").get("dice").asDouble(), 1e-15);
        assertEquals(half.get("losses"), half.get("conventions").get("half").get("losses"));
        assertTrue(evaluated(conventions, "--compare").contains("\n  half "));
    }

    private static String evaluated(Conventions conventions, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Folders folders = new Folders("Linux", Path.of("target/home").toAbsolutePath(), Map.of());
        Path folder = Ran.CASES.resolve(CASE);
        Stream<String> pair = Stream.of(
                "evaluate",
                "--truth",
                folder.resolve("target.png").toString(),
                "--prediction",
                folder.resolve("pred.png").toString());
        String[] args = Stream.concat(pair, Stream.of(options)).toArray(String[]::new);
        int code = Commands.line(folders, conventions, new PrintWriter(out), new PrintWriter(err)).execute(args);
        assertEquals("", err.toString());
        assertEquals(0, code);
        return out.toString();
    }
}
