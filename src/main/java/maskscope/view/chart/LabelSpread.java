package maskscope.view.chart;

import java.util.Arrays;

/// Places labels in a column as near as possible to where each would like to be, without overlap.
final class LabelSpread {

    private LabelSpread() {}

    /// Least squares: labels that would overlap are taken together and centred on their mean.
    ///
    /// @param wanted ascending
    /// @param gap between neighbours; less where the column is too short for it
    /// @return ascending, within [top, bottom]
    static double[] spread(double[] wanted, double gap, double top, double bottom) {
        int n = wanted.length;
        double step = n > 1 ? Math.min(gap, (bottom - top) / (n - 1)) : gap;
        double[] placed = new double[n];
        double[] sum = new double[n];
        int[] size = new int[n];
        int groups = 0;
        for (int i = 0; i < n; i++) {
            sum[groups] = wanted[i] - i * step;
            size[groups] = 1;
            groups++;
            while (groups > 1 && sum[groups - 2] / size[groups - 2] > sum[groups - 1] / size[groups - 1]) {
                sum[groups - 2] += sum[groups - 1];
                size[groups - 2] += size[groups - 1];
                groups--;
            }
        }
        int at = 0;
        for (int group = 0; group < groups; group++) {
            double place = Math.clamp(sum[group] / size[group], top, Math.max(top, bottom - (n - 1) * step));
            Arrays.fill(placed, at, at + size[group], place);
            at += size[group];
        }
        Arrays.setAll(placed, i -> placed[i] + i * step);
        return placed;
    }
}
