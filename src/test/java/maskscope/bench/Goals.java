package maskscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the figures are meant to reach. A goal that is missed is said, never a failure: machines differ.
final class Goals {

    private static final int LARGE = 4096 * 4096;
    private static final int HUGE = 16384 * 16384;
    private static final int VOLUME = 512 * 512 * 400;

    private final List<Row> rows;
    private final List<String> lines = new ArrayList<>();

    private Goals(List<Row> rows) {
        this.rows = rows;
    }

    /// One line for each goal.
    static List<String> judge(List<Row> rows) {
        Goals goals = new Goals(rows);
        goals.losses();
        goals.datasets();
        goals.distances();
        goals.frames();
        goals.load();
        goals.objects();
        goals.opening();
        goals.memory();
        goals.start();
        goals.surfaces();
        goals.thresholds();
        return goals.lines;
    }

    private void losses() {
        Row large = row("losses", LARGE, Input.UINT8);
        double small = row("losses", 512 * 512, Input.UINT8).number("table_ms");
        atLeast("losses: faster than ND4J over 4096² pixels", large.number("ratio"), 3_000, "times");
        atMost("losses: cost at 4096² against 512²", large.number("table_ms") / small, 1.5, "times");
        Row floats = row("losses", LARGE, Input.FLOAT32);
        double fewFloats = row("losses", 512 * 512, Input.FLOAT32).number("table_ms");
        atLeast("losses: float map, faster than ND4J over 4096²", floats.number("ratio"), 3_000, "times");
        atMost("losses: float map, 4096² against 512²", floats.number("table_ms") / fewFloats, 1.5, "times");
    }

    private void datasets() {
        for (Row row : Stream.of("dataset-move", "dataset-threshold").flatMap(name -> all(name).stream()).toList()) {
            double images = row.number("images");
            double goal = images <= 5_000 ? 1 : images <= 100_000 ? 10 : 33;
            atMost(row.name() + ": " + Math.round(images) + " images", row.number("ms"), goal, "ms");
        }
    }

    /// Only where Python had SciPy.
    private void distances() {
        for (Row row : all("distances").stream().filter(one -> one.cells().containsKey("ratio")).toList()) {
            if (row.number("pixels") > 2_000_000) {
                atLeast(label(row) + ", faster than in Python", row.number("ratio"), 20, "times");
            }
        }
    }

    private void frames() {
        for (Row row : Stream.of("frame", "frame-everything-open").flatMap(name -> all(name).stream()).toList()) {
            atMost(label(row) + ": work of a move, p95", row.number("p95_ms"), 16.7, "ms");
            atMost(label(row) + ": latency, p95", row.number("latency_p95_ms"), 33, "ms");
        }
    }

    private void thresholds() {
        for (Row row : all("threshold")) {
            atMost(label(row) + ", counts and scores", row.number("ms"), 1, "ms");
        }
    }

    private void load() {
        for (Row row : all("load")) {
            atMost(label(row) + ": table", row.number("table_ms"), row.number("decode_ms"), "ms, the decoding");
        }
    }

    private void objects() {
        atMost("objects: 4096², after a move of the threshold", row("objects", LARGE, Input.UINT8).number("ms"), 500, "ms");
    }

    private void opening() {
        for (Row row : all("opening")) {
            String what = "opening: " + row.cells().get("files");
            atMost(what + ", to the first losses", row.number("ratio"), 1.5, "times the decoding");
            atLeast(what + ", steps of progress", row.number("progress_steps"), 20, "");
        }
    }

    private void memory() {
        atMost("memory: 512 × 512 × 400 volume, peak", row("memory", VOLUME, Input.UINT8).number("rss_mb"), 2_048, "MB");
        atMost("memory: 16384² 8-bit, peak", row("memory", HUGE, Input.UINT8).number("rss_mb"), 1_536, "MB");
        for (Row row : all("memory-of-two")) {
            atMost("memory: 16384² 8-bit, two predictions, peak", row.number("rss_mb"), 2_048, "MB");
        }
        atMost("soak: growth over 100,000 moves", all("soak").getFirst().number("rss_growth_mb"), 50, "MB");
    }

    private void surfaces() {
        for (Row row : all("surface")) {
            String what = "surface: " + row.cells().get("loss") + ", " + row.cells().get("rows") + " rows";
            atMost(what, row.number("ms"), 250, "ms");
        }
    }

    /// Only where an installed program was there to measure.
    private void start() {
        for (Row row : all("start").stream().filter(one -> one.cells().get("form").equals("installed")).toList()) {
            Row jar = all("start").getFirst();
            atMost("start: installed, to the window", row.number("window_ms"), 900, "ms");
            atMost("start: installed, to the losses", row.number("losses_ms"), 1_500, "ms");
            atMost("start: window against the plain jar", row.number("window_ms") / jar.number("window_ms"), 0.6, "times");
            atMost("start: losses against the plain jar", row.number("losses_ms") / jar.number("losses_ms"), 0.6, "times");
            atMost("start: idle window, peak", row.number("rss_mb"), 400, "MB");
        }
    }

    private static String label(Row row) {
        long side = Math.round(Math.sqrt(row.number("pixels")));
        return row.name() + ": " + side + "²" + (row.cells().containsKey("input") ? " " + row.cells().get("input") : "")
                + ("comparison".equals(row.cells().get("below")) ? ", comparing" : "");
    }

    private List<Row> all(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    private Row row(String name, int pixels, Input input) {
        return all(name).stream()
                .filter(row -> row.of(input) && row.number("pixels") == pixels)
                .findFirst()
                .orElseThrow();
    }

    private void atMost(String what, double value, double goal, String unit) {
        line(what, value, "at most", goal, unit, value <= goal);
    }

    private void atLeast(String what, double value, double goal, String unit) {
        line(what, value, "at least", goal, unit, value >= goal);
    }

    private void line(String what, double value, String relation, double goal, String unit, boolean met) {
        lines.add(String.format(
                Locale.ROOT, "%-8s %-48s %10s   (%s %s %s)",
                met ? "met" : "NOT MET", what, Table.number(value), relation, Table.number(goal), unit));
    }
}
