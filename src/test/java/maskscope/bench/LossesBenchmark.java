package maskscope.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The seven losses after a slider move: through the pixel table as the program computes them, and straight over the
/// pixels with ND4J. Before anything is timed the two are held against each other.
@State(Scope.Thread)
@Fork(1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LossesBenchmark {

    /// How far the two may differ, relative.
    private static final double TOLERANCE = 1e-5;

    @Param({"512", "1024", "2048", "4096"})
    public int side;

    @Param({"UINT8", "FLOAT32"})
    public Input input;

    private final SliderMoves moves = new SliderMoves();
    private LossEngine engine;
    private PixelLosses pixels;

    @Setup(Level.Trial)
    public void open() {
        // What ND4J says of itself when it is loaded would stand among the tables.
        LogManager.getLogManager().reset();
        MaskPair pair = new BenchScene(side).pair(input);
        engine = new LossEngine(PixelTable.of(pair));
        pixels = new PixelLosses(pair);
        check(moves.next());
        check(moves.next());
    }

    private void check(Settings settings) {
        LossReport expected = engine.report(settings);
        Map<String, Double> values = pixels.report(settings);
        for (Loss loss : Losses.ALL) {
            double value = expected.of(loss).value();
            if (Math.abs(values.get(loss.key()) - value) > TOLERANCE * Math.abs(value)) {
                throw new IllegalStateException(loss + ": " + values.get(loss.key()) + " over the pixels, " + value + " here");
            }
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
    public LossReport table() {
        return engine.report(moves.next());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Map<String, Double> perPixelNd4j() {
        // The engine has told ND4J to work on this thread's short columns with one thread; whole pictures are worth all.
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(Runtime.getRuntime().availableProcessors());
        return pixels.report(moves.next());
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
        pixels.close();
    }
}
