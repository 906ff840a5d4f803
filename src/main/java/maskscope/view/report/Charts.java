package maskscope.view.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.Reliability;
import maskscope.loss.score.ScoreValue;
import maskscope.loss.score.ThresholdScores;
import maskscope.paper.Chart;
import maskscope.paper.Ink;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.score.ScoreColours;

/// The curves that the window draws, as charts on paper.
final class Charts {

    private static final double THICK = 2;
    private static final double THIN = 1.2;

    /// Curves that nobody wants to see.
    private static final ViewOption<Set<String>> HIDDEN = ViewOption.names("curves.hidden");
    /// Scores that are drawn against the threshold, and the one whose best is marked.
    private static final ViewOption<Set<String>> DRAWN =
            ViewOption.names("threshold-chart.scores", Set.of("dice", "iou", "precision", "recall"));
    private static final ViewOption<String> BEST = ViewOption.text("threshold-chart.best", "dice");

    private final ReportSubject subject;
    private final Measured measured;
    private final Words words;

    Charts(ReportSubject subject, Measured measured, Words words) {
        this.subject = subject;
        this.measured = measured;
        this.words = words;
    }

    /// The losses whose curves are seen.
    static List<Loss> seen(ReportSubject subject) {
        Set<String> hidden = subject.view().get(HIDDEN);
        return subject.numbers().losses().stream()
                .filter(loss -> !hidden.contains(loss.key()) && subject.settings().form(loss).isPresent())
                .toList();
    }

    /// The losses along a parameter.
    Chart losses() {
        Sweep sweep = subject.details().sweep();
        Parameter axis = sweep.axis();
        double[] x = Arrays.stream(sweep.x()).map(axis::position).toArray();
        List<Chart.Line> lines = new ArrayList<>();
        double least = 0;
        double most = 0;
        for (Loss loss : seen(subject)) {
            double[] y = sweep.values().get(loss.key());
            least = Math.min(least, Arrays.stream(y).filter(Double::isFinite).min().orElse(0));
            most = Math.max(most, Arrays.stream(y).filter(Double::isFinite).max().orElse(0));
            lines.add(new Chart.Line(loss.name(), subject.ink(loss), x, y, loss == subject.selected() ? THICK : THIN, false));
        }
        double at = subject.settings().effective(subject.selected(), axis);
        String title = words.of("paper.chart-losses", axis.label());
        return new Chart(title, title, "", Axes.of(words.of("chart.axis", axis.label(), axis.meaning()), axis),
                Axes.around(words.of("chart.loss"), least, most), lines, List.of(), List.of(),
                Optional.of(new Chart.Present(axis.position(at), words.of("paper.set", axis.label(), Digits.set(at)))));
    }

    /// Scores against the threshold.
    Chart thresholds() {
        ThresholdScores scores = measured.thresholds();
        Set<String> wanted = subject.view().get(DRAWN);
        List<CountScore> drawn = CountScores.ALL.stream().filter(score -> wanted.contains(score.key())).toList();
        ThresholdScores.Curves curves = scores.curves(drawn);
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Dot> dots = new ArrayList<>();
        double least = 0;
        double at = measured.scores().at();
        CountScore front = CountScores.byKey(subject.view().get(BEST)).orElse(CountScores.ALL.getFirst());
        for (CountScore score : drawn) {
            double[] y = curves.values().get(score.key());
            least = Math.min(least, Arrays.stream(y).filter(Double::isFinite).min().orElse(0));
            Ink ink = Inks.of(theme -> ScoreColours.of(score, theme));
            lines.add(new Chart.Line(words.of(ScoreSection.name(measured.scores(), score.key())), ink, curves.at(), y,
                    score == front ? THICK : THIN, false));
            ScoreValue here = scores.at(score, at);
            if (here.defined()) {
                dots.add(new Chart.Dot(at, here.value(), ink));
            }
        }
        String note = note(front, at);
        String title = words.of("paper.chart-thresholds");
        return new Chart(title, words.of("paper.chart-told", title, note), note, Axes.unit(words.of("thresholds.threshold")),
                Axes.score(words.of("thresholds.score"), least), lines, List.of(), dots,
                Optional.of(new Chart.Present(at, words.of("paper.at", Digits.set(at)))));
    }

    /// Where a score is best.
    private String note(CountScore score, double at) {
        String name = words.of(ScoreSection.name(measured.scores(), score.key()));
        ScoreValue here = measured.thresholds().at(score, at);
        if (measured.thresholds().isHard()) {
            return words.of(here.defined() ? Message.of("thresholds.one-cut", name, Digits.few(here.value()))
                    : Message.of("thresholds.none", name, here.undefined().orElseThrow()));
        }
        return measured.thresholds().best(score)
                .map(best -> words.of("thresholds.best", Digits.set(best.threshold()), name, Digits.few(best.value())))
                .orElse("");
    }

    /// Precision against recall; empty where the truth has no object.
    Optional<Chart> precisionRecall() {
        return measured.curve().map(curve -> {
            List<PrecisionRecall.Point> points = curve.drawn();
            // Between two points the curve is as high as at its right end.
            double[] x = new double[2 * points.size()];
            double[] y = new double[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                x[2 * i] = i == 0 ? 0 : points.get(i - 1).recall();
                y[2 * i] = points.get(i).precision();
                x[2 * i + 1] = points.get(i).recall();
                y[2 * i + 1] = points.get(i).precision();
            }
            String note = words.of("paper.average-precision", Digits.few(curve.average()));
            String title = words.of("paper.chart-precision-recall");
            double[] ends = {0, 1};
            double[] level = {curve.prevalence(), curve.prevalence()};
            return new Chart(title, words.of("paper.chart-told", title, note), note,
                    Axes.unit(words.of("score.name.recall")), Axes.score(words.of("score.name.precision"), 0),
                    List.of(new Chart.Line("", Ink.QUIET, ends, level, 1, true),
                            new Chart.Line("", Ink.ACCENT, x, y, 1.6, false)),
                    List.of(), here(), Optional.empty());
        });
    }

    /// Precision and recall at the threshold.
    private List<Chart.Dot> here() {
        ScoreValue precision = measured.scores().values().get("precision");
        ScoreValue recall = measured.scores().values().get("recall");
        return precision.defined() && recall.defined() && measured.scores().counts().predicted() > 0
                ? List.of(new Chart.Dot(recall.value(), precision.value(), Ink.ACCENT)) : List.of();
    }

    /// How far the prediction can be believed; empty where no pixel counts.
    Optional<Chart> reliability() {
        Reliability reliability = measured.reliability();
        if (reliability.pixels() == 0) {
            return Optional.empty();
        }
        List<Reliability.Bin> full = reliability.bins().stream().filter(bin -> !bin.empty()).toList();
        double most = full.stream().mapToLong(Reliability.Bin::pixels).max().orElse(1);
        double[] x = full.stream().mapToDouble(Reliability.Bin::prediction).toArray();
        double[] y = full.stream().mapToDouble(Reliability.Bin::truth).toArray();
        String note = words.of("paper.calibration", Numbers.fixed(reliability.error(), 4), reliability.bins().size());
        String title = words.of("paper.chart-reliability");
        double[] ends = {0, 1};
        return Optional.of(new Chart(title, words.of("paper.chart-told", title, note), note,
                Axes.unit(words.of("chart.prediction")), Axes.score(words.of("thresholds.frequency"), 0),
                List.of(new Chart.Line("", Ink.QUIET, ends, ends, 1, true),
                        new Chart.Line("", Ink.ACCENT, x, y, 1.6, false)),
                full.stream().map(bin -> new Chart.Bar(
                        bin.from(), bin.to(), Math.log1p(bin.pixels()) / Math.log1p(most) / 2)).toList(),
                full.stream().map(bin -> new Chart.Dot(bin.prediction(), bin.truth(), Ink.ACCENT)).toList(),
                Optional.empty()));
    }
}
