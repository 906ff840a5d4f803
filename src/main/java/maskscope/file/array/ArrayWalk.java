package maskscope.file.array;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The way from the order of numbers in an array file to the pixels of one of its channels.
///
/// Numbers follow each other side by side of the array, mostly the last side quickest. Neighbours that stay neighbours are
/// taken as one side, so that an array without channels in the common order is one single run.
final class ArrayWalk {

    /// The quickest side first; the step of the side that counts channels is [#CHANNELS].
    private final List<Side> sides;
    private final int channel;
    /// How far apart the numbers of one channel lie; more than 1 when the channels of each pixel lie side by side.
    private final int stride;
    private final long count;

    private static final long CHANNELS = 0;

    /// `count` numbers whose pixels lie `step` apart.
    private record Side(int count, long step) {}

    /// `order` is that of the layout's sides in the file, the quickest first; `channel` the one to be taken, 0 when the
    /// layout has none.
    ArrayWalk(ArrayLayout layout, int[] order, int channel) {
        List<Side> all = new ArrayList<>();
        long step = 1;
        long numbers = 1;
        for (int side = layout.sides().length - 1; side >= 0; side--) {
            int length = layout.sides()[side];
            boolean channels = side == layout.channelSide();
            all.add(new Side(length, channels ? CHANNELS : step));
            step *= channels ? 1 : length;
            numbers *= length;
        }
        List<Side> ordered = IntStream.of(order).mapToObj(side -> all.get(all.size() - 1 - side)).toList();
        boolean innermost = ordered.getFirst().step() == CHANNELS;
        this.stride = innermost ? ordered.getFirst().count() : 1;
        this.sides = merged(innermost ? ordered.subList(1, ordered.size()) : ordered);
        this.channel = channel;
        this.count = numbers;
    }

    private static List<Side> merged(List<Side> sides) {
        List<Side> merged = new ArrayList<>();
        for (Side side : sides) {
            Side before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && before.step() != CHANNELS && side.step() == before.count() * before.step()) {
                merged.set(merged.size() - 1, new Side(before.count() * side.count(), before.step()));
            } else {
                merged.add(side);
            }
        }
        return merged;
    }

    /// The first number of the file that is needed.
    long begin() {
        return channelsOutermost() ? channel * block() : 0;
    }

    /// The number of the file after the last that is needed.
    long end() {
        return channelsOutermost() ? (channel + 1) * block() : count;
    }

    private boolean channelsOutermost() {
        return sides.getLast().step() == CHANNELS;
    }

    private long block() {
        return count / sides.getLast().count();
    }

    /// Hands over where the numbers of a piece belong: it has `length` of them, the first of which is the `first`-th of
    /// the file.
    void runs(long first, int length, Consumer<ArrayRun> sink) {
        long end = first + length;
        int offset = stride > 1 ? channel : 0;
        // Numbers are counted within the channel where its numbers lie apart.
        long number = Math.ceilDiv(first - offset, (long) stride);
        Side quickest = sides.getFirst();
        while (number * stride + offset < end) {
            long from = number * stride + offset;
            long left = Math.min(quickest.count() - number % quickest.count(), Math.ceilDiv(end - from, (long) stride));
            long at = pixel(number);
            if (at >= 0) {
                sink.accept(new ArrayRun((int) (from - first), stride, (int) at, (int) quickest.step(), (int) left));
            }
            number += left;
        }
    }

    /// The pixel of a number; -1 when it is of another channel.
    private long pixel(long number) {
        long rest = number;
        long pixel = 0;
        for (int k = 0; k < sides.size(); k++) {
            Side side = sides.get(k);
            long place = rest % side.count();
            rest /= side.count();
            if (side.step() != CHANNELS) {
                pixel += place * side.step();
            } else if (place != channel) {
                return -1;
            }
        }
        return pixel;
    }
}
