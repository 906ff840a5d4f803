package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.code.Dialect;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.SnippetWriter;
import maskscope.loss.code.Target;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.ScalarFunction;
import maskscope.loss.formula.Shapes;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;

/// The README's chapter on a new loss, followed.
class LogCoshDiceTest {

    static final Loss LOG_COSH_DICE = new Loss(
            "log-cosh-dice",
            "Log-Cosh Dice",
            LossFormula.of(f -> Shapes.dice(PLAIN, f.smoothing()).through(new ScalarFunction.Named(
                    x -> Math.log(Math.cosh(x)), Math::tanh, "\\ln\\cosh\\left(<q>\\right)", "@log(@cosh({q}))"))));

    private static final double[] TRUTH = {1, 1, 0.4, 0, 0};
    private static final double[] PREDICTION = {0.9, 0.3, 0.6, 0.2, 0};
    private static final Settings SETTINGS = Settings.TUTORIAL.withShared(Parameter.SMOOTHING, 0.5);

    private static PixelTable table(double... prediction) {
        return PixelTable.of(new MaskPair("t", "p", raster(TRUTH), raster(prediction), Optional.empty()));
    }

    private static DoubleRaster raster(double[] values) {
        return new DoubleRaster(values.length, 1, 1, values.clone());
    }

    private static double value(double... prediction) {
        try (LossEngine engine = new LossEngine(table(prediction), List.of(LOG_COSH_DICE))) {
            return engine.report(SETTINGS).of(LOG_COSH_DICE).value();
        }
    }

    @Test
    void theChapterAndThisTestWriteTheSame() throws IOException {
        String chapter = Files.readString(Path.of("README.md"));
        chapter = chapter.substring(chapter.indexOf("### A new loss"), chapter.indexOf("### A new convention"));
        String code = chapter.substring(chapter.indexOf("```java\n") + 8, chapter.lastIndexOf("```"));
        String test = Files.readString(Path.of("src/test/java/maskscope/loss/LogCoshDiceTest.java"));
        assertTrue(code.contains("LOG_COSH_DICE"), code);
        assertTrue(squeezed(test).contains(squeezed(code)), code);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    @Test
    void theValueIsTheLogarithmOfTheHyperbolicCosineOfDice() {
        double tp = 0.9 + 0.3 + 0.4 * 0.6;
        double dice = 1 - (2 * tp + 0.5) / (2.4 + 2 + 0.5);
        assertEquals(Math.log(Math.cosh(dice)), value(PREDICTION), 1e-15);
    }

    @Test
    void theGradientIsItsDerivativeAndTheSharesAddUpToTheValue() {
        PixelTable table = table(PREDICTION);
        try (LossEngine engine = new LossEngine(table, List.of(LOG_COSH_DICE))) {
            IntToDoubleFunction gradient = engine.gradient(LOG_COSH_DICE, SETTINGS);
            IntToDoubleFunction share = engine.share(LOG_COSH_DICE, SETTINGS);
            double sum = engine.report(SETTINGS).of(LOG_COSH_DICE).offset();
            for (int pixel = 0; pixel < PREDICTION.length; pixel++) {
                double step = 1e-6;
                double[] more = PREDICTION.clone();
                double[] less = PREDICTION.clone();
                more[pixel] += step;
                less[pixel] -= step;
                double slope = pixel == 4 ? (value(more) - value(PREDICTION)) / step : (value(more) - value(less)) / 2 / step;
                int row = table.codes().at(pixel);
                assertEquals(slope, gradient.applyAsDouble(row), 1e-6, "pixel " + pixel);
                sum += share.applyAsDouble(row);
            }
            assertEquals(value(PREDICTION), sum, 1e-15);
        }
    }

    @Test
    void theFormulaAndTheCodeAreWritten() {
        assertEquals(
                "\\ln\\cosh\\left(1-\\frac{2\\,\\mathrm{TP}+s}{2\\,\\mathrm{TP}+\\mathrm{FP}+\\mathrm{FN}+s}\\right)",
                LOG_COSH_DICE.tutorial().formula().withSymbols());
        PixelTable table = table(PREDICTION);
        try (LossEngine engine = new LossEngine(table, List.of(LOG_COSH_DICE))) {
            for (Target target : Target.values()) {
                Snippet snippet = SnippetWriter.write(BundleWords.english(), LOG_COSH_DICE, target,
                        engine.report(SETTINGS), table,
                        SnippetCase.code(TRUTH), SnippetCase.code(PREDICTION)).orElseThrow();
                PythonCheck.check(snippet.text());
                String module = target.dialect() == Dialect.NUMPY ? "np" : target.dialect() == Dialect.TORCH ? "torch"
                        : target.dialect() == Dialect.JAX ? "jnp" : "ops";
                String wanted = "\nloss = " + module + ".log(" + module
                        + ".cosh(1 - (2 * tp + smooth) / (2 * tp + fp + fn + smooth)))\n";
                assertTrue(snippet.text().contains(wanted), snippet.text());
            }
        }
    }
}
