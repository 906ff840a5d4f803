package maskscope.doctor;

import java.util.HashMap;
import java.util.Map;
import maskscope.file.Grid;
import maskscope.mask.NumberSet;

/// Whether the labels of a prediction are those of the truth when one is added to them or taken from them, as when a training
/// counts classes from 0 that the truth counts from 1 (`reduce_zero_label`).
final class LabelShift {

    private static final int LOOK = 1 << 16;
    /// Labels beyond this are numbers of objects, and no classes.
    private static final int MOST_LABELS = 1000;

    private LabelShift() {}

    /// What must be added to the prediction's labels: 1 or -1; 0 where nothing or no shift by one makes them agree. At least two
    /// labels of the truth must speak for it, so that a prediction of nothing but background does not.
    static int between(Grid truth, Grid prediction, NumberSet leftOut) {
        int step = Math.max(1, truth.pixels() / LOOK) | 1;
        Map<Integer, int[]> seen = new HashMap<>();
        for (long i = 0; i < truth.pixels(); i += step) {
            double t = truth.number((int) i);
            double p = prediction.number((int) i);
            // The background agrees anyway, or is what is left out.
            if (t > 0.5 && t < MOST_LABELS && Math.abs(p) < MOST_LABELS && !leftOut.has(t)) {
                int label = (int) Math.rint(t);
                int apart = label - (int) Math.rint(p);
                if (Math.abs(apart) <= 1) {
                    seen.computeIfAbsent(label, _ -> new int[4])[apart + 1]++;
                }
                seen.computeIfAbsent(label, _ -> new int[4])[3]++;
            }
        }
        return agrees(seen, 1) ? 1 : agrees(seen, -1) ? -1 : 0;
    }

    private static boolean agrees(Map<Integer, int[]> seen, int shift) {
        long labels = seen.values().stream().filter(count -> 2 * count[shift + 1] > count[3]).count();
        long shifted = seen.values().stream().mapToLong(count -> count[shift + 1]).sum();
        long same = seen.values().stream().mapToLong(count -> count[1]).sum();
        long all = seen.values().stream().mapToLong(count -> count[3]).sum();
        return labels >= 2 && 2 * shifted > all && shifted > 2 * same;
    }
}
