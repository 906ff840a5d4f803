package maskscope.view.legend;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import maskscope.view.control.Tips;

/// The name of a curve with a piece of the curve before it: a click on the name brings the curve to the front, one on the piece
/// hides it or brings it back. With the keyboard Enter does the one and Space the other.
public final class CurveKey extends Button {

    /// How long the piece of the curve is.
    public static final double SAMPLE = 12;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    /// Where the name begins.
    private static final double NAME = SAMPLE + 6;

    /// The line of a curve that is not drawn.
    private static final double FAINT = 0.35;

    private final String key;
    private final Hand hand;
    private final Line sample = new Line(0, 0, SAMPLE, 0);
    private Look look = new Look("", "", false, false, Color.TRANSPARENT);
    private boolean onSample;
    private double plain;

    /// What a name says, and what of it.
    ///
    /// @param text the name
    /// @param spoken the same with whether the curve is there and in front, as it is read out
    /// @param drawn whether the curve is
    /// @param selected whether it is in front
    /// @param colour of the curve
    public record Look(String text, String spoken, boolean drawn, boolean selected, Color colour) {}

    /// What is done with a curve by its name.
    interface Hand {

        /// Hides the curve, or brings it back.
        void toggle(String key);

        /// Brings it to the front.
        void select(String key);

        /// Goes to the name below, or above for −1.
        void step(CurveKey from, int by);
    }

    CurveKey(String id, String key, ObservableValue<String> tip, Hand hand) {
        this.key = key;
        this.hand = hand;
        setId(id);
        getStyleClass().setAll("curve-name", "score-name");
        setManaged(false);
        setFocusTraversable(false);
        setMnemonicParsing(false);
        setAlignment(Pos.CENTER_LEFT);
        sample.setStrokeLineCap(StrokeLineCap.BUTT);
        setGraphic(sample);
        Tips.on(this, tip);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> onSample = press.getX() < NAME);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnAction(click -> {
            if (onSample) {
                hand.toggle(key);
            } else {
                hand.select(key);
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

    String key() {
        return key;
    }

    /// Whether its curve is drawn or in front.
    boolean matters() {
        return look.drawn() || look.selected();
    }

    void show(Look now) {
        look = now;
        setText(now.text());
        pseudoClassStateChanged(HIDDEN, !now.drawn());
        pseudoClassStateChanged(SELECTED, now.selected());
        sample.setStroke(now.colour());
        sample.setStrokeWidth(now.selected() ? 3 : 2);
        sample.setOpacity(now.drawn() ? 1 : FAINT);
        setAccessibleText(now.spoken());
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.UP || pressed.getCode() == KeyCode.DOWN) {
            hand.step(this, pressed.getCode() == KeyCode.UP ? -1 : 1);
        } else if (pressed.getCode() == KeyCode.SPACE) {
            hand.toggle(key);
        } else if (pressed.getCode() == KeyCode.ENTER) {
            hand.select(key);
        } else {
            return;
        }
        pressed.consume();
    }
}
