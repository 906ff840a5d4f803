package maskscope.pixel.surface;

import java.util.Arrays;

/// How far the elements of one surface lie from the nearest of another, each with its length or area. There is at least one.
public final class ElementDistances {

    /// As many low bits of a distance give way to a code while they are sorted together: 2⁻⁴⁴ of it.
    private static final long CODE = 0xff;

    private final double[] distances;
    /// The kind of each element.
    private final byte[] codes;
    /// By kind.
    private final double[] sizes;
    private final double all;

    ElementDistances(double[] distances, byte[] codes, double[] sizes) {
        this.distances = distances;
        this.codes = codes;
        this.sizes = sizes;
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += size(i);
        }
        this.all = sum;
    }

    private double size(int element) {
        return sizes[codes[element] & 0xff];
    }

    /// The length or area of the whole surface.
    public double size() {
        return all;
    }

    public double largest() {
        return Arrays.stream(distances).max().orElseThrow();
    }

    public double mean() {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += distances[i] * size(i);
        }
        return sum / all;
    }

    /// How large the part of the surface is that lies not further away than a tolerance.
    public double within(double tolerance) {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += distances[i] <= tolerance ? size(i) : 0;
        }
        return sum;
    }

    /// The distance up to which a share of the surface lies, from 0 to 1: the first at which that much is reached.
    public double quantile(double share) {
        long[] sorted = new long[distances.length];
        Arrays.setAll(sorted, i -> Double.doubleToLongBits(distances[i]) & ~CODE | codes[i] & CODE);
        Arrays.parallelSort(sorted);
        double reached = 0;
        int at = -1;
        do {
            at++;
            reached += sizes[(int) (sorted[at] & CODE)];
        } while (reached / all < share && at + 1 < sorted.length);
        return Double.longBitsToDouble(sorted[at] & ~CODE);
    }
}
