package maskscope.view.score;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// One score: its name, and its value at the right.
///
/// Its nodes are made once. A new value sets a text, and the rest of the window is not laid out again.
final class ScoreCell extends Region {

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final double HEIGHT = 18;
    private static final double GAP = 6;
    private static final double BETWEEN = 8;

    /// Room for a share, and for the longest length that is usual: `123.4 mm`.
    private static final double SHARE = 44;
    private static final double LENGTH = 60;
    private static final double LENGTH_OF_TWO = 54;

    private static final String NONE = "–";
    private static final String WAITING = "…";

    private final ScoreKind kind;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label(WAITING);
    private final Label second = new Label();

    private Optional<ScoreReading> shown = Optional.empty();
    private Optional<ScoreReading> other = Optional.empty();
    private boolean two;
    /// Which of the two is marked as the better one, as [#better] has it.
    private int marked;

    ScoreCell(ScoreKind kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
        setId("score-" + kind.key());
        value.setId("score-value-" + kind.key());
        getStyleClass().add("score-cell");
        name.getStyleClass().add("score-name");
        value.getStyleClass().add("score-value");
        value.setManaged(false);
        second.setId("score-second-" + kind.key());
        second.getStyleClass().add("score-value");
        second.setManaged(false);
        second.setVisible(false);
        name.setText(texts.now(kind.name(1)));
        setAccessibleRole(AccessibleRole.TEXT);
        Spoken.name(this, Bindings.createStringBinding(
                () -> texts.now(two
                        ? Message.of("score.spoken-of-two", name.getText(), value.getText(), second.getText())
                        : Message.of("score.spoken", name.getText(), value.getText())),
                name.textProperty(), value.textProperty(), second.textProperty(), texts.language()));
        Tips.on(this, this::told);
        getChildren().addAll(name, value, second);
    }

    ScoreKind kind() {
        return kind;
    }

    /// Shows a value; empty while it is on its way for the first time. One that is `old` is of another threshold.
    void show(Optional<ScoreReading> reading, double beta, boolean old) {
        shown = reading;
        String called = texts.now(kind.name(beta));
        if (!called.equals(name.getText())) {
            name.setText(called);
        }
        String text = text(reading);
        pseudoClassStateChanged(OLD, old);
        if (!text.equals(value.getText())) {
            value.setText(text);
            place();
        }
    }

    private String text(Optional<ScoreReading> reading) {
        return reading
                .map(now -> now.value().defined() ? now.text(texts.language().getValue(), kind.length()) : NONE)
                .orElse(WAITING);
    }

    /// The same of a second prediction, where there are `both`: at the right, the better one marked.
    void showSecond(boolean both, Optional<ScoreReading> reading, boolean old) {
        if (!both && !two) {
            return;
        }
        boolean moved = both != two;
        two = both;
        other = reading;
        second.setVisible(both);
        second.setText(both ? text(reading) : "");
        second.pseudoClassStateChanged(OLD, old);
        mark(both ? Integer.signum(better()) : 0);
        if (moved) {
            requestLayout();
        }
        place();
    }

    private void mark(int better) {
        if (better != marked) {
            marked = better;
            value.pseudoClassStateChanged(BETTER, better > 0);
            value.pseudoClassStateChanged(WORSE, better < 0);
            second.pseudoClassStateChanged(BETTER, better < 0);
            second.pseudoClassStateChanged(WORSE, better > 0);
            // They are measured now, and would be cut once they are bold.
            value.applyCss();
            second.applyCss();
        }
    }

    /// Above 0 where the first prediction is better, below where the second one is. Of lengths the shorter one is.
    private int better() {
        boolean defined = shown.filter(one -> one.value().defined()).isPresent()
                && other.filter(one -> one.value().defined()).isPresent();
        if (!defined) {
            return 0;
        }
        int higher = Double.compare(shown.get().value().value(), other.get().value().value());
        return kind.length() ? -higher : higher;
    }

    private String told() {
        Message meaning = kind.meaning();
        if (two) {
            return texts.now(Message.of("score.told-of-two", meaning, exactly(shown), exactly(other)));
        }
        return texts.now(shown
                .map(now -> now.value().undefined()
                        .map(why -> Message.of("score.told-undefined", meaning, why))
                        .orElseGet(() -> Message.of("score.told", meaning, exactly(shown))))
                .orElse(meaning));
    }

    /// All digits, or why there is no value.
    private static Object exactly(Optional<ScoreReading> reading) {
        return reading.<Object>map(now -> now.value().undefined().<Object>map(why -> why)
                .orElseGet(() -> Double.toString(now.value().value()))).orElse(WAITING);
    }

    private double room() {
        return !kind.length() ? SHARE : two ? LENGTH_OF_TWO : LENGTH;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(name.prefWidth(-1)) + GAP + room() + (two ? BETWEEN + room() : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        layoutInArea(name, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.CENTER);
        place();
    }

    private void place() {
        place(value, two ? getWidth() - room() - BETWEEN : getWidth());
        place(second, getWidth());
    }

    private void place(Label number, double right) {
        double width = Math.min(getWidth(), number.prefWidth(-1));
        double height = number.prefHeight(-1);
        number.resizeRelocate(right - width, Math.round((getHeight() - height) / 2), width, height);
    }
}
