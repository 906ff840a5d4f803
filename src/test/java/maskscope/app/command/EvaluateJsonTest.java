package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import maskscope.testing.NpyFiles;
import maskscope.testing.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract that scripts rely on: keys, order, digits, and which option reaches which loss.
class EvaluateJsonTest {

    private static final String CASE = "imbalanced_256x256";
    private static final Path TRUTH = Ran.CASES.resolve(CASE).resolve("target.png");
    private static final Path PREDICTION = Ran.CASES.resolve(CASE).resolve("pred.png");

    @Test
    void noNumberIsANegativeZero(@TempDir Path folder) throws IOException {
        float[] zeros = {-0f, -0f, -0f, 1f};
        Path truth = NpyFiles.floats(folder.resolve("t.npy"), zeros, 2, 2);
        Path prediction = NpyFiles.floats(folder.resolve("p.npy"), new float[] {-0f, -0f, -0f, -0f}, 2, 2);
        Ran ran = Ran.evaluate(truth, prediction, "--json", "--alpha", "-0", "--set", "focal.gamma=-0", "--ignore", "-0.5");
        assertFalse(ran.answer().contains("-0.0"), ran.out());
        Ran text = Ran.evaluate(truth, prediction, "--alpha", "-0");
        assertFalse(text.answer().contains(" -0"), text.out());
    }

    @Test
    void theObjectHasExactlyTheKeysOfTheContract() throws IOException {
        JsonNode json = Ran.evaluate(CASE, "--json").json();
        assertEquals(
                List.of("truth", "prediction", "width", "height", "depth", "pixels", "tp", "fp", "fn", "tn",
                        "settings", "losses", "undefined", "input"),
                names(json));
        List<String> losses = List.of("focal", "dice", "bce-dice", "iou", "tversky", "focal-tversky", "combo");
        assertEquals(losses, names(json.get("losses")));
        List<String> settings = new ArrayList<>(losses);
        settings.addFirst("epsilon");
        settings.addFirst("convention");
        assertEquals(settings, names(json.get("settings")));
        assertTrue(json.get("undefined").isObject());
        assertTrue(json.get("undefined").isEmpty());
    }

    @Test
    void filesAndSizeAreThoseThatWereGiven() throws IOException {
        JsonNode json = Ran.evaluate("nonsquare_17x93", "--json").json();
        assertEquals(Ran.CASES.resolve("nonsquare_17x93").resolve("target.png").toString(), json.get("truth").asText());
        assertEquals(Ran.CASES.resolve("nonsquare_17x93").resolve("pred.png").toString(), json.get("prediction").asText());
        assertEquals(17 * 93, json.get("pixels").asInt());
        assertEquals(17 * 93, json.get("width").asInt() * json.get("height").asInt());
        assertTrue(json.get("width").asInt() == 93 || json.get("height").asInt() == 93);
        assertEquals(1, json.get("depth").asInt());
    }

    @Test
    void theAnswerIsOneLineOfAscii() {
        String answer = Ran.evaluate(CASE, "--json").answer();
        assertEquals(1, answer.lines().count());
        assertTrue(answer.chars().allMatch(c -> c < 128));
    }

    @Test
    void eachNumberKeepsAllDigitsOfADouble() throws IOException, BadInput {
        JsonNode json = Ran.evaluate(CASE, "--json").json();
        LossReport expected = report(Settings.TUTORIAL);
        assertEquals(expected.sums().tp(), json.get("tp").asDouble(), 0);
        assertEquals(expected.sums().fp(), json.get("fp").asDouble(), 0);
        assertEquals(expected.sums().fn(), json.get("fn").asDouble(), 0);
        assertEquals(expected.sums().tn(), json.get("tn").asDouble(), 0);
        for (Loss loss : Losses.ALL) {
            assertEquals(expected.of(loss).value(), json.get("losses").get(loss.key()).asDouble(), 0, loss.key());
        }
    }

    @Test
    void whatIsNotSetKeepsTheTutorialsValues() throws IOException {
        JsonNode settings = Ran.evaluate(CASE, "--json").json().get("settings");
        JsonNode expected = new ObjectMapper().readTree("""
                {"convention":"tutorial",
                "epsilon":1e-7,"focal":{"alpha":0.8,"gamma":2.0},"dice":{"smooth":1e-6},"bce-dice":{"smooth":1e-6},
                 "iou":{"smooth":1e-6},"tversky":{"alpha":0.5,"beta":0.5,"smooth":1e-6},
                 "focal-tversky":{"alpha":0.5,"beta":0.5,"gamma":1.0,"smooth":1e-6},
                 "combo":{"alpha":0.5,"smooth":1e-6,"ce-ratio":0.5}}""");
        assertEquals(expected, settings);
    }

    @Test
    void anOptionReachesEveryLossThatUsesItAndSetOneAlone() throws IOException {
        JsonNode settings = Ran.evaluate(
                        CASE, "--json", "--set", "focal.alpha=0.25", "--alpha", "0.3", "--gamma", "3", "--smooth", "0",
                        "--set", "tversky.smooth=1", "--ce-ratio", "0.9", "--beta", "0.7", "--epsilon", "1e-5")
                .json()
                .get("settings");
        JsonNode expected = new ObjectMapper().readTree("""
                {"convention":"tutorial",
                "epsilon":1e-5,"focal":{"alpha":0.25,"gamma":3.0},"dice":{"smooth":0.0},"bce-dice":{"smooth":0.0},
                 "iou":{"smooth":0.0},"tversky":{"alpha":0.3,"beta":0.7,"smooth":1.0},
                 "focal-tversky":{"alpha":0.3,"beta":0.7,"gamma":3.0,"smooth":0.0},
                 "combo":{"alpha":0.3,"smooth":0.0,"ce-ratio":0.9}}""");
        assertEquals(expected, settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE, "soft_target_60x60", "both_empty_32x32", "saturated_30x40"})
    void everySettingOfTheReferenceIsReachedByOptions(String name) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(Ran.CASES.resolve(name).resolve("expected.json").toFile());
        for (JsonNode result : expected.get("inputs").get("png").get("results")) {
            JsonNode params = result.get("params");
            JsonNode losses = Ran.evaluate(name, options(params)).json().get("losses");
            for (Loss loss : Losses.ALL) {
                boolean otherClip = !params.get("combo_e").equals(params.get("bce_e"));
                if (!loss.key().equals("combo") || !otherClip) {
                    String where = name + " " + result.get("setting").asText() + " " + loss;
                    same(result.get("expected").get(loss.key().replace('-', '_')), losses.get(loss.key()), where);
                }
            }
        }
    }

    private static String[] options(JsonNode params) {
        return new String[] {
            "--json",
            "--alpha=" + params.get("tversky_alpha"),
            "--beta=" + params.get("tversky_beta"),
            "--gamma=" + params.get("tversky_gamma"),
            "--smooth=" + params.get("s"),
            "--ce-ratio=" + params.get("combo_r"),
            "--epsilon=" + params.get("bce_e"),
            "--set=focal.alpha=" + params.get("focal_alpha"),
            "--set=focal.gamma=" + params.get("focal_gamma"),
            "--set=combo.alpha=" + params.get("combo_A")
        };
    }

    private static void same(JsonNode expected, JsonNode actual, String where) {
        assertEquals(expected.isNull(), actual.isNull(), where);
        assertEquals(expected.asDouble(), actual.asDouble(), 1e-12 + 1e-8 * Math.abs(expected.asDouble()), where);
    }

    @Test
    void anUndefinedLossIsNullAndSaysWhy() throws IOException {
        JsonNode json = Ran.evaluate("both_empty_32x32", "--json", "--smooth", "0").json();
        assertTrue(json.get("losses").get("dice").isNull());
        assertTrue(json.get("losses").get("focal").isNumber());
        assertEquals("0/0: both masks are empty and smoothing is 0", json.get("undefined").get("dice").asText());
        assertEquals(List.of("dice", "bce-dice", "iou", "tversky", "focal-tversky", "combo"), names(json.get("undefined")));
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            String json = Ran.evaluate(CASE, "--json").answer();
            String text = Ran.evaluate("both_empty_32x32").answer();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(json, Ran.evaluate(CASE, "--json").answer());
            assertEquals(text, Ran.evaluate("both_empty_32x32").answer());
            Locale.setDefault(Locale.GERMANY);
            assertEquals(text, Ran.evaluate("both_empty_32x32").answer());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static LossReport report(Settings settings) throws BadInput {
        PixelTable table = PixelTable.of(Pairs.read(TRUTH, PREDICTION, Optional.empty(), ReadControl.unattended()));
        try (LossEngine engine = new LossEngine(table)) {
            return engine.report(settings);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
