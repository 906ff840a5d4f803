package maskscope.loss;

import java.util.List;
import java.util.Map;

/// The losses of several columns of counts at several settings: a number for each column, setting and loss.
///
/// @param settings what they were computed with
/// @param columns how many columns were counted
/// @param values by the key of a loss, then by setting, then by column; NaN where a loss is undefined or the convention has none
public record LossMatrix(List<Settings> settings, int columns, Map<String, double[][]> values) {

    public LossMatrix {
        settings = List.copyOf(settings);
        values = Map.copyOf(values);
        for (double[][] ofLoss : values.values()) {
            if (ofLoss.length != settings.size() || ofLoss.length > 0 && ofLoss[0].length != columns) {
                throw new IllegalArgumentException("a matrix of losses has a number for each setting and column");
            }
        }
    }

    /// One loss in one column at one setting; NaN where it is undefined, for which [ColumnEngine#report] has the reason.
    public double value(Loss loss, int setting, int column) {
        return values.get(loss.key())[setting][column];
    }
}
