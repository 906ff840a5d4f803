package maskscope.doctor;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.mask.Raster;
import maskscope.mask.Turn;

/// How well a prediction agrees with a truth once it is turned: the Dice score of both at some pixels, evenly taken.
///
/// Each turn must make the prediction as large as the truth.
final class TurnFit {

    private static final int LOOK = 1 << 15;
    private static final double NEARLY = 0.95;

    private final Raster truth;
    private final Raster prediction;

    TurnFit(Raster truth, Raster prediction) {
        this.truth = truth;
        this.prediction = prediction;
    }

    /// Whether all pixels count and hold the same value, so that a turn of this mask or of the other changes no loss.
    static boolean constant(Raster mask) {
        DoubleSummaryStatistics values =
                IntStream.range(0, mask.pixels()).parallel().mapToDouble(mask::value).summaryStatistics();
        return values.getMin() == values.getMax();
    }

    /// Twice the overlap over the sum of both; 0 where there is nothing in either.
    double score(Turn turn) {
        Extent size = truth.extent();
        Turn.Steps steps = turn.steps(prediction.extent());
        // No divisor of a side, or the same columns would be met in every row.
        int step = Math.max(1, truth.pixels() / LOOK) | 1;
        double overlap = 0;
        double sum = 0;
        for (long i = 0; i < truth.pixels(); i += step) {
            int at = (int) i;
            double t = truth.value(at);
            int row = at / size.width();
            double p = prediction.value(steps.at(at % size.width(), row % size.height(), row / size.height()));
            if (!Double.isNaN(t) && !Double.isNaN(p)) {
                overlap += t * p;
                sum += t + p;
            }
        }
        return sum == 0 ? 0 : 2 * overlap / sum;
    }

    /// Of several turns the one that agrees best. Of those that agree nearly as well, as what is round does, it is the plainest:
    /// first no turn, then one that runs through no side backwards.
    Turn best(List<Turn> turns) {
        Map<Turn, Double> scores = new LinkedHashMap<>();
        turns.forEach(turn -> scores.put(turn, score(turn)));
        double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return turns.stream()
                .filter(turn -> scores.get(turn) >= NEARLY * most)
                .min(Comparator.comparingInt(TurnFit::effort))
                .orElseThrow();
    }

    private static int effort(Turn turn) {
        int effort = 0;
        for (int side = 0; side < 3; side++) {
            effort += (turn.against(side) ? 4 : 0) + (turn.from(side) == side ? 0 : 1);
        }
        return effort;
    }
}
