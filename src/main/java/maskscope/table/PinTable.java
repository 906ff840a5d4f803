package maskscope.table;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvWriteOptions;

/// Pins as a table, a row for each: sorted by any column, without the columns that somebody has hidden, and with numbers as they
/// are or less those of one pin, the baseline.
///
/// Columns are called by what they hold: a parameter by its key, a loss's own value of it `focal.alpha`, a loss `loss.dice`, a
/// score `score.dice`. Where there is no number a cell is missing, and [#reason] says why. Immutable.
public final class PinTable {

    /// The place of a pin in the order that the user gave, counted from 1.
    public static final String NUMBER = "pin";
    /// What the user has written of it.
    public static final String NOTE = "note";
    /// When it was made, in the form of ISO 8601.
    public static final String MADE = "made";
    /// The names of its files.
    public static final String FILES = "files";
    /// The slice that counted alone, as `z 4`; empty where none did.
    public static final String COUNTED = "slice";
    /// The key of its convention.
    public static final String CONVENTION = "convention";
    /// From where on a prediction was object.
    public static final String THRESHOLD = "threshold";
    /// What stands before the key of a loss.
    public static final String LOSS = "loss.";
    /// What stands before the key of a score.
    public static final String SCORE = "score.";

    private final Pins pins;
    private final PinColumns columns;
    private final Order order;
    private final Set<String> hidden;
    private final Optional<Pin> baseline;
    private final Table all;

    /// What rows are sorted by; rows that are alike in it stay in the order of their numbers.
    private record Order(String column, boolean descending) {}

    private PinTable(Pins pins, PinColumns columns, Order order, Set<String> hidden, Optional<Pin> baseline) {
        this.pins = pins;
        this.columns = columns;
        this.order = order;
        this.hidden = Set.copyOf(hidden);
        this.baseline = baseline;
        Table table = Table.create("pins", IntColumn.create(NUMBER, IntStream.rangeClosed(1, pins.size()).toArray()));
        columns.of(pins.all(), baseline).forEach(table::addColumns);
        all = pins.size() < 2 ? table : table.sortOn(rows(table, order));
    }

    /// All pins, in the order that the user gave them.
    public static PinTable of(Pins pins) {
        return new PinTable(pins, new PinColumns(pins.all()), new Order(NUMBER, false), Set.of(), Optional.empty());
    }

    /// Rows by a column, those without a value last in either direction.
    private static Comparator<Row> rows(Table table, Order order) {
        Column<?> column = table.column(order.column);
        Comparator<Row> values = Comparator.comparing(row -> rank(column, row.getRowNumber()), PinTable::compare);
        return Comparator.<Row, Boolean>comparing(row -> column.isMissing(row.getRowNumber()))
                .thenComparing(order.descending ? values.reversed() : values)
                .thenComparing(Row::getRowNumber);
    }

    private static Object rank(Column<?> column, int row) {
        return column.isMissing(row) ? "" : column.get(row);
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number number && other instanceof Number another
                ? Double.compare(number.doubleValue(), another.doubleValue())
                : String.CASE_INSENSITIVE_ORDER.compare(one.toString(), other.toString());
    }

    /// The same rows in the order of a column, which may be a hidden one.
    ///
    /// @throws IllegalStateException if there is no such column
    public PinTable sortedOn(String column, boolean descending) {
        return new PinTable(pins, columns, new Order(column, descending), hidden, baseline);
    }

    /// The same rows without some columns; those that were hidden before come back, names that no column has hide nothing.
    public PinTable hiding(Set<String> names) {
        return new PinTable(pins, columns, order, names, baseline);
    }

    /// The same rows with numbers less those of the pin with this id; as they are where it is empty or of no pin.
    public PinTable against(Optional<String> id) {
        return new PinTable(pins, columns, order, hidden, id.flatMap(pins::byId));
    }

    /// The pin that numbers are compared to.
    public Optional<Pin> baseline() {
        return baseline;
    }

    /// How many rows there are.
    public int size() {
        return pins.size();
    }

    /// The pin in a row.
    public Pin pin(int row) {
        return pins.all().get(all.intColumn(NUMBER).getInt(row) - 1);
    }

    /// All columns, hidden ones among them.
    public List<String> allColumns() {
        return all.columnNames();
    }

    /// The columns that are shown.
    public List<String> columns() {
        return allColumns().stream().filter(name -> !hidden.contains(name)).toList();
    }

    /// The number in a column, hidden or not, as it is or less the baseline's; empty where there is none and where a text is.
    public OptionalDouble number(int row, String column) {
        Column<?> of = all.column(column);
        return of instanceof NumericColumn<?> numbers && !of.isMissing(row)
                ? OptionalDouble.of(numbers.getDouble(row))
                : OptionalDouble.empty();
    }

    /// Why a cell is empty; empty where it is not, and where a text is.
    public Optional<String> reason(int row, String column) {
        return columns.reason(column, pin(row), baseline);
    }

    /// The columns that are shown, to be changed as one likes.
    public Table table() {
        Set<String> shown = new HashSet<>(columns());
        return Table.create(all.name(), all.columns().stream()
                .filter(column -> shown.contains(column.name()))
                .<Column<?>>map(Column::copy)
                .toList());
    }

    /// What is shown as CSV with a heading; what is missing is empty.
    public String csv() {
        StringWriter text = new StringWriter();
        table().write().usingOptions(CsvWriteOptions.builder(text).lineEnd("\n").build());
        return text.toString();
    }

    /// What is shown as JSON: `{"baseline": 1, "pins": [{"pin": 1, "note": "…", …, "undefined": {"loss.iou": "0/0: …"}}]}`, where
    /// a number that is missing is null and its reason stands under `undefined`.
    public String json() {
        return PinText.json(this, baseline.map(pin -> pins.all().indexOf(pin) + 1));
    }

    /// What is shown as a table of Markdown, numbers of six digits at the right of their columns.
    public String markdown() {
        return PinText.markdown(table());
    }
}
