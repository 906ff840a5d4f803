package maskscope.view.score;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.ScoreValue;
import maskscope.loss.score.ThresholdScores;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// Above the curves, where the selected score is best and what would be won by going there; a click goes. Where there is
/// nothing to win it says so, and cannot be clicked.
final class BestLine extends Button {

    private static final double HEIGHT = 16;
    /// Beneath this two values are the same to whoever reads them.
    private static final double NOTHING = 1e-12;

    private final Texts texts;
    private Optional<ThresholdScores.Best> goal = Optional.empty();

    BestLine(Texts texts, ThresholdHand hand) {
        this.texts = texts;
        setId("best-threshold");
        getStyleClass().setAll("best-line");
        setManaged(false);
        setVisible(false);
        setMnemonicParsing(false);
        Tips.on(this, texts.of("thresholds.best-tip"));
        setOnAction(click -> goal.ifPresent(hand::go));
    }

    /// Says it within `room`, ending at `right`, above a pane.
    void show(ThresholdScores scores, CountScore score, double threshold, double right, double room) {
        Optional<ThresholdScores.Best> best = scores.best(score);
        ScoreValue now = scores.at(score, threshold);
        boolean there = best.isPresent() && now.defined() && best.get().value() - now.value() < NOTHING;
        goal = best.filter(any -> !there);
        setDisable(goal.isEmpty());
        List<Message> words = words(scores, score, best, now, threshold, there);
        applyCss();
        setVisible(true);
        for (Message one : words) {
            setText(texts.now(one));
            if (prefWidth(-1) <= room) {
                break;
            }
        }
        double width = Math.min(room, Math.ceil(prefWidth(-1)));
        resizeRelocate(Math.round(right - width), -HEIGHT - 1, width, HEIGHT);
    }

    /// The same in fewer and fewer words.
    private static List<Message> words(
            ThresholdScores scores,
            CountScore score,
            Optional<ThresholdScores.Best> best,
            ScoreValue now,
            double threshold,
            boolean there) {
        Message name = ScoreNumerals.name(score, scores.beta());
        if (best.isEmpty()) {
            return List.of(
                    Message.of("thresholds.none", name, now.undefined().orElseThrow()),
                    Message.of("thresholds.none-brief", name));
        }
        String value = ScoreNumerals.score(best.get().value());
        String at = ScoreNumerals.threshold(best.get().threshold());
        if (there && scores.isHard()) {
            return List.of(
                    Message.of("thresholds.one-cut", name, value),
                    Message.of("thresholds.one-cut-brief", name, value));
        }
        if (there) {
            return List.of(
                    Message.of("thresholds.best-here", ScoreNumerals.threshold(threshold), name, value),
                    Message.of("thresholds.best-here-brief"));
        }
        Message plain = Message.of("thresholds.best", at, name, value);
        Message brief = Message.of("thresholds.best-brief", at);
        return now.defined()
                ? List.of(
                        Message.of("thresholds.best-over", plain, ScoreNumerals.gain(best.get().value() - now.value()),
                                ScoreNumerals.threshold(threshold)),
                        plain, brief)
                : List.of(plain, brief);
    }
}
