package maskscope.view.picture;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.mask.Plane;
import maskscope.view.paint.Viewport;
import maskscope.view.paint.Viewport.Size;

/// The zoom and place that linked pictures share. Until the user zooms or pans, the whole image is shown and follows
/// the size of the view; [#fit] goes back to that.
public final class Camera {

    /// How far from the edge a pixel lies that was brought into sight, in pixels of the screen.
    private static final double MARGIN = 24;

    /// How much of the view something is to fill that is looked at, and how large its pixels become at most.
    private static final double PART = 1.0 / 3;
    private static final double CLOSEST = 16;

    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 1, 0, 0));
    private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper();
    private Size view = new Size(1, 1);
    private Plane image = Plane.picture(1, 1);
    private boolean fitting = true;

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// How often somebody has zoomed or moved the pictures; not when their views change their size, and not by [#show].
    ReadOnlyLongProperty movesProperty() {
        return moves.getReadOnlyProperty();
    }

    private void move(Viewport next) {
        viewport.set(next);
        moves.set(moves.get() + 1);
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /// What a view of another size shows: the same in its middle, as large.
    public Viewport viewport(Size of) {
        Viewport now = viewport.get();
        return of.same(view) ? now : now.centred(now.imageX(view.width() / 2.0), now.imageY(view.height() / 2.0), of);
    }

    /// The size of the pictures' views in device pixels, of the smaller one where they differ.
    void resize(Size changed) {
        if (!changed.same(view)) {
            Viewport now = viewport.get();
            double middleX = now.imageX(view.width() / 2.0);
            double middleY = now.imageY(view.height() / 2.0);
            view = changed;
            viewport.set(fitting ? Viewport.fitting(view, image) : now.centred(middleX, middleY, view));
        }
    }

    /// Has views see the same with so many times as many pixels each way, until `seen` has been made.
    <T> T enlarged(double times, Supplier<T> seen) {
        Viewport before = viewport.get();
        Size usual = view;
        view = new Size((int) Math.round(usual.width() * times), (int) Math.round(usual.height() * times));
        viewport.set(new Viewport(before.across() * times, before.down() * times, before.x(), before.y()));
        try {
            return seen.get();
        } finally {
            view = usual;
            viewport.set(before);
        }
    }

    /// A new image: shown whole, unless it has the size of the one before.
    void look(Plane changed) {
        boolean same = changed.width() == image.width()
                && changed.height() == image.height()
                && changed.pixelWidth() == image.pixelWidth()
                && changed.pixelHeight() == image.pixelHeight();
        if (!same) {
            image = changed;
            fit();
        }
    }

    public void fit() {
        fitting = true;
        move(Viewport.fitting(view, image));
    }

    /// Looks closely at a rectangle of the image, whose right and bottom edges are exclusive. One that is a large part of the
    /// image is seen in the whole of it.
    void show(double left, double top, double right, double bottom) {
        Viewport whole = Viewport.fitting(view, image);
        Viewport close = Viewport.showing(left, top, right, bottom, PART, CLOSEST, view, image);
        fitting = close.scale() <= whole.scale();
        viewport.set(fitting ? whole : close);
    }

    /// One image pixel for one device pixel, or its shorter side for one, the middle staying where it is.
    void actualSize() {
        zoom(view.width() / 2.0, view.height() / 2.0, 1 / viewport.get().scale());
    }

    void zoom(double screenX, double screenY, double factor) {
        fitting = false;
        move(viewport.get().zoomedAt(screenX, screenY, factor, view, image));
    }

    /// The same at a point of a view of any size.
    void zoom(double screenX, double screenY, double factor, Size of) {
        zoom(screenX + (view.width() - of.width()) / 2.0, screenY + (view.height() - of.height()) / 2.0, factor);
    }

    /// Zooms about the middle.
    public void zoom(double factor) {
        zoom(view.width() / 2.0, view.height() / 2.0, factor);
    }

    /// Moves the picture as little as it takes to see a pixel in a view of a size.
    void bringIntoSight(PixelPoint pixel, Size of) {
        Viewport seen = viewport(of);
        double x = (pixel.x() + 0.5 - seen.x()) * seen.across();
        double y = (pixel.y() + 0.5 - seen.y()) * seen.down();
        pan(Math.clamp(x, MARGIN, Math.max(MARGIN, of.width() - MARGIN)) - x,
                Math.clamp(y, MARGIN, Math.max(MARGIN, of.height() - MARGIN)) - y);
    }

    void pan(double screenDx, double screenDy) {
        fitting = false;
        move(viewport.get().panned(screenDx, screenDy, view, image));
    }
}
