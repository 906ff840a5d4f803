package maskscope.doctor;

import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Raster;
import maskscope.mask.Slice;
import maskscope.mask.Turn;

/// A small picture of what an answer would make of a pair: truth and prediction, one over the other, lying as they will on
/// screen.
///
/// @param width in pixels, no more than [#LONGEST]
/// @param height in pixels, no more than [#LONGEST]
/// @param pixelWidth how long a pixel is across, at least 1
/// @param pixelHeight how long it is down, at least 1
/// @param pixels row by row, each with [#TRUTH] where the truth has the object and [#PREDICTION] where the prediction has it
public record Preview(int width, int height, double pixelWidth, double pixelHeight, byte[] pixels) {

    public static final int TRUTH = 1;
    public static final int PREDICTION = 2;
    public static final int LONGEST = 160;

    private static final double OBJECT = 0.5;
    /// So many slices are looked at for the one with the most truth, and so many of its pixels.
    private static final int LOOKED_AT = 32;
    private static final int PIXELS = 1 << 14;

    /// Of the slice of a truth that has the most of it, with the prediction turned. `place` is how the pair lies.
    static Preview of(Raster truth, Raster prediction, Turn turn, Placement place) {
        Extent size = truth.extent();
        Turn.Steps steps = turn.steps(prediction.extent());
        Plane plane = fullest(truth, place);
        int step = Math.ceilDiv(Math.max(plane.width(), plane.height()), LONGEST);
        int width = Math.ceilDiv(plane.width(), step);
        int height = Math.ceilDiv(plane.height(), step);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = plane.index(x * step, y * step);
                int row = at / size.width();
                int there = steps.at(at % size.width(), row % size.height(), row / size.height());
                int seen = truth.value(at) >= OBJECT ? TRUTH : 0;
                seen |= prediction.value(there) >= OBJECT ? PREDICTION : 0;
                pixels[y * width + x] = (byte) seen;
            }
        }
        return new Preview(width, height, plane.pixelWidth(), plane.pixelHeight(), pixels);
    }

    private static Plane fullest(Raster truth, Placement place) {
        Extent size = truth.extent();
        int side = Plane.side(size, place);
        int slices = size.along(side);
        int every = Math.ceilDiv(slices, LOOKED_AT);
        Plane best = Plane.of(size, place, new Slice(side, slices / 2));
        int jump = Math.max(1, (int) Math.sqrt((double) best.width() * best.height() / PIXELS));
        int most = -1;
        for (int index = every / 2; index < slices; index += every) {
            Plane plane = Plane.of(size, place, new Slice(side, index));
            int sum = 0;
            for (int y = 0; y < plane.height(); y += jump) {
                for (int x = 0; x < plane.width(); x += jump) {
                    sum += truth.value(plane.index(x, y)) >= OBJECT ? 1 : 0;
                }
            }
            if (sum > most) {
                most = sum;
                best = plane;
            }
        }
        return best;
    }
}
