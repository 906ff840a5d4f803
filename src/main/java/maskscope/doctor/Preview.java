package maskscope.doctor;

import maskscope.mask.Extent;
import maskscope.mask.Raster;
import maskscope.mask.Turn;

/// A small picture of what an answer would make of a pair: truth and prediction, one over the other.
///
/// @param width in pixels, no more than [#LONGEST]
/// @param height in pixels, no more than [#LONGEST]
/// @param pixels row by row, each with [#TRUTH] where the truth has the object and [#PREDICTION] where the prediction has it
public record Preview(int width, int height, byte[] pixels) {

    public static final int TRUTH = 1;
    public static final int PREDICTION = 2;
    public static final int LONGEST = 160;

    private static final double OBJECT = 0.5;
    /// So many slices are looked at for the one with the most truth.
    private static final int LOOKED_AT = 32;

    /// Of the slice of a truth that has the most of it, with the prediction turned.
    static Preview of(Raster truth, Raster prediction, Turn turn) {
        Extent size = truth.extent();
        Turn.Steps steps = turn.steps(prediction.extent());
        int slice = fullest(truth);
        int step = Math.ceilDiv(Math.max(size.width(), size.height()), LONGEST);
        int width = Math.ceilDiv(size.width(), step);
        int height = Math.ceilDiv(size.height(), step);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (slice * size.height() + y * step) * size.width() + x * step;
                int seen = truth.value(at) >= OBJECT ? TRUTH : 0;
                seen |= prediction.value(steps.at(x * step, y * step, slice)) >= OBJECT ? PREDICTION : 0;
                pixels[y * width + x] = (byte) seen;
            }
        }
        return new Preview(width, height, pixels);
    }

    private static int fullest(Raster truth) {
        int every = Math.ceilDiv(truth.depth(), LOOKED_AT);
        int pixels = truth.width() * truth.height();
        int jump = Math.ceilDiv(pixels, 1 << 14) | 1;
        int best = truth.depth() / 2;
        double most = -1;
        for (int slice = every / 2; slice < truth.depth(); slice += every) {
            double sum = 0;
            for (int i = 0; i < pixels; i += jump) {
                double value = truth.value(slice * pixels + i);
                sum += value >= OBJECT ? 1 : 0;
            }
            if (sum > most) {
                most = sum;
                best = slice;
            }
        }
        return best;
    }
}
