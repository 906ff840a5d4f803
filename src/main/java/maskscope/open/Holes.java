package maskscope.open;

import java.nio.file.Path;
import java.util.stream.IntStream;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Raster;

/// Pixels that one of the two masks leaves out: neither counts there. A truth keeps them, as a prediction has no such pixels.
///
/// @param truth left out wherever one of the two is
/// @param prediction without any pixel that is left out
/// @param alone how many pixels the prediction alone leaves out
record Holes(Raster truth, Raster prediction, long alone) {

    /// Of a prediction that is known to have none.
    static Holes none(Raster truth, Raster prediction) {
        return new Holes(truth, prediction, 0);
    }

    static Holes of(Raster truth, Raster prediction) {
        long inPrediction = IntStream.range(0, prediction.pixels()).parallel()
                .filter(i -> Double.isNaN(prediction.value(i))).count();
        if (inPrediction == 0) {
            return none(truth, prediction);
        }
        double[] t = new double[truth.pixels()];
        double[] p = new double[truth.pixels()];
        long alone = IntStream.range(0, t.length).parallel().filter(i -> {
            double number = prediction.value(i);
            boolean hole = Double.isNaN(number);
            t[i] = hole ? Double.NaN : truth.value(i);
            p[i] = hole ? 0 : number;
            return hole && !Double.isNaN(truth.value(i));
        }).count();
        return new Holes(raster(truth, t), raster(truth, p), alone);
    }

    private static Raster raster(Raster like, double[] values) {
        return new DoubleRaster(like.width(), like.height(), like.depth(), values, Decoding.CLIPPED);
    }

    /// Refuses a prediction without a number where the truth counts; `unexplained` is false where that is its own way to say that
    /// it has no data.
    void check(Path file, boolean unexplained) throws BadInput {
        if (alone > 0 && unexplained) {
            throw BadInput.of(file, "open.gaps-that-count", alone);
        }
    }
}
