package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.mask.Decoding;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static Reliability of(MaskPair pair, int bins) {
        return Reliability.of(PixelTable.of(pair).counts(), 0, bins);
    }

    @Test
    void aBinTellsItsPixelsTheirMeanPredictionAndHowOftenTheyAreObject() {
        Reliability found = of(ScorePairs.of(new double[] {0, 1, 1, 0, 1}, 0.25, 0.375, 0.75, 0.625, 0.75), 5);
        Reliability.Bin second = found.bins().get(1);
        assertEquals(new Reliability.Bin(0.2, 0.4, 2, 0.3125, 0.5), second);
        assertEquals(3, found.bins().get(3).pixels());
        assertEquals(2 / 3.0, found.bins().get(3).truth(), 1e-12);
        assertTrue(found.bins().get(0).empty() && Double.isNaN(found.bins().get(0).prediction()));
        assertEquals((2 * 0.1875 + 3 * Math.abs(2.125 / 3 - 2 / 3.0)) / 5, found.error(), 1e-12);
    }

    @Test
    void anEdgeBelongsToTheBinBelowItAndZeroToTheFirst() {
        Reliability found = of(ScorePairs.of(new double[5], 0, 0.125, 0.25, 0.5, 1), 8);
        assertEquals(2, found.bins().get(0).pixels());
        assertEquals(1, found.bins().get(1).pixels());
        assertEquals(1, found.bins().get(3).pixels());
        assertEquals(1, found.bins().get(7).pixels());
    }

    @Test
    void aSoftTruthCountsWithItsMean() {
        Reliability found = of(ScorePairs.of(new double[] {0.25, 0.75}, 0.5, 0.5), 5);
        assertEquals(0.5, found.bins().get(2).truth());
        assertEquals(0, found.error(), 1e-12);
    }

    @Test
    void theyAreThoseOfEachPixel() {
        for (int seed = 0; seed < 20; seed++) {
            MaskPair pair = ScorePairs.random(seed, 2 + seed % 4, 256);
            for (int bins : new int[] {5, 15, 37, 50}) {
                long[] pixels = new long[bins];
                double[] predictions = new double[bins];
                double[] truths = new double[bins];
                for (int i = 0; i < pair.truth().pixels(); i++) {
                    double p = pair.prediction().value(i);
                    int bin = 0;
                    while (bin < bins - 1 && p > (bin + 1) / (double) bins) {
                        bin++;
                    }
                    pixels[bin]++;
                    predictions[bin] += p;
                    truths[bin] += pair.truth().value(i);
                }
                Reliability found = of(pair, bins);
                double error = 0;
                for (int bin = 0; bin < bins; bin++) {
                    assertEquals(pixels[bin], found.bins().get(bin).pixels(), seed + " bin " + bin + " of " + bins);
                    assertEquals(predictions[bin] / pixels[bin], found.bins().get(bin).prediction(), 1e-9);
                    error += Math.abs(predictions[bin] - truths[bin]) / pair.truth().pixels();
                }
                assertEquals(error, found.error(), 1e-9);
            }
        }
    }

    @Test
    void pixelsThatAreLeftOutAreInNoBin() {
        Decoding without9 = Decoding.oneClass(1).withLeftOut(NumberSet.of(9));
        MaskPair pair = new MaskPair("t", "p", ByteGrid.unsigned(3, 1, 1, new byte[] {9, 1, 0}).raster(without9),
                new FloatRaster(3, 1, 1, new float[] {0.5f, 1, 0}), Optional.empty());
        assertEquals(2, of(pair, 15).pixels());
        assertEquals(0, of(pair, 15).error());
    }

    @Test
    void binsAreFiveToFifty() {
        MaskPair pair = ScorePairs.of(new double[] {0, 1}, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> of(pair, 4));
        assertThrows(IllegalArgumentException.class, () -> of(pair, 51));
        assertEquals(50, of(pair, 50).bins().size());
    }
}
