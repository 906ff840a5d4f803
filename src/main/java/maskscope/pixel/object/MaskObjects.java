package maskscope.pixel.object;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// The objects of a mask: its connected components.
///
/// They are numbered from 0 in the order of their first pixels in the raster, whatever the [Neighbours]. What is remembered of
/// the mask are its runs of object pixels along x with the object of each, 12 bytes a run, and 28 bytes an object; a run never
/// goes on in another line. Immutable.
public final class MaskObjects {

    /// Where there is no object.
    static final int NONE = -1;

    /// Numbers that a box takes.
    static final int SIDES = 6;

    private final Extent extent;
    private final int[] start;
    private final int[] end;
    private final int[] object;
    private final int[] pixels;
    private final int[] boxes;

    /// The arrays are given away.
    ///
    /// @param start first pixel of each run, ascending
    /// @param end the pixel behind each run
    /// @param object of each run
    /// @param pixels of each object
    /// @param boxes of each object, [#SIDES] numbers in the order of [Box]
    MaskObjects(Extent extent, int[] start, int[] end, int[] object, int[] pixels, int[] boxes) {
        this.extent = extent;
        this.start = start;
        this.end = end;
        this.object = object;
        this.pixels = pixels;
        this.boxes = boxes;
    }

    /// The objects of a mask; empty when `wanted` said no before all were found. It is asked once a line.
    public static Optional<MaskObjects> of(CutMask mask, Neighbours neighbours, BooleanSupplier wanted) {
        return new ObjectFinder(mask, neighbours).find(wanted);
    }

    public Extent extent() {
        return extent;
    }

    /// How many objects there are.
    public int size() {
        return pixels.length;
    }

    /// How many pixels an object has, 1 or more.
    public int pixels(int of) {
        return pixels[of];
    }

    /// The smallest box around an object.
    public Box box(int of) {
        int at = of * SIDES;
        return new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3], boxes[at + 4], boxes[at + 5]);
    }

    /// The object at a place; empty where there is none, or outside of the mask.
    public OptionalInt at(int x, int y, int z) {
        boolean inside = x >= 0 && y >= 0 && z >= 0 && x < extent.width() && y < extent.height() && z < extent.depth();
        int found = inside ? at((z * extent.height() + y) * extent.width() + x) : NONE;
        return found == NONE ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The object of pixel `index`, or [#NONE].
    int at(int index) {
        int found = Arrays.binarySearch(start, index);
        int run = found < 0 ? -found - 2 : found;
        return run >= 0 && index < end[run] ? object[run] : NONE;
    }

    /// Number of runs.
    int runs() {
        return start.length;
    }

    int start(int run) {
        return start[run];
    }

    int end(int run) {
        return end[run];
    }

    int object(int run) {
        return object[run];
    }
}
