package maskscope.view.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import maskscope.session.measure.SeriesScores;
import maskscope.text.Message;
import maskscope.view.chart.ChartLegend;
import maskscope.view.chart.ChartLook;
import maskscope.view.chart.ChartNote;
import maskscope.view.chart.CurveRenderer;
import maskscope.view.chart.PlotArea;
import maskscope.view.chart.ScaleAxis;
import maskscope.view.chart.SidePlot;
import maskscope.view.chart.ValueRange;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.legend.CurveKeys;
import maskscope.view.look.Theme;
import maskscope.view.score.Marks;

/// Curves against the steps of a series: a click or a drag takes A to a step, and with Shift held B. Lines tell which steps A and
/// B are, a ring where the curve in front is best. A step that is not counted is a gap, with a cross on the axis where its file
/// is broken.
abstract class StepPlot extends SidePlot {

    private static final float THICK = 2.4f;
    private static final float THIN = 1.4f;
    /// Steps that lie so far apart have a dot each.
    private static final double APART = 9;
    /// How wide the number of a step is with the air around it.
    private static final double TICK = 40;
    private static final double CROSS = 3;
    /// The name of the vertical axis stands at the left of the line above the plot.
    private static final double AXIS_NAME = 48;
    private static final double LETTER = 13;

    private final Texts texts;
    private final SeriesHand hand;
    private final ObservableValue<Theme> theme;
    private final CurveKeys keys;
    private final Marks marks = new Marks();
    private final ChartNote hint = new ChartNote("curve-hint");
    private final BestStep best;
    private final Label letterA = letter("A", "step-letter");
    private final Label letterB = letter("B", "step-letter", "step-letter-of-second");

    private List<StepCurve> curves = List.of();
    private Shown shown;
    private PlotArea area = area(1, 1);
    private ValueRange range = new ValueRange(0, 1);
    private Optional<Point2D> pointer = Optional.empty();
    private boolean dragged;

    /// All that the lines depend on. Curves are made anew for other scores or looks alone.
    private record Shown(List<StepCurve> curves, PlotArea area, double width, double height, double fineness, Theme theme,
            String axis) {}

    /// `keys` name the curves.
    StepPlot(Texts texts, String id, SeriesHand hand, ObservableValue<Theme> theme, CurveKeys keys) {
        this.texts = texts;
        this.hand = hand;
        this.theme = theme;
        this.keys = keys;
        best = new BestStep(texts, id + "-best", hand::go);
        setId(id);
        getChildren().add(marks);
        getChildren().addAll(keys.nodes());
        getChildren().addAll(letterA, letterB, hint, best);
        follow(hand.first(), hand.second(), texts.language());
        readAs(this::spoken);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(released -> dragged = false);
        setOnMouseMoved(this::hover);
        setOnMouseExited(left -> forgetPointer());
    }

    private static Label letter(String name, String... styles) {
        Label letter = new Label(name);
        letter.getStyleClass().addAll(styles);
        letter.setManaged(false);
        letter.setMouseTransparent(true);
        return letter;
    }

    /// The curves that are drawn, the one in front last.
    abstract List<StepCurve> curves(SeriesScores scores);

    /// What the vertical axis spans for them.
    abstract ValueRange range(List<StepCurve> drawn);

    /// Whether less is better.
    abstract boolean isLeastBest();

    abstract String value(double value);

    /// What the chart is, for whoever has it read out.
    abstract Message what();

    /// Makes the curves anew: other numbers, other curves are to be drawn, or another one is in front.
    final void renew() {
        SeriesScores now = scores();
        curves = now == null ? List.of() : curves(now);
        redraw();
    }

    final SeriesScores scores() {
        return hand.scores().getValue();
    }

    /// Where the curves lie.
    final PlotArea plotArea() {
        return area;
    }

    final List<StepCurve> drawn() {
        return curves;
    }

    private int steps() {
        return scores() == null ? 0 : scores().series().size();
    }

    @Override
    public void draw(double width, double height) {
        area = area(width, height, keys.room(width));
        drawCurves(width, height);
        marks.cover(width, height);
        keys.place(area, width, height);
        letterA.setVisible(false);
        letterB.setVisible(false);
        hint.hide();
        if (steps() == 0) {
            best.setVisible(false);
            return;
        }
        drawLine(hand.second().getValue(), letterB, theme.getValue().quiet());
        drawLine(hand.first().getValue(), letterA, theme.getValue().accent());
        drawBroken();
        drawDots();
        drawBest(width);
        drawHint();
    }

    private void drawCurves(double width, double height) {
        String axis = texts.now(Message.of("series.step-axis"));
        Shown next = new Shown(curves, area, width, height, Pixels.of(this), theme.getValue(), axis);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        range = range(curves);
        x().scale(0.5, Math.max(1, steps()) + 0.5, ticks());
        x().setLabel(axis);
        y().scale(range, area.height());
        paint(theme.getValue(), area,
                curves.stream().map(curve -> new CurveRenderer.Pen(
                        ChartLook.awt(curve.colour()), curve.front() ? THICK : THIN, null)).toList(),
                IntStream.rangeClosed(1, steps()).asDoubleStream().toArray(),
                curves.stream().map(StepCurve::values).toArray(double[][]::new),
                List.of(),
                ChartLegend.Place.ABOVE);
    }

    /// Numbers of steps as people count them, so many as there is room for.
    private List<ScaleAxis.Tick> ticks() {
        int by = 1;
        for (int i = 0; by * area.width() < TICK * steps(); i++) {
            by = (i % 3 == 0 ? 2 : i % 3 == 1 ? 5 : 10) * (int) Math.pow(10, i / 3);
        }
        int apart = by;
        return IntStream.rangeClosed(1, steps()).filter(step -> step % apart == 0)
                .mapToObj(step -> new ScaleAxis.Tick(step, String.valueOf(step))).toList();
    }

    private double x(int step) {
        return area.left() + (step + 0.5) / steps() * area.width();
    }

    private double y(double value) {
        return area.bottom() - (Math.clamp(value, range.low(), range.high()) - range.low()) / range.span() * area.height();
    }

    private int stepAt(double x) {
        return (int) Math.clamp(Math.floor((x - area.left()) / area.width() * steps()), 0, steps() - 1);
    }

    private void drawLine(Integer step, Label letter, Color colour) {
        if (step == null) {
            return;
        }
        double at = Math.floor(x(step)) + 0.5;
        marks.line(at, area.top(), at, area.bottom(), colour, 1.5, 4, 3);
        boolean both = step.equals(hand.first().getValue()) && step.equals(hand.second().getValue());
        double aside = both ? letter == letterA ? -LETTER / 2 - 0.5 : LETTER / 2 + 0.5 : 0;
        letter.setVisible(true);
        letter.resizeRelocate(Math.round(at - LETTER / 2 + aside), area.top() - LETTER, LETTER, LETTER);
    }

    private void drawBroken() {
        Color colour = theme.getValue().warning();
        for (int step = 0; step < steps(); step++) {
            if (scores().steps().get(step) instanceof SeriesScores.Step.Broken) {
                double at = x(step);
                double low = area.bottom() - CROSS - 1;
                marks.line(at - CROSS, low - CROSS, at + CROSS, low + CROSS, colour, 1.5);
                marks.line(at - CROSS, low + CROSS, at + CROSS, low - CROSS, colour, 1.5);
            }
        }
    }

    private void drawDots() {
        Color ground = theme.getValue().ground();
        boolean apart = (double) area.width() / steps() >= APART;
        for (StepCurve curve : curves) {
            for (int step = 0; step < steps(); step++) {
                boolean chosen = isChosen(step);
                if (curve.has(step) && (apart || chosen || curve.isAlone(step))) {
                    double radius = (curve.front() ? 3 : 2) + (chosen ? 1 : -0.5);
                    marks.dot(x(step), y(curve.values()[step]), radius, curve.colour(), ground);
                }
            }
        }
    }

    private boolean isChosen(Integer step) {
        return step.equals(hand.first().getValue()) || step.equals(hand.second().getValue());
    }

    private Optional<StepCurve> front() {
        return curves.isEmpty() ? Optional.empty() : Optional.of(curves.getLast()).filter(StepCurve::front);
    }

    private void drawBest(double width) {
        Optional<StepCurve> front = front();
        OptionalInt at = front.map(curve -> curve.best(isLeastBest())).orElse(OptionalInt.empty());
        if (at.isEmpty()) {
            best.setVisible(false);
            return;
        }
        double value = front.get().values()[at.getAsInt()];
        marks.ring(x(at.getAsInt()), y(value), 5.5, front.get().colour(), theme.getValue().ground());
        best.show(at.getAsInt(), hand.present(), front.get().name(), value(value), isLeastBest(), width - RIGHT,
                width - RIGHT - AXIS_NAME);
    }

    /// The curve that is nearest to the pointer, at the nearest step; of equals the one in front, which is the last.
    private void drawHint() {
        Optional<Point2D> over = pointer.filter(at -> area.contains(at.getX(), at.getY()));
        if (over.isEmpty()) {
            return;
        }
        int step = stepAt(over.get().getX());
        Message place = Message.of("series.place", step + 1, SeriesHand.name(scores().series(), step));
        if (scores().steps().get(step) instanceof SeriesScores.Step.Broken) {
            hint.show(texts.now(Message.of("series.hint-broken", place)), x(step), over.get().getY(), area);
            return;
        }
        if (scores().steps().get(step) instanceof SeriesScores.Step.Waiting) {
            hint.show(texts.now(Message.of("series.hint-waiting", place)), x(step), over.get().getY(), area);
            return;
        }
        StepCurve nearest = null;
        for (StepCurve curve : curves) {
            if (curve.has(step) && (nearest == null || away(curve, step, over.get()) <= away(nearest, step, over.get()))) {
                nearest = curve;
            }
        }
        if (nearest != null) {
            double value = nearest.values()[step];
            marks.ring(x(step), y(value), 4.5, nearest.colour(), theme.getValue().ground());
            hint.show(texts.now(Message.of("series.hint", nearest.name(), value(value), place)), x(step), y(value), area);
        }
    }

    private double away(StepCurve curve, int step, Point2D from) {
        return Math.abs(y(curve.values()[step]) - from.getY());
    }

    private String spoken() {
        Optional<StepCurve> front = front();
        OptionalInt at = front.map(curve -> curve.best(isLeastBest())).orElse(OptionalInt.empty());
        return at.isEmpty()
                ? texts.now(what())
                : texts.now(Message.of("series.spoken", what(), BestStep.words(
                        at.getAsInt(), front.get().name(), value(front.get().values()[at.getAsInt()]), isLeastBest())));
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && steps() > 0 && inReach(event)) {
            dragged = true;
            go(event);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        if (dragged && steps() > 0) {
            go(event);
        }
        redraw();
    }

    private void go(MouseEvent event) {
        if (event.isShiftDown()) {
            hand.goSecond(stepAt(event.getX()));
        } else {
            hand.go(stepAt(event.getX()));
        }
    }

    private void hover(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        setCursor(inReach(event) && steps() > 0 ? Cursor.HAND : Cursor.DEFAULT);
        redraw();
    }

    private boolean inReach(MouseEvent event) {
        return event.getX() >= area.left() && event.getX() <= area.right()
                && event.getY() >= 0 && event.getY() <= area.bottom() + 8;
    }

    /// The values of a curve: what `of` says of each step that is counted.
    static double[] values(SeriesScores scores, ToDoubleFunction<SeriesScores.Step.Counted> of) {
        double[] values = new double[scores.steps().size()];
        Arrays.setAll(values, step -> scores.steps().get(step) instanceof SeriesScores.Step.Counted counted
                ? of.applyAsDouble(counted)
                : Double.NaN);
        return values;
    }
}
