package maskscope.loss.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.pixel.HardCounts;

/// Precision against recall, as the threshold falls from 1 to 0.
///
/// Between two thresholds there is nothing to draw a straight line over: the curve is steps, each as high as the precision at
/// its right end. What lies under the steps is the average precision, scikit-learn's `average_precision_score`:
/// Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds, with R₀ = 0, not interpolated.
///
/// @param points by falling threshold, so that recall rises; thresholds that predict nothing have no precision and no point
/// @param average the average precision, 0 to 1
/// @param prevalence which part of the pixels is object: the precision of whoever guesses
public record PrecisionRecall(List<Point> points, double average, double prevalence) {

    /// @param threshold as [Stretch#threshold] gives it
    public record Point(double threshold, double recall, double precision) {}

    public PrecisionRecall {
        points = List.copyOf(points);
    }

    /// Empty where the truth has no object, and so no recall.
    public static Optional<PrecisionRecall> of(ThresholdScores scores) {
        HardCounts all = scores.counts(0);
        if (all.objects() == 0) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        double average = 0;
        double before = 0;
        for (Stretch stretch : scores.stretches().reversed()) {
            HardCounts counts = stretch.counts();
            if (counts.predicted() > 0) {
                double recall = (double) counts.tp() / counts.objects();
                double precision = (double) counts.tp() / counts.predicted();
                average += (recall - before) * precision;
                before = recall;
                points.add(new Point(stretch.threshold(), recall, precision));
            }
        }
        return Optional.of(new PrecisionRecall(points, average, (double) all.objects() / all.pixels()));
    }

    /// The point nearest to a place in the chart, whose sides are `width` and `height` pixels long.
    public Point nearest(double recall, double precision, double width, double height) {
        Point nearest = points.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Point point : points) {
            double distance = Math.hypot((point.recall() - recall) * width, (point.precision() - precision) * height);
            if (distance < least) {
                least = distance;
                nearest = point;
            }
        }
        return nearest;
    }

    /// The points to draw, at most about [ThresholdScores#MOST_POINTS]: where there are more, one of those that follow each
    /// other too closely in recall and in precision to be told apart.
    public List<Point> drawn() {
        if (points.size() <= ThresholdScores.MOST_POINTS / 2) {
            return points;
        }
        double near = 4.0 / ThresholdScores.MOST_POINTS;
        List<Point> drawn = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean end = i == 0 || i == points.size() - 1;
            if (end || Math.abs(point.recall() - drawn.getLast().recall()) > near
                    || Math.abs(point.precision() - drawn.getLast().precision()) > near) {
                drawn.add(point);
            }
        }
        return drawn;
    }
}
