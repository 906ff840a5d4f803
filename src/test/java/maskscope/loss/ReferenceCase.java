package maskscope.loss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.ReadControl;
import maskscope.loss.formula.Parameter;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.testing.Pairs;

/// One reference case on disk: its files, read through the program's own readers, and its expected values.
record ReferenceCase(Path folder, JsonNode expected) {

    static final Path ROOT = Path.of("src/test/resources/reference");

    static List<ReferenceCase> all() throws IOException {
        List<ReferenceCase> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("cases"))) {
            for (Path folder : folders.sorted().toList()) {
                cases.add(new ReferenceCase(folder, new ObjectMapper().readTree(folder.resolve("expected.json").toFile())));
            }
        }
        return cases;
    }

    /// `png` or `npy`.
    MaskPair pair(String suffix) throws BadInput {
        return Pairs.read(
                folder.resolve("target." + suffix), folder.resolve("pred." + suffix), Optional.empty(), ReadControl.unattended());
    }

    JsonNode results(String input) {
        return expected.get("inputs").get(input).get("results");
    }

    JsonNode sums(String input) {
        return expected.get("inputs").get(input).get("sums");
    }

    /// The settings that a result of the reference was computed with.
    static Settings settings(JsonNode result) {
        return settingsOf(result.get("params"));
    }

    static Settings settingsOf(JsonNode params) {
        Loss focal = Losses.byKey("focal").orElseThrow();
        Loss combo = Losses.byKey("combo").orElseThrow();
        return new Settings(
                        FiveParameters.of(
                                params.get("tversky_alpha").asDouble(),
                                params.get("tversky_beta").asDouble(),
                                params.get("tversky_gamma").asDouble(),
                                params.get("s").asDouble(),
                                params.get("combo_r").asDouble()),
                        java.util.Map.of(),
                        params.get("bce_e").asDouble(),
                        false,
                        Conventions.TUTORIAL)
                .withOwn(focal, Parameter.ALPHA, params.get("focal_alpha").asDouble())
                .withOwn(focal, Parameter.GAMMA, params.get("focal_gamma").asDouble())
                .withOwn(combo, Parameter.ALPHA, params.get("combo_A").asDouble());
    }

    /// Combo is computed with an epsilon of its own in two settings of the reference.
    static double comboEpsilon(JsonNode result) {
        return result.get("params").get("combo_e").asDouble();
    }

    /// The reference's name for a loss.
    static String name(Loss loss) {
        return loss.key().replace('-', '_');
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
