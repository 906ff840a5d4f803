package maskscope.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;

/// Measures what the program promises and writes `bench.json`; run by `mvn -Pbench verify`.
///
/// Arguments: the folder for `bench.json`, then the cases to run, all of them when none is named. The pairs that are
/// measured lie in a folder `bench` beside it and are made when they are not there.
public final class Bench {

    /// The system property that tells a JMH fork where the files of the pairs lie.
    static final String FOLDER = "bench.folder";

    private static final List<String> CASES =
            List.of("losses", "dataset", "distances", "load", "objects", "opening", "frame", "memory", "soak", "start", "surface",
                    "threshold");
    private static final int HUGE = 16_384;
    private static final int SLICE = 512;
    private static final int SLICES = 400;
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final Path files;

    private Bench(Path files) {
        this.files = files;
    }

    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        Path files = Files.createDirectories(target.resolve("bench")).toAbsolutePath();
        System.setProperty(FOLDER, files.toString());
        List<String> cases = args.length > 1 ? Stream.of(args).skip(1).toList() : CASES;
        String machine = Machine.describe();
        System.out.println(machine);
        Bench bench = new Bench(files);
        List<Row> rows = new ArrayList<>();
        for (String name : cases) {
            List<Row> measured = bench.run(name);
            rows.addAll(measured);
            System.out.println("\n" + Table.of(measured));
        }
        write(target.resolve("bench.json"), machine, rows);
        if (cases.containsAll(CASES)) {
            Goals.judge(rows).forEach(System.out::println);
        }
    }

    private List<Row> run(String name) throws Exception {
        return switch (name) {
            case "losses" -> JmhCases.losses();
            case "dataset" -> datasets();
            case "distances" -> DistancesCase.run(files);
            case "load" -> JmhCases.load();
            case "objects" -> JmhCases.objects();
            case "opening" -> opening();
            case "frame" -> frames();
            case "memory" -> memory();
            case "soak" -> soak();
            case "surface" -> surfaces();
            case "threshold" -> ThresholdCase.run();
            case "start" -> StartCase.run(files.getParent());
            default -> throw new IllegalArgumentException("the cases are " + String.join(", ", CASES) + ", not " + name);
        };
    }

    private List<Row> frames() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(frame(512, Input.UINT8, FrameCase.Below.CURVES));
        rows.addAll(frame(4096, Input.UINT8, FrameCase.Below.CURVES));
        rows.addAll(frame(4096, Input.FLOAT32, FrameCase.Below.CURVES));
        rows.addAll(frame(4096, Input.UINT8, FrameCase.Below.COMPARISON));
        rows.addAll(frame(4096, Input.FLOAT32, FrameCase.Below.COMPARISON));
        BenchFiles.Pair first = BenchFiles.write(files, new BenchScene(512), Input.UINT8);
        BenchFiles.Pair other = BenchFiles.write(files, new BenchScene(512), Input.FLOAT32);
        rows.addAll(ChildJvm.run(FrameCase.class, HEADLESS, first.truth(), first.prediction(), 512 * 512, Input.UINT8,
                FrameCase.Below.EVERYTHING, other.prediction()));
        return rows;
    }

    /// `below` is what lies below the picture, the curves or the table of all conventions.
    private List<Row> frame(int side, Input input, FrameCase.Below below) throws IOException, InterruptedException {
        BenchFiles.Pair pair = BenchFiles.write(files, new BenchScene(side), input);
        return ChildJvm.run(FrameCase.class, HEADLESS, pair.truth(), pair.prediction(), side * side, input, below);
    }

    private List<Row> opening() throws IOException, InterruptedException {
        BenchFiles.Pair picture = BenchFiles.write(files, new BenchScene(HUGE), Input.UINT8);
        List<Row> rows = new ArrayList<>();
        rows.addAll(ChildJvm.run(OpeningCase.class, List.of(), picture.truth(), picture.prediction(), HUGE * HUGE, "png"));
        for (BenchVolume.Kind kind : BenchVolume.Kind.values()) {
            BenchFiles.Pair volume = BenchVolume.write(files, SLICE, SLICES, kind);
            rows.addAll(ChildJvm.run(
                    OpeningCase.class, List.of(), volume.truth(), volume.prediction(), SLICE * SLICE * SLICES, kind));
        }
        return rows;
    }

    private List<Row> memory() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int side : new int[] {512, 4096, HUGE}) {
            BenchFiles.Pair pair = BenchFiles.write(files, new BenchScene(side), Input.UINT8);
            rows.addAll(ChildJvm.run(MemoryCase.class, List.of(), pair.truth(), pair.prediction(), side * side));
        }
        BenchFiles.Pair huge = BenchFiles.write(files, new BenchScene(HUGE), Input.UINT8);
        // A file that was read is not read again under its own name.
        Path second = Files.copy(
                huge.prediction(), files.resolve("second.png"), StandardCopyOption.REPLACE_EXISTING);
        // What is needed, and not what a collector lets lie while there is room.
        rows.addAll(ChildJvm.run(
                MemoryCase.class, List.of("-Xmx1800m"), huge.truth(), huge.prediction(), HUGE * HUGE, second));
        BenchFiles.Pair volume = BenchVolume.write(files, SLICE, SLICES, BenchVolume.Kind.NIFTI);
        rows.addAll(ChildJvm.run(
                MemoryCase.class, List.of(), volume.truth(), volume.prediction(), SLICE * SLICE * SLICES));
        return rows;
    }

    /// Of the first sample and of a float map, which has many rows.
    private List<Row> surfaces() throws IOException, InterruptedException {
        Source.Files sample = TestFiles.scene("cells");
        BenchFiles.Pair floats = BenchFiles.write(files, new BenchScene(4096), Input.FLOAT32);
        List<Row> rows = new ArrayList<>();
        rows.addAll(ChildJvm.run(SurfaceCase.class, List.of(), sample.truth(), sample.prediction()));
        rows.addAll(ChildJvm.run(SurfaceCase.class, List.of(), floats.truth(), floats.prediction()));
        return rows;
    }

    /// A million images take 1 GB of counts; Java would give a small machine less.
    private static List<Row> datasets() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int images : new int[] {5_000, 100_000, 1_000_000}) {
            rows.addAll(ChildJvm.run(DatasetCase.class, List.of("-Xmx4g"), images));
        }
        return rows;
    }

    private List<Row> soak() throws IOException, InterruptedException {
        BenchFiles.Pair pair = BenchFiles.write(files, new BenchScene(512), Input.UINT8);
        return ChildJvm.run(SoakCase.class, List.of(), pair.truth(), pair.prediction());
    }

    private static void write(Path file, String machine, List<Row> rows) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("rows", rows.stream().map(Row::cells).toList());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }
}
