package maskscope.loss.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.Stretch;
import maskscope.loss.score.ThresholdScores;

/// Which of two predictions is preferred as one number moves through its range, and where that changes: a loss prefers the one
/// that it is lower for, a score the one that it is higher for.
///
/// @param parts from the lower end of the range to the upper one; neighbours have different sides
public record Preference(List<Part> parts) {

    /// Relative differences that only rounding makes.
    private static final double ROUNDING = 1e-12;

    /// So many values are computed at once between two others, and so often: the distance of neighbours of a curve becomes a
    /// part in 10⁸ of what it was.
    private static final int BETWEEN = 15;
    private static final int ROUNDS = 5;

    /// Who is preferred.
    public enum Side {
        /// The first prediction.
        FIRST,
        /// The second one.
        SECOND,
        /// Neither: the two values are the same, or one of them is undefined.
        NEITHER
    }

    /// A part of the range.
    ///
    /// @param from where it begins: where the preference changes, or the lower end
    public record Part(double from, Side side) {}

    public Preference {
        parts = List.copyOf(parts);
    }

    /// Of a loss along a parameter, from the curves of both. Between two points of them `closer` computes, for values of the
    /// parameter, how much the loss is higher for the first prediction.
    public static Preference of(Loss loss, Sweep first, Sweep second, Function<double[], double[]> closer) {
        double[] x = first.x();
        double[] a = first.values().get(loss.key());
        double[] b = second.values().get(loss.key());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            Side side = side(a[i], b[i]);
            if (parts.isEmpty()) {
                parts.add(new Part(x[i], side));
            } else if (side != parts.getLast().side()) {
                boolean crossed = side != Side.NEITHER && parts.getLast().side() != Side.NEITHER;
                parts.add(new Part(crossed ? crossing(x[i - 1], x[i], side, closer) : x[i], side));
            }
        }
        return new Preference(parts);
    }

    /// Of a score along the threshold; a part begins just above its `from`, as what is predicted with a threshold's own
    /// probability is predicted there.
    public static Preference of(CountScore score, ThresholdScores first, ThresholdScores second) {
        double[] steps = DoubleStream.concat(ends(first), ends(second)).sorted().distinct().toArray();
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (double step : steps) {
            Side side = side(-first.at(score, step).value(), -second.at(score, step).value());
            if (parts.isEmpty() || side != parts.getLast().side()) {
                parts.add(new Part(from, side));
            }
            from = step;
        }
        return new Preference(parts);
    }

    private static DoubleStream ends(ThresholdScores scores) {
        return scores.stretches().stream().mapToDouble(Stretch::to);
    }

    private static Side side(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b) || Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))) {
            return Side.NEITHER;
        }
        return a < b ? Side.FIRST : Side.SECOND;
    }

    /// Where the losses cross between two values, the side of the upper one being `above`.
    private static double crossing(double low, double high, Side above, Function<double[], double[]> closer) {
        double from = low;
        double to = high;
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = new double[BETWEEN];
            for (int i = 0; i < BETWEEN; i++) {
                x[i] = from + (to - from) * (i + 1) / (BETWEEN + 1);
            }
            double[] difference = closer.apply(x);
            int first = 0;
            while (first < BETWEEN && (difference[first] > 0 ? Side.SECOND : Side.FIRST) != above) {
                first++;
            }
            double lower = first == 0 ? from : x[first - 1];
            to = first == BETWEEN ? to : x[first];
            from = lower;
        }
        return (from + to) / 2;
    }

    /// The same without the parts where neither is preferred, unless that is so all along: between two parts of one side, and at
    /// the ends, as at a threshold above all predictions, they say nothing of which is better.
    public Preference decided() {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (part.side() != Side.NEITHER && (kept.isEmpty() || kept.getLast().side() != part.side())) {
                kept.add(kept.isEmpty() ? new Part(parts.getFirst().from(), part.side()) : part);
            }
        }
        return kept.isEmpty() ? this : new Preference(kept);
    }

    /// Whether it is the same all along.
    public boolean isSteady() {
        return parts.size() == 1;
    }

    /// Who is preferred at a place in the range.
    public Side at(double value) {
        Side side = parts.getFirst().side();
        for (Part part : parts) {
            side = value >= part.from() ? part.side() : side;
        }
        return side;
    }
}
