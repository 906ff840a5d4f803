package maskscope.pixel.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import maskscope.file.ByteGrid;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Raster;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;

class ObjectRowsTest {

    /// Probabilities of `different` values that, cut at one half, are the prediction of a pair.
    private static PixelTable table(CutPair pair, int different, long seed) {
        Extent extent = pair.truth().extent();
        Random random = new Random(seed);
        float[] truth = new float[(int) extent.pixels()];
        float[] prediction = new float[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = pair.truth().at(i) ? 1 : 0;
            prediction[i] = (pair.prediction().at(i) ? 0.5f : 0) + random.nextInt(different) / (2.125f * different);
        }
        return table(raster(extent, truth), raster(extent, prediction));
    }

    private static Raster raster(Extent extent, float... samples) {
        return new FloatRaster(extent.width(), extent.height(), extent.depth(), samples);
    }

    private static PixelTable table(Raster truth, Raster prediction) {
        return PixelTable.of(new MaskPair("t", "p", truth, prediction, Optional.empty()));
    }

    private static ObjectMatches matches(PixelTable table) {
        return ObjectMatches.of(CutPair.of(table, 0.5), Neighbours.CORNERS, () -> true).orElseThrow();
    }

    private static ObjectRows rows(PixelTable table, ObjectMatches matches) {
        return ObjectRows.of(table, matches, () -> true).orElseThrow();
    }

    /// Every pixel by itself.
    private static void agree(PixelTable table, ObjectMatches matches, IntToDoubleFunction share, double near) {
        ObjectShares shares = rows(table, matches).shares(share);
        double[] amounts = new double[matches.size() + 1];
        double whole = 0;
        for (int i = 0; i < table.pixels(); i++) {
            int x = i % table.width();
            int y = i / table.width() % table.height();
            int z = i / table.width() / table.height();
            double adds = share.applyAsDouble(table.codes().at(i));
            amounts[matches.at(x, y, z).orElse(matches.size())] += adds;
            whole += adds;
        }
        assertEquals(matches.size(), shares.size());
        double parts = shares.shareOfRest().orElseThrow();
        for (int object = 0; object < shares.size(); object++) {
            assertEquals(amounts[object], shares.amount(object), near, "object " + object);
            parts += shares.share(object).orElseThrow();
        }
        assertEquals(amounts[matches.size()], shares.rest(), near);
        assertEquals(whole, shares.whole(), near);
        assertEquals(1, parts, 1e-9);
    }

    @Test
    void anObjectHasWhatItsPixelsAddAndAllPartsAreTheWhole() {
        for (int number = 1; number < RandomMasks.KNOWN; number += 5) {
            PixelTable table = table(RandomMasks.pair(number), 7, number);
            agree(table, matches(table), row -> 0.25 + row * row, 1e-6);
        }
    }

    @Test
    void inATableOfBinsPixelsAddWhatTheirBinAdds() {
        PixelTable table = table(RandomMasks.pair(450), 1 << 22, 3);
        assertFalse(table.exact(), "more values than a table has rows");
        agree(table, matches(table), row -> 1 + row % 97, 1e-6);
    }

    @Test
    void theSharesOfEveryLossAddUp() {
        PixelTable table = table(RandomMasks.pair(50), 11, 5);
        ObjectMatches matches = matches(table);
        try (LossEngine engine = new LossEngine(table)) {
            for (Loss loss : Losses.ALL) {
                agree(table, matches, engine.share(loss, Settings.TUTORIAL), 1e-9);
            }
        }
    }

    @Test
    void aMissHasItsLossAndSoDoesWhatIsAddedToAMatch() {
        Extent line = new Extent(9, 1, 1);
        PixelTable table = table(raster(line, 1, 1, 0, 0, 1, 0, 0, 0, 0), raster(line, 1, 1, 1, 0, 0, 0, 0, 1, 1));
        ObjectMatches matches = matches(table);
        ObjectShares shares = rows(table, matches)
                .shares(row -> table.truth(row) == table.prediction(row) ? 0 : 1);
        assertEquals(4, shares.whole());
        assertEquals(OptionalDouble.of(0.25), shares.share(0), "one false positive beside it");
        assertEquals(OptionalDouble.of(0.25), shares.share(1), "one miss");
        assertEquals(OptionalDouble.of(0.5), shares.share(2), "a false alarm of two pixels");
        assertEquals(OptionalDouble.of(0), shares.shareOfRest());
    }

    @Test
    void ofALossOfNothingThereIsNoShare() {
        PixelTable table = table(RandomMasks.pair(6), 3, 1);
        ObjectShares none = rows(table, matches(table)).shares(row -> 0);
        assertEquals(OptionalDouble.empty(), none.shareOfRest());
        assertEquals(OptionalDouble.empty(), none.share(0));
    }

    @Test
    void whatIsLeftOutAddsNothing() {
        Raster truth = ByteGrid.unsigned(4, 1, 1, new byte[] {1, 9, 1, 0})
                .raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9)));
        PixelTable table = table(truth, raster(new Extent(4, 1, 1), 1, 1, 0, 0));
        ObjectShares shares = rows(table, matches(table))
                .shares(row -> table.leftOutRow().orElseThrow() == row ? Double.NaN : 1);
        assertEquals(3, shares.whole());
        assertEquals(1, shares.rest());
        assertEquals(2, shares.size(), "what is left out keeps objects apart");
    }

    @Test
    void countingEndsWhenItIsNotWanted() {
        PixelTable table = table(RandomMasks.pair(6), 3, 1);
        ObjectMatches matches = matches(table);
        assertTrue(matches.size() > 0);
        assertEquals(Optional.empty(), ObjectRows.of(table, matches, () -> false));
        PixelTable other = table(RandomMasks.pair(7), 3, 1);
        assertThrows(IllegalArgumentException.class, () -> ObjectRows.of(other, matches, () -> true));
    }
}
