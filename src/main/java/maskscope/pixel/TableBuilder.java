package maskscope.pixel;

import java.util.Arrays;
import java.util.stream.IntStream;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;

/// Reads a mask pair into its [PixelTable]: 8-bit pairs by counting pairs of samples, others by collecting distinct
/// pairs, and those with too many of them by [Binning].
final class TableBuilder {

    private TableBuilder() {}

    static PixelTable build(MaskPair pair) {
        if (pair.truth() instanceof ByteRaster truth && pair.prediction() instanceof ByteRaster prediction) {
            return ofBytes(pair, truth, prediction);
        }
        char[] codes = new char[pair.pixels()];
        // One row is kept free for pixels that are left out.
        DistinctPairs distinct = new DistinctPairs(PixelTable.MAX_ROWS - 1);
        return distinct.collect(pair, codes) ? ofDistinct(pair, distinct, codes) : BinnedTable.build(pair, codes);
    }

    /// At most 256 × 256 pairs of samples, counted in parallel stripes; two samples may stand for the same value.
    private static PixelTable ofBytes(MaskPair pair, ByteRaster truth, ByteRaster prediction) {
        int[] counts = countSamplePairs(truth.samples(), prediction.samples());
        int[] present = IntStream.range(0, counts.length)
                .filter(key -> counts[key] > 0 && !Double.isNaN(truth.levels()[key >>> 8]))
                .toArray();
        DistinctPairs distinct = new DistinctPairs(present.length);
        int[] found = new int[present.length];
        for (int i = 0; i < present.length; i++) {
            double t = truth.levels()[present[i] >>> 8];
            double p = prediction.levels()[present[i] & 0xff];
            found[i] = distinct.add(t, p, counts[present[i]]);
        }
        int[] rank = distinct.ranks();
        char[] rowOfKey = new char[1 << 16];
        // What is not counted is left out, and lies behind the last row of pairs.
        Arrays.fill(rowOfKey, (char) rank.length);
        for (int i = 0; i < present.length; i++) {
            rowOfKey[present[i]] = (char) rank[found[i]];
        }
        boolean leftOut = IntStream.range(0, counts.length)
                .anyMatch(key -> counts[key] > 0 && Double.isNaN(truth.levels()[key >>> 8]));
        return distinct.table(pair, rank, new Codes.OfBytes(truth.samples(), prediction.samples(), rowOfKey), leftOut);
    }

    private static int[] countSamplePairs(byte[] truth, byte[] prediction) {
        int stripe = 1 << 20;
        int stripes = (truth.length + stripe - 1) / stripe;
        return IntStream.range(0, stripes)
                .parallel()
                .collect(
                        () -> new int[1 << 16],
                        (counts, s) -> {
                            int end = (int) Math.min(truth.length, (s + 1L) * stripe);
                            for (int i = s * stripe; i < end; i++) {
                                counts[(truth[i] & 0xff) << 8 | prediction[i] & 0xff]++;
                            }
                        },
                        (into, from) -> Arrays.setAll(into, key -> into[key] + from[key]));
    }

    private static PixelTable ofDistinct(MaskPair pair, DistinctPairs distinct, char[] codes) {
        int[] rank = distinct.ranks();
        Stripes.each(codes.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                codes[i] = (char) (codes[i] == PixelTable.LEFT_OUT ? rank.length : rank[codes[i]]);
            }
        });
        return distinct.table(pair, rank, new Codes.Stored(codes), distinct.metLeftOut());
    }

    /// Distinct truths of a raster, ascending, or null when there are more than `limit`.
    static double[] distinctTruths(Raster truth, int limit) {
        if (truth instanceof ByteRaster bytes) {
            return distinctLevels(bytes, limit);
        }
        double[] found = new double[0];
        double last = Double.NaN;
        double[] block = new double[Values.BLOCK];
        for (int from = 0; from < truth.pixels(); from += block.length) {
            int length = Math.min(block.length, truth.pixels() - from);
            Values.read(truth, from, length, block);
            for (int i = 0; i < length; i++) {
                if (block[i] != last && !Double.isNaN(block[i])) {
                    last = block[i];
                    found = with(found, last);
                    if (found.length > limit) {
                        return null;
                    }
                }
            }
        }
        return found;
    }

    private static double[] distinctLevels(ByteRaster truth, int limit) {
        byte[] samples = truth.samples();
        boolean[] met = new boolean[256];
        Stripes.each(samples.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                met[samples[i] & 0xff] = true; // whichever stripe is first, they all write the same
            }
        });
        double[] levels = IntStream.range(0, 256)
                .filter(k -> met[k] && !Double.isNaN(truth.levels()[k]))
                .mapToDouble(k -> truth.levels()[k])
                .sorted()
                .distinct()
                .toArray();
        return levels.length > limit ? null : levels;
    }

    private static double[] with(double[] ascending, double value) {
        int at = Arrays.binarySearch(ascending, value);
        if (at >= 0) {
            return ascending;
        }
        double[] more = Arrays.copyOf(ascending, ascending.length + 1);
        System.arraycopy(ascending, -at - 1, more, -at, ascending.length + at + 1);
        more[-at - 1] = value;
        return more;
    }
}
