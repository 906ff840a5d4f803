package maskscope.pixel;

import java.util.Optional;
import java.util.Random;
import maskscope.mask.ByteRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.testing.Levels;

/// Mask pairs made on the spot, always the same ones for the same seed.
final class TableTestPairs {

    private TableTestPairs() {}

    static MaskPair of(Raster truth, Raster prediction) {
        return new MaskPair("truth", "prediction", truth, prediction, Optional.empty());
    }

    static ByteRaster bytes(int width, int height, int... samples) {
        byte[] data = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            data[i] = (byte) samples[i];
        }
        return new ByteRaster(width, height, 1, data, Levels.even(255));
    }

    static ByteRaster randomMask(int width, int height, double foreground, long seed) {
        Random random = new Random(seed);
        byte[] data = new byte[width * height];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextDouble() < foreground ? 255 : 0);
        }
        return new ByteRaster(width, height, 1, data, Levels.even(255));
    }

    /// Probabilities of a network that is right more often than not: the sigmoid of a logit drawn about ±`sharpness`.
    static FloatRaster networkLike(Raster truth, double sharpness, long seed) {
        Random random = new Random(seed);
        float[] data = new float[truth.pixels()];
        for (int i = 0; i < data.length; i++) {
            double logit = (truth.value(i) >= 0.5 ? 1 : -1) * sharpness + random.nextGaussian() * 2;
            data[i] = (float) (1 / (1 + Math.exp(-logit)));
        }
        return new FloatRaster(truth.width(), truth.height(), truth.depth(), data);
    }

    static FloatRaster uniform(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] data = new float[width * height];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextFloat();
        }
        return new FloatRaster(width, height, 1, data);
    }

    /// Floats of `different` even values.
    static FloatRaster fewFloats(int width, int height, int different, long seed) {
        Random random = new Random(seed);
        float[] data = new float[width * height];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextInt(different) / (float) different;
        }
        return new FloatRaster(width, height, 1, data);
    }
}
