package maskscope.view.series;

import java.util.OptionalInt;
import javafx.scene.paint.Color;

/// A loss or a score against the steps of a series.
///
/// @param key of the loss or the score
/// @param name what it is called
/// @param values by step; NaN where it has none: the step is not counted, or it is undefined there
/// @param front whether it is the one that is looked at, whose best step is marked
record StepCurve(String key, String name, Color colour, double[] values, boolean front) {

    boolean has(int step) {
        return step >= 0 && step < values.length && Double.isFinite(values[step]);
    }

    /// Whether neither of its neighbours has a value, so that no line leads to it.
    boolean isAlone(int step) {
        return has(step) && !has(step - 1) && !has(step + 1);
    }

    /// The step with the least value, or with the greatest, the earliest of equals; empty where it has no value at all.
    OptionalInt best(boolean least) {
        int best = -1;
        for (int step = 0; step < values.length; step++) {
            if (has(step) && (best < 0 || (least ? values[step] < values[best] : values[step] > values[best]))) {
                best = step;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
