package maskscope.testing;

import java.util.Arrays;

/// What the samples of grey rasters stand for.
public final class Levels {

    private Levels() {}

    /// Levels k/highest, as 8-bit grey files mean them; samples above `highest` count as 1.
    public static double[] even(int highest) {
        double[] levels = new double[256];
        Arrays.setAll(levels, k -> Math.min(1.0, (double) k / highest));
        return levels;
    }

    /// Levels k/65535, as 16-bit grey files mean them.
    public static double[] even16() {
        double[] levels = new double[65_536];
        Arrays.setAll(levels, k -> k / 65_535.0);
        return levels;
    }
}
