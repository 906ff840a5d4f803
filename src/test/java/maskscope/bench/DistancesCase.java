package maskscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.loss.score.ScoreValue;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;

/// All of MetricsReloaded's distances between two masks, here and, where Python has SciPy, as MetricsReloaded computes them over
/// the same masks. Before anything is told the two are held against each other.
final class DistancesCase {

    private static final int[] SIDES = {512, 2048};
    private static final int WARM_UP = 10;
    private static final int RUNS = 9;
    /// MetricsReloaded has some ratios in single precision.
    private static final double TOLERANCE = 1e-6;
    private static final Path SCRIPT = Path.of("src", "test", "python", "distances.py");
    /// A distribution's own Python first: its packages are what people have installed.
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private DistancesCase() {}

    /// @param files the folder that masks are left in for Python
    static List<Row> run(Path files) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int side : SIDES) {
            rows.add(row(side, files));
        }
        return rows;
    }

    private static Row row(int side, Path files) throws IOException, InterruptedException {
        CutPair pair = CutPair.of(PixelTable.of(new BenchScene(side).pair(Input.UINT8)), 0.5);
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            scores(pair);
            times[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        Row row = Row.of("distances").with("pixels", side * side).with("ms", times[RUNS / 2]);
        Optional<JsonNode> other = python(side, write(pair.truth(), files.resolve("truth.mask")),
                write(pair.prediction(), files.resolve("prediction.mask")));
        if (other.isEmpty()) {
            return row;
        }
        agree(scores(pair), other.get().get("scores"));
        double ms = other.get().get("ms").asDouble();
        return row.with("python_ms", ms).with("ratio", ms / times[RUNS / 2]).with("python", other.get().get("with").asText());
    }

    private static Map<DistanceScore, ScoreValue> scores(CutPair pair) {
        return Distances.METRICS_RELOADED.of(pair, DistanceSettings.USUAL, () -> true).orElseThrow();
    }

    private static void agree(Map<DistanceScore, ScoreValue> scores, JsonNode other) {
        other.properties().forEach(score -> {
            double value = scores.get(DistanceScore.byKey(score.getKey()).orElseThrow()).value();
            if (!(Math.abs(value - score.getValue().asDouble()) <= TOLERANCE)) {
                throw new IllegalStateException(score + " in Python, " + value + " here");
            }
        });
    }

    /// A byte of 0 or 1 for each pixel.
    private static Path write(CutMask mask, Path file) throws IOException {
        byte[] bytes = new byte[(int) mask.extent().pixels()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (mask.at(i) ? 1 : 0);
        }
        return Files.write(file, bytes);
    }

    private static Optional<JsonNode> python(int side, Path truth, Path prediction) throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            Process process;
            try {
                process = new ProcessBuilder(python, SCRIPT.toString(), "" + side, truth.toString(), prediction.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notThere) {
                continue;
            }
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return Optional.of(new ObjectMapper().readTree(told));
            }
        }
        return Optional.empty();
    }
}
