package maskscope.file.kaggle;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// What runs tell of how many pixels lie between one of them and its neighbour in the next column or row: an object goes on
/// there, so that runs which are moved by that many pixels lie upon themselves.
final class KaggleStrides {

    /// A stride is spoken against if another one, so much further away, is better by so much.
    private static final int AWAY = 8;
    private static final double BETTER = 1.5;
    /// Fewer runs than this tell nothing.
    private static final int FEW = 6;

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

    /// Another distance at which most runs follow each other and lie upon each other far better, if there is one.
    OptionalLong against(int stride) {
        OptionalLong usual = usual();
        boolean better = usual.isPresent() && Math.abs(usual.getAsLong() - stride) * AWAY > stride
                && overlap(usual.getAsLong()) > BETTER * overlap(stride);
        return better ? usual : OptionalLong.empty();
    }

    /// About how far most runs are from the next one: edges lean, so that they do not follow each other at one distance alone.
    private OptionalLong usual() {
        if (begins.length < FEW) {
            return OptionalLong.empty();
        }
        long[] distances = IntStream.range(1, begins.length).mapToLong(i -> begins[i] - begins[i - 1]).sorted().toArray();
        long middle = distances[distances.length / 2];
        long near = Arrays.stream(distances).filter(distance -> Math.abs(distance - middle) * AWAY <= middle).count();
        return 2 * near > distances.length ? OptionalLong.of(middle) : OptionalLong.empty();
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
