package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;

/// What a form says of itself beside its value.
class FormTest {

    @Test
    void ofSeveralPartsTheUndefinedOneSaysWhy() {
        double[] all = {1, 1};
        PixelTable table = PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(2, 1, 1, all),
                new DoubleRaster(2, 1, 1, new double[] {0.5, 1}),
                Optional.empty()));
        Form form = Conventions.SHIPPED.byKey("mlyg/delta").orElseThrow().form(Losses.FOCAL_TVERSKY).orElseThrow();
        try (Measures measures = new Measures(table, Clip.LOGITS)) {
            LossValue value = form.value(measures, new Parameters(0.5, 1, 0.75, 0, 0.5));
            assertEquals(
                    "0/0: nothing overlaps, no error is weighed and smoothing is 0", value.undefined().orElseThrow());
        }
    }
}
