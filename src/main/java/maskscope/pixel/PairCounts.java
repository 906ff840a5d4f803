package maskscope.pixel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All that a loss sees: rows of distinct pairs (truth, prediction), and for each *column* how many pixels of each row it has.
///
/// A column is whatever is counted by itself: a whole picture, an object or another region of it, an image of a set, one of
/// two predictions of the same truth. A mask pair is the case of one column. A column that has few of the rows takes memory for
/// those alone.
///
/// Immutable. Counts are 0 or more; the row of the pixels that are left out counts 0 in every column.
public final class PairCounts {

    private final PairRows rows;
    private final List<Column> columns;

    /// The counts of one column. The arrays belong to it.
    ///
    /// @param row the rows that have pixels, ascending; empty where `count` has a number for every row
    /// @param count by row, or by place in `row`
    record Column(int[] row, long[] count) {

        /// What a tally by row has counted, but for the row of the pixels that are left out (-1 for none).
        static Column of(int[] tally, int leftOut) {
            int found = 0;
            for (int row = 0; row < tally.length; row++) {
                found += tally[row] > 0 && row != leftOut ? 1 : 0;
            }
            int[] rows = new int[found];
            long[] counts = new long[found];
            int at = 0;
            for (int row = 0; row < tally.length; row++) {
                if (tally[row] > 0 && row != leftOut) {
                    rows[at] = row;
                    counts[at++] = tally[row];
                }
            }
            return new Column(rows, counts);
        }

        boolean ofEveryRow() {
            return row.length == 0 && count.length > 0;
        }

        long of(int wanted) {
            if (ofEveryRow()) {
                return count[wanted];
            }
            int at = Arrays.binarySearch(row, wanted);
            return at < 0 ? 0 : count[at];
        }

        /// The same over a vocabulary that has these rows at other places.
        Column at(int[] places) {
            RowTally tally = new RowTally();
            for (int i = 0; i < count.length; i++) {
                if (count[i] > 0) {
                    tally.add(places[ofEveryRow() ? i : row[i]], count[i]);
                }
            }
            return tally.column();
        }
    }

    /// Collects the rows of a column in any order.
    private static final class RowTally {

        private int[] row = new int[16];
        private long[] count = new long[16];
        private int size;

        void add(int ofRow, long n) {
            if (size == row.length) {
                row = Arrays.copyOf(row, 2 * size);
                count = Arrays.copyOf(count, 2 * size);
            }
            row[size] = ofRow;
            count[size++] = n;
        }

        /// In ascending order of rows, which may have been added more than once.
        Column column() {
            long[] order = new long[size];
            Arrays.setAll(order, i -> (long) row[i] << 32 | i);
            Arrays.sort(order);
            int[] sorted = new int[size];
            long[] counts = new long[size];
            int found = 0;
            for (long next : order) {
                int ofRow = (int) (next >>> 32);
                if (found == 0 || sorted[found - 1] != ofRow) {
                    sorted[found++] = ofRow;
                }
                counts[found - 1] += count[(int) next];
            }
            return new Column(Arrays.copyOf(sorted, found), Arrays.copyOf(counts, found));
        }
    }

    /// Takes what a row of a column counts.
    @FunctionalInterface
    public interface RowCount {
        void of(int row, long count);
    }

    private PairCounts(PairRows rows, List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("counts of no column");
        }
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /// One column with a count for every row. The array is given away.
    ///
    /// @throws IllegalArgumentException if there is not one count for each row
    public static PairCounts ofOne(PairRows rows, long[] count) {
        if (count.length != rows.size()) {
            throw new IllegalArgumentException(count.length + " counts of " + rows.size() + " rows");
        }
        return new PairCounts(rows, List.of(new Column(new int[0], count)));
    }

    /// Columns that are there already.
    static PairCounts ofColumns(PairRows rows, List<Column> columns) {
        return new PairCounts(rows, columns);
    }

    /// Columns of cells: cell i says that column `column[i]` has `count[i]` pixels of the row `row[i]`.
    static PairCounts ofCells(PairRows rows, int columns, int[] column, int[] row, long[] count) {
        RowTally[] tallies = new RowTally[columns];
        Arrays.setAll(tallies, any -> new RowTally());
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0) {
                tallies[column[i]].add(row[i], count[i]);
            }
        }
        return new PairCounts(rows, Arrays.stream(tallies).map(RowTally::column).toList());
    }

    /// The columns of all of these, one after another, over the union of their rows. Of binned tables the rows keep the means
    /// that they have, so that every column's sums of t, p and t·p stay what they were.
    ///
    /// @param all at least one
    public static PairCounts merged(List<PairCounts> all) {
        PairRows union = PairRows.union(all.stream().map(PairCounts::rows).toList());
        List<Column> columns = new ArrayList<>();
        for (PairCounts counts : all) {
            if (counts.rows == union) {
                columns.addAll(counts.columns);
            } else {
                int[] places = union.placesOf(counts.rows);
                counts.columns.forEach(column -> columns.add(column.at(places)));
            }
        }
        return new PairCounts(union, columns);
    }

    public PairRows rows() {
        return rows;
    }

    /// Number of columns, 1 or more.
    public int columns() {
        return columns.size();
    }

    /// Number of pixels of a row in a column, 0 or more.
    public long count(int column, int row) {
        return columns.get(column).of(row);
    }

    /// Number of pixels of a column.
    public long pixels(int column) {
        return Arrays.stream(columns.get(column).count).sum();
    }

    /// Hands over the rows of a column that have pixels, ascending.
    public void each(int column, RowCount taker) {
        Column counts = columns.get(column);
        for (int i = 0; i < counts.count.length; i++) {
            if (counts.count[i] > 0) {
                taker.of(counts.ofEveryRow() ? i : counts.row[i], counts.count[i]);
            }
        }
    }

    /// One column by itself, over the same rows.
    public PairCounts column(int column) {
        return columns.size() == 1 && column == 0 ? this : new PairCounts(rows, List.of(columns.get(column)));
    }

    /// In how many rows all columns have pixels, added up: what it costs to go through them.
    public long cells() {
        return columns.stream().mapToLong(column -> column.count.length).sum();
    }

    /// The columns from one to another, exclusive, by themselves, over the same rows.
    public PairCounts columns(int from, int to) {
        return from == 0 && to == columns.size() ? this : new PairCounts(rows, columns.subList(from, to));
    }

    /// All columns as one: the pixels of all regions or images together.
    public PairCounts together() {
        long[] sum = new long[rows.size()];
        for (int column = 0; column < columns.size(); column++) {
            each(column, (row, count) -> sum[row] += count);
        }
        return ofOne(rows, sum);
    }
}
