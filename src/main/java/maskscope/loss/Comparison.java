package maskscope.loss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The losses of one mask pair at the same settings, as several conventions compute them.
///
/// @param settings what they were computed with; its convention is the one that the others are compared with
/// @param losses in the order in which they are shown
/// @param columns one for each convention, in the order in which they are shown
public record Comparison(Settings settings, List<Loss> losses, List<Column> columns) {

    /// @param convention who computes
    /// @param values by the key of a loss; a loss that the convention does not have is undefined
    public record Column(Convention convention, Map<String, LossValue> values) {

        public Column {
            values = Map.copyOf(values);
        }

        public LossValue of(Loss loss) {
            return values.get(loss.key());
        }
    }

    /// Rounding apart from which two values are the same; libraries in single precision differ by more.
    private static final double ROUNDING = 1e-9;

    public Comparison {
        losses = List.copyOf(losses);
        columns = List.copyOf(columns);
    }

    /// The column of the convention that the settings have chosen; empty when it is not among them.
    public Optional<Column> chosen() {
        return columns.stream().filter(column -> column.convention() == settings.convention()).findFirst();
    }

    /// How much more a column's loss is than the chosen convention's; empty where either is undefined.
    public OptionalDouble difference(Column column, Loss loss) {
        LossValue value = column.of(loss);
        return chosen().map(own -> own.of(loss))
                .filter(base -> base.defined() && value.defined())
                .map(base -> {
                    double difference = value.value() - base.value();
                    boolean same = Math.abs(difference) <= ROUNDING * Math.max(1, Math.abs(base.value()));
                    return OptionalDouble.of(same ? 0 : difference);
                })
                .orElseGet(OptionalDouble::empty);
    }

    /// Whether no other column's loss is further from the chosen one; false where nothing differs.
    public boolean isFurthest(Column column, Loss loss) {
        double far = Math.abs(difference(column, loss).orElse(0));
        return far > 0
                && columns.stream().mapToDouble(other -> Math.abs(difference(other, loss).orElse(0))).max().orElse(0) <= far;
    }
}
