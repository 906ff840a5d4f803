package maskscope.view.paint;

import java.util.Arrays;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.mask.Plane;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.view.look.Argb;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Layer;

/// A picture of the whole of what is shown, painted as the window paints it, for paper.
///
/// @param width in pixels
/// @param argb row by row, opaque
/// @param scale what its colours mean; null where a key would say nothing
/// @param magnified whether each pixel of the masks is one of several pixels or more
public record StillPicture(int width, int height, int[] argb, ColourScale scale, boolean magnified) {

    /// @param longest how long its longer side is about: pixels of the masks become whole numbers of pixels where they are
    ///     square and fit
    public static StillPicture of(
            PictureKind kind, ShownPair pair, Settings settings, Loss selected, DerivedViews details, ViewOptions options,
            int longest) {
        Viewport.Size size = size(pair.plane(), longest);
        Viewport viewport = Viewport.fitting(size, pair.plane());
        ScreenCodes codes = ScreenCodes.of(pair, viewport, size);
        Painting painting = Paintings.of(kind, pair.table(), new Heatmap(pair.table(), settings, selected, options), details,
                options).leavingOut(pair.table().leftOutRow());
        int[] out = new int[size.width() * size.height()];
        painting.paint(codes, kind == PictureKind.OVERLAY ? photo(pair, viewport, size, options) : null, out);
        if (kind == PictureKind.OVERLAY) {
            outline(pair, codes, options, out);
        }
        return new StillPicture(size.width(), size.height(), out, painting.scale(), viewport.scale() >= 1);
    }

    private static Viewport.Size size(Plane plane, int longest) {
        double across = plane.width() * plane.pixelWidth();
        double down = plane.height() * plane.pixelHeight();
        double scale = longest / Math.max(across, down);
        double whole = scale >= 1 ? Math.floor(scale) : scale;
        return new Viewport.Size((int) Math.round(across * whole), (int) Math.round(down * whole));
    }

    private static int[] photo(ShownPair pair, Viewport viewport, Viewport.Size size, ViewOptions options) {
        double strength = options.layer(Layer.PHOTO).strength();
        if (strength == 0 || pair.pair().photo().isEmpty()) {
            return null;
        }
        int[] colours = PhotoLevels.of(PhotoLevels.beneath(pair.pair().photo().get(), pair), pair.plane())
                .screen(viewport, size);
        Arrays.parallelSetAll(colours, i -> Argb.over(Argb.opacity(colours[i], strength), 0xff000000));
        return colours;
    }

    private static void outline(ShownPair pair, ScreenCodes codes, ViewOptions options, int[] out) {
        double strength = options.layer(Layer.TRUTH).strength();
        if (!options.outlinedProperty().get() || strength == 0) {
            return;
        }
        int colour = Argb.opacity(OverlayPainting.TRUTH, strength);
        for (int at : codes.border(Paintings.objects(pair.table()))) {
            out[at] = Argb.over(colour, out[at]);
        }
    }
}
