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
    private static final double HEIGHT = 18;
    private static final double GAP = 6;

    /// Room for a share, and for the longest length that is usual: `123.4 mm`.
    private static final double SHARE = 44;
    private static final double LENGTH = 60;

    private static final String NONE = "–";
    private static final String WAITING = "…";

    private final ScoreKind kind;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label(WAITING);

    private Optional<ScoreReading> shown = Optional.empty();

    ScoreCell(ScoreKind kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
        setId("score-" + kind.key());
        value.setId("score-value-" + kind.key());
        getStyleClass().add("score-cell");
        name.getStyleClass().add("score-name");
        value.getStyleClass().add("score-value");
        value.setManaged(false);
        name.setText(texts.now(kind.name(1)));
        setAccessibleRole(AccessibleRole.TEXT);
        Spoken.name(this, Bindings.createStringBinding(
                () -> texts.now(Message.of("score.spoken", name.getText(), value.getText())),
                name.textProperty(), value.textProperty(), texts.language()));
        Tips.on(this, this::told);
        getChildren().addAll(name, value);
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
        String text = reading
                .map(now -> now.value().defined() ? now.text(texts.language().getValue(), kind.length()) : NONE)
                .orElse(WAITING);
        pseudoClassStateChanged(OLD, old);
        if (!text.equals(value.getText())) {
            value.setText(text);
            place();
        }
    }

    private String told() {
        String meaning = texts.now(kind.meaning());
        return shown
                .map(now -> texts.now(now.value().undefined()
                        .map(why -> Message.of("score.told-undefined", meaning, why))
                        .orElseGet(() -> Message.of("score.told", meaning, Double.toString(now.value().value())))))
                .orElse(meaning);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(name.prefWidth(-1)) + GAP + (kind.length() ? LENGTH : SHARE);
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
        double width = Math.min(getWidth(), value.prefWidth(-1));
        double height = value.prefHeight(-1);
        value.resizeRelocate(getWidth() - width, Math.round((getHeight() - height) / 2), width, height);
    }
}
