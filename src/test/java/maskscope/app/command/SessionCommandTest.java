package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import maskscope.session.TestVolumes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Session files on the command line. What an option says wins over what the session says of the same thing.
class SessionCommandTest {

    /// Pixels of the line at the bottom of the window.
    private static final int STATUS = 30;

    private static final Path PAIR = Ran.CASES.resolve("imbalanced_256x256").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path session;

    @BeforeEach
    void saveASession() throws IOException {
        Files.copy(PAIR.resolve("target.png"), folder.resolve("truth ü.png"));
        Files.copy(PAIR.resolve("pred.png"), folder.resolve("p.png"));
        session = session("a b.maskscope", "'truth': 'truth ü.png', 'prediction': 'p.png', 'cures': 'truth.inverted=true'", "");
    }

    private Path session(String name, String source, String more) throws IOException {
        String text = "{'format': 'Maskscope session', 'version': 1, 'source': {" + source + "}, 'settings': {'epsilon': 1e-5,"
                + " 'complementary': true, 'shared': {'alpha': 0.3, 'beta': 0.7, 'gamma': 2}, 'own': {'combo': {'alpha': 0.9}}}"
                + more + "}";
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    private JsonNode evaluated(String... options) throws IOException {
        String[] args = new String[options.length + 4];
        System.arraycopy(new String[] {"evaluate", "--json", "--session", session.toString()}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        return Ran.with(args).json();
    }

    private static JsonNode spelledOut(String... more) throws IOException {
        return Ran.evaluate(PAIR.resolve("target.png"), PAIR.resolve("pred.png"), more).json();
    }

    @Test
    void evaluateGivesTheLossesThatTheSessionHas() throws IOException {
        JsonNode same = spelledOut("--json", "--invert", "--epsilon=1e-5", "--alpha=0.3", "--beta=0.7", "--gamma=2",
                "--set=combo.alpha=0.9");
        assertEquals(same.get("losses"), evaluated().get("losses"));
        assertEquals(same.get("settings"), evaluated().get("settings"));
        assertTrue(evaluated().get("truth").asText().endsWith("truth ü.png"));
    }

    @Test
    void anOptionWinsAndChangesNothingElse() throws IOException {
        JsonNode settings = evaluated("--alpha=0.4", "--set=dice.smooth=1").get("settings");
        assertEquals(0.4, settings.get("tversky").get("alpha").asDouble());
        assertEquals(0.4, settings.get("combo").get("alpha").asDouble());
        assertEquals(0.7, settings.get("tversky").get("beta").asDouble());
        assertEquals(2, settings.get("focal").get("gamma").asDouble());
        assertEquals(1, settings.get("dice").get("smooth").asDouble());
        assertEquals(1e-5, settings.get("epsilon").asDouble());
        JsonNode tversky = evaluated("--set=tversky.alpha=0.2").get("settings").get("tversky");
        assertEquals(0.2, tversky.get("alpha").asDouble());
        assertEquals(0.7, tversky.get("beta").asDouble(), "though the session holds both together");
        assertEquals(0.25, evaluated("--epsilon=0.25").get("settings").get("epsilon").asDouble());
    }

    @Test
    void anotherPredictionTakesThePlaceOfTheSessions() throws IOException {
        Files.delete(folder.resolve("p.png"));
        JsonNode other = evaluated("--prediction", PAIR.resolve("target.png").toString());
        JsonNode same = Ran.evaluate(PAIR.resolve("target.png"), PAIR.resolve("target.png"), "--json", "--invert").json();
        assertEquals(same.get("fp"), other.get("fp"));
        assertEquals(0.3, other.get("settings").get("tversky").get("alpha").asDouble());
    }

    @Test
    void aMissingMaskIsNamed() throws IOException {
        Files.delete(folder.resolve("p.png"));
        assertEquals(session + ": its prediction " + folder.resolve("p.png").toAbsolutePath()
                        + " is not there; put it back, or into the folder of the session file.",
                Ran.with("evaluate", "--session", session.toString()).refusal());
        assertTrue(Ran.with(session.toString()).err().startsWith(session + ": its prediction "));
    }

    @Test
    void aMissingPhotographChangesNoLoss() throws IOException {
        session = session("photo.maskscope", "'truth': 'truth ü.png', 'prediction': 'p.png', 'photograph': 'none.jpg'", "");
        assertEquals(65536, evaluated().get("pixels").asInt());
        String refusal = snapshot(folder.resolve("x.png")).refusal();
        assertTrue(refusal.contains("its photograph ") && refusal.contains("none.jpg is not there"), refusal);
    }

    @Test
    void aSampleIsEvaluatedByItsSession() throws IOException {
        session = session("sample.maskscope", "'sample': 'lesion'", "");
        JsonNode json = evaluated();
        assertEquals(0.3, json.get("settings").get("tversky").get("alpha").asDouble());
        assertTrue(json.get("truth").asText().endsWith("lesion.truth.png"));
        assertTrue(Ran.with("evaluate", "--session", session.toString(), "--invert").refusal().startsWith("The session is of"));
        assertTrue(Ran.with("evaluate", "--session", session.toString(), "--truth", "t.png").refusal()
                .startsWith("--prediction is missing"));
    }

    @Test
    void theSliceThatCountsAloneIsCountedAlone() throws IOException {
        TestVolumes.files(folder, 9, 7, 5);
        String source = "'truth': 'ball.truth.npy', 'prediction': 'ball.prediction.npy'";
        session = session("slice.maskscope", source, ", 'cut': {'axis': 'y', 'x': 1, 'y': 3, 'z': 2, 'losses': 'slice'}");
        assertEquals(45, evaluated().get("pixels").asInt());
        assertEquals(3, evaluated().get("input").get("slice").asInt());
        assertEquals(63, evaluated("--slice=4", "--axis=z").get("pixels").asInt());
        session = session("volume.maskscope", source, ", 'cut': {'axis': 'y', 'x': 1, 'y': 3, 'z': 2, 'losses': 'volume'}");
        assertEquals(315, evaluated().get("pixels").asInt());
        session = session("outside.maskscope", source, ", 'cut': {'axis': 'y', 'y': 7, 'losses': 'slice'}");
        assertTrue(Ran.with("evaluate", "--session", session.toString()).refusal().contains("it has no slice 7 across y"));
    }

    @Test
    void whatIsNoSessionIsTold() throws IOException {
        Path other = Files.writeString(folder.resolve("coco.maskscope"), "{\"images\": []}");
        String expected = other + ": this is no Maskscope session; choose a file that Maskscope has saved.";
        assertEquals(expected, Ran.with("evaluate", "--session", other.toString()).refusal());
        assertEquals(expected, Ran.with("snapshot", "--out", "x.png", "--session", other.toString()).refusal());
        assertEquals(expected, Ran.with(other.toString()).err().strip());
    }

    private Ran snapshot(Path out, String... options) {
        String[] args = new String[options.length + 5];
        System.arraycopy(new String[] {"snapshot", "--session", session.toString(), "--out", out.toString()}, 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        return Ran.with(args);
    }

    private int[] drawn(String... options) throws IOException {
        Path out = folder.resolve("window.png");
        assertEquals("", snapshot(out, options).answer());
        return pixels(out);
    }

    @Test
    void snapshotDrawsTheSessionAndOptionsWin() throws IOException {
        session = session("looks.maskscope", "'sample': 'lesion'",
                ", 'selected': 'combo', 'curves': 'gamma', 'looks': {'arrangement': 'one', 'first': 'misses'}");
        int[] whole = drawn();
        Path plain = folder.resolve("plain.png");
        assertEquals("", Ran.with("snapshot", "--out", plain.toString(), "--sample", "lesion", "--select", "combo", "--view",
                "misses", "--epsilon=1e-5", "--alpha=0.3", "--beta=0.7", "--gamma=2", "--set=combo.alpha=0.9").answer());
        assertFalse(Arrays.equals(pixels(plain), whole), "the curves run along another parameter");
        int[] other = drawn("--view", "overlay,share", "--select", "focal", "--sample", "nuclei", "--gamma", "3");
        session = session("plain.maskscope", "'sample': 'nuclei'", ", 'curves': 'gamma'");
        assertArrayEquals(drawn("--view", "overlay,share", "--select", "focal", "--gamma", "3"), other);
    }

    /// All but the last line, which tells how long the losses took: that is another time each time.
    private static int[] pixels(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight() - STATUS, null, 0, picture.getWidth());
    }

    @Test
    void theProgramOpensASessionByItsNameAlone() throws IOException {
        session = session("sample.MASKSCOPE", "'sample': 'lesion'", "");
        assertTrue(Ran.with(session.toString()).answer().lines().anyMatch(line -> line.startsWith("Tversky")
                && line.contains("alpha 0.3, beta 0.7")));
    }

    @Test
    void aSessionIsGivenWithoutOtherFiles() {
        assertEquals("A session names its masks itself; give it without other files; see maskscope --help.",
                Ran.with(session.toString(), "p.png").refusal());
        assertTrue(Ran.with(session.toString(), "--truth", "t.png").refusal().contains("not two of these"));
    }
}
