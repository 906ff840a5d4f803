package maskscope.view.paint;

import maskscope.pixel.PixelTable;
import maskscope.session.DerivedViews;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;

/// How each kind of picture is painted.
public final class Paintings {

    private static final double HALF = 0.5;

    private Paintings() {}

    /// @param details what shares and gradients are painted by; null before there are any
    /// @return null for a picture of what is not there yet
    public static Painting of(
            PictureKind kind, PixelTable table, Heatmap heatmap, DerivedViews details, ViewOptions options) {
        return switch (kind) {
            case OVERLAY -> OverlayPainting.of(table, options);
            case TRUTH -> PlainPainting.truth(table);
            case PREDICTION -> PlainPainting.prediction(table, options.paletteProperty().get());
            case FALSE_POSITIVES -> heatmap.falsePositives();
            case MISSES -> heatmap.misses();
            case ERRORS -> heatmap.errors();
            case SHARE -> details == null ? null : heatmap.shares(details);
            case GRADIENT -> details == null ? null : heatmap.gradient(details);
        };
    }

    /// By row, whether its pixels are object in the truth.
    public static boolean[] objects(PixelTable table) {
        boolean[] object = new boolean[table.rows()];
        for (int row = 0; row < object.length; row++) {
            object[row] = table.truth(row) >= HALF;
        }
        return object;
    }
}
