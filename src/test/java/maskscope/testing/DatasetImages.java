package maskscope.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import maskscope.mask.ByteRaster;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.pixel.PixelTable;

/// Small images as data sets have them, and those that are at the edge of what can be counted.
public final class DatasetImages {

    private static final int SIDE = 24;

    private DatasetImages() {}

    /// One of each kind.
    public static List<PixelTable> ofEachKind() {
        Random random = new Random(7);
        List<PixelTable> images = new ArrayList<>();
        for (double foreground : new double[] {0.02, 0.3, 0.97}) {
            images.add(eightBit(random.nextLong(), foreground));
        }
        images.add(bytes(i -> 0, i -> random.nextInt(256) / 255.0));
        images.add(bytes(i -> i % 3 == 0 ? 1 : 0, i -> 0));
        images.add(bytes(i -> 0, i -> 0));
        images.add(bytes(i -> 1, i -> 1));
        images.add(bytes(i -> i % 2, i -> i % 2));
        images.add(bytes(i -> i % 2, i -> 1 - i % 2));
        images.add(bytes(i -> i % 5 == 0 ? Double.NaN : i % 2, i -> random.nextInt(256) / 255.0));
        images.add(bytes(i -> Double.NaN, i -> 1));
        images.add(bytes(i -> random.nextInt(5) / 4.0, i -> random.nextInt(256) / 255.0));
        images.add(floats(SIDE, i -> i % 4 == 0 ? 1 : 0, i -> random.nextDouble()));
        images.add(floats(SIDE, i -> 0, i -> random.nextDouble()));
        images.add(floats(SIDE, i -> random.nextDouble(), i -> random.nextDouble()));
        PixelTable binned = floats(300, i -> random.nextDouble() < 0.2 ? 1 : 0, i -> random.nextDouble());
        if (binned.exact()) {
            throw new IllegalStateException("no bins");
        }
        images.add(binned);
        return images;
    }

    /// As many images of 8 bits over a hard truth.
    public static List<PixelTable> eightBit(int images, long seed) {
        Random random = new Random(seed);
        List<PixelTable> made = new ArrayList<>();
        for (int i = 0; i < images; i++) {
            made.add(eightBit(random.nextLong(), random.nextInt(4) / 4.0));
        }
        return made;
    }

    private static PixelTable eightBit(long seed, double foreground) {
        Random random = new Random(seed);
        boolean[] object = new boolean[SIDE * SIDE];
        for (int i = 0; i < object.length; i++) {
            object[i] = random.nextDouble() < foreground;
        }
        return bytes(i -> object[i] ? 1 : 0, i -> {
            double logit = (object[i] ? 2 : -2) + 3 * random.nextGaussian();
            return Math.round(255 / (1 + Math.exp(-logit))) / 255.0;
        });
    }

    /// Truth and prediction in even levels of 255; a truth that is NaN is left out.
    private static PixelTable bytes(IntToDoubleFunction truth, IntToDoubleFunction prediction) {
        byte[] t = new byte[SIDE * SIDE];
        byte[] p = new byte[SIDE * SIDE];
        double[] levels = Levels.even(255).clone();
        double[] withLeftOut = levels.clone();
        withLeftOut[7] = Double.NaN;
        for (int i = 0; i < t.length; i++) {
            double wanted = truth.applyAsDouble(i);
            t[i] = (byte) (Double.isNaN(wanted) ? 7 : Math.round(255 * wanted));
            p[i] = (byte) Math.round(255 * prediction.applyAsDouble(i));
        }
        return table(new ByteRaster(SIDE, SIDE, 1, t, withLeftOut), new ByteRaster(SIDE, SIDE, 1, p, levels));
    }

    private static PixelTable floats(int side, IntToDoubleFunction truth, IntToDoubleFunction prediction) {
        double[] t = new double[side * side];
        float[] p = new float[side * side];
        for (int i = 0; i < t.length; i++) {
            t[i] = truth.applyAsDouble(i);
            p[i] = (float) prediction.applyAsDouble(i);
        }
        return table(new DoubleRaster(side, side, 1, t), new FloatRaster(side, side, 1, p));
    }

    private static PixelTable table(Raster truth, Raster prediction) {
        return PixelTable.of(new MaskPair("t", "p", truth, prediction, Optional.empty()));
    }
}
