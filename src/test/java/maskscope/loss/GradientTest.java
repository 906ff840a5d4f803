package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import maskscope.loss.formula.Parameter;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ReferenceCase.ROOT.resolve("gradients"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyReferenceGradientHoldsTo1e8OfItsLargestEntry(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        MaskPair pair = new MaskPair("t", "p", raster(root.get("target")), raster(root.get("pred")), Optional.empty());
        PixelTable table = PixelTable.of(pair);
        int compared = 0;
        try (LossEngine engine = new LossEngine(table)) {
            for (JsonNode result : root.get("results")) {
                Settings settings = ReferenceCase.settings(result);
                for (Loss loss : Losses.ALL) {
                    JsonNode expected = result.get("gradient").get(ReferenceCase.name(loss));
                    Settings used = loss.key().equals("combo")
                            ? settings.withEpsilon(ReferenceCase.comboEpsilon(result))
                            : settings;
                    compare(expected, table, engine.gradient(loss, used), result.get("setting").asText() + " " + loss);
                    compared++;
                }
            }
        }
        assertTrue(compared >= 14, "compared " + compared);
    }

    private static void compare(JsonNode expected, PixelTable table, IntToDoubleFunction gradient, String where) {
        double largest = 0;
        for (JsonNode row : expected) {
            for (JsonNode value : row) {
                largest = Math.max(largest, Math.abs(value.asDouble()));
            }
        }
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                JsonNode value = expected.get(y).get(x);
                double actual = gradient.applyAsDouble(table.codes().at(y * 8 + x));
                if (value.isNull()) {
                    assertTrue(!Double.isFinite(actual), where + " must not be finite at " + x + ", " + y);
                } else {
                    assertEquals(value.asDouble(), actual, 1e-8 * largest + 1e-15, where + " at " + x + ", " + y);
                }
            }
        }
    }

    private static FloatRaster raster(JsonNode rows) {
        float[] samples = new float[64];
        for (int i = 0; i < 64; i++) {
            samples[i] = (float) rows.get(i / 8).get(i % 8).asDouble();
        }
        return new FloatRaster(8, 8, 1, samples);
    }

    @Test
    void sharesOfAllPixelsAddUpToTheLoss() throws Exception {
        for (ReferenceCase reference : ReferenceCase.all()) {
            PixelTable table = PixelTable.of(reference.pair("png"));
            try (LossEngine engine = new LossEngine(table)) {
                Settings settings = Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.3).withShared(Parameter.GAMMA, 1.5);
                LossReport report = engine.report(settings);
                for (Loss loss : Losses.ALL) {
                    IntToDoubleFunction share = engine.share(loss, settings);
                    double sum = report.of(loss).offset();
                    for (int row = 0; row < table.rows(); row++) {
                        sum += table.count(row) * share.applyAsDouble(row);
                    }
                    double value = report.of(loss).value();
                    assertEquals(value, sum, 1e-12 + 1e-9 * Math.abs(value), loss + " of " + reference);
                }
            }
        }
    }
}
