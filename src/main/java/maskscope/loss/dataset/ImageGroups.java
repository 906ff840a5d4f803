package maskscope.loss.dataset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Which images belong together: the batches of a training, the folders of a data set, all of it. Immutable; two are the same
/// only if they are the same object.
public final class ImageGroups {

    /// Of an image that is in no group.
    public static final int NONE = -1;

    private final int[] group;
    private final int count;

    private ImageGroups(int[] group, int count) {
        this.group = group;
        this.count = count;
    }

    /// Groups by image, from 0 on; [#NONE] where an image is in none.
    ///
    /// @throws IllegalArgumentException if a group is below -1
    public static ImageGroups of(int[] group) {
        if (Arrays.stream(group).anyMatch(each -> each < NONE)) {
            throw new IllegalArgumentException("groups are numbered from 0");
        }
        return new ImageGroups(group.clone(), Arrays.stream(group).max().orElse(NONE) + 1);
    }

    /// All images as one.
    public static ImageGroups all(int images) {
        return new ImageGroups(new int[images], 1);
    }

    /// Batches of `size` images in an order, such as that of files; the last one has what is left.
    ///
    /// @param order the images, each once
    /// @throws IllegalArgumentException if a batch has no image, or an image is missing or not there
    public static ImageGroups batches(int[] order, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("batches of " + size + " images");
        }
        int[] group = new int[order.length];
        Arrays.fill(group, NONE);
        for (int i = 0; i < order.length; i++) {
            if (order[i] < 0 || order[i] >= group.length || group[order[i]] != NONE) {
                throw new IllegalArgumentException("in an order of " + order.length + " images " + order[i] + " has no place");
            }
            group[order[i]] = i / size;
        }
        return new ImageGroups(group, (order.length + size - 1) / size);
    }

    /// Batches in an order that a seed decides, the same one at any time and on any machine.
    public static ImageGroups shuffled(int images, int size, long seed) {
        int[] order = IntStream.range(0, images).toArray();
        Random random = new Random(seed);
        for (int last = images - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
        return batches(order, size);
    }

    /// How many images there are, those in no group among them.
    public int images() {
        return group.length;
    }

    /// How many groups there are. One may have no image.
    public int count() {
        return count;
    }

    /// The group of an image, or [#NONE].
    public int of(int image) {
        return group[image];
    }
}
