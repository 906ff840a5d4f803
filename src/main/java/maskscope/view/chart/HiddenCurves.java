package maskscope.view.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;

/// The losses whose curves are not drawn, by their keys. Keys of losses that are not there are kept as they are.
public record HiddenCurves(Set<String> keys) {

    public HiddenCurves {
        keys = Set.copyOf(keys);
    }

    public boolean hides(Loss loss) {
        return keys.contains(loss.key());
    }

    /// Hides the curve of a loss, or brings it back.
    public HiddenCurves toggled(Loss loss) {
        Set<String> others = new HashSet<>(keys);
        if (!others.remove(loss.key())) {
            others.add(loss.key());
        }
        return new HiddenCurves(others);
    }

    /// Leaves the curve of one of these losses alone; brings back all of them where it is alone already.
    HiddenCurves alone(Loss loss, List<Loss> losses) {
        Set<String> others = new HashSet<>(keys);
        losses.forEach(any -> others.add(any.key()));
        others.remove(loss.key());
        return others.equals(keys) ? none(losses) : new HiddenCurves(others);
    }

    /// Brings back all of these losses.
    HiddenCurves none(List<Loss> losses) {
        Set<String> others = new HashSet<>(keys);
        losses.forEach(any -> others.remove(any.key()));
        return new HiddenCurves(others);
    }

    /// The curves that are left.
    Sweep of(Sweep sweep) {
        List<Loss> shown = sweep.losses().stream().filter(loss -> !hides(loss)).toList();
        return new Sweep(sweep.axis(), shown, sweep.x(), sweep.values());
    }
}
