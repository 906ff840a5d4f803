package maskscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.SliceCounts;

/// One loss of every slice across a side of a volume, each as if there were no others.
///
/// @param of the volume
/// @param side the side that the slices lie across: 0 is x, 1 is y, 2 is z
/// @param loss the loss
/// @param settings what it was computed with
/// @param values by the number of the slice; NaN where the loss is undefined
public record SliceLosses(OpenedPair of, int side, Loss loss, Settings settings, double[] values) {

    /// The slice with the largest loss, the first of several; empty when the loss is undefined in all.
    public OptionalInt worst() {
        return IntStream.range(0, values.length)
                .filter(slice -> !Double.isNaN(values[slice]))
                .reduce((worst, slice) -> values[slice] > values[worst] ? slice : worst);
    }

    /// Whether these are the slices of a volume across a side.
    public boolean of(OpenedPair volume, int across) {
        return of == volume && side == across;
    }

    private boolean of(OpenedPair volume, int across, Loss selected, Settings now) {
        return of(volume, across) && loss == selected && settings.equals(now);
    }

    /// Makes them, so that nobody waits: slices are gone through in small portions, and the work is given up between two of them
    /// when something else is wanted. What was counted is kept while the volume and the side are the same.
    ///
    /// Belongs to the worker.
    static final class Maker {

        /// What is gone through at once: a few milliseconds.
        private static final long PORTION = 200_000;
        /// So many pixels are counted as fast.
        private static final int FEW_PIXELS = 1 << 20;

        private final List<Loss> losses;
        private PixelTable counted;
        private int across;
        private List<ColumnEngine> portions = List.of();
        private Optional<SliceLosses> last = Optional.empty();

        Maker(List<Loss> losses) {
            this.losses = losses;
        }

        /// Whether it takes a few milliseconds at most, which a hand in motion does not feel.
        boolean quick(PixelTable table, int side) {
            return counted == table && across == side ? portions.size() <= 1 : table.pixels() <= FEW_PIXELS;
        }

        /// Empty when it was given up as `wanted` said no, and where memory does not suffice for it.
        Optional<SliceLosses> make(OpenedPair pair, int side, Loss loss, Settings settings, BooleanSupplier wanted) {
            if (last.filter(known -> known.of(pair, side, loss, settings)).isPresent()) {
                return last;
            }
            try {
                if (!count(pair.table(), side, wanted)) {
                    return Optional.empty();
                }
                List<double[]> values = new ArrayList<>();
                for (ColumnEngine portion : portions) {
                    if (!wanted.getAsBoolean()) {
                        return Optional.empty();
                    }
                    values.add(portion.values(loss, settings));
                }
                double[] all = values.stream().flatMapToDouble(Arrays::stream).toArray();
                last = all.length == 0 ? Optional.empty() : Optional.of(new SliceLosses(pair, side, loss, settings, all));
                return last;
            } catch (OutOfMemoryError tooLarge) {
                // The window does without; and without trying again with each move of a slider.
                Logger.getLogger(SliceLosses.class.getName()).log(Level.WARNING, "counting slices", tooLarge);
                portions = List.of();
                counted = pair.table();
                across = side;
                return Optional.empty();
            }
        }

        private boolean count(PixelTable table, int side, BooleanSupplier wanted) {
            if (counted == table && across == side) {
                return true;
            }
            forget();
            Optional<PairCounts> counts = SliceCounts.of(table, side, wanted);
            counts.ifPresent(all -> {
                portions = portions(all);
                counted = table;
                across = side;
            });
            return counts.isPresent();
        }

        private List<ColumnEngine> portions(PairCounts counts) {
            int columns = (int) Math.clamp(counts.columns() * PORTION / Math.max(1, counts.cells()), 1, counts.columns());
            List<ColumnEngine> engines = new ArrayList<>();
            for (int from = 0; from < counts.columns(); from += columns) {
                engines.add(ColumnEngine.plain(counts.columns(from, Math.min(counts.columns(), from + columns)), losses));
            }
            return engines;
        }

        void forget() {
            counted = null;
            portions = List.of();
            last = Optional.empty();
        }
    }
}
