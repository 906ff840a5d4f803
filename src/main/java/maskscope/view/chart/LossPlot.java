package maskscope.view.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.loss.preference.Preferences;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.state.Choosing;
import maskscope.session.state.Tuning;
import maskscope.table.CurveTable;
import maskscope.text.Message;
import maskscope.view.control.DrawnPane;
import maskscope.view.control.Numerals;
import maskscope.view.control.Pixels;
import maskscope.view.control.PointerHeld;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.export.Chart;
import maskscope.view.look.Choices;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.parameter.ParameterWords;

/// The losses along one parameter, with a marker at its present value that can be dragged to set it.
///
/// Curves and marker lie on two canvases, so that moving the marker along its own curves redraws only the marker.
public final class LossPlot extends DrawnPane implements Chart {

    private static final int LEFT = 46;
    private static final int TOP = 12;
    private static final int RIGHT = 122;
    private static final int BOTTOM = 38;

    /// Height of the middle of the grip.
    private static final double GRIP = 6;

    private final Texts texts;
    private final Predictions predictions;
    private final Results results;
    private final Choices choices;
    private final Tuning tuning;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Set<String>> hidden;
    private final LossChart chart = new LossChart();
    private final CurveOverlay overlay = new CurveOverlay();
    private final EndNames names;
    private final ParameterWords words;
    private final ChartNote hint = new ChartNote("curve-hint");
    private final ChartNote value = new ChartNote("curve-value");
    private final PointerHeld held = new PointerHeld(this);
    private final RangeKeeper ranges = new RangeKeeper();

    private CurveGeometry geometry = new CurveGeometry(
            PlotArea.within(1, 1, LEFT, TOP, RIGHT, BOTTOM), Parameter.ALPHA, ValueRange.fitting(0, 1));
    private Optional<Point2D> pointer = Optional.empty();

    /// Present while the marker is dragged: how a value becomes a setting.
    private Optional<Drag> drag = Optional.empty();

    /// What a dragged marker sets: the shared value, or the selected loss's own where it has one. Decided when the marker is
    /// taken, for the whole drag.
    ///
    /// @param owner empty for the shared value
    private record Drag(Optional<Loss> owner, Parameter parameter) {

        static Drag of(Settings settings, Loss selected, Parameter parameter) {
            return new Drag(Optional.of(selected).filter(loss -> settings.effectiveOwn(loss, parameter).isPresent()), parameter);
        }

        UnaryOperator<Settings> to(double value) {
            return settings -> owner.map(loss -> settings.withOwn(loss, parameter, value))
                    .orElseGet(() -> settings.withShared(parameter, value));
        }
    }

    /// A click on the name of a loss hides its curve in `options`, its menu tells `choosing`, a drag of the marker `tuning`.
    LossPlot(
            Texts texts,
            Choosing choosing,
            Predictions predictions,
            Choices choices,
            Tuning tuning,
            ViewOptions options) {
        this.texts = texts;
        this.predictions = predictions;
        this.results = predictions.first();
        this.choices = choices;
        this.tuning = tuning;
        theme = options.themeProperty();
        hidden = options.hiddenProperty();
        words = new ParameterWords(choosing.conventions().losses());
        names = new EndNames(texts, choosing.conventions().losses(), options.hiddenProperty(), choosing::select);
        setId("loss-plot");
        getChildren().addAll(chart.canvas(), overlay.canvas());
        getChildren().addAll(names.nodes());
        getChildren().addAll(hint, value);
        follow(predictions.second().details(), predictions.second().report(), predictions.preferences());
        follow(results.details(), results.report(), choices.settings(), choices.selected());
        follow(choices.axis(), results.pair(), theme, hidden, held.property(), texts.language());
        WhileShown seen = WhileShown.of(this);
        seen.hear(choices.selected(), names::select);
        seen.hear(results.pair().map(ShownPair::table), table -> ranges.forget());
        seen.hear(predictions.two(), two -> ranges.forget());
        readAs(this::spoken);
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
        if (results.pair().getValue() == null) {
            return;
        }
        DerivedViews details = results.details().getValue();
        LossReport report = results.report().getValue();
        Loss selected = choices.selected().getValue();
        Sweep all = details == null ? null : details.sweep();
        Sweep sweep = all == null ? null : new HiddenCurves(hidden.getValue()).of(all);
        Sweep others = second(sweep);
        Parameter axis = sweep == null ? choices.axis().getValue() : sweep.axis();
        PlotArea area = PlotArea.within(width, height, LEFT, TOP, RIGHT, BOTTOM);
        geometry = new CurveGeometry(area, axis, ranges.next(sweep, others, selected, held.get()));
        chart.draw(new LossChart.Scene(
                geometry,
                sweep,
                others,
                selected,
                axisName(axis),
                texts.now(axis.label()),
                theme.getValue(),
                width,
                height,
                Pixels.of(this)));
        overlay.clear(width, height);
        if (sweep == null || report == null) {
            names.hide();
            hint.hide();
            value.hide();
            return;
        }
        List<EndNames.Leader> leaders = names.place(geometry, all, report, width);
        overlay.leaders(area, leaders, theme.getValue());
        drawMarker(selected, axis);
        drawSecond(sweep, others, selected);
        overlay.dots(geometry, report, sweep.losses(), selected, theme.getValue());
        drawHint(sweep);
    }

    /// The curves of a second prediction, where they run along the same parameter.
    private Sweep second(Sweep sweep) {
        DerivedViews views = predictions.second().details().getValue();
        return sweep == null || views == null || views.sweep().axis() != sweep.axis()
                ? null
                : new HiddenCurves(hidden.getValue()).of(views.sweep());
    }

    private void drawSecond(Sweep sweep, Sweep others, Loss selected) {
        LossReport report = predictions.second().report().getValue();
        Preferences preferences = predictions.preferences().getValue();
        if (others != null && report != null && preferences != null && preferences.axis() == sweep.axis()) {
            overlay.flips(geometry, sweep, preferences, selected, theme.getValue());
            overlay.rings(geometry, report, sweep.losses(), selected, theme.getValue());
        }
    }

    @Override
    public String key() {
        return "losses-along-" + geometry.axis().key();
    }

    /// Of the curves that are drawn; those of a second prediction are called `dice-b`.
    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(results.details().getValue()).map(details -> {
            Sweep sweep = new HiddenCurves(hidden.getValue()).of(details.sweep());
            Map<String, double[]> columns = new LinkedHashMap<>(Map.of(sweep.axis().key(), sweep.x()));
            sweep.losses().forEach(loss -> columns.put(loss.key(), sweep.values().get(loss.key())));
            Optional.ofNullable(second(sweep)).ifPresent(others -> others.losses().forEach(
                    loss -> columns.put(loss.key() + "-b", others.values().get(loss.key()))));
            return CurveTable.csv(columns);
        });
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    /// What is drawn against what, and where the marker stands.
    private String spoken() {
        Loss selected = choices.selected().getValue();
        Parameter axis = geometry.axis();
        Message chart = Message.of("chart.curves-spoken", held(axis).orElse(axis.label()), Numerals.of(axis, axis.minimum()),
                Numerals.of(axis, axis.maximum()));
        LossReport report = results.report().getValue();
        if (report == null || !report.of(selected).defined()) {
            return texts.now(chart);
        }
        double at = choices.settings().getValue().effective(selected, axis);
        return texts.now(Message.of("chart.curves-now", chart, Message.of("chart.loss-at", selected.name(),
                Numerals.loss(report.of(selected).value()), axis.label(), Numerals.of(axis, at))));
    }

    private String axisName(Parameter axis) {
        Optional<Message> meaning = words.meaning(axis, choices.settings().getValue().convention());
        return texts.now(held(axis).orElse(meaning.isEmpty()
                ? axis.label()
                : Message.of("chart.axis", axis.label(), meaning.get())));
    }

    /// What another parameter is along the axis, where it goes with this one.
    private Optional<Message> held(Parameter axis) {
        Parameter other = axis == Parameter.ALPHA ? Parameter.BETA : Parameter.ALPHA;
        return choices.settings().getValue().isHeld(choices.selected().getValue(), axis)
                ? Optional.of(Message.of("chart.held-axis", axis.symbol(), other.symbol()))
                : Optional.empty();
    }

    private void drawMarker(Loss selected, Parameter axis) {
        double at = choices.settings().getValue().effective(selected, axis);
        overlay.marker(geometry.area(), geometry.x(at), theme.getValue().accent());
        String number = Numerals.of(axis, at);
        if (at > axis.maximum()) {
            tell(Message.of("chart.value-beyond", axis.label(), number), at);
        } else if (drag.isPresent()) {
            tell(Message.of("chart.value", axis.label(), number), at);
        } else {
            value.hide();
        }
    }

    /// Beside the grip of the marker.
    private void tell(Message what, double at) {
        value.showBeside(texts.now(what), geometry.x(at), GRIP, geometry.area());
    }

    private void drawHint(Sweep sweep) {
        Optional<CurveGeometry.Hit> hit = drag.isPresent()
                ? Optional.empty()
                : pointer.filter(at -> geometry.area().contains(at.getX(), at.getY()))
                        .flatMap(at -> geometry.nearest(sweep, at.getX(), at.getY()));
        hint.setVisible(hit.isPresent());
        hit.ifPresent(found -> {
            double x = pointer.orElseThrow().getX();
            Message says = Message.of(
                    "chart.loss-at",
                    found.loss().name(),
                    Numerals.loss(found.value()),
                    sweep.axis().label(),
                    Numerals.of(sweep.axis(), geometry.valueAt(x)));
            overlay.ring(new Point2D(x, found.y()), theme.getValue().colour(found.loss()));
            hint.show(texts.now(says), x, found.y(), geometry.area());
        });
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && results.report().getValue() != null && inReach(event)) {
            drag = Optional.of(Drag.of(
                    choices.settings().getValue(), choices.selected().getValue(), geometry.axis()));
            tuning.grab(geometry.axis());
            move(event);
            event.consume();
        }
    }

    private void move(MouseEvent event) {
        drag.ifPresent(setting -> tuning.change(setting.to(geometry.valueAt(event.getX()))));
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
        forgetPointer();
    }

    /// The plot and a little beside it, so that the ends of the scale are easily reached.
    private boolean inReach(MouseEvent event) {
        PlotArea area = geometry.area();
        return event.getX() >= area.left() - 8 && event.getX() <= area.right() + 8
                && event.getY() >= 0 && event.getY() <= area.bottom() + 8;
    }
}
