package maskscope.view.picture;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import maskscope.session.ShownPair;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Argb;
import maskscope.view.look.Choices;
import maskscope.view.look.Looked;
import maskscope.view.look.PictureKind;
import maskscope.view.look.PictureKind.Follows;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Layer;
import maskscope.view.paint.ColourScale;
import maskscope.view.paint.Difference;
import maskscope.view.paint.DifferencePainting;
import maskscope.view.paint.Heatmap;
import maskscope.view.paint.OverlayPainting;
import maskscope.view.paint.Painting;
import maskscope.view.paint.Paintings;
import maskscope.view.paint.ScreenCodes;
import maskscope.view.paint.SharedScreen;
import maskscope.view.paint.Viewport;

/// One picture of the mask pair, painted pixel by pixel of the screen at most once per pulse.
///
/// Which rows the screen shows is worked out when zoom, place, size or pair change ([ScreenCodes]); any other change
/// only looks colours up ([Painting]).
public final class PictureView extends Region {

    private final Results results;
    private final Results second;
    private final ObservableValue<Looked> looked;
    private final Choices choices;
    private final ViewOptions options;
    private final Camera camera;
    private final SharedScreen screen;
    private final ObjectProperty<PictureKind> kind;
    private final ImageView image = new ImageView();
    private final ColourBar colourBar;
    private final GradientLine gradientLine;
    /// Made when pixels are large enough for the first time.
    private PixelNumbers numbers;

    private PixelBuffer<IntBuffer> buffer;
    private Viewport.Size size = new Viewport.Size(1, 1);
    private ScreenCodes codes;
    private int[] outline;
    private long paintings;

    /// `looked` is which of the predictions is seen, `camera` and `screen` are those of the picture beside it, too.
    PictureView(
            Texts texts,
            Predictions predictions,
            ObservableValue<Looked> looked,
            Choices choices,
            ViewOptions options,
            Camera camera,
            SharedScreen screen,
            ObjectProperty<PictureKind> kind) {
        this.results = predictions.seen(looked);
        this.second = predictions.second();
        this.looked = looked;
        this.choices = choices;
        this.options = options;
        this.camera = camera;
        this.screen = screen;
        this.kind = kind;
        colourBar = new ColourBar(texts);
        gradientLine = new GradientLine(texts, results, options, kind);
        getStyleClass().add("picture");
        image.setManaged(false);
        getChildren().add(image);
        setMinSize(0, 0);
        Pixels.onChange(this, this::requestLayout);
        // Painting happens in layoutChildren, so any number of changes is one painting in the next pulse.
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(
                this::requestLayout,
                results.pair(),
                looked,
                kind,
                options.thresholdProperty(),
                options.paletteProperty(),
                options.weighedProperty(),
                options.stretchedProperty(),
                options.outlinedProperty(),
                options.logitProperty(),
                options.probabilityProperty());
        for (Layer layer : Layer.values()) {
            seen.hearAny(
                    this::requestLayout, options.layer(layer).shownProperty(), options.layer(layer).opacityProperty());
        }
        seen.hearAny(() -> repaintIf(Follows.SETTINGS), choices.settings(), choices.selected());
        seen.hear(results.details(), changed -> repaintIf(Follows.DETAILS));
        seen.hear(second.details(), changed -> repaintIf(Follows.DETAILS));
        // The pictures of an area have these in common, and nobody else.
        InvalidationListener repaint = changed -> requestLayout();
        camera.viewportProperty().addListener(repaint);
        screen.finerProperty().addListener(repaint);
    }

    private void repaintIf(Follows cause) {
        if (kind.get().follows(cause)) {
            requestLayout();
        }
    }

    public ObjectProperty<PictureKind> kindProperty() {
        return kind;
    }

    /// The key to the colours, kept true by this view and placed by whoever frames it.
    ColourBar colourBar() {
        return colourBar;
    }

    /// What is to be said of a gradient beneath its key; empty of other pictures.
    GradientLine gradientLine() {
        return gradientLine;
    }

    /// The pixel of the picture at a place of this view; null outside the image.
    PixelPoint pixelAt(double x, double y) {
        ShownPair pair = results.pair().getValue();
        if (pair == null) {
            return null;
        }
        double scale = Pixels.of(this);
        Viewport viewport = camera.viewport(size);
        int column = (int) Math.floor(viewport.imageX(x * scale));
        int row = (int) Math.floor(viewport.imageY(y * scale));
        boolean inside = column >= 0 && row >= 0 && column < pair.plane().width() && row < pair.plane().height();
        return inside ? new PixelPoint(column, row) : null;
    }

    /// Where the middle of a pixel is seen in this view; empty where it is not.
    Optional<Point2D> place(PixelPoint pixel) {
        double scale = Pixels.of(this);
        Viewport viewport = camera.viewport(size);
        double x = (pixel.x() + 0.5 - viewport.x()) * viewport.across() / scale;
        double y = (pixel.y() + 0.5 - viewport.y()) * viewport.down() / scale;
        return x >= 0 && y >= 0 && x < getWidth() && y < getHeight() ? Optional.of(new Point2D(x, y)) : Optional.empty();
    }

    /// How often the picture was painted; for tests that count work.
    long paintings() {
        return paintings;
    }

    /// The rows under the pixels of the screen, as they were painted last.
    ScreenCodes codes() {
        return codes;
    }

    /// The colour on the screen at a device pixel of this view, 0xAARRGGBB.
    public int argbAt(int x, int y) {
        return buffer.getBuffer().get(y * size.width() + x);
    }

    @Override
    protected void layoutChildren() {
        Viewport.Size now = sizeOf(this);
        if (buffer == null || !now.same(size)) {
            size = now;
            buffer = new PixelBuffer<>(
                    size.width(),
                    size.height(),
                    IntBuffer.allocate(size.width() * size.height()),
                    PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
        }
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        paint();
    }

    /// The pixels of the screen that a region has.
    static Viewport.Size sizeOf(Region region) {
        double scale = Pixels.of(region);
        return new Viewport.Size((int) Math.round(region.getWidth() * scale), (int) Math.round(region.getHeight() * scale));
    }

    /// The pixels of the screen that it was painted on last.
    public Viewport.Size size() {
        return size;
    }

    private void paint() {
        ShownPair pair = results.pair().getValue();
        if (pair == null) {
            return;
        }
        camera.look(pair.plane());
        ScreenCodes now = screen.codes(pair, camera.viewport(size), size);
        if (now != codes) {
            codes = now;
            outline = null;
        }
        if (differs()) {
            colourBar.show(paintDifference(pair, second.pair().getValue()));
            write(pair, false);
            return;
        }
        Painting painting = painting(pair);
        if (painting != null) {
            painting = painting.leavingOut(pair.table().leftOutRow());
            int[] out = buffer.getBuffer().array();
            painting.paint(codes, layeredPhoto(pair), out);
            drawOutline(pair, out);
            buffer.updateBuffer(changed -> null);
            paintings++;
        }
        write(pair, painting != null);
        colourBar.show(painting == null ? null : painting.scale());
    }

    /// Which prediction it is of now.
    Looked looked() {
        return looked.getValue();
    }

    /// Whether it is of the first prediction alone.
    boolean isOfFirst() {
        return looked.getValue() == Looked.A;
    }

    /// Whether the difference of two predictions is to be seen: a truth has none.
    private boolean differs() {
        return looked.getValue() == Looked.DIFFERENCE && kind.get() != PictureKind.TRUTH && second.pair().getValue() != null;
    }

    /// What its colours mean; null where no scale says that.
    private ColourScale paintDifference(ShownPair a, ShownPair b) {
        Difference difference = new Difference(choices, options, results.details().getValue(), second.details().getValue());
        ScreenCodes codesOfSecond = screen.codes(b, camera.viewport(size), size);
        int[] out = buffer.getBuffer().array();
        ColourScale scale = null;
        if (kind.get() == PictureKind.OVERLAY) {
            difference.errors(a, b).paint(codes, codesOfSecond, layeredPhoto(a), out);
            drawOutline(a, out);
        } else {
            Optional<DifferencePainting> painting = difference.of(kind.get(), a, b);
            if (painting.isEmpty()) {
                return null;
            }
            painting.get().paint(codes, codesOfSecond, out);
            scale = painting.get().scale();
        }
        buffer.updateBuffer(changed -> null);
        paintings++;
        return scale;
    }

    /// Numbers, where pixels have room for them.
    private void write(ShownPair pair, boolean painted) {
        double fineness = Pixels.of(this);
        Viewport viewport = camera.viewport(size);
        boolean wanted = painted && PixelNumbers.fit(viewport, fineness);
        if (wanted) {
            if (numbers == null) {
                numbers = new PixelNumbers();
                numbers.setManaged(false);
                getChildren().add(numbers);
            }
            boolean probability = kind.get() == PictureKind.OVERLAY || kind.get() == PictureKind.PREDICTION;
            IntToDoubleFunction value = heatmap(pair).values(kind.get(), results.details().getValue());
            numbers.show(getWidth(), getHeight(), fineness, viewport, pair.plane(),
                    new PixelNumbers.Painted(buffer.getBuffer().array(), codes, value, probability));
        }
        if (numbers != null) {
            numbers.setVisible(wanted);
        }
    }

    /// Whether it says in its pixels what they are.
    boolean hasNumbers() {
        return numbers != null && numbers.isVisible();
    }

    private Heatmap heatmap(ShownPair pair) {
        return new Heatmap(pair.table(), choices.settings().getValue(), choices.selected().getValue(), options);
    }

    private Painting painting(ShownPair pair) {
        return Paintings.of(kind.get(), pair.table(), heatmap(pair), results.details().getValue(), options);
    }

    /// The photograph faded as its layer says; null when it is not seen.
    private int[] layeredPhoto(ShownPair pair) {
        double strength = options.layer(Layer.PHOTO).strength();
        if (kind.get() != PictureKind.OVERLAY || strength == 0) {
            return null;
        }
        int[] photoPixels = screen.photo(pair, camera.viewport(size), size).orElse(null);
        if (photoPixels == null || strength == 1) {
            return photoPixels;
        }
        int[] faded = new int[photoPixels.length];
        Arrays.parallelSetAll(faded, i -> Argb.over(Argb.opacity(photoPixels[i], strength), 0xff000000));
        return faded;
    }

    private void drawOutline(ShownPair pair, int[] out) {
        double strength = options.layer(Layer.TRUTH).strength();
        if (kind.get() != PictureKind.OVERLAY || !options.outlinedProperty().get() || strength == 0) {
            return;
        }
        if (outline == null) {
            outline = codes.border(Paintings.objects(pair.table()));
        }
        int colour = Argb.opacity(OverlayPainting.TRUTH, strength);
        for (int at : outline) {
            out[at] = Argb.over(colour, out[at]);
        }
    }
}
