package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.loss.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetCommandTest {

    private static final String CASE = "network_48x80";

    @Test
    void aPresetIsItsConventionAndItsValues() throws Exception {
        JsonNode preset = Ran.evaluate(CASE, "--json", "--preset", "focal-lin-2017").json();
        JsonNode byHand = Ran.evaluate(CASE, "--json", "--convention", "paper", "--set", "focal.alpha=0.25").json();
        assertEquals(byHand.get("settings"), preset.get("settings"));
        assertEquals(byHand.get("losses"), preset.get("losses"));
    }

    @Test
    void optionsBesideItWin() throws Exception {
        JsonNode settings = Ran.evaluate(CASE, "--json", "--alpha", "0.6", "--convention", "tutorial", "--set",
                "focal.gamma=3", "--preset", "focal-lin-2017").json().get("settings");
        assertEquals("tutorial", settings.get("convention").asText());
        assertEquals(0.6, settings.get("focal").get("alpha").asDouble());
        assertEquals(3, settings.get("focal").get("gamma").asDouble());
    }

    @Test
    void everyPresetCanBeNamed() throws Exception {
        for (String key : Presets.keys().split(", ")) {
            Ran.evaluate(CASE, "--json", "--preset", key).json();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsAnsweredWithThoseThatAreKnown() {
        String refusal = Ran.evaluate(CASE, "--preset", "focal-lin").refusal();
        assertTrue(refusal.contains("--preset: there is no 'focal-lin'; choose one of tutorial, focal-lin-2017, "), refusal);
        assertTrue(refusal.contains(", smoothing-1e-8, "), refusal);
    }

    @Test
    void aSnapshotShowsThePresetsLoss(@TempDir Path folder) throws Exception {
        int[] preset = snapshot(folder, "--preset", "combo-taghanaki-2019");
        int[] byHand = snapshot(folder, "--select", "combo", "--convention", "paper", "--set", "combo.alpha=0.5", "--set",
                "combo.ce-ratio=0.5", "--set", "combo.smooth=1");
        assertArrayEquals(byHand, preset);
        assertFalse(Arrays.equals(preset, snapshot(folder, "--preset", "combo-taghanaki-2019", "--select", "dice")));
    }

    /// The picture without the line at the bottom, which tells the speed.
    private static int[] snapshot(Path folder, String... options) throws IOException {
        Path out = folder.resolve("out.png");
        Stream<String> command = Stream.of("snapshot", "--out", out.toString(), "--sample", "lesion");
        Ran.with(Stream.concat(command, Stream.of(options)).toArray(String[]::new)).answer();
        return ImageIO.read(out.toFile()).getRGB(0, 0, 1280, 760, null, 0, 1280);
    }
}
