package maskscope.pixel.dataset;

import java.util.Arrays;

/// The counts of up to 1,024 images over [Levels]. The counts of one level lie side by side for all images, so that a sum over
/// levels runs along plain arrays: the compiler makes vector instructions of such a loop, which then takes what the memory takes.
///
/// Two counts share an int, those of an even level and of the odd one after it: sums of many images are bound by the memory, and
/// that is half of it. `char` and `byte` arrays would not be vectorised. What does not fit into 16 bits lies apart, by row.
///
/// Immutable.
final class LevelBlock {

    /// Images of a full block: the sums of one block stay in the nearest cache while its levels pass by.
    static final int IMAGES = 1_024;

    private static final int LOW = 0xffff;

    /// Pairs of levels that lie in one array: 256 kilobytes. Of a larger one Java's usual collector makes an object with regions
    /// of its own, and what is left of the last of them, often as much again, is lost.
    private static final int PAIRS = 64;

    /// By pair of levels, in arrays of [#PAIRS] of them: pair times images, plus the image.
    private final int[][] packed;
    private final int images;

    /// Counts beyond 16 bits: those of a row from `startOfRow[row]` to `startOfRow[row + 1]`.
    private final int[] startOfRow;
    private final int[] imageBeyond;
    private final int[] countBeyond;

    /// The arrays are given away.
    ///
    /// @param beyond for each count that is too large, the row, the image and what is missing, in any order
    LevelBlock(int[][] packed, int images, int[][] beyond) {
        this.packed = packed;
        this.images = images;
        this.startOfRow = new int[Levels.ROWS + 1];
        for (int[] one : beyond) {
            startOfRow[one[0] + 1]++;
        }
        Arrays.parallelPrefix(startOfRow, Integer::sum);
        int[] at = startOfRow.clone();
        this.imageBeyond = new int[beyond.length];
        this.countBeyond = new int[beyond.length];
        for (int[] one : beyond) {
            int place = at[one[0]]++;
            imageBeyond[place] = one[1];
            countBeyond[place] = one[2];
        }
    }

    /// Room for the counts of so many images.
    static int[][] room(int images) {
        return new int[Levels.ROWS / 2 / PAIRS][PAIRS * images];
    }

    /// The counts of the first images in such room.
    static int[][] narrowed(int[][] packed, int images, int first) {
        int[][] narrow = room(first);
        for (int pair = 0; pair < Levels.ROWS / 2; pair++) {
            int at = pair % PAIRS;
            System.arraycopy(packed[pair / PAIRS], at * images, narrow[pair / PAIRS], at * first, first);
        }
        return narrow;
    }

    /// Sets a count in such room, and returns what does not fit into it.
    static int put(int[][] packed, int images, int row, int image, int count) {
        packed[part(row)][at(row, images) + image] |= row % 2 == 0 ? count & LOW : count << 16;
        return count & ~LOW;
    }

    private static int part(int row) {
        return row / 2 / PAIRS;
    }

    /// Where the counts of a row begin in their array.
    private static int at(int row, int images) {
        return row / 2 % PAIRS * images;
    }

    int images() {
        return images;
    }

    int count(int row, int image) {
        int both = packed[part(row)][at(row, images) + image];
        int count = row % 2 == 0 ? both & LOW : both >>> 16;
        for (int i = startOfRow[row]; i < startOfRow[row + 1]; i++) {
            count += imageBeyond[i] == image ? countBeyond[i] : 0;
        }
        return count;
    }

    /// Adds the sum over all rows of weight × count to the sum of each image. Every weight must be finite.
    void add(double[] weights, double[] sums) {
        for (int row = 0; row < Levels.ROWS; row += 2) {
            if (weights[row] != 0 || weights[row + 1] != 0) {
                add(packed[part(row)], at(row, images), weights[row], weights[row + 1], sums, images);
            }
        }
        for (int row = 0; row < Levels.ROWS; row++) {
            for (int i = startOfRow[row]; i < startOfRow[row + 1]; i++) {
                sums[imageBeyond[i]] += weights[row] * countBeyond[i];
            }
        }
    }

    /// One pair of levels and nothing else in the loop: with two pairs at once it is no longer vectorised.
    private static void add(int[] packed, int at, double even, double odd, double[] sums, int images) {
        for (int image = 0; image < images; image++) {
            int both = packed[at + image];
            sums[image] += even * (both & LOW) + odd * (both >>> 16);
        }
    }

    /// Adds the counts of the rows `from` to `to` (exclusive) to those of each image.
    void add(int from, int to, int[] counts) {
        for (int row = from; row < to; row++) {
            add(packed[part(row)], at(row, images), row % 2 * 16, counts, images);
            for (int i = startOfRow[row]; i < startOfRow[row + 1]; i++) {
                counts[imageBeyond[i]] += countBeyond[i];
            }
        }
    }

    private static void add(int[] packed, int at, int shift, int[] counts, int images) {
        for (int image = 0; image < images; image++) {
            counts[image] += packed[at + image] >>> shift & LOW;
        }
    }
}
