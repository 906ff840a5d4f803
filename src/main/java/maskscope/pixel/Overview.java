package maskscope.pixel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.mask.Plane;

/// For each block of 2 × 2, 4 × 4, … pixels of a slice the code of its worst false positive and of its worst miss,
/// so that one wrong pixel of 4096² still leaves a mark when the whole mask is a few hundred screen pixels wide.
///
/// "Worst" is by mass, (1-t)p and t(1-p). Codes are kept, not colours: whatever a row's colour becomes when a slider
/// moves, the block shows it. With a binary truth the worst pixel also decides whether the block holds a false
/// positive, or a miss, at any threshold.
public final class Overview {

    /// Blocks that one thread takes at once.
    private static final int STRIPE = 1 << 16;

    /// Slices with more pixels keep no blocks of 2 × 2, which would be three quarters of all blocks: they are looked up among
    /// the pixels.
    private static final long LARGE = 1L << 26;

    /// The rows in the order of what makes them bad, and where each row stands in it. Of a block the highest rank is
    /// kept, so that to find the worst is to find the largest.
    private record Ranking(char[] ofRow, char[] row) {

        static Ranking by(PixelTable table, IntToDoubleFunction mass) {
            int leftOut = table.leftOutRow().orElse(-1);
            int[] order = IntStream.range(0, table.rows())
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> row == leftOut ? -1 : mass.applyAsDouble(row)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            char[] ofRow = new char[order.length];
            char[] row = new char[order.length];
            for (int rank = 0; rank < order.length; rank++) {
                ofRow[order[rank]] = (char) rank;
                row[rank] = (char) order[rank];
            }
            return new Ranking(ofRow, row);
        }
    }

    /// The highest rank of each block, with what strokes have changed.
    private record Ranks(char[] original, Pages changes) {

        int at(int block) {
            return changes == null || !changes.has(block) ? original[block] : changes.at(block);
        }

        Pages.Writer writer() {
            Pages start = changes == null ? Pages.none(original.length) : changes;
            return new Pages.Writer(start, original.length, block -> original[block]);
        }
    }

    /// One grid of blocks of `1 << shift` pixels a side, with the highest ranks of each.
    private record Level(int shift, int width, int height, Ranks falsePositive, Ranks miss) {}

    private final PixelTable table;
    private final Plane plane;
    private final Ranking falsePositives;
    private final Ranking misses;
    /// The shift of the finest blocks that are kept.
    private final int finest;
    private final List<Level> levels = new ArrayList<>();

    /// Blocks that were worked out to make this overview.
    private final long work;

    /// The overview of a slice of the table's pixels; takes a third more bytes than the slice has pixels, of a large one a third
    /// of a byte for each.
    public Overview(PixelTable table, Plane plane) {
        this(table, plane, finest(plane));
    }

    /// The same with blocks from a shift on.
    Overview(PixelTable table, Plane plane, int finest) {
        this(
                table,
                plane,
                finest,
                Ranking.by(table, row -> table.prediction(row) - table.overlap(row)),
                Ranking.by(table, row -> table.truth(row) - table.overlap(row)));
    }

    private static int finest(Plane plane) {
        return (long) plane.width() * plane.height() > LARGE ? 2 : 1;
    }

    private Overview(PixelTable table, Plane plane, int finest, Ranking falsePositives, Ranking misses) {
        this.table = table;
        this.plane = plane;
        this.finest = finest;
        this.falsePositives = falsePositives;
        this.misses = misses;
        if (plane.width() > 1 || plane.height() > 1) {
            levels.add(firstLevel());
            while (levels.getLast().width > 1 || levels.getLast().height > 1) {
                levels.add(nextLevel(levels.getLast()));
            }
        }
        work = levels.stream().mapToLong(level -> (long) level.width * level.height).sum();
    }

    private Overview(Overview before, PixelTable table, List<Level> levels, long work) {
        this.table = table;
        this.plane = before.plane;
        this.finest = before.finest;
        this.falsePositives = before.falsePositives;
        this.misses = before.misses;
        this.levels.addAll(levels);
        this.work = work;
    }

    /// The overview of another slice of the same table. Ranking the rows, which takes longer than the slice itself where
    /// there are many of them, is not done again.
    public Overview of(Plane other) {
        return new Overview(table, other, finest(other), falsePositives, misses);
    }

    /// The overview of the same slice after a stroke: `changed` is the table of this overview with other codes in the rectangle
    /// from (left, top) to (right, bottom) of the slice, inclusive, and nowhere else. Only the blocks above the rectangle are
    /// worked out, and this overview stays as it is; but where the stroke brought new rows, all are ranked anew.
    ///
    /// Where rows are bins, their ranks stay those that they had when the rows were ranked: two rows that lie in the same
    /// bin may be taken for each other.
    public Overview after(PixelTable changed, int left, int top, int right, int bottom) {
        if (!changed.counts().rows().numberedAs(table.counts().rows())) {
            return new Overview(changed, plane, finest);
        }
        List<Level> next = new ArrayList<>();
        long blocks = 0;
        for (Level level : levels) {
            Level below = next.isEmpty() ? null : next.getLast();
            Pages.Writer falsePositive = level.falsePositive.writer();
            Pages.Writer miss = level.miss.writer();
            for (int y = top >> level.shift; y <= bottom >> level.shift; y++) {
                for (int x = left >> level.shift; x <= right >> level.shift; x++) {
                    int block = y * level.width + x;
                    falsePositive.set(block, below == null
                            ? highestPixel(changed, falsePositives, x, y)
                            : highest(below, below.falsePositive, 2 * x, 2 * y, 2 * x + 1, 2 * y + 1));
                    miss.set(block, below == null
                            ? highestPixel(changed, misses, x, y)
                            : highest(below, below.miss, 2 * x, 2 * y, 2 * x + 1, 2 * y + 1));
                    blocks++;
                }
            }
            next.add(new Level(
                    level.shift,
                    level.width,
                    level.height,
                    new Ranks(level.falsePositive.original, falsePositive.version()),
                    new Ranks(level.miss.original, miss.version())));
        }
        return new Overview(this, changed, next, blocks);
    }

    /// The highest rank among the pixels of a block of the first level.
    private int highestPixel(PixelTable of, Ranking ranking, int x, int y) {
        return highestPixel(of, ranking, x << finest, y << finest, (x + 1 << finest) - 1, (y + 1 << finest) - 1);
    }

    private int highestPixel(PixelTable of, Ranking ranking, int left, int top, int right, int bottom) {
        int highest = 0;
        for (int y = top; y <= Math.min(bottom, plane.height() - 1); y++) {
            for (int x = left; x <= Math.min(right, plane.width() - 1); x++) {
                highest = Math.max(highest, ranking.ofRow[of.codes().at(plane.index(x, y))]);
            }
        }
        return highest;
    }

    /// Blocks that were worked out to make this overview.
    long work() {
        return work;
    }

    /// The slice, as it lies among the pixels of the table.
    public Plane plane() {
        return plane;
    }

    /// Blocks of `1 << shift` pixels a side are told of for shifts 1 to this; 0 when the mask is one pixel.
    public int deepest() {
        return levels.isEmpty() ? 0 : levels.getLast().shift;
    }

    /// The worst false positive's code in the rectangle of blocks from (left, top) to (right, bottom), inclusive;
    /// with shift 0 the blocks are single pixels.
    public int falsePositive(int shift, int left, int top, int right, int bottom) {
        if (shift < finest) {
            return worstPixel(falsePositives, shift, left, top, right, bottom);
        }
        Level level = levels.get(shift - finest);
        return falsePositives.row[highest(level, level.falsePositive, left, top, right, bottom)];
    }

    /// The worst miss's code in the rectangle of blocks from (left, top) to (right, bottom), inclusive; with shift 0
    /// the blocks are single pixels.
    public int miss(int shift, int left, int top, int right, int bottom) {
        if (shift < finest) {
            return worstPixel(misses, shift, left, top, right, bottom);
        }
        Level level = levels.get(shift - finest);
        return misses.row[highest(level, level.miss, left, top, right, bottom)];
    }

    /// Of blocks that are not kept.
    private int worstPixel(Ranking ranking, int shift, int left, int top, int right, int bottom) {
        return ranking.row[highestPixel(table, ranking, left << shift, top << shift, (right + 1 << shift) - 1,
                (bottom + 1 << shift) - 1)];
    }

    private static int highest(Level level, Ranks ranks, int left, int top, int right, int bottom) {
        int highest = 0;
        for (int y = top; y <= Math.min(bottom, level.height - 1); y++) {
            for (int x = left; x <= Math.min(right, level.width - 1); x++) {
                highest = Math.max(highest, ranks.at(y * level.width + x));
            }
        }
        return highest;
    }

    /// Ranks are looked up a row at a time, so that comparing them is a matter of neighbours in an array.
    private Level firstLevel() {
        Level level = empty(finest, side(plane.width(), finest - 1), side(plane.height(), finest - 1));
        Codes.Lookup falsePositiveRanks = table.codes().lookup(falsePositives.ofRow);
        Codes.Lookup missRanks = table.codes().lookup(misses.ofRow);
        stripes(level, (from, to) -> {
            for (int y = from; y < to; y++) {
                blocks(falsePositiveRanks, finest, y, level.falsePositive.original, y * level.width);
                blocks(missRanks, finest, y, level.miss.original, y * level.width);
            }
        });
        return level;
    }

    /// So many blocks lie beside each other.
    private static int side(int pixels, int shift) {
        return pixels + (1 << shift) - 1 >> shift;
    }

    /// The highest ranks of a row of blocks; with shift 0 the ranks of a row of pixels.
    private void blocks(Codes.Lookup ranks, int shift, int y, char[] into, int at) {
        if (shift == 0) {
            ranks.copy(plane.index(0, y), plane.across(), plane.width(), into);
            return;
        }
        int width = side(plane.width(), shift - 1);
        char[] upper = new char[width];
        char[] lower = new char[width];
        blocks(ranks, shift - 1, 2 * y, upper, 0);
        blocks(ranks, shift - 1, Math.min(2 * y + 1, side(plane.height(), shift - 1) - 1), lower, 0);
        reduce(upper, 0, lower, 0, width, into, at);
    }

    private static Level nextLevel(Level below) {
        Level level = empty(below.shift + 1, below.width, below.height);
        stripes(level, (from, to) -> {
            for (int y = from; y < to; y++) {
                int upper = 2 * y * below.width;
                int lower = Math.min(2 * y + 1, below.height - 1) * below.width;
                char[] falsePositive = below.falsePositive.original;
                char[] miss = below.miss.original;
                reduce(falsePositive, upper, falsePositive, lower, below.width, level.falsePositive.original, y * level.width);
                reduce(miss, upper, miss, lower, below.width, level.miss.original, y * level.width);
            }
        });
        return level;
    }

    /// The largest of every 2 × 2 in two rows of `width`, whose last column may stand alone.
    private static void reduce(char[] upper, int u, char[] lower, int l, int width, char[] into, int at) {
        for (int x = 0; x < width / 2; x++) {
            int left = Math.max(upper[u + 2 * x], lower[l + 2 * x]);
            int right = Math.max(upper[u + 2 * x + 1], lower[l + 2 * x + 1]);
            into[at + x] = (char) Math.max(left, right);
        }
        if (width % 2 == 1) {
            into[at + width / 2] = (char) Math.max(upper[u + width - 1], lower[l + width - 1]);
        }
    }

    /// Runs over the rows of a level in stripes side by side.
    private static void stripes(Level level, Stripes.Work work) {
        int rows = Math.max(1, STRIPE / level.width);
        IntStream.range(0, Math.ceilDiv(level.height, rows))
                .parallel()
                .forEach(s -> work.on(s * rows, Math.min(level.height, (s + 1) * rows)));
    }

    private static Level empty(int shift, int widthBelow, int heightBelow) {
        int width = (widthBelow + 1) / 2;
        int height = (heightBelow + 1) / 2;
        Ranks falsePositive = new Ranks(new char[width * height], null);
        Ranks miss = new Ranks(new char[width * height], null);
        return new Level(shift, width, height, falsePositive, miss);
    }
}
