package maskscope.file.hdf5;

import java.util.Arrays;

/// How a dataset is cut into chunks, and where the numbers of a chunk belong in it.
///
/// @param sides the sides of the dataset, the quickest last
/// @param chunk the sides of each chunk; at the far ends of the dataset they jut out
record Hdf5Box(int[] sides, int[] chunk) {

    /// Takes numbers that follow each other both in the chunk and in the dataset.
    interface Run {
        /// `from` is the place in the chunk, `first` that in the dataset.
        void take(int from, long first, int count);
    }

    /// How many numbers a chunk holds; more than fit an int are all the same too many.
    long numbers() {
        return Arrays.stream(chunk).asLongStream().reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    /// How many chunks a whole dataset has.
    long places() {
        long places = 1;
        for (int side = 0; side < sides.length; side++) {
            places *= Math.ceilDiv(sides[side], chunk[side]);
        }
        return places;
    }

    /// Whether a chunk of the grid begins there.
    boolean inside(long... offset) {
        for (int side = 0; side < sides.length; side++) {
            if (offset[side] < 0 || offset[side] >= sides[side] || offset[side] % chunk[side] != 0) {
                return false;
            }
        }
        return true;
    }

    /// The chunk's place among all of the grid.
    long place(long... offset) {
        long place = 0;
        for (int side = 0; side < sides.length; side++) {
            place = place * Math.ceilDiv(sides[side], chunk[side]) + offset[side] / chunk[side];
        }
        return place;
    }

    /// The place of a chunk's first number in the dataset.
    long first(long... offset) {
        long place = 0;
        for (int side = 0; side < sides.length; side++) {
            place = place * sides[side] + offset[side];
        }
        return place;
    }

    /// The place of a chunk's last number in the dataset.
    long last(long... offset) {
        long place = 0;
        for (int side = 0; side < sides.length; side++) {
            place = place * sides[side] + Math.min(sides[side], offset[side] + chunk[side]) - 1;
        }
        return place;
    }

    /// Hands over the numbers of a chunk that lie in the dataset, in runs that are as long as can be.
    void runs(long[] offset, Run run) {
        int slow = sides.length - 1;
        int length = inside(offset, slow);
        while (slow > 0 && chunk[slow] == sides[slow]) {
            length *= inside(offset, --slow);
        }
        int[] at = new int[slow];
        while (true) {
            long first = 0;
            int from = 0;
            for (int side = 0; side < sides.length; side++) {
                int place = side < slow ? at[side] : 0;
                first = first * sides[side] + offset[side] + place;
                from = from * chunk[side] + place;
            }
            run.take(from, first, length);
            int side = slow - 1;
            while (side >= 0 && ++at[side] == inside(offset, side)) {
                at[side--] = 0;
            }
            if (side < 0) {
                return;
            }
        }
    }

    /// How much of a chunk's side lies in the dataset.
    private int inside(long[] offset, int side) {
        return (int) Math.min(chunk[side], sides[side] - offset[side]);
    }
}
