package maskscope.view.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;

/// The range of losses that is shown: that of the curves, whatever was shown before, but steady within a drag.
final class RangeKeeper {

    /// Losses above this do not stretch the range, unless they are selected or none is lower: a cross-entropy of 16 would
    /// press all others flat. Their curves leave the picture and their names tell the number.
    private static final double TALL = 2;

    private ValueRange current;
    private Parameter axis;
    private List<Loss> losses;
    private Loss selected;

    /// Forgets what was shown: the next range fits its curves.
    void forget() {
        current = null;
    }

    /// The range to show these curves in.
    ///
    /// @param sweep the curves that are seen; null while there are none
    /// @param second those of a second prediction; null while there is none
    /// @param held whether a control is being dragged
    ValueRange next(Sweep sweep, Sweep second, Loss chosen, boolean held) {
        if (sweep == null) {
            return current == null ? ValueRange.fitting(0, 1) : current;
        }
        ValueRange fit = second == null ? fit(sweep, chosen) : fit(sweep, chosen).and(fit(second, chosen));
        boolean same = sweep.axis() == axis && sweep.losses().equals(losses) && chosen == selected;
        current = current == null || !same ? fit : current.moved(fit, held);
        axis = sweep.axis();
        losses = sweep.losses();
        selected = chosen;
        return current;
    }

    private static ValueRange fit(Sweep sweep, Loss selected) {
        if (sweep.losses().isEmpty()) {
            return ValueRange.fitting(0, 1);
        }
        double lowest = sweep.losses().stream().mapToDouble(loss -> most(sweep, loss)).min().orElseThrow();
        double tall = Math.max(TALL, lowest);
        double least = 0;
        double most = 0;
        for (Loss loss : sweep.losses()) {
            least = Math.min(least, values(sweep, loss).min().orElse(0));
            most = Math.max(most, loss == selected ? most(sweep, loss) : Math.min(most(sweep, loss), tall));
        }
        return ValueRange.fitting(least, most);
    }

    private static double most(Sweep sweep, Loss loss) {
        return values(sweep, loss).max().orElse(0);
    }

    private static DoubleStream values(Sweep sweep, Loss loss) {
        return Arrays.stream(sweep.values().get(loss.key())).filter(Double::isFinite);
    }
}
