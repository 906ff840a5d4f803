package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import maskscope.loss.measure.Sums;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every value of the reference, through the real path: file → raster → table → ND4J.
class ReferenceTest {

    private static final List<Loss> REFERRED = Stream.of(
                    "focal", "dice", "bce-dice", "iou", "tversky", "focal-tversky", "combo")
            .map(key -> Losses.byKey(key).orElseThrow())
            .toList();

    static List<ReferenceCase> cases() throws IOException {
        return ReferenceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allLossesOfEightBitFilesAgreeTo1e8(ReferenceCase reference) throws BadInput {
        PixelTable table = PixelTable.of(reference.pair("png"));
        checkSums(table, reference.sums("png"), 1e-8);
        checkLosses(table, reference.results("png"), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allLossesOfFloatMapsAgreeTo1e6(ReferenceCase reference) throws BadInput {
        PixelTable table = PixelTable.of(reference.pair("npy"));
        checkSums(table, reference.sums("npy"), 1e-8);
        checkLosses(table, reference.results("npy"), table.exact() ? 1e-8 : 1e-6);
    }

    private static void checkSums(PixelTable table, JsonNode expected, double relative) {
        try (LossEngine engine = new LossEngine(table)) {
            Sums sums = engine.report(Settings.TUTORIAL).sums();
            near(expected.get("N").asDouble(), sums.pixels(), 0, "N");
            near(expected.get("TP").asDouble(), sums.tp(), relative, "TP");
            near(expected.get("FP").asDouble(), sums.fp(), relative, "FP");
            near(expected.get("FN").asDouble(), sums.fn(), relative, "FN");
            near(expected.get("TN").asDouble(), sums.tn(), relative, "TN");
        }
    }

    private static void checkLosses(PixelTable table, JsonNode results, double relative) {
        try (LossEngine engine = new LossEngine(table)) {
            int compared = 0;
            for (JsonNode result : results) {
                Settings settings = ReferenceCase.settings(result);
                LossReport values = engine.report(settings);
                LossReport combo = engine.report(settings.withEpsilon(ReferenceCase.comboEpsilon(result)));
                // The reference knows the seven losses that were computed when it was made.
                for (Loss loss : REFERRED) {
                    LossValue value = (loss.key().equals("combo") ? combo : values).of(loss);
                    String where = result.get("setting").asText() + " " + loss;
                    compared += check(result.get("expected").get(ReferenceCase.name(loss)), value, relative, where);
                }
            }
            assertEquals(18 * 7, compared);
        }
    }

    private static int check(JsonNode expected, LossValue value, double relative, String where) {
        if (expected.isNull()) {
            assertFalse(value.defined(), where + " must be undefined");
        } else {
            assertTrue(value.defined(), where + " must be defined");
            near(expected.asDouble(), value.value(), relative, where);
        }
        return 1;
    }

    static void near(double expected, double actual, double relative, String where) {
        assertEquals(expected, actual, 1e-12 + relative * Math.abs(expected), where);
    }
}
