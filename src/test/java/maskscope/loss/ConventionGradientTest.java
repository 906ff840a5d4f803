package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.formula.Parameters;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each convention says that a pixel feels and adds, against its own values.
class ConventionGradientTest {

    private static final int PIXELS = 24;
    private static final double STEP = 1e-6;

    /// @param soft whether its truth lies between 0 and 1
    record Case(Convention convention, boolean soft) {}

    static List<Case> conventions() {
        return Conventions.SHIPPED
                .withVariants()
                .flatMap(convention -> List.of(new Case(convention, false), new Case(convention, true)).stream())
                .toList();
    }

    private static double[] truth(boolean soft) {
        Random random = new Random(7);
        return random.doubles(PIXELS).map(t -> soft ? 0.05 + 0.9 * t : Math.rint(t)).toArray();
    }

    private static double[] prediction() {
        return new Random(8).doubles(PIXELS, 0.02, 0.98).toArray();
    }

    private static PixelTable table(double[] truth, double[] prediction) {
        return PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(PIXELS, 1, 1, truth),
                new DoubleRaster(PIXELS, 1, 1, prediction),
                Optional.empty()));
    }

    private static List<Settings> settings(Convention convention) {
        return List.of(
                settings(convention, FiveParameters.of(0.3, 0.7, 0.75, 0.05, 0.4)),
                settings(convention, FiveParameters.of(0.75, 0.25, 2.5, 0.01, 0.7)),
                settings(convention, FiveParameters.of(0.4, 0.6, 1, 0, 0.5)),
                settings(convention, FiveParameters.of(0.9, 0.3, 1.5, 0.02, 0.5)));
    }

    private static Settings settings(Convention convention, Parameters parameters) {
        return new Settings(parameters, Map.of(), Settings.DEFAULT_EPSILON, false, convention);
    }

    private static double value(Loss loss, Settings settings, double[] truth, double[] prediction) {
        try (LossEngine engine = new LossEngine(table(truth, prediction))) {
            return engine.report(settings).of(loss).value();
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void aGradientIsTheDifferenceOfValues(Case tried) {
        double[] truth = truth(tried.soft());
        double[] prediction = prediction();
        PixelTable table = table(truth, prediction);
        int compared = 0;
        try (LossEngine engine = new LossEngine(table)) {
            for (Settings settings : settings(tried.convention())) {
                LossReport report = engine.report(settings);
                for (Loss loss : Losses.ALL) {
                    if (!report.of(loss).defined()) {
                        continue;
                    }
                    IntToDoubleFunction gradient = engine.gradient(loss, settings);
                    for (int pixel = 0; pixel < PIXELS; pixel += 5) {
                        double[] more = prediction.clone();
                        double[] less = prediction.clone();
                        more[pixel] += STEP;
                        less[pixel] -= STEP;
                        double difference =
                                (value(loss, settings, truth, more) - value(loss, settings, truth, less)) / (2 * STEP);
                        double slope = gradient.applyAsDouble(table.codes().at(pixel));
                        assertEquals(difference, slope, 1e-7 + 1e-5 * Math.abs(difference), tried + " " + loss + " at " + pixel);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 0 || tried.soft(), "nothing compared");
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void sharesOfAllPixelsAddUpToTheValue(Case tried) {
        PixelTable table = table(truth(tried.soft()), prediction());
        try (LossEngine engine = new LossEngine(table)) {
            for (Settings settings : settings(tried.convention())) {
                LossReport report = engine.report(settings);
                for (Loss loss : Losses.ALL) {
                    LossValue value = report.of(loss);
                    if (!value.defined()) {
                        continue;
                    }
                    IntToDoubleFunction share = engine.share(loss, settings);
                    double sum = value.offset();
                    for (int row = 0; row < table.rows(); row++) {
                        sum += table.count(row) * share.applyAsDouble(row);
                    }
                    assertEquals(value.value(), sum, 1e-12 + 1e-9 * Math.abs(value.value()), tried + " " + loss);
                }
            }
        }
    }
}
