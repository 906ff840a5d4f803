package maskscope.pixel.object;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import maskscope.pixel.PixelTable;

/// How many pixels of each row of a pixel table each of [ObjectMatches] has: what it takes to say again, after every move of a
/// slider, how much of a loss falls on each, without a look at any pixel.
///
/// Each pixel is counted once. One that is object in the truth counts for its object; one that is object in the prediction alone
/// counts for the object of the truth that its own object is matched with, or else overlaps most, or for the false alarm that
/// it is; all that is object in neither is the *rest*.
///
/// Pixels are counted over the table's own rows, also where these are bins, so that an object has what its pixels have in a
/// picture of shares. Immutable.
public final class ObjectRows {

    /// Where the rows of each object begin; one more for the end.
    private final int[] first;
    private final char[] row;
    private final int[] count;
    private final long[] rest;
    private final long[] all;

    private ObjectRows(int[] first, char[] row, int[] count, long[] rest, long[] all) {
        this.first = first;
        this.row = row;
        this.count = count;
        this.rest = rest;
        this.all = all;
    }

    /// Counts the pixels of a table, whose masks were matched; empty when `wanted` said no before all were counted.
    ///
    /// @throws IllegalArgumentException if the masks are of another size
    public static Optional<ObjectRows> of(PixelTable table, ObjectMatches matches, BooleanSupplier wanted) {
        if (matches.truth().extent().pixels() != table.pixels()) {
            throw new IllegalArgumentException("objects of " + matches.truth().extent() + " in " + table.pixels() + " pixels");
        }
        return new Counting(table, matches).count(wanted);
    }

    /// How much of a loss falls on each object.
    ///
    /// @param share what one pixel of a row adds to the loss
    public ObjectShares shares(IntToDoubleFunction share) {
        double[] ofRow = new double[all.length];
        Arrays.setAll(ofRow, share::applyAsDouble);
        double[] amounts = new double[first.length - 1];
        for (int object = 0; object < amounts.length; object++) {
            for (int cell = first[object]; cell < first[object + 1]; cell++) {
                amounts[object] += count[cell] * ofRow[row[cell]];
            }
        }
        return new ObjectShares(amounts, sum(rest, ofRow), sum(all, ofRow));
    }

    /// Rows without pixels add nothing, whatever they would add.
    private static double sum(long[] counts, double[] ofRow) {
        double sum = 0;
        for (int of = 0; of < counts.length; of++) {
            sum += counts[of] == 0 ? 0 : counts[of] * ofRow[of];
        }
        return sum;
    }

    /// Brings the runs of pixels into the order of the objects, then counts one object after another.
    private static final class Counting {

        private final PixelTable table;
        private final ObjectMatches matches;
        private final int[] runsBefore;
        private final int[] from;
        private final int[] to;

        /// Of the object that is counted: how many pixels each row has, and which rows have any.
        private final int[] tally;
        private final char[] met;
        private final int[] codes;

        private char[] row = new char[1 << 10];
        private int[] count = new int[1 << 10];
        private int size;

        Counting(PixelTable table, ObjectMatches matches) {
            this.table = table;
            this.matches = matches;
            this.runsBefore = new int[matches.size() + 1];
            matches.eachRun((begin, end, number) -> runsBefore[number + 1]++);
            Arrays.parallelPrefix(runsBefore, Integer::sum);
            this.from = new int[runsBefore[matches.size()]];
            this.to = new int[from.length];
            this.tally = new int[table.rows()];
            this.met = new char[tally.length];
            this.codes = new int[table.width()];
        }

        Optional<ObjectRows> count(BooleanSupplier wanted) {
            int[] next = runsBefore.clone();
            matches.eachRun((begin, end, number) -> {
                from[next[number]] = begin;
                to[next[number]++] = end;
            });
            int[] first = new int[runsBefore.length];
            long[] rest = new long[tally.length];
            Arrays.setAll(rest, table::count);
            long[] all = rest.clone();
            for (int number = 0; number < matches.size(); number++) {
                if (!wanted.getAsBoolean()) {
                    return Optional.empty();
                }
                count(number, rest);
                first[number + 1] = size;
            }
            return Optional.of(new ObjectRows(first, Arrays.copyOf(row, size), Arrays.copyOf(count, size), rest, all));
        }

        private void count(int number, long[] rest) {
            int rows = 0;
            for (int run = runsBefore[number]; run < runsBefore[number + 1]; run++) {
                int length = to[run] - from[run];
                table.codes().copy(from[run], 1, length, codes, 0);
                for (int i = 0; i < length; i++) {
                    if (tally[codes[i]]++ == 0) {
                        met[rows++] = (char) codes[i];
                    }
                }
            }
            while (row.length < size + rows) {
                row = Arrays.copyOf(row, 2 * row.length);
                count = Arrays.copyOf(count, 2 * count.length);
            }
            for (int i = 0; i < rows; i++) {
                row[size] = met[i];
                count[size++] = tally[met[i]];
                rest[met[i]] -= tally[met[i]];
                tally[met[i]] = 0;
            }
        }
    }
}
