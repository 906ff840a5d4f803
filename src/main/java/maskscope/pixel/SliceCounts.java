package maskscope.pixel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import maskscope.mask.Extent;

/// Counts the pixels of a volume's table for each slice by itself, in one pass over its codes.
///
/// The columns are counted over the table's own rows, also where these are bins: the pixels of a slice then stand for the means
/// of bins over the whole volume, which moves a slice's loss by far less than can be seen in a chart.
public final class SliceCounts {

    /// So many neighbouring slices across x are counted together, as a pixel's neighbours come with it from the memory.
    private static final int TOGETHER = 32;

    private final PixelTable table;
    private final Extent volume;
    private final int side;
    private final int leftOut;

    private SliceCounts(PixelTable table, int side) {
        this.table = table;
        this.volume = new Extent(table.width(), table.height(), table.depth());
        this.side = side;
        this.leftOut = table.leftOutRow().orElse(-1);
    }

    /// A column for each slice across a side (0 is x, 1 is y, 2 is z), in the order of their numbers; empty when `wanted` said no
    /// before all were counted. Counts on all cores; `wanted` is asked by any of them.
    public static Optional<PairCounts> of(PixelTable table, int side, BooleanSupplier wanted) {
        SliceCounts counting = new SliceCounts(table, side);
        int slices = counting.volume.along(side);
        int together = side == 0 ? TOGETHER : 1;
        List<List<PairCounts.Column>> blocks = IntStream.range(0, Math.ceilDiv(slices, together))
                .parallel()
                .mapToObj(block -> wanted.getAsBoolean()
                        ? counting.count(block * together, Math.min(slices, (block + 1) * together))
                        : List.<PairCounts.Column>of())
                .toList();
        return blocks.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(PairCounts.ofColumns(
                        table.counts().rows(), blocks.stream().flatMap(List::stream).toList()));
    }

    /// The slices from one number to another, exclusive.
    private List<PairCounts.Column> count(int from, int to) {
        int[][] tallies = new int[to - from][table.rows()];
        if (side == 0) {
            countAcrossX(from, tallies);
        } else {
            count(from, tallies[0]);
        }
        return Arrays.stream(tallies).map(tally -> PairCounts.Column.of(tally, leftOut)).toList();
    }

    private void countAcrossX(int from, int[][] tallies) {
        int[] codes = new int[tallies.length];
        int lines = volume.height() * volume.depth();
        for (int line = 0; line < lines; line++) {
            table.codes().copy(line * volume.width() + from, 1, codes.length, codes, 0);
            for (int i = 0; i < codes.length; i++) {
                tallies[i][codes[i]]++;
            }
        }
    }

    /// One slice across y or z, which is made of lines along x.
    private void count(int slice, int[] tally) {
        int[] codes = new int[volume.width()];
        int plane = volume.width() * volume.height();
        int lines = side == 2 ? volume.height() : volume.depth();
        int first = slice * (side == 2 ? plane : volume.width());
        int step = side == 2 ? volume.width() : plane;
        for (int line = 0; line < lines; line++) {
            table.codes().copy(first + line * step, 1, codes.length, codes, 0);
            for (int code : codes) {
                tally[code]++;
            }
        }
    }
}
