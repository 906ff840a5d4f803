package maskscope.view.object;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import maskscope.loss.score.ObjectScore;
import maskscope.loss.score.ScoreValue;
import maskscope.pixel.object.ObjectCounts;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Numerals;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// A score that counts objects: its name and its value, and that of a second prediction beside it, the better one marked.
final class ScoreOfObjects extends HBox {

    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final String NONE = "–";
    private static final String WAITING = "…";

    private final ObjectScore score;
    private final Texts texts;
    private final Label value = new Label(WAITING);
    private final Label dot = new Label("·");
    private final Label second = new Label();
    private Optional<ScoreValue> first = Optional.empty();
    private Optional<Optional<ScoreValue>> other = Optional.empty();

    ScoreOfObjects(ObjectScore score, Texts texts) {
        super(4);
        this.score = score;
        this.texts = texts;
        Label name = new Label();
        name.textProperty().bind(texts.of("object.short." + score.key()));
        name.getStyleClass().add("score-name");
        value.setId("object-score-" + score.key());
        value.getStyleClass().add("score-value");
        second.setId("object-second-" + score.key());
        second.getStyleClass().add("score-value");
        setAlignment(Pos.BASELINE_LEFT);
        Tips.on(this, this::tip);
        dot.getStyleClass().add("score-name");
        getChildren().addAll(name, value, dot, second);
    }

    /// Shows what objects come to; empty while none were looked for. There is another where there are two predictions.
    void show(Optional<ObjectCounts> counts, Optional<Optional<ObjectCounts>> ofSecond) {
        first = counts.map(score::of);
        other = ofSecond.map(there -> there.map(score::of));
        value.setText(text(first));
        for (Label label : List.of(dot, second)) {
            label.setVisible(other.isPresent());
            label.setManaged(other.isPresent());
        }
        second.setText(other.map(ScoreOfObjects::text).orElse(""));
        int better = better();
        value.pseudoClassStateChanged(BETTER, better > 0);
        value.pseudoClassStateChanged(WORSE, better < 0);
        second.pseudoClassStateChanged(BETTER, better < 0);
        second.pseudoClassStateChanged(WORSE, better > 0);
    }

    private static String text(Optional<ScoreValue> value) {
        return value.map(known -> known.defined() ? Numerals.loss(known.value()) : NONE).orElse(WAITING);
    }

    /// Above 0 where the first prediction is better, below where the second one is.
    private int better() {
        Optional<ScoreValue> mine = first.filter(ScoreValue::defined);
        Optional<ScoreValue> others = other.flatMap(there -> there).filter(ScoreValue::defined);
        return mine.isEmpty() || others.isEmpty() ? 0 : Double.compare(mine.get().value(), others.get().value());
    }

    private String tip() {
        Message meaning = Message.of("object.meaning." + score.key());
        if (first.isEmpty()) {
            return texts.now(meaning);
        }
        return texts.now(other.flatMap(there -> there)
                .map(there -> Message.of("score.told-of-two", meaning, exact(first.get()), exact(there)))
                .orElseGet(() -> first.get().undefined()
                        .map(why -> Message.of("score.told-undefined", meaning, why))
                        .orElseGet(() -> Message.of("score.told", meaning, exact(first.get())))));
    }

    private static String exact(ScoreValue value) {
        return value.defined() ? Numbers.trimmed(value.value(), 6) : NONE;
    }
}
