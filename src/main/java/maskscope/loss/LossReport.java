package maskscope.loss;

import java.util.List;
import java.util.Map;
import maskscope.loss.measure.Sums;

/// The losses of one mask pair at one setting.
///
/// @param settings what they were computed with
/// @param losses in the order in which they are shown
/// @param sums the sums over all pixels
/// @param values by the key of a loss
public record LossReport(Settings settings, List<Loss> losses, Sums sums, Map<String, LossValue> values) {

    public LossReport {
        losses = List.copyOf(losses);
        values = Map.copyOf(values);
    }

    public LossValue of(Loss loss) {
        return values.get(loss.key());
    }
}
