package maskscope.pixel.surface;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// How far points of a grid lie from the nearest of some others, exactly.
///
/// An exact Euclidean distance transform that keeps no map. The others are listed by the columns that go through all slabs: four
/// bytes a point. From these the squared distances along the columns follow slab by slab, and from those the lower envelopes of
/// parabolas along the two other sides, only in lines where a point is asked for. Where the nearest lie close by, as they do
/// between masks that agree, a look at the columns beside a point is enough, and no envelope is made of its line. Slabs are
/// worked on side by side.
final class NearestPoint {

    private final Grid grid;
    /// Where the points of a column begin among all.
    private final int[] starts;
    /// The slabs of the points of each column, ascending.
    private final int[] slabs;

    NearestPoint(Points to) {
        grid = to.grid();
        int columns = grid.slab();
        starts = new int[columns + 1];
        for (int z = 0; z < grid.depth(); z++) {
            int first = z * columns;
            to.each(first, first + columns, index -> starts[index - first + 1]++);
        }
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        slabs = new int[starts[columns]];
        int[] next = Arrays.copyOf(starts, columns);
        for (int z = 0; z < grid.depth(); z++) {
            int first = z * columns;
            int slab = z;
            to.each(first, first + columns, index -> slabs[next[index - first]++] = slab);
        }
    }

    /// The distances from all of some points, in their order. There is a point to go to.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    double[] distances(Points from, Spacing steps, BooleanSupplier wanted) {
        int[] before = new int[grid.depth() + 1];
        for (int z = 0; z < grid.depth(); z++) {
            before[z + 1] = before[z] + from.count(z * grid.slab(), (z + 1) * grid.slab());
        }
        double[] distances = new double[before[grid.depth()]];
        inStripes((first, end) -> {
            Slab slab = new Slab(first, steps, Double.POSITIVE_INFINITY);
            int[] at = {before[first]};
            for (int z = first; z < end; z++) {
                Attention.check(wanted);
                slab.visit(z, from, (index, squared) -> distances[at[0]++] = Math.sqrt(squared));
            }
        });
        return distances;
    }

    /// Those of some points that are less than `limit` away.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    Points within(double limit, Points from, Spacing steps, BooleanSupplier wanted) {
        Points near = new Points(grid);
        inStripes((first, end) -> {
            Slab slab = new Slab(first, steps, limit * limit);
            Gathered gathered = new Gathered(near, limit);
            for (int z = first; z < end; z++) {
                Attention.check(wanted);
                slab.visit(z, from, gathered);
            }
            gathered.flush();
        });
        return near;
    }

    @FunctionalInterface
    private interface Stripe {
        void of(int first, int end);
    }

    private void inStripes(Stripe work) {
        int depth = grid.depth();
        int stripes = Math.min(depth, 8 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, stripes)
                .parallel()
                .forEach(s -> work.of((int) ((long) depth * s / stripes), (int) ((long) depth * (s + 1) / stripes)));
    }

    /// What becomes of a point that was asked for.
    @FunctionalInterface
    private interface Sink {
        void put(int index, double squared);
    }

    /// Points that come in their order, handed on a word at a time.
    private static final class Gathered implements Sink {

        private final Points all;
        private final double limit;
        private int word;
        private long bits;

        Gathered(Points all, double limit) {
            this.all = all;
            this.limit = limit;
        }

        @Override
        public void put(int index, double squared) {
            if (Math.sqrt(squared) < limit) {
                if (index >> 6 != word) {
                    flush();
                    word = index >> 6;
                }
                bits |= 1L << index;
            }
        }

        void flush() {
            if (bits != 0) {
                all.addTogether(word, bits);
                bits = 0;
            }
        }
    }

    /// One slab after the other.
    private final class Slab {

        private final Spacing steps;
        private final double limit;
        /// For each column its first point that lies in this slab or behind it.
        private final int[] next;
        private final Envelope down;
        private final Envelope along;
        /// The squared distances within the slab, one column of lines after the other; not needed for a single line.
        private final double[] low;
        /// How many more columns may be looked at in this line before an envelope is made of it.
        private int looks;
        private boolean enveloped;

        Slab(int first, Spacing steps, double limit) {
            this.steps = steps;
            this.limit = limit;
            next = new int[grid.slab()];
            for (int column = 0; column < next.length; column++) {
                int found = Arrays.binarySearch(slabs, starts[column], starts[column + 1], first);
                next[column] = found < 0 ? -found - 1 : found;
            }
            down = new Envelope(grid.height(), steps.y());
            along = new Envelope(grid.width(), steps.x());
            low = new double[grid.height() == 1 ? 0 : grid.slab()];
        }

        void visit(int z, Points from, Sink sink) {
            int first = z * grid.slab();
            if (from.isEmpty(first, first + grid.slab())) {
                return;
            }
            if (grid.height() > 1) {
                sinkInto(z);
            }
            for (int y = 0; y < grid.height(); y++) {
                int line = first + y * grid.width();
                if (!from.isEmpty(line, line + grid.width())) {
                    int row = y;
                    looks = 2 * grid.width();
                    enveloped = false;
                    from.each(line, line + grid.width(), index -> sink.put(index, squared(index - line, row, z)));
                }
            }
        }

        /// Looks to both sides of a point as long as something nearer may lie there. When a line has had as many looks as an
        /// envelope would cost, that is made for the rest of it.
        private double squared(int x, int y, int z) {
            if (!enveloped) {
                double nearest = across(x, y, z);
                int away = 1;
                for (; looks > 0 && square(away) < Math.min(nearest, limit); away++, looks--) {
                    double left = x < away ? Double.POSITIVE_INFINITY : across(x - away, y, z);
                    double right = x + away < grid.width() ? across(x + away, y, z) : Double.POSITIVE_INFINITY;
                    nearest = Math.min(nearest, square(away) + Math.min(left, right));
                }
                if (square(away) >= Math.min(nearest, limit)) {
                    return nearest;
                }
                envelope(y, z);
            }
            return along.isEmpty() ? Double.POSITIVE_INFINITY : along.at(x);
        }

        private double square(int away) {
            double distance = steps.x() * away;
            return distance * distance;
        }

        private void envelope(int y, int z) {
            enveloped = true;
            along.clear();
            for (int x = 0; x < grid.width(); x++) {
                double squared = across(x, y, z);
                if (squared < limit) {
                    along.add(x, squared);
                }
            }
        }

        /// The squared distance to the nearest point with the same x.
        private double across(int x, int y, int z) {
            return grid.height() > 1 ? low[x * grid.height() + y] : throughSlabs(x, z);
        }

        private void sinkInto(int z) {
            for (int x = 0; x < grid.width(); x++) {
                down.clear();
                for (int y = 0; y < grid.height(); y++) {
                    double squared = throughSlabs(y * grid.width() + x, z);
                    if (squared < limit) {
                        down.add(y, squared);
                    }
                }
                for (int y = 0; y < grid.height(); y++) {
                    low[x * grid.height() + y] = down.isEmpty() ? Double.POSITIVE_INFINITY : down.at(y);
                }
            }
        }

        /// The squared distance to the nearest point of a column.
        private double throughSlabs(int column, int z) {
            int end = starts[column + 1];
            int at = next[column];
            while (at < end && slabs[at] < z) {
                at++;
            }
            next[column] = at;
            int steps = Integer.MAX_VALUE;
            if (at < end) {
                steps = slabs[at] - z;
            }
            if (at > starts[column]) {
                steps = Math.min(steps, z - slabs[at - 1]);
            }
            if (steps == Integer.MAX_VALUE) {
                return Double.POSITIVE_INFINITY;
            }
            double distance = this.steps.z() * steps;
            return distance * distance;
        }
    }
}
