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

    private final List<Told> told;
    private final ReportSubject subject;
    private final Measured measured;
    private final Words words;

    /// Of two predictions the curves of the second one are dashed.
    Charts(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.measured = told.getFirst().measured();
        this.words = words;
    }

    /// Whether the curves of a prediction are dashed, and without the names that the first one's have.
    private boolean isSecond(Told one) {
        return one != told.getFirst();
    }

    /// What a curve is called.
    private String name(Told one, String name) {
        return isSecond(one) ? "" : name;
    }

    /// The losses whose curves are seen.
    static List<Loss> seen(ReportSubject subject) {
        Set<String> hidden = subject.view().get(HIDDEN);
        return subject.numbers().losses().stream()
                .filter(loss -> !hidden.contains(loss.key()) && subject.settings().form(loss).isPresent())
                .toList();
    }

    /// The scores that are drawn against the threshold.
    static List<CountScore> drawn(ReportSubject subject) {
        Set<String> wanted = subject.view().get(DRAWN);
        return CountScores.ALL.stream().filter(score -> wanted.contains(score.key())).toList();
    }

    /// The losses along a parameter.
    Chart losses() {
        Sweep sweep = subject.details().sweep();
        Parameter axis = sweep.axis();
        double[] x = Arrays.stream(sweep.x()).map(axis::position).toArray();
        List<Chart.Line> lines = new ArrayList<>();
        double least = 0;
        double most = 0;
        for (Told one : told) {
            for (Loss loss : seen(subject)) {
                double[] y = one.subject().details().sweep().values().get(loss.key());
                least = Math.min(least, Arrays.stream(y).filter(Double::isFinite).min().orElse(0));
                most = Math.max(most, Arrays.stream(y).filter(Double::isFinite).max().orElse(0));
                lines.add(new Chart.Line(name(one, loss.name()), subject.ink(loss), x, y,
                        loss == subject.selected() ? THICK : THIN, isSecond(one)));
            }
        }
        double at = subject.settings().effective(subject.selected(), axis);
        String title = words.of("paper.chart-losses", axis.label());
        String note = told.size() > 1 ? words.of("paper.dashed") : "";
        return new Chart(title, title, note, Axes.of(words.of("chart.axis", axis.label(), axis.meaning()), axis),
                Axes.around(words.of("chart.loss"), least, most), lines, List.of(), List.of(),
                Optional.of(new Chart.Present(axis.position(at), words.of("paper.set", axis.label(), Digits.set(at)))));
    }

    /// Scores against the threshold.
    Chart thresholds() {
        List<CountScore> drawn = drawn(subject);
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Dot> dots = new ArrayList<>();
        double least = 0;
        double at = measured.scores().at();
        CountScore front = CountScores.byKey(subject.view().get(BEST)).orElse(CountScores.ALL.getFirst());
        for (Told one : told) {
            ThresholdScores scores = one.measured().thresholds();
            ThresholdScores.Curves curves = scores.curves(drawn);
            for (CountScore score : drawn) {
                double[] y = curves.values().get(score.key());
                least = Math.min(least, Arrays.stream(y).filter(Double::isFinite).min().orElse(0));
                Ink ink = Inks.of(theme -> ScoreColours.of(score, theme));
                lines.add(new Chart.Line(name(one, words.of(ScoreSection.name(measured.scores(), score.key()))), ink,
                        curves.at(), y, score == front ? THICK : THIN, isSecond(one)));
                ScoreValue here = scores.at(score, at);
                if (here.defined()) {
                    dots.add(new Chart.Dot(at, here.value(), ink));
                }
            }
        }
        String first = note(told.getFirst(), front, at);
        String note = told.size() == 1 ? first : words.of("paper.chart-of-two", first, note(told.getLast(), front, at));
        String title = words.of("paper.chart-thresholds");
        return new Chart(title, words.of("paper.chart-told", title, note), note, Axes.unit(words.of("thresholds.threshold")),
                Axes.score(words.of("thresholds.score"), least), lines, List.of(), dots,
                Optional.of(new Chart.Present(at, words.of("paper.at", Digits.set(at)))));
    }

    /// Where a score is best.
    private String note(Told one, CountScore score, double at) {
        ThresholdScores scores = one.measured().thresholds();
        String name = words.of(ScoreSection.name(measured.scores(), score.key()));
        ScoreValue here = scores.at(score, at);
        if (scores.isHard()) {
            return words.of(here.defined() ? Message.of("thresholds.one-cut", name, Digits.few(here.value()))
                    : Message.of("thresholds.none", name, here.undefined().orElseThrow()));
        }
        return scores.best(score)
                .map(best -> words.of("thresholds.best", Digits.set(best.threshold()), name, Digits.few(best.value())))
                .orElse("");
    }

    /// Precision against recall; empty where the truth has no object.
    Optional<Chart> precisionRecall() {
        return measured.curve().map(first -> {
            double[] ends = {0, 1};
            double[] level = {first.prevalence(), first.prevalence()};
            List<Chart.Line> lines = new ArrayList<>();
            List<Chart.Dot> dots = new ArrayList<>();
            lines.add(new Chart.Line("", Ink.QUIET, ends, level, 1, true));
            for (Told one : told) {
                one.measured().curve().ifPresent(curve -> lines.add(line(curve, isSecond(one))));
                dots.addAll(here(one.measured()));
            }
            String average = Digits.few(first.average());
            String note = told.size() == 1 ? words.of("paper.average-precision", average)
                    : words.of("paper.average-precisions", average, told.getLast().measured().curve()
                            .map(curve -> Digits.few(curve.average())).orElse("–"));
            String title = words.of("paper.chart-precision-recall");
            return new Chart(title, words.of("paper.chart-told", title, note), note,
                    Axes.unit(words.of("score.name.recall")), Axes.score(words.of("score.name.precision"), 0),
                    lines, List.of(), dots, Optional.empty());
        });
    }

    private static Chart.Line line(PrecisionRecall curve, boolean dashed) {
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
        return new Chart.Line("", Ink.ACCENT, x, y, 1.6, dashed);
    }

    /// Precision and recall at the threshold.
    private static List<Chart.Dot> here(Measured measured) {
        ScoreValue precision = measured.scores().values().get("precision");
        ScoreValue recall = measured.scores().values().get("recall");
        return precision.defined() && recall.defined() && measured.scores().counts().predicted() > 0
                ? List.of(new Chart.Dot(recall.value(), precision.value(), Ink.ACCENT)) : List.of();
    }

    /// How far the predictions can be believed; empty where no pixel counts. Behind the lines stands how many pixels the first
    /// one has.
    Optional<Chart> reliability() {
        Reliability first = measured.reliability();
        if (first.pixels() == 0) {
            return Optional.empty();
        }
        double most = first.bins().stream().mapToLong(Reliability.Bin::pixels).max().orElse(1);
        double[] ends = {0, 1};
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Dot> dots = new ArrayList<>();
        lines.add(new Chart.Line("", Ink.QUIET, ends, ends, 1, true));
        for (Told one : told) {
            List<Reliability.Bin> full = full(one.measured().reliability());
            lines.add(new Chart.Line("", Ink.ACCENT, full.stream().mapToDouble(Reliability.Bin::prediction).toArray(),
                    full.stream().mapToDouble(Reliability.Bin::truth).toArray(), 1.6, isSecond(one)));
            full.forEach(bin -> dots.add(new Chart.Dot(bin.prediction(), bin.truth(), Ink.ACCENT)));
        }
        String error = Numbers.fixed(first.error(), 4);
        String note = told.size() == 1 ? words.of("paper.calibration", error, first.bins().size())
                : words.of("paper.calibrations", error,
                        Numbers.fixed(told.getLast().measured().reliability().error(), 4), first.bins().size());
        String title = words.of("paper.chart-reliability");
        return Optional.of(new Chart(title, words.of("paper.chart-told", title, note), note,
                Axes.unit(words.of("chart.prediction")), Axes.score(words.of("thresholds.frequency"), 0), lines,
                full(first).stream().map(bin -> new Chart.Bar(
                        bin.from(), bin.to(), Math.log1p(bin.pixels()) / Math.log1p(most) / 2)).toList(),
                dots, Optional.empty()));
    }

    private static List<Reliability.Bin> full(Reliability reliability) {
        return reliability.bins().stream().filter(bin -> !bin.empty()).toList();
    }
}
