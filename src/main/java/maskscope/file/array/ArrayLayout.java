package maskscope.file.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import maskscope.file.Wish;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;

/// Which side of an array is which: columns last, rows before them, slices before those, and one side anywhere that
/// counts channels.
///
/// Seldom says an array file which it is. The layouts that would do are compared with the size of the other mask;
/// without that the sides themselves give a hint, as there are few channels and many rows.
///
/// @param sides the sides of the array, without those of 1 around it
/// @param channelSide the place of the side that counts channels; [#NONE] when there are none
public record ArrayLayout(int[] sides, int channelSide) {

    public static final int NONE = -1;
    /// What has more channels than this has slices or pixels instead.
    public static final int MOST_CHANNELS = 1024;
    /// A first or last side of at most this length is taken for channels: colours, or a few classes.
    private static final int FEW_CHANNELS = 4;
    private static final int MOST_SIDES = 4;

    /// All layouts that an array with these sides may have, the likeliest first; none when it has too few or too many.
    static List<ArrayLayout> candidates(int... sides) {
        int last = sides.length - 1;
        if (sides.length < 2 || sides.length > MOST_SIDES) {
            return List.of();
        }
        List<ArrayLayout> all = new ArrayList<>();
        // The second of four counts channels where a network's batch of pictures became slices.
        for (int side : sides.length == 2 ? new int[0] : sides.length == 3 ? new int[] {0, 2} : new int[] {0, 3, 1}) {
            if (sides[side] > 1 && sides[side] <= MOST_CHANNELS) {
                all.add(new ArrayLayout(sides, side));
            }
        }
        all.sort(Comparator.comparingInt(ArrayLayout::channels));
        if (sides.length == MOST_SIDES) {
            return all;
        }
        ArrayLayout plain = new ArrayLayout(sides, NONE);
        if (sides.length == 3 && sides[last] <= FEW_CHANNELS && sides[0] > sides[last] && sides[1] > sides[last]) {
            all.sort(Comparator.comparingInt(layout -> -layout.channelSide()));
            all.add(plain);
        } else if (sides.length == 3 && sides[0] <= FEW_CHANNELS) {
            all.sort(Comparator.comparingInt(ArrayLayout::channelSide));
            all.add(plain);
        } else {
            all.addFirst(plain);
        }
        return all;
    }

    /// The layout of a batch of pictures, as networks take them: of four sides the first counts pictures, and the second or the
    /// last is the one channel that each of them has. They are laid one behind the other as slices are.
    static Optional<ArrayLayout> batch(int... sides) {
        if (sides.length != 4 || sides[0] < 2) {
            return Optional.empty();
        }
        if (sides[1] == 1 && sides[2] > 1 && sides[3] > 1) {
            return Optional.of(new ArrayLayout(new int[] {sides[0], sides[2], sides[3]}, NONE));
        }
        return sides[3] == 1 && sides[1] > 1 && sides[2] > 1
                ? Optional.of(new ArrayLayout(new int[] {sides[0], sides[1], sides[2]}, NONE))
                : Optional.empty();
    }

    /// The likeliest of `candidates`: those of the other mask's size before all, then those that have the wished channel.
    ///
    /// Integers may be labels, and then a wish is for one of those and says nothing of channels.
    static ArrayLayout choose(List<ArrayLayout> candidates, Wish wish, boolean labels) {
        List<ArrayLayout> fitting = candidates.stream()
                .filter(layout -> wish.partner().isPresent() && layout.sameSize(wish.partner().get()))
                .toList();
        if (!fitting.isEmpty()) {
            return fitting.getFirst();
        }
        int wished = labels ? Integer.MAX_VALUE : wish.channelNumber().orElse(Integer.MAX_VALUE);
        return candidates.stream()
                .filter(layout -> wished < layout.channels())
                .findFirst()
                .orElse(candidates.getFirst());
    }

    public boolean hasChannels() {
        return channelSide != NONE;
    }

    /// How many channels there are; 1 when no side counts them.
    public int channels() {
        return hasChannels() ? sides[channelSide] : 1;
    }

    /// A channel out of an array that has its sides as Python knows them, `whole`.
    PythonReading taken(PythonReading whole, int[] known, int channel) {
        if (hasChannels()) {
            PythonReading shaped = Arrays.equals(sides, known) ? whole : whole.shaped(sides);
            return shaped.then(channelSide == sides.length - 1
                    ? "[..., " + channel + "]"
                    : "[" + ":, ".repeat(channelSide) + channel + "]");
        }
        boolean plane = depth() == 1 && known.length == 2;
        boolean same = plane || depth() > 1 && Arrays.equals(known, new int[] {depth(), height(), width()});
        return same ? whole : whole.shaped(new Extent(width(), height(), depth()));
    }

    public int width() {
        return spatial(0);
    }

    public int height() {
        return spatial(1);
    }

    public int depth() {
        return spatial(2);
    }

    /// The `k`-th side from the end that counts no channels; 1 when there are not so many.
    private int spatial(int k) {
        int left = k;
        for (int side = sides.length - 1; side >= 0; side--) {
            if (side != channelSide && left-- == 0) {
                return sides[side];
            }
        }
        return 1;
    }

    boolean sameSize(Extent other) {
        return width() == other.width() && height() == other.height() && depth() == other.depth();
    }
}
