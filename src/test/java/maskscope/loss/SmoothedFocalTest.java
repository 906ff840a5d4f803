package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.Clip;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Raster;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;

/// SegLossOdyssey's Focal, whose smoothing reaches into the logarithms.
class SmoothedFocalTest {

    private static PixelTable table(double[] truth, double[] prediction) {
        return table(new DoubleRaster(truth.length, 1, 1, truth), prediction);
    }

    private static PixelTable table(Raster truth, double[] prediction) {
        return PixelTable.of(new MaskPair(
                "t",
                "p",
                truth,
                new DoubleRaster(prediction.length, 1, 1, prediction),
                Optional.empty()));
    }

    private static Settings settings(Parameters parameters) {
        return new Settings(
                parameters, Map.of(), Settings.DEFAULT_EPSILON, false, Conventions.SHIPPED.byKey("segloss").orElseThrow());
    }

    private static LossValue value(PixelTable table, Parameters parameters) {
        try (LossEngine engine = new LossEngine(table)) {
            return engine.report(settings(parameters)).of(Losses.FOCAL);
        }
    }

    /// Two pixels of the object and one of the background; a fourth is left out.
    private static PixelTable leavingOneOut() {
        ByteGrid labels = ByteGrid.unsigned(4, 1, 1, new byte[] {1, 1, 0, 9});
        return table(labels.raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9))), new double[] {0.9, 0.4, 0.2, 0.7});
    }

    @Test
    void pixelsThatAreLeftOutHaveNoCostThatCouldBeUndefined() {
        PixelTable all = table(new double[] {1, 1, 0}, new double[] {0.9, 0.4, 0.2});
        PixelTable some = leavingOneOut();
        assertTrue(some.leftOutRow().isPresent());
        for (double smoothing : new double[] {0, 1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1}) {
            Parameters parameters = FiveParameters.of(0.3, 0.5, 0.75, smoothing, 0.5);
            LossValue value = value(some, parameters);
            assertTrue(value.defined(), "smoothing " + smoothing + ": " + value.undefined());
            assertEquals(value(all, parameters).value(), value.value(), 1e-15);
        }
    }

    @Test
    void pixelsThatAreLeftOutAddAndFeelNothing() {
        PixelTable table = leavingOneOut();
        try (LossEngine engine = new LossEngine(table)) {
            Settings settings = settings(FiveParameters.of(0.3, 0.5, 0.75, 0.01, 0.5));
            int leftOut = table.leftOutRow().orElseThrow();
            for (Loss loss : Losses.ALL) {
                assertEquals(0, engine.share(loss, settings).applyAsDouble(leftOut), loss.name());
                assertEquals(0, engine.gradient(loss, settings).applyAsDouble(leftOut), loss.name());
            }
        }
    }

    @Test
    void alphaOnlyWeighsWhatIsKept() {
        try (Measures measures = new Nd4jMeasures(table(new double[] {1, 0}, new double[] {0.6, 0.3}).counts(), Clip.LOGITS)) {
            LossFormula form = Conventions.SHIPPED.byKey("segloss").orElseThrow().form(Losses.FOCAL).orElseThrow();
            double background = -0.5 * Math.log(0.7) * Math.pow(0.3, 2);
            double object = -0.5 * Math.log(0.6) * Math.pow(0.4, 2);
            assertEquals(
                    0.3 * background + 0.7 * object,
                    form.value(measures, FiveParameters.of(0.3, 0.5, 2, 0, 0.5)).value(),
                    1e-8);
            double[] costs = measures.kept("smoothed-focal", List.of(0.0, 2.0), () -> {
                throw new AssertionError("not kept");
            });
            assertEquals(background, costs[0] / 2, 1e-15);
            assertEquals(object, costs[1] / 2, 1e-15);
        }
    }

    @Test
    void withoutSmoothingNoProbabilityIsLiftedPastOne() {
        LossValue value = value(table(new double[] {1}, new double[] {0}), FiveParameters.of(1, 0.5, 2, 0, 0.5));
        assertEquals(
                "a pixel's right class has probability 0, whose logarithm has no end", English.of(value.undefined()));
    }

    @Test
    void aPixelThatIsRightForSureFeelsNothing() {
        try (Measures measures = new Nd4jMeasures(table(new double[] {1, 0}, new double[] {1, 0.3}).counts(), Clip.LOGITS)) {
            LossFormula form = Conventions.SHIPPED.byKey("segloss").orElseThrow().form(Losses.FOCAL).orElseThrow();
            assertEquals(0, form.gradient(measures, FiveParameters.of(0.3, 0.5, 0.5, 0, 0.5)).applyAsDouble(1));
        }
    }
}
