package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import maskscope.file.ByteGrid;
import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Raster;
import org.junit.jupiter.api.Test;

class CutPairTest {

    private static final int SIDE = 331;

    private static MaskPair pair(long seed, int truths, int predictions) {
        return TableTestPairs.of(TableTestPairs.fewFloats(SIDE, SIDE, truths, seed),
                TableTestPairs.fewFloats(SIDE, SIDE, predictions, seed + 1));
    }

    private static void agree(MaskPair pair, PixelTable table, double threshold) {
        CutPair cut = CutPair.of(table, threshold);
        long[] found = new long[4];
        for (int i = 0; i < pair.truth().pixels(); i++) {
            boolean object = pair.truth().value(i) >= 0.5;
            boolean predicted = pair.prediction().value(i) >= threshold;
            found[object ? predicted ? 0 : 2 : predicted ? 1 : 3]++;
            assertEquals(object, cut.truth().at(i), "truth of " + i);
            assertEquals(predicted, cut.prediction().at(i), "prediction of " + i + " at " + threshold);
        }
        assertEquals(new HardCounts(found[0], found[1], found[2], found[3]), cut.counts());
        assertEquals(cut.counts().objects(), cut.truth().count());
        assertEquals(cut.counts().predicted(), cut.prediction().count());
    }

    @Test
    void eachPixelIsWhatItsValuesSay() {
        for (int predictions : new int[] {2, 7, 255}) {
            MaskPair pair = pair(predictions, 3, predictions);
            for (double threshold : new double[] {0, 0.25, 0.5, 0.7, 1, 1.1}) {
                agree(pair, PixelTable.of(pair), threshold);
            }
        }
    }

    @Test
    void inATableOfBinsAnyThresholdCutsBetweenPixels() {
        MaskPair binary = pair(5, 2, 1 << 20);
        MaskPair soft = pair(6, 1 << 20, 1 << 20);
        for (MaskPair pair : new MaskPair[] {binary, soft}) {
            PixelTable table = PixelTable.of(pair);
            assertFalse(table.exact(), "more values than a table has rows");
            Random random = new Random(8);
            for (int i = 0; i < 8; i++) {
                agree(pair, table, i == 0 ? 0.5 : pair.prediction().value(random.nextInt(SIDE * SIDE)));
            }
        }
    }

    @Test
    void whatIsLeftOutIsObjectInNeither() {
        Raster truth = ByteGrid.unsigned(4, 1, 1, new byte[] {1, 9, 1, 0})
                .raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9)));
        Raster prediction = new FloatRaster(4, 1, 1, new float[] {1, 1, 0, 1});
        CutPair cut = CutPair.of(PixelTable.of(new MaskPair("t", "p", truth, prediction, Optional.empty())), 0.5);
        assertEquals(new HardCounts(1, 1, 1, 0), cut.counts());
        assertFalse(cut.prediction().at(1));
        assertFalse(cut.truth().at(1));
    }

    @Test
    void strokesAreCutAsTheyWerePainted() {
        MaskPair pair = pair(9, 2, 1 << 20);
        TableEdit edit = new TableEdit(PixelTable.of(pair));
        edit.prediction(0, 1, 500, 0.625);
        edit.truth(100, 1, 500, 1);
        CutPair cut = CutPair.of(edit.table(), 0.625);
        for (int i = 0; i < 500; i++) {
            assertTrue(cut.prediction().at(i));
            assertTrue(cut.truth().at(100 + i));
        }
        for (int i = 600; i < SIDE * SIDE; i++) {
            assertEquals(pair.prediction().value(i) >= 0.625, cut.prediction().at(i));
        }
    }

    @Test
    void outsideOfAPictureNothingIsObject() {
        CutMask all = CutMask.of(new Extent(3, 2, 2), index -> true);
        assertEquals(12, all.count());
        assertTrue(all.at(2, 1, 1));
        assertFalse(all.at(3, 0, 0));
        assertFalse(all.at(0, -1, 0));
        assertFalse(all.at(0, 0, 2));
        assertTrue(CutMask.of(new Extent(3, 2, 2), index -> false).isEmpty());
        assertEquals(1L << 7, CutMask.of(new Extent(8, 9, 1), index -> index == 71).word(1));
    }
}
