package maskscope.pixel.surface;

import java.util.Arrays;

/// How far the border pixels of one mask lie from the nearest border pixel of another. There is at least one.
public final class BorderDistances {

    /// Ascending.
    private final double[] distances;

    /// The array is given away.
    BorderDistances(double[] distances) {
        Arrays.parallelSort(distances);
        this.distances = distances;
    }

    public int count() {
        return distances.length;
    }

    public double largest() {
        return distances[distances.length - 1];
    }

    public double sum() {
        double sum = 0;
        for (double distance : distances) {
            sum += distance;
        }
        return sum;
    }

    /// Below which a share of them lies, from 0 to 1; linear between the two that are nearest to it, as NumPy has it.
    public double quantile(double share) {
        double place = share * (distances.length - 1);
        int below = (int) place;
        double low = distances[below];
        return below + 1 == distances.length ? low : low + (distances[below + 1] - low) * (place - below);
    }

    /// How many are not above a tolerance.
    public int within(double tolerance) {
        int from = 0;
        int to = distances.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (distances[middle] <= tolerance) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
