package maskscope.view.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.ScoreValue;
import maskscope.loss.score.ThresholdScores;
import maskscope.pixel.ThresholdCounts;
import maskscope.session.DerivedViews;
import maskscope.text.Message;
import maskscope.view.chart.ChartLegend;
import maskscope.view.chart.ChartLook;
import maskscope.view.chart.ChartNote;
import maskscope.view.chart.CurveRenderer;
import maskscope.view.chart.PlotArea;
import maskscope.view.chart.SidePlot;
import maskscope.view.chart.ValueRange;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.ChartLooks;
import maskscope.view.look.Predictions;
import maskscope.view.look.Theme;

/// The scores against the threshold, with a line at the present one that can be dragged, and the best of one of them.
///
/// Those of a second prediction are dashed. Curves and line lie on two canvases, so that moving the line redraws no curve.
final class ThresholdPlot extends SidePlot {

    private static final double AIR = 0.03;
    private static final double GRIP = 6;
    private static final float THICK = 2.4f;
    private static final float THIN = 1.4f;
    /// The name of the vertical axis stands at the left of the line above the plot.
    private static final double AXIS_NAME = 64;

    private final Texts texts;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<ThresholdCounts> counts;
    private final ObservableValue<ThresholdCounts> countsOfSecond;
    private final DoubleProperty beta;
    private final ThresholdHand hand;
    private final Marks marks = new Marks();
    private final ScoreNames names;
    private final BestLine best;
    private final ChartNote hint = new ChartNote("curve-hint");
    private final ChartNote value = new ChartNote("curve-value");

    private ThresholdCounts scored;
    private ThresholdScores scores;
    private ThresholdCounts scoredOfSecond;
    private ThresholdScores second;
    private Shown shown;
    private PlotArea area = area(1, 1);
    private ValueRange range = new ValueRange(-AIR, 1 + AIR);
    private Optional<Point2D> pointer = Optional.empty();
    private boolean dragged;

    /// All that the curves depend on.
    private record Shown(
            ThresholdScores scores,
            ThresholdScores second,
            List<CountScore> drawn,
            CountScore selected,
            PlotArea area,
            double width,
            double height,
            double fineness,
            Theme theme,
            String axis) {}

    /// `beta` is F's.
    ThresholdPlot(
            Texts texts,
            Predictions predictions,
            ChartLooks looks,
            DoubleProperty beta,
            ObservableValue<Theme> theme,
            ThresholdHand hand) {
        this.texts = texts;
        this.beta = beta;
        this.theme = theme;
        this.hand = hand;
        counts = predictions.first().details().map(DerivedViews::thresholds);
        countsOfSecond = predictions.second().details().map(DerivedViews::thresholds);
        names = new ScoreNames(texts, "score-name-", "thresholds.name-tip", looks);
        best = new BestLine(texts, hand);
        setId("threshold-chart");
        getChildren().add(marks);
        getChildren().addAll(names.keys().nodes());
        getChildren().addAll(hint, value, best);
        follow(counts, countsOfSecond, theme, texts.language(), hand.threshold());
        follow(looks.scores(), looks.best(), beta);
        WhileShown.of(this).hearAny(
                () -> names.mark(theme.getValue(), beta.get()),
                looks.scores(), looks.best(), beta, theme, texts.language());
        readAs(this::spoken);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        setOnMouseExited(this::leave);
    }

    /// What is drawn; null before there is anything.
    ThresholdScores scores() {
        ThresholdCounts now = counts.getValue();
        if (now != scored || scores != null && scores.beta() != beta.get()) {
            scored = now;
            scores = now == null ? null : ThresholdScores.of(now, beta.get());
        }
        return scores;
    }

    /// The same of a second prediction; null while there is none.
    private ThresholdScores second() {
        ThresholdCounts now = countsOfSecond.getValue();
        if (now != scoredOfSecond || second != null && second.beta() != beta.get()) {
            scoredOfSecond = now;
            second = now == null ? null : ThresholdScores.of(now, beta.get());
        }
        return second;
    }

    /// Where the curves lie.
    PlotArea plotArea() {
        return area;
    }

    @Override
    public void draw(double width, double height) {
        ThresholdScores now = scores();
        area = area(width, height, names.keys().room(width));
        drawCurves(now, width, height);
        marks.cover(width, height);
        names.keys().place(area, width, height);
        if (now == null) {
            best.setVisible(false);
            hint.hide();
            value.hide();
            return;
        }
        drawMarks(now);
        best.show(now, names.selected(), hand.get(), width - RIGHT, width - RIGHT - AXIS_NAME);
    }

    @Override
    public String key() {
        return "scores-against-threshold";
    }

    /// At every threshold at which anything changes: the counts, and the scores whose curves are drawn; of both predictions.
    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(scores()).map(now -> ScoreNumbers.csv(
                now, Optional.ofNullable(second()), names.drawn()));
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    private void drawCurves(ThresholdScores now, double width, double height) {
        String axis = texts.now(Message.of("thresholds.threshold"));
        ThresholdScores other = now == null ? null : second();
        Shown next = new Shown(now, other, now == null ? List.of() : names.drawn(), names.selected(), area, width, height,
                Pixels.of(this), theme.getValue(), axis);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        List<ThresholdScores.Curves> both = now == null ? List.of(new ThresholdScores.Curves(new double[0], Map.of()))
                : other == null ? List.of(now.curves(next.drawn()))
                : ThresholdScores.together(next.drawn(), now, other).reversed();
        range = range(both);
        x().unit(area.width());
        x().setLabel(axis, axis, area.width());
        y().scale(range, area.height());
        paint(
                theme.getValue(),
                area,
                both.stream()
                        .flatMap(curves -> next.drawn().stream().map(score -> pen(score, curves != both.getLast())))
                        .toList(),
                both.getFirst().at(),
                both.stream().flatMap(curves -> next.drawn().stream().map(score -> curves.values().get(score.key())))
                        .toArray(double[][]::new),
                List.of(),
                ChartLegend.Place.ABOVE);
    }

    private Message name(CountScore score) {
        return ScoreNumerals.name(score, beta.get());
    }

    private CurveRenderer.Pen pen(CountScore score, boolean ofSecond) {
        return new CurveRenderer.Pen(
                ChartLook.awt(ScoreColours.of(score, theme.getValue())), score == names.selected() ? THICK : THIN, null,
                ofSecond);
    }

    /// From 0 to 1, and below where a correlation is.
    private static ValueRange range(List<ThresholdScores.Curves> all) {
        double least = all.stream().flatMap(curves -> curves.values().values().stream()).flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite).min().orElse(0);
        return new ValueRange(Math.min(0, Math.floor(least * 10) / 10) - AIR, 1 + AIR);
    }

    private double x(double threshold) {
        return area.left() + threshold * area.width();
    }

    private double y(double score) {
        return area.bottom() - (score - range.low()) / range.span() * area.height();
    }

    private double thresholdAt(double x) {
        return (x - area.left()) / area.width();
    }

    private void drawMarks(ThresholdScores now) {
        Theme dress = theme.getValue();
        double at = hand.get();
        marks.handle(area, x(at), dress.accent());
        ThresholdScores other = second();
        for (CountScore score : other == null ? List.<CountScore>of() : names.drawn()) {
            ScoreValue there = other.at(score, at);
            if (there.defined()) {
                marks.ring(x(at), y(there.value()), 3, ScoreColours.of(score, dress), dress.ground());
            }
        }
        for (CountScore score : names.drawn()) {
            ScoreValue here = now.at(score, at);
            if (here.defined()) {
                double radius = score == names.selected() ? 4.5 : 3;
                marks.dot(x(at), y(here.value()), radius, ScoreColours.of(score, dress), dress.ground());
            }
        }
        CountScore selected = names.selected();
        if (names.isShown(selected)) {
            now.best(selected).ifPresent(found -> marks.ring(
                    x(found.threshold()), y(found.value()), 5.5, ScoreColours.of(selected, dress), dress.ground()));
        }
        if (dragged) {
            value.showBeside(texts.now(Message.of("thresholds.value", ScoreNumerals.threshold(at))), x(at), GRIP, area);
        } else {
            value.hide();
        }
        drawHint(now);
    }

    /// The curve that is nearest to the pointer, above or below it.
    private void drawHint(ThresholdScores now) {
        Optional<Point2D> over = dragged ? Optional.empty() : pointer.filter(at -> area.contains(at.getX(), at.getY()));
        CountScore nearest = null;
        double least = Double.POSITIVE_INFINITY;
        double threshold = over.map(at -> thresholdAt(at.getX())).orElse(0.0);
        for (CountScore score : over.isPresent() ? names.drawn() : List.<CountScore>of()) {
            double away = Math.abs(y(now.at(score, threshold).value()) - over.get().getY());
            if (away < least) {
                least = away;
                nearest = score;
            }
        }
        if (nearest == null) {
            hint.hide();
            return;
        }
        double score = now.at(nearest, threshold).value();
        double atX = over.get().getX();
        Theme dress = theme.getValue();
        marks.ring(atX, y(score), 4.5, ScoreColours.of(nearest, dress), dress.ground());
        hint.show(texts.now(Message.of("thresholds.hint", name(nearest), ScoreNumerals.score(score),
                ScoreNumerals.threshold(Math.round(threshold * 1000) / 1000.0))), atX, y(score), area);
    }

    private String spoken() {
        ThresholdScores now = scores();
        if (now == null) {
            return texts.now(Message.of("thresholds.spoken"));
        }
        Message chart = Message.of("thresholds.spoken");
        CountScore selected = names.selected();
        ScoreValue here = now.at(selected, hand.get());
        Message said = here.defined()
                ? Message.of("thresholds.hint", name(selected), ScoreNumerals.score(here.value()),
                        ScoreNumerals.threshold(hand.get()))
                : Message.of("thresholds.none", name(selected), here.undefined().orElseThrow());
        return now.best(selected)
                .map(found -> texts.now(Message.of("thresholds.spoken-now", chart, said, Message.of(
                        "thresholds.best", ScoreNumerals.threshold(found.threshold()), name(selected),
                        ScoreNumerals.score(found.value())))))
                .orElseGet(() -> texts.now(Message.of("thresholds.spoken-none", chart, said)));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && scores() != null && inReach(event)) {
            dragged = true;
            hand.grab().run();
            drag(event);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        if (dragged) {
            hand.move(thresholdAt(event.getX()));
        }
    }

    private void release(MouseEvent event) {
        dragged = false;
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

    /// The plot and a little beside it, so that 0 and 1 are easily reached.
    private boolean inReach(MouseEvent event) {
        return event.getX() >= area.left() - 8 && event.getX() <= area.right() + 8
                && event.getY() >= 0 && event.getY() <= area.bottom() + 8;
    }
}
