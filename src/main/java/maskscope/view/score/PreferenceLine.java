package maskscope.view.score;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import maskscope.loss.Loss;
import maskscope.loss.preference.Preference;
import maskscope.loss.preference.Preferences;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.ThresholdScores;
import maskscope.session.DerivedViews;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Predictions;
import maskscope.view.look.ViewOptions;

/// Which of two predictions the selected loss prefers along the parameter of the curves, and the score in front along the
/// threshold, with where they change their minds; all losses in its tip.
public final class PreferenceLine extends Label {

    private final Texts texts;
    private final Predictions predictions;
    private final ObservableValue<Loss> selected;
    private final ViewOptions options;
    private ThresholdScores first;
    private ThresholdScores second;
    private DerivedViews ofFirst;
    private DerivedViews ofSecond;
    private Known known;

    /// What two predictions came to: a slider that moves leaves their scores as they are.
    private record Known(CountScore score, ThresholdScores first, ThresholdScores second, Preference preference) {

        boolean isOf(CountScore other, ThresholdScores ofFirst, ThresholdScores ofSecond) {
            return score == other && first == ofFirst && second == ofSecond;
        }
    }

    /// `selected` is the loss in front.
    public PreferenceLine(Texts texts, Predictions predictions, ObservableValue<Loss> selected, ViewOptions options) {
        this.texts = texts;
        this.predictions = predictions;
        this.selected = selected;
        this.options = options;
        setId("preference");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        // The names of files beside it come first.
        setPrefWidth(0);
        setAlignment(Pos.CENTER_RIGHT);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        Tips.on(this, this::all);
        WhileShown.of(this).hearAny(this::show, predictions.preferences(), selected, predictions.first().details(),
                predictions.second().details(), options.charts().best(), options.scores().fBetaProperty(), texts.language());
    }

    private String all() {
        Preferences now = predictions.preferences().getValue();
        return now == null ? "" : now.losses().stream()
                .map(loss -> texts.now(PreferenceWords.of(now, loss)))
                .collect(Collectors.joining("\n"));
    }

    private void show() {
        Preferences now = predictions.preferences().getValue();
        if (now == null) {
            setText("");
            return;
        }
        Message loss = PreferenceWords.of(now, selected.getValue());
        setText(texts.now(score().map(score -> Message.of("thresholds.prefer-both", loss, score)).orElse(loss)));
    }

    /// Of the score in front, along the threshold.
    private Optional<Message> score() {
        DerivedViews a = predictions.first().details().getValue();
        DerivedViews b = predictions.second().details().getValue();
        if (a == null || b == null) {
            return Optional.empty();
        }
        double beta = options.scores().fBetaProperty().get();
        if (first == null || a.thresholds() != ofFirst.thresholds() || first.beta() != beta) {
            first = ThresholdScores.of(a.thresholds(), beta);
        }
        if (second == null || b.thresholds() != ofSecond.thresholds() || second.beta() != beta) {
            second = ThresholdScores.of(b.thresholds(), beta);
        }
        ofFirst = a;
        ofSecond = b;
        return CountScores.byKey(options.charts().best().get()).map(score -> PreferenceWords.of(score, beta, along(score)));
    }

    private Preference along(CountScore score) {
        if (known == null || !known.isOf(score, first, second)) {
            known = new Known(score, first, second, Preference.of(score, first, second));
        }
        return known.preference();
    }
}
