package maskscope.file;

import java.util.Arrays;
import java.util.stream.IntStream;
import maskscope.mask.NumberSet;

/// Counts the numbers of a grid for a [Survey], in stripes side by side.
public final class Census {

    private static final int STRIPE = 1 << 20;
    private static final int BLOCK = 1 << 11;

    private long pixels;
    private double[] numbers = new double[16];
    private long[] counts = new long[16];
    private int distinct;
    private boolean few = true;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private boolean whole = true;
    private long outside;
    private long gaps;
    private long infinite;

    private Census() {}

    public static long[] count(byte[] samples) {
        return counted(samples.length, 256, (from, to, into) -> {
            // Neighbours are mostly alike, and a count waits for the one before it in the same place: two take turns.
            int[] odd = new int[256];
            int pairs = to - from & ~1;
            for (int i = from; i < from + pairs; i += 2) {
                into[samples[i] & 0xff]++;
                odd[samples[i + 1] & 0xff]++;
            }
            if (from + pairs < to) {
                into[samples[to - 1] & 0xff]++;
            }
            Arrays.setAll(into, k -> into[k] + odd[k]);
        });
    }

    static long[] count(short[] samples) {
        return counted(samples.length, 65_536, (from, to, into) -> {
            for (int i = from; i < to; i++) {
                into[samples[i] & 0xffff]++;
            }
        });
    }

    private interface Tally {
        void take(int from, int to, int[] into);
    }

    private static long[] counted(int size, int codes, Tally tally) {
        long[] total = new long[codes];
        stripes(size).mapToObj(s -> {
            int[] part = new int[codes];
            tally.take(s * STRIPE, end(s, size), part);
            return part;
        }).forEach(part -> {
            synchronized (total) {
                for (int k = 0; k < codes; k++) {
                    total[k] += part[k];
                }
            }
        });
        return total;
    }

    private static IntStream stripes(int size) {
        return IntStream.range(0, Math.ceilDiv(size, STRIPE)).parallel();
    }

    private static int end(int stripe, int size) {
        return (int) Math.min(size, (stripe + 1L) * STRIPE);
    }

    /// Of samples that are codes: code k stands for `numbers[k]`.
    static Survey ofCodes(long[] counts, double[] numbers) {
        Census census = new Census();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                census.add(numbers[k], counts[k]);
            }
        }
        return census.survey();
    }

    static Survey of(float[] samples) {
        return of(samples.length, (from, length, into) -> {
            for (int i = 0; i < length; i++) {
                into[i] = samples[from + i];
            }
        });
    }

    static Survey of(double[] samples) {
        return of(samples.length, (from, length, into) -> System.arraycopy(samples, from, into, 0, length));
    }

    /// Of all numbers but some, which count as no numbers.
    static Survey besides(Grid grid, NumberSet leftOut) {
        return of(grid.pixels(), (from, length, into) -> {
            for (int i = 0; i < length; i++) {
                double number = grid.number(from + i);
                into[i] = leftOut.has(number) ? Double.NaN : number;
            }
        });
    }

    /// Writes `length` numbers from the `from`-th on into a block.
    private interface Numbering {
        void read(int from, int length, double[] into);
    }

    private static Survey of(int size, Numbering numbers) {
        return stripes(size)
                .mapToObj(s -> {
                    Census part = new Census();
                    double[] block = new double[BLOCK];
                    for (int from = s * STRIPE; from < end(s, size); from += BLOCK) {
                        int length = Math.min(BLOCK, end(s, size) - from);
                        numbers.read(from, length, block);
                        part.take(block, length);
                    }
                    return part;
                })
                .reduce(new Census(), Census::plus)
                .survey();
    }

    /// Once there are too many different numbers to list, only their range is updated: most of them are probabilities.
    private void take(double[] block, int length) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            double number = block[i];
            if (few || !(number >= 0 && number <= 1)) {
                add(number, 1);
            } else {
                low = Math.min(low, number);
                high = Math.max(high, number);
                pixels++;
                whole &= number == 0 || number == 1;
            }
        }
        least = Math.min(least, low);
        greatest = Math.max(greatest, high);
    }

    private void add(double number, long count) {
        pixels += count;
        if (Double.isNaN(number)) {
            gaps += count;
        } else if (Double.isInfinite(number)) {
            infinite += count;
        } else {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
            whole &= number == Math.rint(number);
            outside += number < 0 || number > 1 ? count : 0;
            if (few) {
                note(number + 0.0, count);
            }
        }
    }

    private void note(double number, long count) {
        int at = Arrays.binarySearch(numbers, 0, distinct, number);
        if (at >= 0) {
            counts[at] += count;
            return;
        }
        if (distinct == Survey.FEW) {
            few = false;
            return;
        }
        if (distinct == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * distinct);
            counts = Arrays.copyOf(counts, 2 * distinct);
        }
        int place = -at - 1;
        System.arraycopy(numbers, place, numbers, place + 1, distinct - place);
        System.arraycopy(counts, place, counts, place + 1, distinct - place);
        numbers[place] = number;
        counts[place] = count;
        distinct++;
    }

    /// A new census of both; the two stay as they are, as a stream may use its first element again.
    private static Census plus(Census one, Census other) {
        Census sum = new Census();
        for (Census part : new Census[] {one, other}) {
            sum.pixels += part.pixels;
            sum.gaps += part.gaps;
            sum.infinite += part.infinite;
            sum.outside += part.outside;
            sum.least = Math.min(sum.least, part.least);
            sum.greatest = Math.max(sum.greatest, part.greatest);
            sum.whole &= part.whole;
            sum.few &= part.few;
            for (int i = 0; i < part.distinct && sum.few; i++) {
                sum.note(part.numbers[i], part.counts[i]);
            }
        }
        return sum;
    }

    private Survey survey() {
        boolean none = least > greatest;
        return new Survey(pixels, few ? Arrays.copyOf(numbers, distinct) : new double[0],
                few ? Arrays.copyOf(counts, distinct) : new long[0], few, none ? Double.NaN : least,
                none ? Double.NaN : greatest, whole, outside, gaps, infinite);
    }
}
