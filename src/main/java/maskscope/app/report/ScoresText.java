package maskscope.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.Placement;
import maskscope.pixel.HardCounts;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;

/// What a prediction is worth once it is cut, for people to read: counts, each score in a line, and how surfaces were measured.
final class ScoresText {

    private static final int DIGITS = 10;
    private static final String F_BETA = "f-beta";

    private static final Words ENGLISH = BundleWords.english();

    private ScoresText() {}

    static String of(HardScores cut, Placement placement) {
        HardCounts counts = cut.counts();
        StringBuilder text = new StringBuilder();
        text.append(ENGLISH.of("report.scores-at", Numbers.brief(cut.at()), counts.tp(), counts.fp(), counts.fn(), counts.tn()))
                .append("\n\n");
        int width = cut.values().keySet().stream().mapToInt(key -> name(cut, key).length()).max().orElse(0);
        cut.values().forEach((key, value) -> text
                .append(name(cut, key)).append(" ".repeat(width - name(cut, key).length() + 3))
                .append(value.defined() ? Numbers.significant(value.value(), DIGITS) : ENGLISH.of("report.undefined"))
                .append("\n"));
        DistanceSettings settings = cut.settings();
        text.append("\n").append(ENGLISH.of("report.surfaces", cut.by().name(), cut.by().version(),
                placement.axes().ofBody() ? Message.of("report.millimetres") : Message.of("report.pixel-steps"),
                Numbers.brief(settings.spacing().x()), Numbers.brief(settings.spacing().y()),
                Numbers.brief(settings.spacing().z()),
                Numbers.brief(settings.tolerance()), Numbers.brief(settings.boundary()))).append("\n");
        return text.append(reasons(cut)).toString();
    }

    /// Why some have no value, those with the same reason together.
    private static String reasons(HardScores cut) {
        Map<Message, String> missing = cut.values().entrySet().stream()
                .filter(score -> !score.getValue().defined())
                .collect(Collectors.groupingBy(score -> why(score.getValue()), LinkedHashMap::new,
                        Collectors.mapping(score -> name(cut, score.getKey()), Collectors.joining(", "))));
        return missing.entrySet().stream()
                .map(reason -> "\n" + ENGLISH.of("report.no-score", reason.getValue(), reason.getKey()) + "\n")
                .collect(Collectors.joining());
    }

    private static Message why(ScoreValue value) {
        return value.undefined().orElseThrow();
    }

    private static String name(HardScores cut, String key) {
        return key.equals(F_BETA)
                ? ENGLISH.of("score.f-of", Numbers.brief(cut.beta()))
                : ENGLISH.of(DistanceScore.byKey(key).map(DistanceScore::title).orElse(Message.of("score.name." + key)));
    }
}
