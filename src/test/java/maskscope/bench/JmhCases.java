package maskscope.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the JMH benchmarks and makes one row of the results that belong to one size and input.
final class JmhCases {

    private JmhCases() {}

    /// 8-bit pairs of every size, float maps of the smallest and the largest.
    static List<Row> losses() throws RunnerException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("losses", LossesBenchmark.class, Input.UINT8, "512", "1024", "2048", "4096"));
        rows.addAll(rows("losses", LossesBenchmark.class, Input.FLOAT32, "512", "4096"));
        return rows;
    }

    static List<Row> load() throws RunnerException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("load", LoadBenchmark.class, Input.UINT8, "512", "1024", "2048", "4096"));
        rows.addAll(rows("load", LoadBenchmark.class, Input.FLOAT32, "4096"));
        return rows;
    }

    /// 8-bit pairs of the smallest and the largest size.
    static List<Row> objects() throws RunnerException {
        return rows("objects", ObjectsBenchmark.class, Input.UINT8, "512", "4096");
    }

    private static List<Row> rows(String name, Class<?> benchmark, Input input, String... sides) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .param("side", sides)
                .param("input", input.name())
                .jvmArgsAppend("-D" + Bench.FOLDER + "=" + System.getProperty(Bench.FOLDER))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<Integer, Map<String, Double>> times = new LinkedHashMap<>();
        for (RunResult result : new Runner(options).run()) {
            times.computeIfAbsent(Integer.parseInt(result.getParams().getParam("side")), side -> new LinkedHashMap<>())
                    .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        List<Row> rows = new ArrayList<>();
        times.forEach((side, of) -> rows.add(row(Row.of(name).with("pixels", side * side).with(input), of)));
        return rows;
    }

    private static Row row(Row row, Map<String, Double> times) {
        if (row.name().equals("losses")) {
            return row.with("table_ms", times.get("table"))
                    .with("per_pixel_nd4j_ms", times.get("perPixelNd4j"))
                    .with("ratio", times.get("perPixelNd4j") / times.get("table"));
        }
        if (row.name().equals("objects")) {
            return row.with("ms", times.get("threshold")).with("shares_ms", times.get("shares"));
        }
        return row.with("decode_ms", times.get("decode"))
                .with("table_ms", times.get("table"))
                .with("overview_ms", times.get("overview"));
    }
}
