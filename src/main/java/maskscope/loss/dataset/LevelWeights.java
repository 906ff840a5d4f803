package maskscope.loss.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.PlainMeasures;
import maskscope.loss.measure.Term;
import maskscope.pixel.PairCounts;
import maskscope.pixel.dataset.Levels;

/// What terms and powers are in each row of [Levels], for one clip of the logarithms: worked out once for all blocks of a data
/// set, whichever thread asks first. Arrays that are returned are not to be changed.
final class LevelWeights {

    private final ReentrantLock asking = new ReentrantLock();

    /// Of no pixels, and asked for rows alone.
    private final Measures rows;
    private final Map<FocalTerm, Powers> powers = new HashMap<>();

    /// The last powers of a term.
    private record Powers(double exponent, double[] weights) {}

    LevelWeights(double epsilon) {
        this.rows = new PlainMeasures(PairCounts.ofOne(Levels.PAIRS, new long[Levels.ROWS]), epsilon);
    }

    double epsilon() {
        return rows.epsilon();
    }

    double[] of(Term term) {
        asking.lock();
        try {
            return rows.values(term);
        } finally {
            asking.unlock();
        }
    }

    /// weight · base^exponent.
    double[] of(FocalTerm term, double exponent) {
        asking.lock();
        try {
            Powers last = powers.get(term);
            if (last == null || last.exponent != exponent) {
                last = new Powers(exponent, powersOf(term, exponent));
                powers.put(term, last);
            }
            return last.weights;
        } finally {
            asking.unlock();
        }
    }

    private double[] powersOf(FocalTerm term, double exponent) {
        double[] weights = rows.values(term.weight()).clone();
        IntToDoubleFunction power = rows.power(term, exponent);
        for (int row = 0; row < weights.length; row++) {
            weights[row] = weights[row] == 0 ? 0 : weights[row] * power.applyAsDouble(row);
        }
        return weights;
    }

    double[] column(DoubleBinaryOperator function) {
        return rows.column(function);
    }
}
