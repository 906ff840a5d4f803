package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    /// What the libraries return stands in the reference; here it only matters that it is theirs that is chosen.
    @ParameterizedTest
    @CsvSource({
        "monai, none, monai/no-alpha",
        "smp, None, smp/no-alpha",
        "torchvision, -1, torchvision/no-alpha",
        "torchvision, none, torchvision/no-alpha",
        "kornia, none, kornia/no-alpha",
        "kornia/two_class, none, kornia/two_class/no-alpha",
        "segloss, none, segloss/no-alpha",
        "mlyg, none, mlyg/no-alpha",
        "paper, none, paper/no-alpha",
        "monai/no-alpha, none, monai/no-alpha",
        "keras-3.16+, none, keras-3.16+",
        "keras-3.16+/balanced, none, keras-3.16+",
    })
    void focalWithoutAlphaIsAWayOfTheLibraryThatHasIt(String convention, String alpha, String expected) throws Exception {
        JsonNode set = Ran.evaluate(CASE, "--json", "--convention", convention, "--set", "focal.alpha=" + alpha).json();
        JsonNode named = Ran.evaluate(CASE, "--json", "--convention", expected).json();
        assertEquals(expected, set.get("settings").get("convention").asText());
        assertEquals(named.get("losses"), set.get("losses"));
        assertFalse(set.get("settings").get("focal").has("alpha"));
    }

    @Test
    void whereFocalAlwaysHasAlphaItIsSaidWhatCanBeWritten() {
        String refusal = Ran.evaluate(CASE, "--set", "focal.alpha=none").refusal();
        assertTrue(refusal.startsWith("--set focal.alpha=none: Tutorial has no Focal without alpha; choose --convention "
                + "paper/no-alpha, monai/no-alpha, "), refusal);
        assertTrue(refusal.contains(", or write focal.alpha=1 with tutorial or kaggle-pytorch"), refusal);
        assertTrue(Ran.evaluate(CASE, "--convention", "kornia/eps", "--set", "focal.alpha=none").refusal()
                .contains("kornia, eps has no Focal without alpha; "));
        assertTrue(Ran.evaluate(CASE, "--convention", "abraham", "--set", "focal.alpha=none").refusal()
                .contains("has no Focal without alpha; "));
    }

    @Test
    void aNumberForAlphaIsNotDroppedWhereFocalHasNone() throws Exception {
        String refusal =
                Ran.evaluate(CASE, "--convention", "monai/no-alpha", "--set", "focal.alpha=0.3").refusal();
        assertTrue(refusal.startsWith("--set focal.alpha=0.3: monai/no-alpha is Focal without alpha; name --convention monai "),
                refusal);
        JsonNode last = Ran.evaluate(
                CASE, "--json", "--convention", "monai", "--set", "focal.alpha=none", "--set", "focal.alpha=0.3").json();
        assertEquals("monai", last.get("settings").get("convention").asText());
        assertEquals(0.3, last.get("settings").get("focal").get("alpha").asDouble());
    }

    @Test
    void anAlphaAbove1IsRefusedWhereTheLibraryRefusesIt() throws Exception {
        JsonNode torchvision = Ran.evaluate(
                CASE, "--json", "--convention", "torchvision", "--set", "focal.alpha=1.01").json();
        assertTrue(torchvision.get("losses").get("focal").isNull());
        assertEquals("from version 0.22 on it refuses an alpha above 1", torchvision.get("undefined").get("focal").asText());
        assertTrue(Ran.evaluate(CASE, "--json", "--convention", "torchvision", "--set", "focal.alpha=1").json()
                .get("losses").get("focal").isNumber());
    }

    @Test
    void aLossThatFallsWithAMistakeIsNamed() {
        String told = Ran.evaluate(CASE, "--convention", "monai", "--set", "focal.alpha=1.5").answer();
        assertTrue(told.endsWith("\nFocal: with these weights a false positive lowers the loss.\n"), told);
        String missed = Ran.evaluate(CASE, "--convention", "segloss", "--set", "focal.alpha=1.5").answer();
        assertTrue(missed.endsWith("\nFocal: with these weights a missed pixel lowers the loss.\n"), missed);
        assertFalse(Ran.evaluate(CASE, "--convention", "monai").answer().contains("with these weights"));
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
