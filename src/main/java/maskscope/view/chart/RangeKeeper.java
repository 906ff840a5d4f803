package maskscope.view.chart;

import java.util.Arrays;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;

/// The range of losses that is shown: that of the curves, whatever was shown before, but steady within a drag.
final class RangeKeeper {

    /// Losses above this do not stretch the range, unless they are selected: a cross-entropy of 16 would press all
    /// others flat. Their curves leave the picture and their names tell the number.
    private static final double TALL = 2;

    private ValueRange current;
    private Parameter axis;
    private Loss selected;

    /// Forgets what was shown: the next range fits its curves.
    void forget() {
        current = null;
    }

    /// The range to show these curves in.
    ///
    /// @param sweep null while there are no curves
    /// @param held whether a control is being dragged
    ValueRange next(Sweep sweep, Loss chosen, boolean held) {
        if (sweep == null) {
            return current == null ? ValueRange.fitting(0, 1) : current;
        }
        ValueRange fit = fit(sweep, chosen);
        current = current == null || sweep.axis() != axis || chosen != selected ? fit : current.moved(fit, held);
        axis = sweep.axis();
        selected = chosen;
        return current;
    }

    private static ValueRange fit(Sweep sweep, Loss selected) {
        double least = 0;
        double most = 0;
        for (Loss loss : sweep.losses()) {
            double[] finite = Arrays.stream(sweep.values().get(loss.key())).filter(Double::isFinite).toArray();
            double top = Arrays.stream(finite).max().orElse(0);
            least = Math.min(least, Arrays.stream(finite).min().orElse(0));
            most = Math.max(most, loss == selected ? top : Math.min(top, TALL));
        }
        return ValueRange.fitting(least, most);
    }
}
