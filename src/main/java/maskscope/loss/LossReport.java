package maskscope.loss;

import java.util.Map;

/// The losses of one mask pair at one setting.
///
/// @param settings what they were computed with
/// @param sums the sums over all pixels
/// @param values by the key of a loss
public record LossReport(Settings settings, Sums sums, Map<String, LossValue> values) {

    public LossReport {
        values = Map.copyOf(values);
    }

    public LossValue of(Loss loss) {
        return values.get(loss.key());
    }
}
