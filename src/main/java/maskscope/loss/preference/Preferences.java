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

    /// Works out preferences, and remembers them: while the parameter of the curves moves, the curves of most losses stay as they
    /// are, and with them what is preferred. To be used by one thread, the one that the engines belong to.
    public static final class Maker {

        private final Map<String, Known> known = new HashMap<>();

        /// What two curves came to.
        private record Known(double[] first, double[] second, Preference preference) {

            /// An engine hands out the same values where a curve is the same.
            boolean isOf(double[] ofFirst, double[] ofSecond) {
                return first == ofFirst && second == ofSecond;
            }
        }

        /// From the curves of both predictions; their engines tell where curves cross between two points.
        public Preferences of(Settings settings, Sweep first, LossEngine ofFirst, Sweep second, LossEngine ofSecond) {
            Map<String, Preference> all = new HashMap<>();
            for (Loss loss : first.losses()) {
                double[] a = first.values().get(loss.key());
                double[] b = second.values().get(loss.key());
                Known before = known.get(loss.key());
                if (before == null || !before.isOf(a, b)) {
                    before = new Known(a, b, Preference.of(loss, first, second,
                            x -> higher(settings, loss, first.axis(), x, ofFirst, ofSecond)));
                    known.put(loss.key(), before);
                }
                all.put(loss.key(), before.preference());
            }
            return new Preferences(first.axis(), first.losses(), all);
        }

        public void forget() {
            known.clear();
        }

        /// How much a loss is higher for the first prediction.
        private static double[] higher(
                Settings settings, Loss loss, Parameter axis, double[] x, LossEngine ofFirst, LossEngine ofSecond) {
            List<LossValue> a = ofFirst.values(settings, loss, axis, x);
            List<LossValue> b = ofSecond.values(settings, loss, axis, x);
            double[] higher = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                higher[i] = a.get(i).value() - b.get(i).value();
            }
            return higher;
        }
    }

    public Preference of(Loss loss) {
        return byLoss.get(loss.key());
    }
}
