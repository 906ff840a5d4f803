package maskscope.view.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.session.DerivedViews;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.view.control.DrawnPane;
import maskscope.view.control.Numerals;
import maskscope.view.control.PointerHeld;
import maskscope.view.look.Theme;
import maskscope.view.parameter.ParameterWords;

/// The losses along one parameter, with a marker at its present value that can be dragged to set it.
///
/// Curves and marker lie on two canvases, so that moving the marker along its own curves redraws only the marker.
public final class LossPlot extends DrawnPane {

    private static final int LEFT = 46;
    private static final int TOP = 12;
    private static final int RIGHT = 122;
    private static final int BOTTOM = 38;

    /// Height of the middle of the grip.
    private static final double GRIP = 6;

    private final Session session;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final LossChart chart = new LossChart();
    private final CurveOverlay overlay = new CurveOverlay();
    private final EndNames names;
    private final ChartNote hint = new ChartNote("curve-hint");
    private final ChartNote value = new ChartNote("curve-value");
    private final PointerHeld held = new PointerHeld(this);
    private final RangeKeeper ranges = new RangeKeeper();

    private CurveGeometry geometry = new CurveGeometry(
            PlotArea.within(1, 1, LEFT, TOP, RIGHT, BOTTOM), Parameter.ALPHA, ValueRange.fitting(0, 1));
    private Optional<Point2D> pointer = Optional.empty();

    /// Present while the marker is dragged: how a value becomes a setting.
    private Optional<MarkerDrag> drag = Optional.empty();

    LossPlot(Session session, ReadOnlyObjectProperty<Theme> theme) {
        this.session = session;
        this.theme = theme;
        names = new EndNames(session.conventions().losses(), session::select);
        setId("loss-plot");
        overlay.canvas().setMouseTransparent(true);
        getChildren().addAll(chart.canvas(), overlay.canvas());
        getChildren().addAll(names.nodes());
        getChildren().addAll(hint, value);
        follow(session.detailsProperty(), session.reportProperty(), session.settingsProperty(), session.selectedProperty());
        follow(session.axisProperty(), session.loadedProperty(), theme, held.property());
        session.selectedProperty().subscribe(names::select);
        session.loadedProperty().map(ShownPair::table).subscribe(table -> ranges.forget());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::move);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        setOnMouseExited(this::leave);
    }

    CurveGeometry geometry() {
        return geometry;
    }

    /// How often the curves were drawn.
    public int drawings() {
        return chart.drawings();
    }

    @Override
    public void draw(double width, double height) {
        if (session.loadedProperty().get() == null) {
            return;
        }
        DerivedViews details = session.detailsProperty().get();
        LossReport report = session.reportProperty().get();
        Loss selected = session.selected();
        Sweep sweep = details == null ? null : details.sweep();
        Parameter axis = sweep == null ? session.axisProperty().get() : sweep.axis();
        PlotArea area = PlotArea.within(width, height, LEFT, TOP, RIGHT, BOTTOM);
        geometry = new CurveGeometry(area, axis, ranges.next(sweep, selected, held.get()));
        chart.canvas().setWidth(width);
        chart.canvas().setHeight(height);
        chart.draw(new LossChart.Scene(
                geometry,
                sweep,
                selected,
                ParameterWords.meaning(axis, session.settings().convention()),
                theme.get(),
                width,
                height));
        overlay.clear(width, height);
        if (sweep == null || report == null) {
            names.hide();
            hint.hide();
            value.hide();
            return;
        }
        List<EndNames.Leader> leaders = names.place(geometry, sweep, report, width);
        overlay.leaders(area, leaders, theme.get());
        drawMarker(selected, axis);
        overlay.dots(geometry, report, selected, theme.get());
        drawHint(sweep);
    }

    private void drawMarker(Loss selected, Parameter axis) {
        double at = session.settings().effective(selected, axis);
        overlay.marker(geometry.area(), geometry.x(at), theme.get().accent());
        String number = axis.label() + " " + Numerals.of(axis, at);
        if (at > axis.maximum()) {
            value.showBeside(number + ", beyond this scale", geometry.x(at), GRIP, geometry.area());
        } else if (drag.isPresent()) {
            value.showBeside(number, geometry.x(at), GRIP, geometry.area());
        } else {
            value.hide();
        }
    }

    private void drawHint(Sweep sweep) {
        Optional<CurveGeometry.Hit> hit = drag.isPresent()
                ? Optional.empty()
                : pointer.filter(at -> geometry.area().contains(at.getX(), at.getY()))
                        .flatMap(at -> geometry.nearest(sweep, at.getX(), at.getY()));
        hint.setVisible(hit.isPresent());
        hit.ifPresent(found -> {
            double x = pointer.orElseThrow().getX();
            String where = sweep.axis().label() + " " + Numerals.of(sweep.axis(), geometry.valueAt(x));
            overlay.ring(new Point2D(x, found.y()), theme.get().colour(found.loss()));
            hint.show(found.loss().name() + " " + Numerals.loss(found.value()) + " at " + where, x, found.y(), geometry.area());
        });
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && session.reportProperty().get() != null && inReach(event)) {
            drag = Optional.of(MarkerDrag.of(session, geometry.axis()));
            session.grab(geometry.axis());
            move(event);
            event.consume();
        }
    }

    private void move(MouseEvent event) {
        drag.ifPresent(setting -> session.change(setting.to(geometry.valueAt(event.getX()))));
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
    }

    private void release(MouseEvent event) {
        drag = Optional.empty();
        redraw();
    }

    private void hover(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        setCursor(inReach(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
        redraw();
    }

    private void leave(MouseEvent event) {
        pointer = Optional.empty();
        redraw();
    }

    /// The plot and a little beside it, so that the ends of the scale are easily reached.
    private boolean inReach(MouseEvent event) {
        PlotArea area = geometry.area();
        return event.getX() >= area.left() - 8 && event.getX() <= area.right() + 8
                && event.getY() >= 0 && event.getY() <= area.bottom() + 8;
    }
}
