package maskscope.loss.preference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;

/// Which of two predictions each loss prefers along a parameter.
///
/// @param axis the parameter that moves
/// @param losses in the order in which they are shown
/// @param byLoss by the key of a loss
public record Preferences(Parameter axis, List<Loss> losses, Map<String, Preference> byLoss) {

    public Preferences {
        losses = List.copyOf(losses);
        byLoss = Map.copyOf(byLoss);
    }

    /// From the curves of both predictions; their engines tell where curves cross between two points.
    public static Preferences of(Settings settings, Sweep first, LossEngine ofFirst, Sweep second, LossEngine ofSecond) {
        Map<String, Preference> all = new HashMap<>();
        for (Loss loss : first.losses()) {
            all.put(loss.key(), Preference.of(loss, first, second, x -> {
                List<LossValue> a = ofFirst.values(settings, loss, first.axis(), x);
                List<LossValue> b = ofSecond.values(settings, loss, first.axis(), x);
                double[] higher = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    higher[i] = a.get(i).value() - b.get(i).value();
                }
                return higher;
            }));
        }
        return new Preferences(first.axis(), first.losses(), all);
    }

    public Preference of(Loss loss) {
        return byLoss.get(loss.key());
    }
}
