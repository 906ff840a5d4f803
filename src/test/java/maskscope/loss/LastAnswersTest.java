package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Shapes;
import maskscope.loss.measure.Counts;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A slider move computes what depends on its parameter, and nothing else.
class LastAnswersTest {

    private static final PixelTable TABLE = PixelTable.of(new MaskPair(
            "t",
            "p",
            new DoubleRaster(4, 1, 1, new double[] {1, 1, 0, 0}),
            new DoubleRaster(4, 1, 1, new double[] {0.9, 0.4, 0.2, 0}),
            Optional.empty()));

    /// How often its one loss was computed, which takes alpha and smoothing.
    private final AtomicInteger computed = new AtomicInteger();

    private final Convention counting = Convention.of("counting", "probe.plain", "", "probe.plain", Reduction.ALL_PIXELS)
            .with(Losses.TVERSKY, LossFormula.of(f -> {
                computed.incrementAndGet();
                return Shapes.tversky(Counts.PLAIN, f.alpha(), Factor.HALF, f.smoothing());
            }));

    private final Settings start =
            new Settings(FiveParameters.of(0.5, 0.5, 1, 1, 0.5), Map.of(), Settings.DEFAULT_EPSILON, false, counting);

    /// A form finds out what it takes when it is first asked, which is one computation more.
    @BeforeEach
    void askWhatItTakes() {
        assertTrue(counting.form(Losses.TVERSKY).orElseThrow().takes(Parameter.ALPHA));
    }

    private int during(Runnable work) {
        int before = computed.get();
        work.run();
        return computed.get() - before;
    }

    @Test
    void aLossIsComputedWhenAParameterMovesThatItTakes() {
        try (LossEngine engine = new LossEngine(TABLE)) {
            assertEquals(1, during(() -> engine.compare(start, List.of(counting))));
            for (Parameter idle : List.of(Parameter.BETA, Parameter.GAMMA, Parameter.CE_RATIO)) {
                assertEquals(0, during(() -> engine.compare(start.withShared(idle, 0.3), List.of(counting))), idle.key());
            }
            assertEquals(1, during(() -> engine.compare(start.withShared(Parameter.ALPHA, 0.3), List.of(counting))));
            assertEquals(0, during(() -> engine.report(start.withShared(Parameter.ALPHA, 0.3))), "the table's own losses");
        }
    }

    @Test
    void aCurveIsComputedWhenAnotherParameterMovesThatTheLossTakes() {
        try (LossEngine engine = new LossEngine(TABLE)) {
            assertEquals(Sweep.POINTS, during(() -> engine.sweep(start, Parameter.ALPHA)));
            assertEquals(0, during(() -> engine.sweep(start.withShared(Parameter.ALPHA, 0.3), Parameter.ALPHA)));
            assertEquals(0, during(() -> engine.sweep(start.withShared(Parameter.BETA, 0.3), Parameter.ALPHA)));
            assertEquals(
                    Sweep.POINTS, during(() -> engine.sweep(start.withShared(Parameter.SMOOTHING, 2), Parameter.ALPHA)));
            assertEquals(
                    Sweep.POINTS, during(() -> engine.sweep(start.withShared(Parameter.SMOOTHING, 2), Parameter.SMOOTHING)));
        }
    }

    @Test
    void anotherClipIsNotAnsweredFromMemory() {
        Settings coarse = Settings.TUTORIAL.withEpsilon(0.3);
        try (LossEngine engine = new LossEngine(TABLE);
                LossEngine fresh = new LossEngine(TABLE)) {
            double before = engine.report(Settings.TUTORIAL).of(Losses.BCE_DICE).value();
            double after = engine.report(coarse).of(Losses.BCE_DICE).value();
            assertNotEquals(before, after);
            assertEquals(fresh.report(coarse).of(Losses.BCE_DICE).value(), after);
        }
    }
}
