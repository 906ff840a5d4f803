package maskscope.pixel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import maskscope.mask.Plane;

/// The connected errors of a picture at a threshold: regions of false positives and regions of misses.
///
/// A pixel is an object in the truth from one half on, and in the prediction from the threshold on. Pixels of the same kind
/// belong together where they touch, also at a corner. Pixels that are left out are no error. Where rows of the table are bins,
/// a pixel is what the mean of its bin is, as it is in the picture.
///
/// The picture is read once, line by line. What is remembered are the runs of wrong pixels of two lines, the regions that these
/// belong to, and the largest of those that are whole.
///
/// @param largest the largest regions by the number of their pixels, at most [#KEPT]; of equal ones that which begins further up,
///     then further left, is first
/// @param all how many regions there are
/// @param pixels of all regions together
public record ErrorRegions(List<Region> largest, int all, long pixels) {

    /// More than anybody goes through.
    public static final int KEPT = 1_000;

    /// In which way a pixel is wrong.
    public enum Kind {
        FALSE_POSITIVE,
        MISS
    }

    /// A connected region and the smallest rectangle around it.
    ///
    /// @param pixels how many it has
    /// @param left its first column in the picture
    /// @param top its first row
    /// @param right its last column, inclusive
    /// @param bottom its last row, inclusive
    public record Region(Kind kind, int pixels, int left, int top, int right, int bottom) {}

    private static final char NONE = 0;
    private static final char FALSE_POSITIVE = 1;
    private static final char MISS = 2;

    public ErrorRegions {
        largest = List.copyOf(largest);
    }

    /// The errors of a slice of the table's pixels. A prediction is an object from `threshold` on.
    public static ErrorRegions of(PixelTable table, Plane plane, double threshold) {
        int width = plane.width();
        Codes.Lookup kinds = table.codes().lookup(kinds(table, threshold));
        char[] line = new char[width];
        Finished finished = new Finished();
        Growing growing = new Growing(width);
        Runs above = new Runs(width);
        Runs here = new Runs(width);
        for (int y = 0; y < plane.height(); y++) {
            kinds.copy(plane.index(0, y), plane.across(), width, line);
            here.read(line, y, above, growing);
            growing.goOn(here, finished);
            Runs read = here;
            here = above;
            above = read;
        }
        above.size = 0;
        growing.goOn(above, finished);
        return finished.regions();
    }

    private static char[] kinds(PixelTable table, double threshold) {
        char[] kinds = new char[table.rows()];
        for (int row = 0; row < kinds.length; row++) {
            boolean object = table.truth(row) >= 0.5;
            boolean predicted = table.prediction(row) >= threshold;
            kinds[row] = object == predicted ? NONE : predicted ? FALSE_POSITIVE : MISS;
        }
        table.leftOutRow().ifPresent(row -> kinds[row] = NONE);
        return kinds;
    }

    /// The wrong pixels of one line, in runs of the same kind.
    private static final class Runs {

        private final int[] start;
        private final int[] end;
        private final int[] label;
        private final char[] kind;
        private int size;

        Runs(int width) {
            start = new int[width];
            end = new int[width];
            label = new int[width];
            kind = new char[width];
        }

        /// Reads line `y`, whose runs belong to those that they touch in the line above.
        void read(char[] line, int y, Runs above, Growing growing) {
            size = 0;
            int first = 0;
            for (int x = 0; x < line.length; x++) {
                char of = line[x];
                if (of == NONE) {
                    continue;
                }
                int from = x;
                while (x + 1 < line.length && line[x + 1] == of) {
                    x++;
                }
                while (first < above.size && above.end[first] < from - 1) {
                    first++;
                }
                int found = Growing.NO_LABEL;
                for (int i = first; i < above.size && above.start[i] <= x + 1; i++) {
                    if (above.kind[i] == of) {
                        found = found == Growing.NO_LABEL ? growing.root(above.label[i]) : growing.join(found, above.label[i]);
                    }
                }
                add(from, x, of, growing.with(found, of, y, from, x));
            }
        }

        private void add(int from, int to, char of, int labelled) {
            start[size] = from;
            end[size] = to;
            kind[size] = of;
            label[size++] = labelled;
        }
    }

    /// The regions that reach into the line which was read last: no more than it has runs, so that all of them stay at hand.
    /// While a line is read those that it begins are added, and those that turn out to be one are joined.
    private static final class Growing {

        static final int NO_LABEL = -1;

        private final int width;
        private final int[] parent;
        private final char[] kind;
        private final int[] pixels;
        /// The pixel that comes first, by its number in the picture.
        private final int[] first;
        private final int[] left;
        private final int[] right;
        private final int[] bottom;
        /// The labels in the next line; [#NO_LABEL] for regions that end in this one.
        private final int[] next;
        private int size;

        Growing(int width) {
            this.width = width;
            // The runs of the line above and those of the line that is read.
            int most = 2 * width;
            parent = new int[most];
            kind = new char[most];
            pixels = new int[most];
            first = new int[most];
            left = new int[most];
            right = new int[most];
            bottom = new int[most];
            next = new int[most];
        }

        int root(int label) {
            int at = label;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        int join(int one, int other) {
            int a = root(one);
            int b = root(other);
            if (a != b) {
                parent[b] = a;
                pixels[a] += pixels[b];
                first[a] = Math.min(first[a], first[b]);
                left[a] = Math.min(left[a], left[b]);
                right[a] = Math.max(right[a], right[b]);
                bottom[a] = Math.max(bottom[a], bottom[b]);
            }
            return a;
        }

        /// The label of a region that gets another run; a new one without a region yet.
        int with(int label, char of, int y, int from, int to) {
            int region = label == NO_LABEL ? begin(of, y, from, to) : label;
            pixels[region] += to - from + 1;
            left[region] = Math.min(left[region], from);
            right[region] = Math.max(right[region], to);
            bottom[region] = y;
            return region;
        }

        private int begin(char of, int y, int from, int to) {
            parent[size] = size;
            kind[size] = of;
            pixels[size] = 0;
            first[size] = y * width + from;
            left[size] = from;
            right[size] = to;
            return size++;
        }

        /// Hands over the regions that have no run in `line`, and labels the others anew.
        void goOn(Runs line, Finished finished) {
            Arrays.fill(next, 0, size, NO_LABEL);
            for (int i = 0; i < line.size; i++) {
                line.label[i] = root(line.label[i]);
                next[line.label[i]] = 0;
            }
            int kept = 0;
            for (int label = 0; label < size; label++) {
                if (parent[label] == label) {
                    if (next[label] == NO_LABEL) {
                        finish(label, finished);
                    } else {
                        move(label, kept);
                        next[label] = kept++;
                    }
                }
            }
            size = kept;
            for (int i = 0; i < line.size; i++) {
                line.label[i] = next[line.label[i]];
            }
        }

        private void move(int label, int to) {
            parent[to] = to;
            kind[to] = kind[label];
            pixels[to] = pixels[label];
            first[to] = first[label];
            left[to] = left[label];
            right[to] = right[label];
            bottom[to] = bottom[label];
        }

        private void finish(int label, Finished finished) {
            if (finished.wants(pixels[label], first[label])) {
                finished.keep(first[label], new Region(
                        kind[label] == MISS ? Kind.MISS : Kind.FALSE_POSITIVE,
                        pixels[label], left[label], first[label] / width, right[label], bottom[label]));
            }
        }
    }

    /// The largest of the regions that are whole.
    private static final class Finished {

        private static final Comparator<Placed> BY_RANK =
                Comparator.<Placed>comparingInt(one -> -one.region.pixels).thenComparingInt(Placed::first);

        private final PriorityQueue<Placed> largest = new PriorityQueue<>(BY_RANK.reversed());
        private int all;
        private long pixels;

        private record Placed(int first, Region region) {}

        /// Takes note of a region; says whether it is among the largest so far.
        boolean wants(int size, int first) {
            all++;
            pixels += size;
            if (largest.size() < KEPT) {
                return true;
            }
            Placed last = largest.element();
            return size > last.region.pixels || size == last.region.pixels && first < last.first;
        }

        void keep(int first, Region region) {
            if (largest.size() == KEPT) {
                largest.remove();
            }
            largest.add(new Placed(first, region));
        }

        ErrorRegions regions() {
            return new ErrorRegions(largest.stream().sorted(BY_RANK).map(Placed::region).toList(), all, pixels);
        }
    }
}
