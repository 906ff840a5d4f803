package maskscope.bench;

import java.util.concurrent.TimeUnit;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectRows;
import maskscope.pixel.object.ObjectShares;
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
import org.openjdk.jmh.annotations.Warmup;

/// The objects of a pair: all work after a move of the threshold, and what another loss or another value of it takes after that.
@State(Scope.Thread)
@Fork(1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class ObjectsBenchmark {

    @Param({"512", "4096"})
    public int side;

    @Param({"UINT8"})
    public Input input;

    private PixelTable table;
    private ObjectRows rows;

    @Setup(Level.Trial)
    public void open() {
        table = PixelTable.of(new BenchScene(side).pair(input));
        rows = threshold();
    }

    @Benchmark
    public ObjectRows threshold() {
        ObjectMatches matches = ObjectMatches.of(CutPair.of(table, 0.5), Neighbours.CORNERS, () -> true).orElseThrow();
        return ObjectRows.of(table, matches, () -> true).orElseThrow();
    }

    @Benchmark
    public ObjectShares shares() {
        return rows.shares(row -> table.truth(row) - table.prediction(row));
    }
}
