package maskscope.view.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.ThresholdScores;
import maskscope.pixel.HardCounts;
import maskscope.pixel.ThresholdCounts;
import maskscope.session.DerivedViews;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.chart.ChartLegend;
import maskscope.view.chart.ChartLook;
import maskscope.view.chart.ChartNote;
import maskscope.view.chart.CurveRenderer;
import maskscope.view.chart.PlotArea;
import maskscope.view.chart.SidePlot;
import maskscope.view.chart.ValueRange;
import maskscope.view.control.Texts;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;

/// Precision against recall, of a second prediction dashed, with the points of the present and of the best threshold; a click on
/// the curve goes to the threshold of that point.
final class PrecisionRecallPlot extends SidePlot {

    private static final ValueRange RANGE = new ValueRange(-0.03, 1.03);
    /// Pixels from the curve within which the pointer means it.
    private static final double NEAR = 20;
    private static final double AXIS_NAME = 84;
    private static final double FILL = 0.1;

    /// What F would count recall for; nothing here is F.
    private static final double EVEN = 1;
    private static final CountScore PRECISION = CountScores.byKey("precision").orElseThrow();
    private static final CountScore DICE = CountScores.byKey("dice").orElseThrow();

    private final Texts texts;
    private final ObservableValue<Theme> theme;
    private final Followed first;
    private final Followed second;
    private final ThresholdHand hand;
    private final Marks marks = new Marks();
    private final ChartNote hint = new ChartNote("curve-hint");
    private final LineNote note = new LineNote("average-precision");

    private PlotArea area = area(1, 1);
    private Optional<Point2D> pointer = Optional.empty();

    /// The curve of a prediction, made anew when its counts are others.
    private static final class Followed {

        private final ObservableValue<ThresholdCounts> counts;
        private ThresholdCounts last;
        private ThresholdScores scores;
        private Optional<PrecisionRecall> curve = Optional.empty();

        Followed(Results of) {
            counts = of.details().map(DerivedViews::thresholds);
        }

        Optional<PrecisionRecall> curve() {
            ThresholdCounts now = counts.getValue();
            if (now != last) {
                last = now;
                scores = now == null ? null : ThresholdScores.of(now, EVEN);
                curve = now == null ? Optional.empty() : PrecisionRecall.of(scores);
            }
            return curve;
        }

        /// The counts at a threshold, where something is predicted there.
        Optional<HardCounts> at(double threshold) {
            return Optional.of(scores.counts(threshold)).filter(counts -> counts.predicted() > 0);
        }

        /// The same at the threshold at which Dice is best.
        Optional<HardCounts> best() {
            return scores.best(DICE).flatMap(best -> at(best.threshold()));
        }
    }

    PrecisionRecallPlot(Texts texts, Predictions predictions, ObservableValue<Theme> theme, ThresholdHand hand) {
        this.texts = texts;
        this.theme = theme;
        this.hand = hand;
        first = new Followed(predictions.first());
        second = new Followed(predictions.second());
        setId("precision-recall");
        getChildren().addAll(marks, hint, note);
        follow(first.counts, second.counts, theme, texts.language(), hand.threshold());
        readAs(this::spoken);
        setOnMouseMoved(this::hover);
        setOnMouseDragged(this::hover);
        setOnMouseExited(any -> forgetPointer());
        setOnMouseClicked(this::click);
    }

    /// What is drawn; empty where there is nothing to draw.
    Optional<PrecisionRecall> curve() {
        return first.curve();
    }

    /// The same of a second prediction.
    Optional<PrecisionRecall> curveOfSecond() {
        return second.curve();
    }

    @Override
    public void draw(double width, double height) {
        Optional<PrecisionRecall> now = curve();
        area = area(width, height);
        x().unit(area.width());
        String recall = texts.now(Message.of("score.name.recall"));
        x().setLabel(recall, recall, area.width());
        y().scale(RANGE, area.height());
        Color colour = theme.getValue().accent();
        List<List<PrecisionRecall.Point>> drawn = Stream.of(now, curveOfSecond()).flatMap(Optional::stream)
                .map(PrecisionRecall::drawn).toList();
        Joined joined = Joined.of(drawn.stream().map(PrecisionRecallPlot::recalls).toList(),
                drawn.stream().map(PrecisionRecallPlot::precisions).toList());
        CurveRenderer.Pen pen = new CurveRenderer.Pen(
                ChartLook.awt(colour), 2f, ChartLook.awt(colour.deriveColor(0, 1, 1, FILL)));
        CurveRenderer.Pen dashed = new CurveRenderer.Pen(ChartLook.awt(colour), 1.6f, null, true);
        List<CurveRenderer.Pen> pens = now.isPresent() ? List.of(pen, dashed) : List.of(dashed);
        paint(theme.getValue(), area, pens.subList(0, drawn.size()), joined.at(), joined.curves(), List.of(),
                ChartLegend.Place.ABOVE);
        marks.cover(width, height);
        hint.hide();
        now.ifPresent(this::drawMarks);
        note.show(notes(now), width - RIGHT, width - RIGHT - AXIS_NAME, texts);
    }

    /// Steps: each point is the right end of one, which begins at the recall before it.
    private static double[] recalls(List<PrecisionRecall.Point> points) {
        double[] at = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            at[2 * i] = i == 0 ? 0 : points.get(i - 1).recall();
            at[2 * i + 1] = points.get(i).recall();
        }
        return at;
    }

    private static double[] precisions(List<PrecisionRecall.Point> points) {
        double[] at = new double[2 * points.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = points.get(i / 2).precision();
        }
        return at;
    }

    private List<Message> notes(Optional<PrecisionRecall> now) {
        if (now.isEmpty()) {
            return first.last == null ? List.of() : List.of(
                    Message.of("thresholds.no-recall"), Message.of("thresholds.no-recall-brief"));
        }
        String average = ScoreNumerals.score(now.get().average());
        Message brief = Message.of("thresholds.average", average);
        Optional<PrecisionRecall> other = curveOfSecond();
        if (other.isPresent()) {
            String ofSecond = ScoreNumerals.score(other.get().average());
            return List.of(
                    Message.of("thresholds.average-of-two", average, ofSecond),
                    Message.of("thresholds.average-of-two-brief", average, ofSecond));
        }
        return List.of(
                first.scores.isHard()
                        ? Message.of("thresholds.average-hard", brief)
                        : Message.of("thresholds.average-objects", brief, Numbers.percent(now.get().prevalence())),
                brief,
                Message.of("thresholds.average-brief", average));
    }

    private void drawMarks(PrecisionRecall now) {
        Theme dress = theme.getValue();
        double chance = y(now.prevalence());
        marks.line(area.left(), chance, area.right(), chance, dress.quiet(), 1, 2, 3);
        first.best().ifPresent(at ->
                marks.ring(x(recall(at)), y(precision(at)), 5.5, ScoreColours.of(DICE, dress), dress.ground()));
        curveOfSecond().flatMap(any -> second.at(hand.get())).ifPresent(at ->
                marks.ring(x(recall(at)), y(precision(at)), 4, dress.accent(), dress.ground()));
        first.at(hand.get()).ifPresent(at ->
                marks.dot(x(recall(at)), y(precision(at)), 4.5, dress.accent(), dress.ground()));
        meant(now).ifPresent(point -> {
            marks.ring(x(point.recall()), y(point.precision()), 4.5, dress.text(), dress.ground());
            hint.show(texts.now(words(point.recall(), point.precision(), point.threshold())),
                    x(point.recall()), y(point.precision()), area);
        });
    }

    private static Message words(double recall, double precision, double threshold) {
        return Message.of("thresholds.pr-hint", ScoreNumerals.score(recall), ScoreNumerals.score(precision),
                ScoreNumerals.threshold(threshold));
    }

    private static double recall(HardCounts counts) {
        return (double) counts.tp() / counts.objects();
    }

    private static double precision(HardCounts counts) {
        return PRECISION.of(counts, EVEN).value();
    }

    double x(double recall) {
        return area.left() + recall * area.width();
    }

    double y(double precision) {
        return area.bottom() - (precision - RANGE.low()) / RANGE.span() * area.height();
    }

    /// The point of the curve that the pointer is near to.
    private Optional<PrecisionRecall.Point> meant(PrecisionRecall now) {
        return pointer.flatMap(at -> {
            PrecisionRecall.Point point = now.nearest(
                    (at.getX() - area.left()) / area.width(),
                    RANGE.low() + (area.bottom() - at.getY()) / area.height() * RANGE.span(),
                    area.width(),
                    area.height() / RANGE.span());
            return at.distance(x(point.recall()), y(point.precision())) <= NEAR ? Optional.of(point) : Optional.empty();
        });
    }

    @Override
    public String key() {
        return "precision-recall";
    }

    @Override
    public Optional<String> numbers() {
        return curve().map(first -> ScoreNumbers.csv(first, curveOfSecond()));
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    private String spoken() {
        Optional<PrecisionRecall> now = curve();
        List<Message> said = new ArrayList<>(notes(now));
        Message chart = Message.of("thresholds.pr-spoken");
        if (now.isEmpty()) {
            return texts.now(said.isEmpty() ? chart : Message.of("thresholds.spoken-none", chart, said.getFirst()));
        }
        return texts.now(first.at(hand.get())
                .map(at -> Message.of("thresholds.spoken-now", chart, words(recall(at), precision(at), hand.get()),
                        said.getFirst()))
                .orElseGet(() -> Message.of("thresholds.spoken-none", chart, said.getFirst())));
    }

    private void hover(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        setCursor(curve().flatMap(this::meant).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        redraw();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pointer = Optional.of(new Point2D(event.getX(), event.getY()));
            curve().flatMap(this::meant).ifPresent(point -> hand.go(point.threshold()));
        }
    }
}
