package maskscope.loss.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import maskscope.pixel.HardCounts;
import maskscope.pixel.ThresholdCounts;

/// The scores of a prediction at every threshold of 0 to 1, and where each is best.
///
/// They change only where the threshold passes a distinct prediction, so all there is to know stands in one [Stretch] for each
/// of them: nothing is sampled, and the best is the best of all. What is best is looked for once for each score. Immutable.
public final class ThresholdScores {

    /// Points of a curve that is drawn, at most about.
    public static final int MOST_POINTS = 1000;

    private final ThresholdCounts counts;
    private final List<Stretch> stretches;
    private final double beta;
    private final Map<CountScore, Optional<Best>> found = new ConcurrentHashMap<>();

    /// The best that a score can be.
    ///
    /// @param threshold where, as [Stretch#threshold] gives it
    public record Best(double threshold, double value) {}

    /// Curves to draw: steps, each with a point at both of its ends.
    ///
    /// @param at thresholds, ascending; two follow each other at each step
    /// @param values by the key of a score, its value at each of them; NaN where it is undefined
    public record Curves(double[] at, Map<String, double[]> values) {}

    private ThresholdScores(ThresholdCounts counts, List<Stretch> stretches, double beta) {
        this.counts = counts;
        this.stretches = stretches;
        this.beta = beta;
    }

    /// `beta` is F's, above 0.
    public static ThresholdScores of(ThresholdCounts counts, double beta) {
        List<Stretch> stretches = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        for (double step : counts.steps()) {
            stretches.add(new Stretch(above, step, counts.at(step)));
            above = step;
        }
        // Above the largest prediction nothing is predicted, which only a threshold beyond 1 would do where that is 1.
        if (above < 1) {
            stretches.add(new Stretch(above, 1, counts.at(1)));
        }
        return new ThresholdScores(counts, List.copyOf(stretches), beta);
    }

    /// F's.
    public double beta() {
        return beta;
    }

    /// All stretches, ascending; together they are 0 to 1.
    public List<Stretch> stretches() {
        return stretches;
    }

    public HardCounts counts(double threshold) {
        return counts.at(threshold);
    }

    public ScoreValue at(CountScore score, double threshold) {
        return score.of(counts.at(threshold), beta);
    }

    /// Whether all thresholds above 0 cut alike, as a prediction of nothing but 0 and 1 is cut.
    public boolean isHard() {
        for (double step : counts.steps()) {
            if (step != 0 && step != 1) {
                return false;
            }
        }
        return true;
    }

    /// The threshold at which a score is largest; of several the nearest to one half. Empty where it is defined at none.
    public Optional<Best> best(CountScore score) {
        return found.computeIfAbsent(score, this::find);
    }

    private Optional<Best> find(CountScore score) {
        Stretch best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Stretch stretch : stretches) {
            double value = score.of(stretch.counts(), beta).value();
            if (value > most || value == most && stretch.fromHalf() < best.fromHalf()) {
                best = stretch;
                most = value;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Best(best.threshold(), most));
    }

    /// The curves of some scores. Where there are more steps than a screen shows, those are left out that lie between the
    /// points of an even grid; the best of each score never is.
    public Curves curves(List<CountScore> scores) {
        List<Stretch> kept = kept(scores);
        double[] at = new double[2 * kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            at[2 * i] = Math.max(0, kept.get(i).above());
            at[2 * i + 1] = kept.get(i).to();
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        for (CountScore score : scores) {
            double[] curve = new double[at.length];
            for (int i = 0; i < kept.size(); i++) {
                curve[2 * i] = score.of(kept.get(i).counts(), beta).value();
                curve[2 * i + 1] = curve[2 * i];
            }
            values.put(score.key(), curve);
        }
        return new Curves(at, values);
    }

    /// The curves of two predictions, one after the other, at the same thresholds: where either has a step both have a point at
    /// both of its ends.
    public static List<Curves> together(List<CountScore> scores, ThresholdScores one, ThresholdScores other) {
        double[] ends = DoubleStream.concat(Arrays.stream(one.curves(scores).at()), Arrays.stream(other.curves(scores).at()))
                .sorted().distinct().toArray();
        double[] at = new double[2 * ends.length];
        for (int i = 0; i < ends.length; i++) {
            at[2 * i] = ends[i];
            at[2 * i + 1] = Math.min(1, Math.nextUp(ends[i]));
        }
        return List.of(one.curves(scores, at), other.curves(scores, at));
    }

    private Curves curves(List<CountScore> scores, double[] at) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (CountScore score : scores) {
            values.put(score.key(), Arrays.stream(at).map(threshold -> at(score, threshold).value()).toArray());
        }
        return new Curves(at, values);
    }

    private List<Stretch> kept(List<CountScore> scores) {
        if (2 * stretches.size() <= MOST_POINTS) {
            return stretches;
        }
        TreeSet<Stretch> kept = new TreeSet<>(Comparator.comparingDouble(Stretch::to));
        int grid = MOST_POINTS / 2 - CountScores.ALL.size();
        for (int i = 0; i < grid; i++) {
            kept.add(of(i / (grid - 1.0)));
        }
        scores.forEach(score -> best(score).ifPresent(best -> kept.add(of(best.threshold()))));
        return List.copyOf(kept);
    }

    private Stretch of(double threshold) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (threshold <= stretches.get(middle).to()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return stretches.get(low);
    }
}
