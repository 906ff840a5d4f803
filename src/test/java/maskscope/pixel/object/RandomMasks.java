package maskscope.pixel.object;

import java.util.Arrays;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;
import maskscope.pixel.HardCounts;

/// Truths and predictions that are drawn by a number: noise, lumps that a prediction shifts, misses and invents, lumps with
/// specks, lumps that a prediction runs together and cuts apart. Of ten, six are pictures and four volumes.
///
/// `src/test/fixtures/make-objects` draws the very same ones, so that only what is found in them must be kept. Whatever is
/// changed here is changed there, and its numbers are made anew.
final class RandomMasks {

    /// How many there are values for.
    static final int KNOWN = 500;

    private final int number;
    private long state;
    private Extent extent;
    private boolean[] truth;
    private boolean[] prediction;

    private RandomMasks(int number) {
        this.number = number;
        this.state = number;
    }

    /// The pair of a number from 0 on.
    static CutPair pair(int number) {
        RandomMasks masks = new RandomMasks(number);
        masks.draw();
        return pair(masks.extent, masks.truth, masks.prediction);
    }

    static CutPair pair(Extent extent, boolean[] truth, boolean[] prediction) {
        long[] counts = new long[4];
        for (int i = 0; i < truth.length; i++) {
            counts[(truth[i] ? 2 : 0) + (prediction[i] ? 1 : 0)]++;
        }
        return new CutPair(CutMask.of(extent, i -> truth[i]), CutMask.of(extent, i -> prediction[i]),
                new HardCounts(counts[3], counts[1], counts[2], counts[0]));
    }

    /// A number from 0 on below `limit`.
    private int next(int limit) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % limit);
    }

    private void draw() {
        next(1);
        extent = number % 5 < 3 ? pictureSize() : new Extent(1 + next(24), 1 + next(20), 1 + next(12));
        truth = new boolean[(int) extent.pixels()];
        prediction = new boolean[truth.length];
        switch (number / 5 % 4) {
            case 0 -> noise();
            case 1 -> lumps(1);
            case 2 -> {
                lumps(1);
                specks(truth);
                specks(prediction);
            }
            default -> {
                lumps(4);
                int cut = next(extent.width());
                for (int i = cut; i < prediction.length; i += extent.width()) {
                    prediction[i] = false;
                }
            }
        }
    }

    private Extent pictureSize() {
        return number % 50 == 0
                ? new Extent(200 + next(200), 150 + next(100), 1)
                : new Extent(1 + next(80), 1 + next(80), 1);
    }

    private void noise() {
        int density = 2 + next(90);
        int wrong = next(30);
        for (int i = 0; i < truth.length; i++) {
            truth[i] = next(100) < density;
            prediction[i] = next(100) < wrong ^ truth[i];
        }
    }

    private void specks(boolean[] mask) {
        for (int i = 0; i < mask.length; i++) {
            mask[i] ^= next(50) == 0;
        }
    }

    /// `grown` is how much larger lumps of the prediction may be.
    private void lumps(int grown) {
        int lumps = 1 + next(12);
        for (int lump = 0; lump < lumps; lump++) {
            int[] centre = {next(extent.width()), next(extent.height()), next(extent.depth())};
            int[] radius = {1 + next(extent.width() / 6 + 1), 1 + next(extent.height() / 6 + 1),
                    1 + next(extent.depth() / 6 + 1)};
            fill(truth, centre, radius);
            if (next(6) > 0) {
                for (int side = 0; side < 3; side++) {
                    centre[side] += next(5) - 2;
                    radius[side] = Math.max(1, radius[side] + next(2 + grown) - 1);
                }
                fill(prediction, centre, radius);
            }
        }
        int invented = next(4);
        for (int lump = 0; lump < invented; lump++) {
            int[] centre = {next(extent.width()), next(extent.height()), next(extent.depth())};
            int[] radius = new int[3];
            Arrays.setAll(radius, side -> 1 + next(4));
            fill(prediction, centre, radius);
        }
    }

    private void fill(boolean[] mask, int[] centre, int[] radius) {
        for (int i = 0; i < mask.length; i++) {
            long x = i % extent.width() - centre[0];
            long y = i / extent.width() % extent.height() - centre[1];
            long z = i / extent.width() / extent.height() - centre[2];
            long rx = (long) radius[0] * radius[0];
            long ry = (long) radius[1] * radius[1];
            long rz = (long) radius[2] * radius[2];
            mask[i] |= x * x * ry * rz + y * y * rx * rz + z * z * rx * ry <= rx * ry * rz;
        }
    }
}
