package maskscope.view.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.legend.CurveKey;
import maskscope.view.legend.CurveKeys;
import maskscope.view.look.ChartLooks;
import maskscope.view.look.Theme;

/// The names of all scores beside a chart of them, by which a curve is hidden and brought back, and the best of one is marked:
/// in every chart the same.
public final class ScoreNames {

    private final Texts texts;
    private final ChartLooks looks;
    private final CurveKeys keys;

    /// `prefix` begins the id of each name, `tip` is the key of what is said of a name that is pointed at.
    public ScoreNames(Texts texts, String prefix, String tip, ChartLooks looks) {
        this.texts = texts;
        this.looks = looks;
        keys = new CurveKeys(prefix, CountScores.ALL.stream().map(CountScore::key).toList(),
                key -> texts.of(tip, Message.of("score.meaning." + key)), this::toggle, this::select);
    }

    public CurveKeys keys() {
        return keys;
    }

    private void toggle(String key) {
        Set<String> shown = new HashSet<>(looks.scores().get());
        if (!shown.remove(key)) {
            shown.add(key);
        }
        looks.scores().set(Set.copyOf(shown));
    }

    private void select(String key) {
        looks.best().set(key);
        if (!looks.scores().get().contains(key)) {
            toggle(key);
        }
    }

    public boolean isShown(CountScore score) {
        return looks.scores().get().contains(score.key());
    }

    /// The score whose best is marked.
    public CountScore selected() {
        return CountScores.byKey(looks.best().get()).orElse(CountScores.ALL.getFirst());
    }

    /// The scores that are drawn, the one whose best is marked last.
    public List<CountScore> drawn() {
        CountScore last = selected();
        List<CountScore> others = CountScores.ALL.stream().filter(score -> isShown(score) && score != last).toList();
        return isShown(last) ? Stream.concat(others.stream(), Stream.of(last)).toList() : others;
    }

    /// Tells each name what it is. F has `beta`.
    public void mark(Theme theme, double beta) {
        keys.show(key -> {
            CountScore score = CountScores.byKey(key).orElseThrow();
            boolean drawn = isShown(score);
            boolean best = score == selected();
            Message name = ScoreNumerals.name(score, beta);
            Message brief = key.equals("balanced-accuracy") ? Message.of("thresholds.balanced") : name;
            String says = drawn ? best ? "thresholds.spoken-best" : "thresholds.spoken-shown"
                    : best ? "thresholds.spoken-hidden-best" : "thresholds.spoken-hidden";
            return new CurveKey.Look(texts.now(brief), texts.now(Message.of(says, name)), drawn, best,
                    ScoreColours.of(score, theme));
        });
    }
}
