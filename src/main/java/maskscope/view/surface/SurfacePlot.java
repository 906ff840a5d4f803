package maskscope.view.surface;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.loss.surface.SurfaceCells;
import maskscope.text.Message;
import maskscope.view.chart.ChartNote;
import maskscope.view.control.DrawnPane;
import maskscope.view.control.NumberText;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.export.Chart;
import maskscope.view.look.Palette;
import maskscope.view.look.Theme;

/// A loss over two parameters as a heatmap with contours, with the present point on it, which the pointer drags and arrow keys
/// move, and with what the loss is along x and along y through that point.
final class SurfacePlot extends DrawnPane implements Chart {

    private static final int LARGE_STEP = 10;
    /// The ends of an axis are reached from a little beyond them, too.
    private static final int REACH = 8;

    private final Texts texts;
    private final SurfaceHand hand;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Palette> palette;
    private final Supplier<Optional<String>> numbers;
    private final SurfaceSheet sheet = new SurfaceSheet();
    private final SurfaceOverlay overlay = new SurfaceOverlay();
    private final ChartNote note = new ChartNote("curve-hint");

    /// What is drawn; null for nothing.
    private Surface surface;
    private SurfaceSheet.Range range;
    private Supplier<SurfaceOverlay.Point> point;
    private SurfacePlaces places;
    private Optional<Point2D> pointer = Optional.empty();
    private boolean dragging;
    private boolean keyDown;
    private boolean diverging;

    /// `numbers` are what is drawn, as CSV.
    SurfacePlot(Texts texts, SurfaceHand hand, ObservableValue<Theme> theme, ObservableValue<Palette> palette,
            Supplier<Optional<String>> numbers) {
        this.texts = texts;
        this.hand = hand;
        this.theme = theme;
        this.palette = palette;
        this.numbers = numbers;
        setId("surface-plot");
        setFocusTraversable(true);
        getChildren().addAll(sheet.canvas(), overlay.canvas(), note);
        follow(theme, palette, texts.language());
        focusedProperty().subscribe(now -> keyDown = false);
        focusVisibleProperty().subscribe(this::redraw);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        setOnMouseExited(this::leave);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, released -> keyDown = false);
    }

    @Override
    public String key() {
        SurfaceCells cells = surface.cells();
        return surface.loss().key() + "-over-" + cells.x().parameter().key() + "-and-" + cells.y().parameter().key();
    }

    @Override
    public boolean isDrawn() {
        return false;
    }

    @Override
    public Optional<String> numbers() {
        return numbers.get();
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    /// Shows a surface and where on it the point is; null for none. Of one that is `signed`, 0 has the middle colour.
    void show(Surface next, boolean signed, Supplier<SurfaceOverlay.Point> at) {
        if (next != surface) {
            range = next == null ? null : signed
                    ? SurfaceSheet.Range.around0(next.cells())
                    : SurfaceSheet.Range.of(next.cells());
        }
        surface = next;
        diverging = signed;
        point = at;
        redraw();
    }

    /// Where things lie; null until a surface was drawn.
    SurfacePlaces places() {
        return places;
    }

    /// How often the heatmap was drawn.
    int drawings() {
        return sheet.drawings();
    }

    @Override
    public void draw(double width, double height) {
        overlay.begin(width, height);
        note.hide();
        if (surface == null) {
            places = null;
            sheet.clear();
            return;
        }
        SurfaceCells cells = surface.cells();
        places = SurfacePlaces.of(width, height, cells.x(), cells.y());
        Theme now = theme.getValue();
        Palette colours = diverging ? Palette.DIVERGING : palette.getValue();
        sheet.draw(new SurfaceSheet.Scene(cells, places, range, colours, now, name(cells.x()), name(cells.y()),
                width, height, Pixels.of(this)));
        SurfaceOverlay.Point at = point.get();
        Color colour = now.colour(surface.loss());
        overlay.marks(cells, places, range);
        overlay.cuts(cells, places, range, at, colour, now);
        overlay.point(places, at, now);
        if (isFocusVisible()) {
            overlay.focus(places.heat(), now.accent());
        }
        pointer.filter(any -> !dragging).filter(it -> places.heat().contains(it.getX(), it.getY())).ifPresent(this::tell);
    }

    private String name(ParameterAxis axis) {
        Parameter parameter = axis.parameter();
        return texts.now(Message.of("surfaces.axis", parameter.label(), parameter.symbol()));
    }

    /// What is in the cell beneath the pointer.
    private void tell(Point2D at) {
        int column = places.column(at.getX());
        int row = places.row(at.getY());
        overlay.cell(places, column, row);
        SurfaceCells cells = surface.cells();
        Message value = surface.undefined(column, row)
                .map(why -> Message.of("surfaces.undefined-cell", why))
                .orElseGet(() -> Message.of("surfaces.value", NumberText.reading(cells.value(column, row))));
        ParameterAxis x = cells.x();
        ParameterAxis y = cells.y();
        note.show(texts.now(Message.of("surfaces.cell", x.parameter().symbol(), SurfaceNumbers.of(x, x.value(column)),
                y.parameter().symbol(), SurfaceNumbers.of(y, y.value(row)), value)), at.getX(), at.getY(), places.heat());
    }

    private boolean inReach(MouseEvent event) {
        return places != null
                && event.getX() >= places.heat().left() - REACH && event.getX() <= places.heat().right() + REACH
                && event.getY() >= places.heat().top() - REACH && event.getY() <= places.heat().bottom() + REACH;
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && inReach(event)) {
            requestFocus();
            dragging = true;
            hand.grab(surface.cells().x());
            drag(event);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        if (dragging && places != null) {
            hand.set(surface.cells(), places.column(event.getX()), places.row(event.getY()));
        }
    }

    private void release(MouseEvent event) {
        dragging = false;
        redraw();
    }

    private void hover(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        setCursor(inReach(event) ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        redraw();
    }

    private void leave(MouseEvent event) {
        pointer = Optional.empty();
        redraw();
    }

    private void key(KeyEvent key) {
        if (surface == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        int steps = key.isShiftDown() ? LARGE_STEP : 1;
        KeyCode code = key.getCode();
        if (code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT) {
            step(surface.cells().x(), steps);
        } else if (code == KeyCode.LEFT || code == KeyCode.KP_LEFT) {
            step(surface.cells().x(), -steps);
        } else if (code == KeyCode.UP || code == KeyCode.KP_UP) {
            step(surface.cells().y(), steps);
        } else if (code == KeyCode.DOWN || code == KeyCode.KP_DOWN) {
            step(surface.cells().y(), -steps);
        } else {
            return;
        }
        key.consume();
    }

    /// A key that is held down is one step of undo.
    private void step(ParameterAxis axis, int steps) {
        if (!keyDown) {
            hand.grab(axis);
        }
        keyDown = true;
        hand.step(axis, steps);
    }
}
