package maskscope.bench;

import java.util.Optional;
import maskscope.mask.ByteRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.testing.Levels;

/// A square scene of any size with round objects and a network's opinion of them: sure inside and outside, unsure at
/// the borders, shifted a little and noisy everywhere, so that neither counting nor decoding meets an easy case.
///
/// Rows are made one by one and always the same, so a picture can be written to a file without being held in memory.
record BenchScene(int side) {

    /// Objects across the scene, whatever its size.
    private static final int OBJECTS = 12;
    /// How far the prediction lies beside the truth, as a part of an object.
    private static final double SHIFT = 0.06;
    private static final double SHARPNESS = 9;
    private static final double NOISE = 2.5;

    /// 8-bit truth, 0 or 255.
    void truthRow(int y, byte[] into) {
        for (int x = 0; x < side; x++) {
            into[x] = (byte) (object(x, y, 0) > 0 ? 255 : 0);
        }
    }

    /// Probabilities with all the digits a float has.
    void predictionRow(int y, float[] into) {
        for (int x = 0; x < side; x++) {
            double logit = SHARPNESS * object(x, y, SHIFT) + NOISE * noise(x, y);
            into[x] = (float) (1 / (1 + Math.exp(-logit)));
        }
    }

    /// The same in 8 bits.
    void predictionRow(int y, byte[] into, float[] scratch) {
        predictionRow(y, scratch);
        for (int x = 0; x < side; x++) {
            into[x] = (byte) Math.round(scratch[x] * 255);
        }
    }

    /// Above 0 inside an object, about 1 at its middle.
    private double object(int x, int y, double shift) {
        double u = (double) x / side * OBJECTS + shift;
        double v = (double) y / side * OBJECTS + shift / 2;
        double du = u - Math.floor(u) - 0.5;
        double dv = v - Math.floor(v) - 0.5;
        return 1 - 8 * (du * du + dv * dv);
    }

    /// Between -1 and 1, more often near 0.
    private static double noise(int x, int y) {
        long mixed = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        return ((mixed & 0xffff) + (mixed >>> 16 & 0xffff)) / 65_535.0 - 1;
    }

    MaskPair pair(Input input) {
        byte[] truth = new byte[side * side];
        byte[] row = new byte[side];
        for (int y = 0; y < side; y++) {
            truthRow(y, row);
            System.arraycopy(row, 0, truth, y * side, side);
        }
        Raster prediction = input == Input.FLOAT32 ? floats() : bytes();
        return new MaskPair("truth", "prediction", raster(truth), prediction, Optional.empty());
    }

    private Raster floats() {
        float[] samples = new float[side * side];
        float[] row = new float[side];
        for (int y = 0; y < side; y++) {
            predictionRow(y, row);
            System.arraycopy(row, 0, samples, y * side, side);
        }
        return new FloatRaster(side, side, 1, samples);
    }

    private Raster bytes() {
        byte[] samples = new byte[side * side];
        byte[] row = new byte[side];
        float[] scratch = new float[side];
        for (int y = 0; y < side; y++) {
            predictionRow(y, row, scratch);
            System.arraycopy(row, 0, samples, y * side, side);
        }
        return raster(samples);
    }

    private ByteRaster raster(byte[] samples) {
        return new ByteRaster(side, side, 1, samples, Levels.even(255));
    }
}
