package maskscope.pixel.object;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// Finds the objects of a mask: reads its runs line by line, joins those that touch (union-find over runs), and numbers what
/// has come together.
///
/// A set of runs is known by its first one. So a run's parent never lies behind it, sets are met in the order of their first
/// pixels, and one pass forward over the parents numbers all.
final class ObjectFinder {

    private static final long OBJECT = 0;
    private static final long BACKGROUND = -1;

    private final CutMask mask;
    private final Neighbours neighbours;
    private final Extent extent;
    private final int lines;
    private final int[] start;
    private final int[] end;
    private final int[] parent;
    /// The first run of each line; one more for the end.
    private final int[] first;

    ObjectFinder(CutMask mask, Neighbours neighbours) {
        this.mask = mask;
        this.neighbours = neighbours;
        this.extent = mask.extent();
        this.lines = extent.height() * extent.depth();
        int runs = countRuns();
        this.start = new int[runs];
        this.end = new int[runs];
        this.parent = new int[runs];
        this.first = new int[lines + 1];
    }

    private int countRuns() {
        int runs = 0;
        long before = 0;
        for (int word = 0; word < mask.words(); word++) {
            long bits = mask.word(word);
            runs += Long.bitCount(bits & ~(bits << 1 | before));
            before = bits >>> 63;
        }
        for (int line = 1; line < lines; line++) {
            int pixel = line * extent.width();
            runs += mask.at(pixel) && mask.at(pixel - 1) ? 1 : 0;
        }
        return runs;
    }

    Optional<MaskObjects> find(BooleanSupplier wanted) {
        for (int z = 0; z < extent.depth(); z++) {
            for (int y = 0; y < extent.height(); y++) {
                if (!wanted.getAsBoolean()) {
                    return Optional.empty();
                }
                int line = z * extent.height() + y;
                read(line);
                join(line, y, z);
            }
        }
        return Optional.of(numbered());
    }

    private void read(int line) {
        int run = first[line];
        int to = (line + 1) * extent.width();
        int pixel = next(line * extent.width(), to, OBJECT);
        while (pixel < to) {
            start[run] = pixel;
            pixel = next(pixel, to, BACKGROUND);
            end[run] = pixel;
            parent[run] = run;
            run++;
            pixel = pixel < to ? next(pixel, to, OBJECT) : to;
        }
        first[line + 1] = run;
    }

    /// The first pixel from `from` on that is what is looked for; `to` where there is none before.
    private int next(int from, int to, long what) {
        int word = from >> 6;
        int last = to - 1 >> 6;
        long bits = (mask.word(word) ^ what) & -1L << from;
        while (bits == 0) {
            if (word == last) {
                return to;
            }
            bits = mask.word(++word) ^ what;
        }
        return Math.min(to, word * Long.SIZE + Long.numberOfTrailingZeros(bits));
    }

    /// Joins the runs of a line to those of earlier lines.
    private void join(int line, int y, int z) {
        if (y > 0) {
            touch(line, line - 1, neighbours.reach(1));
        }
        if (z > 0 && neighbours.acrossSlices()) {
            int before = line - extent.height();
            touch(line, before, neighbours.reach(1));
            if (y > 0) {
                touch(line, before - 1, neighbours.reach(2));
            }
            if (y + 1 < extent.height()) {
                touch(line, before + 1, neighbours.reach(2));
            }
        }
    }

    private void touch(int line, int earlier, int reach) {
        if (reach < 0) {
            return;
        }
        int shift = (line - earlier) * extent.width();
        int here = first[line];
        int there = first[earlier];
        while (here < first[line + 1] && there < first[earlier + 1]) {
            if (start[here] - reach >= end[there] + shift) {
                there++;
            } else if (start[there] + shift - reach >= end[here]) {
                here++;
            } else {
                join(here, there);
                if (end[there] + shift < end[here]) {
                    there++;
                } else {
                    here++;
                }
            }
        }
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int run) {
        int at = run;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Makes numbers of objects of the parents, in their place.
    private MaskObjects numbered() {
        int objects = 0;
        for (int run = 0; run < parent.length; run++) {
            parent[run] = parent[run] == run ? objects++ : parent[parent[run]];
        }
        int[] pixels = new int[objects];
        int[] boxes = new int[objects * MaskObjects.SIDES];
        for (int line = 0; line < lines; line++) {
            int y = line % extent.height();
            int z = line / extent.height();
            for (int run = first[line]; run < first[line + 1]; run++) {
                int left = start[run] - line * extent.width();
                int right = end[run] - 1 - line * extent.width();
                int object = parent[run];
                int box = object * MaskObjects.SIDES;
                if (pixels[object] == 0) {
                    int[] begun = {left, y, z, right, y, z};
                    System.arraycopy(begun, 0, boxes, box, begun.length);
                } else {
                    boxes[box] = Math.min(boxes[box], left);
                    boxes[box + 1] = Math.min(boxes[box + 1], y);
                    boxes[box + 3] = Math.max(boxes[box + 3], right);
                    boxes[box + 4] = Math.max(boxes[box + 4], y);
                    boxes[box + 5] = z;
                }
                pixels[object] += end[run] - start[run];
            }
        }
        return new MaskObjects(extent, start, end, parent, pixels, boxes);
    }
}
