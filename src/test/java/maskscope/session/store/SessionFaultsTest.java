package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.BadInput;
import maskscope.open.Samples;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.ViewState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A session file that cannot be used is told in one sentence, which names the file, the fault and the way out.
class SessionFaultsTest {

    private static final String HEAD = "{\"format\": \"Maskscope session\", \"version\": 1, ";

    @TempDir
    private Path folder;

    private SessionFile read(String text) throws IOException, BadInput {
        return SessionFile.read(Files.writeString(folder.resolve("a.maskscope"), text));
    }

    /// The sentence without the file at its beginning.
    private String refusal(String text) {
        String sentence = assertThrows(BadInput.class, () -> read(text), text).getMessage();
        String file = folder.resolve("a.maskscope") + ": ";
        assertTrue(sentence.startsWith(file) && sentence.endsWith("."), sentence);
        assertEquals(1, sentence.lines().count(), sentence);
        return sentence.substring(file.length());
    }

    @Test
    void aFileOfAnotherKindIsNoSession() {
        String expected = "this is no Maskscope session; choose a file that Maskscope has saved.";
        for (String text : new String[] {"", "{}", "{\"format\": \"other\"}", "[1, 2]", "\u0089PNG", "{\"images\": []}",
            "{\"a\": \"Maskscope session\"}", "[\"Maskscope session\"]"}) {
            assertEquals(expected, refusal(text));
        }
    }

    @Test
    void aNewerVersionIsTold() {
        assertEquals("it was made by a newer Maskscope; open it with that one, or install the newest.",
                refusal("{\"format\": \"Maskscope session\", \"version\": 2, \"source\": 7}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'source': {'sample': 'nuclei'}                    | ''",
        "'source': {'sample': 'cats'}                      | “source.sample” must be one of cells, nuclei, lesion,"
                + " vessels, tumour, not cats",
        "'source': {'sample': 3}                           | “source.sample” must be a text, not 3",
        "'source': {'truth': 't.png'}                      | “source.prediction” must be the name of a file",
        "'source': {'prediction': 't.png'}                 | “source.truth” must be the name of a file",
        "'source': {'truth': ' ', 'prediction': 'p'}       | “source.truth” must be the name of a file, not empty",
        "'source': {'truth': 't', 'prediction': 'p\\u0000'} | “source.prediction” must be the name of a file, not p",
        "'source': 'nuclei'                                | “source” must be an object in braces, not nuclei",
        "'x': 1                                            | “source” must be what the masks are",
        "'selected': 'hinge', 'source': {'sample': 'nuclei'} | “selected” must be one of focal, dice, bce-dice, iou, tversky,"
                + " focal-tversky, combo, not hinge",
        "'curves': 'delta', 'source': {'sample': 'nuclei'} | “curves” must be one of alpha, beta, gamma,"
                + " smooth, ce-ratio, not delta",
        "'cut': {'axis': 'w'}, 'source': {'sample': 'nuclei'} | “cut.axis” must be one of x, y, z, not w",
        "'cut': {'x': -1}, 'source': {'sample': 'nuclei'}  | “cut.x” must be a whole number of 0 or more, not -1",
        "'cut': {'x': 1.5}, 'source': {'sample': 'nuclei'} | “cut.x” must be a whole number of 0 or more, not 1.5",
        "'second': {'prediction': 3}, 'source': {'sample': 'nuclei'} | “second.prediction” must be a text, not 3",
        "'series': 'a', 'source': {'sample': 'nuclei'}     | “series” must be a list of texts, not a",
        "'series': [1, 2], 'source': {'sample': 'nuclei'}  | “series” must be a list of texts, not [1,2]",
        "'series': ['a'], 'source': {'sample': 'nuclei'}   | “series” must be the names of two files or more, each once,"
                + " not [\"a\"]",
        "'series': ['a', './a'], 'source': {'sample': 'nuclei'} | “series” must be the names of two files or more, each once,"
                + " not [\"a\",\"./a\"]",
        "'series': ['a', ' '], 'source': {'sample': 'nuclei'} | “series” must be the names of two files or more, each once,"
                + " not [\"a\",\" \"]",
        "'series': [], 'source': {'sample': 'nuclei'}      | ''",
        "'cut': {'x': 3000000000}, 'source': {'sample': 'nuclei'} | “cut.x” must be a whole number of 0 or more, not 3000000000",
        "'source': {'truth': 't', 'prediction': 'p', 'cures': 'truth.clas=1'} | “source.cures” must be what Maskscope"
                + " writes there, as truth.class=3&ignore=255, not truth.clas=1",
        "'source': {'truth': 't', 'prediction': 'p', 'cures': 'truth.scale=0'} | “source.cures” must be what Maskscope"
                + " writes there, as truth.class=3&ignore=255, not truth.scale=0",
    })
    void aFieldThatIsNotWhatItMustBeIsNamed(String fields, String expected) throws IOException, BadInput {
        String text = HEAD + fields.replace('\'', '"') + "}";
        if (expected.equals("")) {
            assertEquals("nuclei", read(text).state().source().orElseThrow().title());
        } else {
            assertEquals(expected + "; correct it in a text editor, or save the session again.", refusal(text));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'epsilon': 0                   | “settings.epsilon” must be above 0 and below 0.5, not 0",
        "'epsilon': 'small'             | “settings.epsilon” must be a number, not small",
        "'complementary': 1             | “settings.complementary” must be true or false, not 1",
        "'shared': {'alpha': -1}        | “settings.shared.alpha” must be a number of 0 or more, not -1",
        "'shared': {'gamma': 1e999}     | “settings.shared.gamma” must be a number of 0 or more, not Infinity",
        "'shared': {'ce-ratio': 1.5}    | “settings.shared.ce-ratio” must be a number from 0 to 1, not 1.5",
        "'own': {'focal': {'alpha': -1}} | “settings.own.focal.alpha” must be a number of 0 or more, not -1",
        "'own': {'focal': 3}            | “settings.own.focal” must be an object in braces, not 3",
    })
    void aNumberThatIsNotAllowedIsNamed(String fields, String expected) {
        assertEquals(expected + "; correct it in a text editor, or save the session again.",
                refusal(HEAD + "\"source\": {\"sample\": \"nuclei\"}, \"settings\": {" + fields.replace('\'', '"') + "}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'shared': {'alfa': 1}       | settings.shared.alfa | alpha, beta, gamma, smooth, ce-ratio",
        "'own': {'hinge': {}}        | settings.own.hinge   | focal, dice, bce-dice, iou, tversky, focal-tversky, combo",
        "'own': {'dice': {'beta': 1}} | settings.own.dice.beta | smooth",
        "'eps': 1                    | settings.eps         | epsilon, complementary, convention, shared, own",
    })
    void whatWouldChangeTheLossesAndIsNotKnownIsNamed(String fields, String name, String known) {
        assertEquals("this Maskscope does not know “" + name + "”; what can stand there is " + known + ".",
                refusal(HEAD + "\"source\": {\"sample\": \"nuclei\"}, \"settings\": {" + fields.replace('\'', '"') + "}}"));
    }

    @Test
    void whatIsNotSaidIsAsUsualAndLooksThatNobodyKnowsArePassedOver() throws IOException, BadInput {
        SessionState state = read(HEAD + "\"source\": {\"sample\": \"lesion\"}, \"new\": [1], \"settings\": {\"shared\": {}},"
                + " \"looks\": {\"glow\": 3, \"list\": [1], \"none\": null, \"deep\": {\"er\": \"yes\"}}}").state();
        assertEquals(new SessionState(new Source.Sample(Samples.named("lesion").orElseThrow()), Settings.TUTORIAL,
                Losses.byKey("tversky").orElseThrow(), Parameter.ALPHA, Optional.empty(),
                new ViewState(Map.of("glow", 3.0, "deep.er", "yes"))), state);
    }

    @Test
    void alphaAndBetaHeldTogetherAreTogether() throws IOException, BadInput {
        Settings settings = read(HEAD + "\"source\": {\"sample\": \"lesion\"}, \"settings\": {\"complementary\": true,"
                + " \"shared\": {\"alpha\": 0.3, \"beta\": 0.3}}}").state().settings();
        assertEquals(0.7, settings.shared().get(Parameter.BETA));
    }

    @Test
    void aSecondFieldOfTheSameNameIsDamage() {
        assertTrue(refusal(HEAD + "\"source\": {}, \"source\": {}}").startsWith("the session is cut off or damaged at line 1, "));
    }

    @Test
    void deepAndLongThingsAreRefused() {
        String deep = refusal(HEAD + "\"looks\": " + "{\"a\": ".repeat(5_000) + "1" + "}".repeat(5_001));
        assertTrue(deep.startsWith("its JSON is nested too deep, or a text or number in it is too long;"), deep);
        String digits = refusal(HEAD + "\"looks\": {\"a\": " + "9".repeat(5_000) + "}}");
        assertTrue(digits.startsWith("its JSON is nested too deep, or a text or number in it is too long;"), digits);
    }

    @Test
    void aHugeFileIsNotReadWhole() {
        assertEquals("it is too large to be a Maskscope session; choose a file that Maskscope has saved.",
                refusal(HEAD + "\"source\": {\"sample\": \"nuclei\"}}" + " ".repeat(20_000_000)));
    }

    @Test
    void aLongNameMakesNoLongSentence() {
        String sentence = refusal(HEAD + "\"source\": {\"" + "n\\n".repeat(2_000) + "\": 1}}");
        assertTrue(sentence.length() < 250, sentence);
    }

    @Test
    void whatIsNoFileIsTold() {
        assertTrue(assertThrows(BadInput.class, () -> SessionFile.read(folder)).getMessage().contains("this is a folder"));
        String missing = assertThrows(BadInput.class, () -> SessionFile.read(folder.resolve("b.maskscope"))).getMessage();
        assertEquals(folder.resolve("b.maskscope") + ": there is no such file; check the name and the folder.", missing);
    }

    @Test
    void aFileCutOffAnywhereIsTold() throws IOException {
        byte[] whole = SessionJson.write(new SessionState(
                new Source.Files(folder.resolve("t.png"), folder.resolve("ü.png"), Optional.empty()), Settings.TUTORIAL,
                Losses.ALL.getFirst(), Parameter.ALPHA, Optional.empty(), new ViewState(Map.of("a.b", 0.5))),
                new SessionPaths(folder.resolve("a.maskscope")));
        int last = new String(whole, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length < last; length++) {
            Path file = Files.write(folder.resolve("a.maskscope"), Arrays.copyOf(whole, length));
            String sentence = assertThrows(BadInput.class, () -> SessionFile.read(file), "of length " + length).getMessage();
            assertTrue(sentence.contains("cut off or damaged at line") || sentence.contains("no Maskscope session"), sentence);
        }
        assertFalse(last == 0);
    }

    @Test
    void aBrokenByteAnywhereIsReadOrTold() throws IOException {
        byte[] whole = SessionJson.write(new SessionState(
                new Source.Sample(Samples.ALL.getFirst()), Settings.TUTORIAL, Losses.ALL.getFirst(), Parameter.ALPHA,
                Optional.empty(), ViewState.NONE), new SessionPaths(folder.resolve("a.maskscope")));
        for (int at = 0; at < whole.length; at++) {
            for (int flip : new int[] {1, 0x80, 0xff}) {
                byte[] broken = whole.clone();
                broken[at] ^= (byte) flip;
                Path file = Files.write(folder.resolve("a.maskscope"), broken);
                try {
                    SessionFile.read(file);
                } catch (BadInput told) {
                    assertTrue(told.getMessage().endsWith("."), told.getMessage());
                }
            }
        }
    }
}
