package maskscope.table;

import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.pixel.object.MatchedObject;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectShares;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvWriteOptions;
import tech.tablesaw.sorting.Sort;

/// The objects of a truth and a prediction as a table, in the order that somebody asked for: a row for each of [ObjectMatches],
/// which says where it is, how large, what became of it and how much of a loss falls on it.
///
/// It leads both ways: [#object] tells which object a row is about, [#placeOf] in which row an object stands. Immutable.
public final class ObjectTable {

    /// The number of an object, counted from 1.
    public static final String NUMBER = "object";
    /// The key of what became of it.
    public static final String KIND = "kind";
    /// The middle of its box across, in pixels from 0; so are the next two.
    public static final String X = "x";
    /// The middle of its box down.
    public static final String Y = "y";
    /// The middle of its box among the slices; 0 in pictures.
    public static final String Z = "z";
    /// Its pixels in the truth.
    public static final String TRUTH = "truth-pixels";
    /// The pixels of its match, or of the false alarm.
    public static final String PREDICTION = "prediction-pixels";
    /// Pixels that it has in common with its match.
    public static final String OVERLAP = "overlap";
    /// Its pixels in the truth that are object in the prediction, whichever one.
    public static final String COVERED = "covered";
    /// How alike it and its match are.
    public static final String DICE = "dice";
    /// The same as IoU.
    public static final String IOU = "iou";
    /// Its part of the loss, of 1; missing where no loss was chosen, or all of the loss is 0.
    public static final String SHARE = "share";

    private final ObjectMatches matches;
    private final Order order;
    private final Table table;
    private final int[] places;

    /// What rows are sorted by; rows that are alike in it stay in the order of their numbers.
    private record Order(String column, boolean descending) {}

    private ObjectTable(ObjectMatches matches, Table table, Order order) {
        this.matches = matches;
        this.order = order;
        Sort sort = Sort.on(order.column, order.descending ? Sort.Order.DESCEND : Sort.Order.ASCEND);
        this.table = table.sortOn(order.column.equals(NUMBER) ? sort : sort.next(NUMBER, Sort.Order.ASCEND));
        this.places = new int[table.rowCount()];
        for (int place = 0; place < places.length; place++) {
            places[object(place)] = place;
        }
    }

    /// All objects, in the order of their numbers.
    ///
    /// @param shares how much of a loss falls on each
    public static ObjectTable of(ObjectMatches matches, Optional<ObjectShares> shares) {
        return new ObjectTable(matches, table(matches, shares), new Order(NUMBER, false));
    }

    private static Table table(ObjectMatches matches, Optional<ObjectShares> shares) {
        IntColumn numbers = IntColumn.create(NUMBER);
        StringColumn kinds = StringColumn.create(KIND);
        DoubleColumn x = DoubleColumn.create(X);
        DoubleColumn y = DoubleColumn.create(Y);
        DoubleColumn z = DoubleColumn.create(Z);
        IntColumn truth = IntColumn.create(TRUTH);
        IntColumn prediction = IntColumn.create(PREDICTION);
        IntColumn overlap = IntColumn.create(OVERLAP);
        IntColumn covered = IntColumn.create(COVERED);
        DoubleColumn dice = DoubleColumn.create(DICE);
        DoubleColumn iou = DoubleColumn.create(IOU);
        for (int number = 0; number < matches.size(); number++) {
            MatchedObject object = matches.object(number);
            numbers.append(number + 1);
            kinds.append(object.kind().key());
            x.append(object.box().x());
            y.append(object.box().y());
            z.append(object.box().z());
            truth.append(object.truthPixels());
            prediction.append(object.predictionPixels());
            overlap.append(object.overlap());
            covered.append(object.covered());
            dice.append(object.dice());
            iou.append(object.iou());
        }
        IntStream objects = IntStream.range(0, matches.size());
        return Table.create("objects", numbers, kinds, x, y, z, truth, prediction, overlap, covered, dice, iou,
                shares(objects, shares));
    }

    private static DoubleColumn shares(IntStream objects, Optional<ObjectShares> shares) {
        DoubleColumn column = DoubleColumn.create(SHARE);
        objects.forEach(object -> shares.map(of -> of.share(object)).ifPresentOrElse(
                share -> share.ifPresentOrElse(column::append, column::appendMissing), column::appendMissing));
        return column;
    }

    /// The same rows in the order of a column.
    ///
    /// @throws IllegalStateException if there is no such column
    public ObjectTable sortedOn(String column, boolean descending) {
        return new ObjectTable(matches, table, new Order(column, descending));
    }

    /// The same objects in the same order with what falls on them of another loss, or after a move.
    public ObjectTable with(ObjectShares shares) {
        Table other = table();
        other.replaceColumn(SHARE, shares(IntStream.range(0, size()).map(this::object), Optional.of(shares)));
        return new ObjectTable(matches, other, order);
    }

    /// How many rows there are.
    public int size() {
        return table.rowCount();
    }

    /// The number in [ObjectMatches] of the object in a row.
    public int object(int place) {
        return table.intColumn(NUMBER).getInt(place) - 1;
    }

    /// The row in which an object stands, by its number in [ObjectMatches].
    public int placeOf(int object) {
        return places[object];
    }

    /// The table itself, to be changed as one likes.
    public Table table() {
        // Tablesaw's own way to copy selects rows, and what it selects with is not among this program's libraries.
        return Table.create(table.name(), table.columns().stream().<Column<?>>map(Column::copy).toList());
    }

    /// The table as CSV with a heading; what is missing is empty.
    public String csv() {
        StringWriter text = new StringWriter();
        table.write().usingOptions(CsvWriteOptions.builder(text).lineEnd("\n").build());
        return text.toString();
    }
}
