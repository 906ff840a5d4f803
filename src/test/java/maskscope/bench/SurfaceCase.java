package maskscope.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.LogManager;
import maskscope.file.ReadControl;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.pixel.PixelTable;
import maskscope.testing.Pairs;

/// Surfaces of 101 × 101 cells over one pair: the first that the process works out, and the median of later ones, each by an
/// engine that has worked out nothing else. Arguments: truth, prediction.
final class SurfaceCase {

    private static final int RUNS = 15;

    private SurfaceCase() {}

    public static void main(String[] args) throws Exception {
        // What ND4J says of itself when it is loaded would stand among the rows.
        LogManager.getLogManager().reset();
        PixelTable table = PixelTable.of(
                Pairs.read(Path.of(args[0]), Path.of(args[1]), Optional.empty(), ReadControl.unattended()));
        // The window has shown losses and curves before anybody asks for a surface.
        try (LossEngine engine = new LossEngine(table)) {
            engine.report(Settings.TUTORIAL);
            engine.sweep(Settings.TUTORIAL, Parameter.GAMMA);
        }
        tell(table, "focal", Parameter.ALPHA, Parameter.GAMMA);
        tell(table, "tversky", Parameter.ALPHA, Parameter.BETA);
        tell(table, "focal-tversky", Parameter.BETA, Parameter.GAMMA);
        tell(table, "combo", Parameter.SMOOTHING, Parameter.CE_RATIO);
    }

    private static void tell(PixelTable table, String key, Parameter x, Parameter y) {
        Loss loss = Losses.byKey(key).orElseThrow();
        double first = milliseconds(table, loss, x, y);
        double[] times = new double[RUNS];
        Arrays.setAll(times, run -> milliseconds(table, loss, x, y));
        Arrays.sort(times);
        Row.of("surface")
                .with("cells", ParameterAxis.USUAL_STEPS * ParameterAxis.USUAL_STEPS)
                .with("loss", key)
                .with("over", x + ", " + y)
                .with("rows", table.rows())
                .with("first_ms", first)
                .with("ms", times[RUNS / 2])
                .tell();
    }

    private static double milliseconds(PixelTable table, Loss loss, Parameter x, Parameter y) {
        try (LossEngine engine = new LossEngine(table)) {
            long start = System.nanoTime();
            Surface.of(engine, loss, Settings.TUTORIAL, ParameterAxis.of(x), ParameterAxis.of(y), () -> true).orElseThrow();
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
