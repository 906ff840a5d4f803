package maskscope.view.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import maskscope.loss.score.Reliability;
import maskscope.pixel.PixelTable;
import maskscope.session.ShownPair;
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

/// How often the truth is object where the prediction says so with p: on the diagonal for one that can be believed. Behind it
/// how many pixels each bin has, on a logarithmic scale. Of a second prediction it is dashed, and its bins are not shown.
final class ReliabilityPlot extends SidePlot {

    private static final ValueRange RANGE = new ValueRange(-0.03, 1.03);
    private static final double FAINT = 0.13;
    private static final double DOT = 3.5;
    private static final int ASIDE = 64;
    private static final double AXIS_NAME = 76;
    private static final double BETWEEN = 4;

    private final Texts texts;
    private final Followed first;
    private final Followed second;
    private final ObservableValue<Theme> theme;
    private final Marks marks = new Marks();
    private final ChartNote hint = new ChartNote("curve-hint");
    private final LineNote note = new LineNote("calibration-error");
    private final BinsMenu menu;

    private PlotArea area = area(1, 1);
    private Optional<Point2D> pointer = Optional.empty();

    /// How far a prediction can be believed, made anew for other pixels or bins.
    private static final class Followed {

        private final ObservableValue<PixelTable> table;
        private final DoubleProperty bins;
        private PixelTable last;
        private int binned;
        private Reliability reliability;

        Followed(Results of, DoubleProperty bins) {
            table = of.pair().map(ShownPair::table);
            this.bins = bins;
        }

        /// Null while there is no prediction.
        Reliability reliability() {
            PixelTable now = table.getValue();
            int wanted = (int) Math.round(bins.get());
            if (now != last || wanted != binned) {
                last = now;
                binned = wanted;
                reliability = now == null ? null : Reliability.of(now.counts(), 0, wanted);
            }
            return reliability;
        }

        List<Reliability.Bin> full() {
            Reliability now = reliability();
            return now == null ? List.of() : now.bins().stream().filter(bin -> !bin.empty()).toList();
        }
    }

    ReliabilityPlot(
            Texts texts,
            Predictions predictions,
            DoubleProperty bins,
            ObservableValue<Theme> theme,
            Runnable grab) {
        this.texts = texts;
        this.theme = theme;
        first = new Followed(predictions.first(), bins);
        second = new Followed(predictions.second(), bins);
        menu = new BinsMenu(texts, bins, grab);
        setId("reliability");
        getChildren().addAll(marks, hint, note, menu);
        follow(first.table, second.table, bins, theme, texts.language());
        readAs(this::spoken);
        setOnMouseMoved(this::hover);
        setOnMouseExited(any -> forgetPointer());
    }

    /// What is drawn; null before there is anything.
    Reliability reliability() {
        return first.reliability();
    }

    /// The same of a second prediction.
    Reliability reliabilityOfSecond() {
        return second.reliability();
    }

    @Override
    public void draw(double width, double height) {
        Reliability now = reliability();
        area = area(width, height);
        x().unit(area.width());
        x().setLabel(texts.now(Message.of("chart.prediction")), texts.now(Message.of("chart.prediction-short")),
                area.width() - ASIDE);
        y().scale(RANGE, area.height());
        Color colour = theme.getValue().accent();
        List<Reliability.Bin> full = first.full();
        List<Reliability.Bin> ofSecond = second.full();
        Joined joined = Joined.of(Stream.of(full, ofSecond).map(ReliabilityPlot::predictions).toList(),
                Stream.of(full, ofSecond).map(ReliabilityPlot::truths).toList());
        paint(
                theme.getValue(),
                area,
                List.of(new CurveRenderer.Pen(ChartLook.awt(colour), 1.6f, null),
                        new CurveRenderer.Pen(ChartLook.awt(colour), 1.4f, null, true)),
                joined.at(),
                joined.curves(),
                List.of(),
                ChartLegend.Place.ABOVE);
        marks.cover(width, height);
        hint.hide();
        drawMarks(full, ofSecond);
        double right = menu.placeAbove(width - RIGHT);
        note.show(now == null ? List.of() : notes(now), right - BETWEEN, right - BETWEEN - AXIS_NAME, texts);
    }

    private static double[] predictions(List<Reliability.Bin> bins) {
        return bins.stream().mapToDouble(Reliability.Bin::prediction).toArray();
    }

    private static double[] truths(List<Reliability.Bin> bins) {
        return bins.stream().mapToDouble(Reliability.Bin::truth).toArray();
    }

    private List<Message> notes(Reliability now) {
        if (now.pixels() == 0) {
            return List.of(Message.of("score.no-pixel"));
        }
        String error = ScoreNumerals.score(now.error());
        Reliability other = reliabilityOfSecond();
        if (other != null && other.pixels() > 0) {
            String ofSecond = ScoreNumerals.score(other.error());
            return List.of(
                    Message.of("thresholds.calibration-of-two", error, ofSecond),
                    Message.of("thresholds.calibration-of-two-short", error, ofSecond),
                    Message.of("thresholds.calibration-of-two-brief", error, ofSecond));
        }
        return List.of(
                Message.of("thresholds.calibration", error),
                Message.of("thresholds.calibration-short", error),
                Message.of("thresholds.calibration-brief", error));
    }

    private void drawMarks(List<Reliability.Bin> full, List<Reliability.Bin> ofSecond) {
        Theme dress = theme.getValue();
        double most = full.stream().mapToLong(Reliability.Bin::pixels).max().orElse(1);
        for (Reliability.Bin bin : full) {
            double part = Math.log1p(bin.pixels()) / Math.log1p(most);
            marks.bar(x(bin.from()) + 0.5, y(part / 2), x(bin.to()) - 0.5, y(0),
                    dress.quiet().deriveColor(0, 1, 1, FAINT));
        }
        marks.line(x(0), y(0), x(1), y(1), dress.quiet(), 1, 2, 3);
        ofSecond.forEach(bin -> marks.ring(x(bin.prediction()), y(bin.truth()), DOT, dress.accent(), dress.ground()));
        full.forEach(bin -> marks.dot(x(bin.prediction()), y(bin.truth()), DOT, dress.accent(), dress.ground()));
        pointer.filter(at -> area.contains(at.getX(), at.getY()))
                .flatMap(at -> full.stream().filter(bin -> at.getX() > x(bin.from()) && at.getX() <= x(bin.to())).findFirst())
                .ifPresent(bin -> {
                    marks.ring(x(bin.prediction()), y(bin.truth()), DOT + 1.5, dress.text(), dress.ground());
                    hint.show(texts.now(words(bin)), x(bin.prediction()), y(bin.truth()), area);
                });
    }

    private static Message words(Reliability.Bin bin) {
        return Message.of("thresholds.bin", Numbers.fixed(bin.prediction(), 2), Numbers.percent(bin.truth()), bin.pixels());
    }

    private double x(double prediction) {
        return area.left() + prediction * area.width();
    }

    private double y(double truth) {
        return area.bottom() - (truth - RANGE.low()) / RANGE.span() * area.height();
    }

    @Override
    public String key() {
        return "reliability";
    }

    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(reliability())
                .map(now -> ScoreNumbers.csv(now, Optional.ofNullable(reliabilityOfSecond())));
    }

    @Override
    public void forgetPointer() {
        pointer = Optional.empty();
        redraw();
    }

    private String spoken() {
        Message chart = Message.of("thresholds.reliability-spoken");
        Reliability now = reliability();
        return texts.now(now == null ? chart : Message.of("thresholds.spoken-none", chart, notes(now).getFirst()));
    }

    private void hover(MouseEvent event) {
        pointer = Optional.of(new Point2D(event.getX(), event.getY()));
        redraw();
    }
}
