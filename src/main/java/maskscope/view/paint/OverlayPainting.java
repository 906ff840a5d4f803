package maskscope.view.paint;

import java.util.Arrays;
import maskscope.pixel.PixelTable;
import maskscope.view.look.Argb;
import maskscope.view.look.PixelClass;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Layer;

/// The overlay: truth, prediction and errors at the threshold as transparent colours over the photograph.
public final class OverlayPainting {

    public static final int TRUTH = 0xffffff;
    private static final int PREDICTION = 0x56b4e9;

    private OverlayPainting() {}

    public static Painting of(PixelTable table, ViewOptions options) {
        double threshold = options.thresholdProperty().get();
        int[] colour = new int[table.rows()];
        double[] rank = new double[table.rows()];
        Arrays.setAll(colour, row -> {
            PixelClass kind = PixelClass.of(table.truth(row), table.prediction(row), threshold);
            rank[row] = switch (kind) {
                case MISS -> 2;
                case FALSE_POSITIVE -> 1;
                default -> 0;
            };
            int layers = prediction(table.prediction(row), threshold, options);
            layers = Argb.stack(truth(table.truth(row), options), layers);
            return Argb.stack(error(kind, options), layers);
        });
        return Painting.strongest(colour, rank, null);
    }

    private static int prediction(double p, double threshold, ViewOptions options) {
        double strength = options.layer(Layer.PREDICTION).strength();
        if (options.probabilityProperty().get()) {
            return Argb.opacity(options.paletteProperty().get().argb(p), strength);
        }
        return p >= threshold ? Argb.opacity(PREDICTION, strength) : 0;
    }

    private static int truth(double t, ViewOptions options) {
        boolean filled = !options.outlinedProperty().get();
        return filled ? Argb.opacity(TRUTH, t * options.layer(Layer.TRUTH).strength()) : 0;
    }

    private static int error(PixelClass kind, ViewOptions options) {
        return switch (kind) {
            case TRUE_POSITIVE -> Argb.opacity(kind.rgb(), options.layer(Layer.TRUE_POSITIVE).strength());
            case FALSE_POSITIVE -> Argb.opacity(kind.rgb(), options.layer(Layer.FALSE_POSITIVE).strength());
            case MISS -> Argb.opacity(kind.rgb(), options.layer(Layer.MISS).strength());
            case TRUE_NEGATIVE -> 0;
        };
    }
}
