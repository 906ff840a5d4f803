package maskscope.file.kaggle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What runs tell of how many pixels lie between one of them and its neighbour in the next column or row: an object goes on
/// there, so that runs which are moved by that many pixels lie upon themselves.
final class KaggleStrides {

    /// A stride is spoken against if another one, so much further away, is better by so much.
    private static final int AWAY = 8;
    private static final double BETTER = 1.5;

    /// Where runs begin and end, ascending.
    private final long[] begins;
    private final long[] ends;

    KaggleStrides(List<KaggleScene.Piece> pieces, boolean relative) {
        int count = pieces.stream().mapToInt(piece -> piece.numbers().length / 2).sum();
        long[][] runs = new long[count][];
        int at = 0;
        for (KaggleScene.Piece piece : pieces) {
            long before = 0;
            for (int i = 0; i < piece.numbers().length; i += 2) {
                long begin = piece.numbers()[i] + (relative ? before : 0);
                before = begin + piece.numbers()[i + 1];
                runs[at++] = new long[] {begin, before};
            }
        }
        Arrays.sort(runs, (one, other) -> Long.compare(one[0], other[0]));
        begins = Arrays.stream(runs).mapToLong(run -> run[0]).toArray();
        ends = Arrays.stream(runs).mapToLong(run -> run[1]).toArray();
    }

    /// The greatest end of a run, start and length added.
    static long reach(List<KaggleScene.Piece> pieces, boolean relative) {
        long reach = 0;
        for (KaggleScene.Piece piece : pieces) {
            long end = 0;
            for (int i = 0; i < piece.numbers().length; i += 2) {
                end = piece.numbers()[i] + (relative ? end : 0) + piece.numbers()[i + 1];
                reach = Math.max(reach, piece.numbers()[i + 1] == 0 ? 0 : end);
            }
        }
        return reach;
    }

    /// Whether runs that are `one` pixels apart are neighbours rather than those that are `other` pixels apart.
    boolean prefers(int one, int other) {
        return overlap(one) > overlap(other);
    }

    /// Whether most runs follow each other at another distance, at which they lie upon each other far better.
    boolean speaksAgainst(int stride) {
        long usual = usual();
        return Math.abs(usual - stride) * AWAY > stride && overlap(usual) > BETTER * overlap(stride);
    }

    /// The commonest distance from one run to the next.
    private long usual() {
        Map<Long, Integer> counts = new HashMap<>();
        long best = 0;
        for (int i = 1; i < begins.length; i++) {
            long distance = begins[i] - begins[i - 1];
            int count = counts.merge(distance, 1, Integer::sum);
            best = count > counts.getOrDefault(best, 0) ? distance : best;
        }
        return best;
    }

    /// How many pixels of runs lie upon pixels of runs that are moved by so many.
    private long overlap(long moved) {
        long sum = 0;
        for (int i = 0, k = 0; i < begins.length && k < begins.length; ) {
            sum += Math.max(0, Math.min(ends[i], ends[k] + moved) - Math.max(begins[i], begins[k] + moved));
            if (ends[i] < ends[k] + moved) {
                i++;
            } else {
                k++;
            }
        }
        return sum;
    }
}
