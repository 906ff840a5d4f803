package maskscope.table;

import java.util.List;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Reports and sweeps as tables, ready to be printed, joined or written as CSV.
public final class LossTables {

    /// The key of a loss.
    public static final String LOSS = "loss";
    /// The name of a loss for readers.
    public static final String NAME = "name";
    /// The value of a loss; missing where it is undefined.
    public static final String VALUE = "value";
    /// Why a loss is undefined; empty where it is defined.
    public static final String UNDEFINED = "undefined";
    /// What a reader must know beside a negative value; empty for most.
    public static final String REMARK = "remark";

    /// The key of a convention.
    public static final String CONVENTION = "convention";

    private LossTables() {}

    /// One row for each loss: [#LOSS], [#NAME], [#VALUE], a column for each parameter by its key (missing where the loss
    /// does not use it), [#UNDEFINED], [#REMARK].
    public static Table report(LossReport report) {
        StringColumn keys = StringColumn.create(LOSS);
        StringColumn names = StringColumn.create(NAME);
        DoubleColumn values = DoubleColumn.create(VALUE);
        List<Parameter> parameters = Losses.parameters(report.losses());
        List<DoubleColumn> columns = parameters.stream().map(p -> DoubleColumn.create(p.key())).toList();
        StringColumn undefined = StringColumn.create(UNDEFINED);
        StringColumn remarks = StringColumn.create(REMARK);
        for (Loss loss : report.losses()) {
            LossValue value = report.of(loss);
            keys.append(loss.key());
            names.append(loss.name());
            append(values, value.defined(), value.value());
            for (int i = 0; i < columns.size(); i++) {
                double set = report.settings().of(loss).get(parameters.get(i));
                append(columns.get(i), report.settings().uses(loss, parameters.get(i)), set);
            }
            undefined.append(value.undefined().map(BundleWords.english()::of).orElse(""));
            remarks.append(loss.remark()
                    .filter(remark -> value.value() < 0 && value.defined())
                    .map(BundleWords.english()::of)
                    .orElse(""));
        }
        Table table = Table.create("losses", keys, names, values);
        columns.forEach(table::addColumns);
        return table.addColumns(undefined, remarks);
    }

    /// One row for each point: the parameter that moves under its key, then a column for each loss by its key, missing
    /// where the loss is undefined.
    public static Table sweep(Sweep sweep) {
        Table table = Table.create(sweep.axis().key() + " sweep", DoubleColumn.create(sweep.axis().key(), sweep.x()));
        for (Loss loss : sweep.losses()) {
            DoubleColumn column = DoubleColumn.create(loss.key());
            for (double value : sweep.values().get(loss.key())) {
                append(column, !Double.isNaN(value), value);
            }
            table.addColumns(column);
        }
        return table;
    }

    /// One row for each convention: [#CONVENTION] by its key, then a column for each loss by its key, missing where it is
    /// undefined or the convention does not have it.
    public static Table comparison(Comparison comparison) {
        StringColumn keys = StringColumn.create(CONVENTION);
        List<DoubleColumn> losses = comparison.losses().stream().map(loss -> DoubleColumn.create(loss.key())).toList();
        for (Comparison.Column column : comparison.columns()) {
            keys.append(column.convention().key());
            for (int i = 0; i < losses.size(); i++) {
                LossValue value = column.of(comparison.losses().get(i));
                append(losses.get(i), value.defined(), value.value());
            }
        }
        Table table = Table.create("conventions", keys);
        losses.forEach(table::addColumns);
        return table;
    }

    private static void append(DoubleColumn column, boolean present, double value) {
        if (present) {
            column.append(value);
        } else {
            column.appendMissing();
        }
    }
}
