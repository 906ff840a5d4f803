package maskscope.view.score;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import maskscope.loss.score.CountScore;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// The name of a score beside its curves, with a piece of its curve before it: a click on the name marks its best, one on the
/// piece hides the curve or brings it back. With the keyboard Enter does the one and Space the other.
final class ScoreName extends Button {

    static final double SAMPLE = 12;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    /// Where the name begins.
    private static final double NAME = SAMPLE + 6;

    /// The line of a curve that is not drawn.
    private static final double FAINT = 0.35;

    private final Texts texts;
    private final CountScore score;
    private final Hand hand;
    private final Line sample = new Line(0, 0, SAMPLE, 0);
    private boolean onSample;
    private double plain;

    /// What is done with a score by its name.
    interface Hand {

        /// Hides the curve, or brings it back.
        void toggle(CountScore score);

        /// Marks its best.
        void select(CountScore score);

        /// Goes to the name below, or above for −1.
        void step(ScoreName from, int by);
    }

    ScoreName(Texts texts, CountScore score, Hand hand) {
        this.texts = texts;
        this.score = score;
        this.hand = hand;
        setId("score-name-" + score.key());
        getStyleClass().setAll("curve-name", "score-name");
        setManaged(false);
        setFocusTraversable(false);
        setMnemonicParsing(false);
        setAlignment(Pos.CENTER_LEFT);
        sample.setStrokeLineCap(StrokeLineCap.BUTT);
        setGraphic(sample);
        Tips.on(this, texts.of("thresholds.name-tip", Message.of("score.meaning." + score.key())));
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> onSample = press.getX() < NAME);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnAction(click -> {
            if (onSample) {
                hand.toggle(score);
            } else {
                hand.select(score);
            }
            onSample = false;
        });
    }

    /// How wide it is while it is not written in bold.
    double plainWidth() {
        if (plain == 0 || !getPseudoClassStates().contains(SELECTED)) {
            plain = prefWidth(-1);
        }
        return plain;
    }

    CountScore score() {
        return score;
    }

    void show(boolean drawn, boolean selected, Color colour, double beta) {
        Message name = ScoreNumerals.name(score, beta);
        setText(texts.now(score.key().equals("balanced-accuracy") ? Message.of("thresholds.balanced") : name));
        pseudoClassStateChanged(HIDDEN, !drawn);
        pseudoClassStateChanged(SELECTED, selected);
        sample.setStroke(colour);
        sample.setStrokeWidth(selected ? 3 : 2);
        sample.setOpacity(drawn ? 1 : FAINT);
        String says = drawn ? selected ? "thresholds.spoken-best" : "thresholds.spoken-shown"
                : selected ? "thresholds.spoken-hidden-best" : "thresholds.spoken-hidden";
        setAccessibleText(texts.now(Message.of(says, name)));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            hand.step(this, key.getCode() == KeyCode.UP ? -1 : 1);
        } else if (key.getCode() == KeyCode.SPACE) {
            hand.toggle(score);
        } else if (key.getCode() == KeyCode.ENTER) {
            hand.select(score);
        } else {
            return;
        }
        key.consume();
    }
}
