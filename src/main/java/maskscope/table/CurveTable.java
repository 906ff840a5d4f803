package maskscope.table;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import maskscope.text.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.io.csv.CsvWriteOptions;

/// The numbers of a chart as CSV, as `sweep` prints them: a line of names, then each number with all its digits, `nan` where a
/// curve has a gap.
public final class CurveTable {

    /// As few digits as tell the number.
    private static final class Shortest extends NumberColumnFormatter {

        @Override
        public String format(double value) {
            return Double.isNaN(value) ? "nan" : Numbers.shortest(value);
        }
    }

    private CurveTable() {}

    /// @param columns by their names, in their order, all as long
    public static String csv(Map<String, double[]> columns) {
        return csv(Table.create("curves"), columns);
    }

    /// The same with a column of `texts` before all others.
    public static String csv(String name, List<String> texts, Map<String, double[]> columns) {
        return csv(Table.create("curves", StringColumn.create(name, texts)), columns);
    }

    private static String csv(Table table, Map<String, double[]> columns) {
        columns.forEach((name, values) -> {
            DoubleColumn column = DoubleColumn.create(name, values);
            column.setPrintFormatter(new Shortest());
            table.addColumns(column);
        });
        StringWriter text = new StringWriter();
        table.write().usingOptions(CsvWriteOptions.builder(text).lineEnd("\n").usePrintFormatters(true).build());
        return text.toString();
    }
}
