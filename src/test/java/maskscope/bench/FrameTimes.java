package maskscope.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The times of many slider moves, in milliseconds.
final class FrameTimes {

    private final List<Double> work = new ArrayList<>();
    private final List<Double> latency = new ArrayList<>();
    private final Map<FrameClock.Part, List<Double>> parts = new EnumMap<>(FrameClock.Part.class);

    void add(FrameClock clock, double latencyMillis) {
        double sum = 0;
        for (FrameClock.Part part : FrameClock.Part.values()) {
            sum += clock.millis(part);
            parts.computeIfAbsent(part, first -> new ArrayList<>()).add(clock.millis(part));
        }
        work.add(sum);
        latency.add(latencyMillis);
    }

    /// Beside the work and the latency, how much of the work each thread does on an ordinary move.
    Row row(String name, int pixels, Input input) {
        return Row.of(name)
                .with("pixels", pixels)
                .with(input)
                .with("moves", work.size())
                .with("p50_ms", percentile(work, 0.5))
                .with("p95_ms", percentile(work, 0.95))
                .with("latency_p95_ms", percentile(latency, 0.95))
                .with("worker_p50_ms", percentile(parts.get(FrameClock.Part.WORKER), 0.5))
                .with("fx_p50_ms", percentile(parts.get(FrameClock.Part.FX), 0.5))
                .with("renderer_p50_ms", percentile(parts.get(FrameClock.Part.RENDERER), 0.5));
    }

    private static double percentile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
