package maskscope.mask;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Counts the numbers of a grid for a [Survey], in stripes side by side.
final class Census {

    private static final int STRIPE = 1 << 20;

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

    static long[] count(byte[] samples) {
        return counted(samples.length, 256, (i, into) -> into[samples[i] & 0xff]++);
    }

    static long[] count(short[] samples) {
        return counted(samples.length, 65_536, (i, into) -> into[samples[i] & 0xffff]++);
    }

    private interface Tally {
        void take(int index, int[] into);
    }

    private static long[] counted(int size, int codes, Tally tally) {
        long[] total = new long[codes];
        stripes(size).mapToObj(s -> {
            int[] part = new int[codes];
            for (int i = s * STRIPE; i < end(s, size); i++) {
                tally.take(i, part);
            }
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

    static Survey of(int size, IntToDoubleFunction number) {
        return stripes(size)
                .mapToObj(s -> {
                    Census part = new Census();
                    double last = Double.NaN;
                    long run = 0;
                    for (int i = s * STRIPE; i < end(s, size); i++) {
                        double next = number.applyAsDouble(i);
                        if (next != last && run > 0) {
                            part.add(last, run);
                            run = 0;
                        }
                        last = next;
                        run++;
                    }
                    part.add(last, run);
                    return part;
                })
                .reduce(new Census(), Census::plus)
                .survey();
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
