package maskscope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import maskscope.file.Content;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.Plane;
import maskscope.open.MaskFormats;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;
import maskscope.testing.Pairs;
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

/// What opening a pair costs: decoding its two files (from the system's cache), building the pixel table, and building
/// the overview that keeps single wrong pixels visible.
@State(Scope.Thread)
@Fork(1)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    @Param({"512", "1024", "2048", "4096"})
    public int side;

    @Param({"UINT8", "FLOAT32"})
    public Input input;

    private BenchFiles.Pair files;
    private MaskPair pair;
    private PixelTable table;

    /// The files lie in the folder that the property names and are made once for all measurements.
    @Setup(Level.Trial)
    public void write() throws IOException, BadInput {
        files = BenchFiles.write(Path.of(System.getProperty(Bench.FOLDER)), new BenchScene(side), input);
        pair = Pairs.read(files.truth(), files.prediction(), Optional.empty(), ReadControl.unattended());
        table = table();
    }

    @Benchmark
    public List<Content> decode() throws BadInput {
        return List.of(
                MaskFormats.read(files.truth(), Wish.NONE, ReadControl.unattended()),
                MaskFormats.read(files.prediction(), Wish.NONE, ReadControl.unattended()));
    }

    @Benchmark
    public PixelTable table() {
        return PixelTable.of(pair);
    }

    @Benchmark
    public Overview overview() {
        return new Overview(table, Plane.picture(side, side));
    }
}
