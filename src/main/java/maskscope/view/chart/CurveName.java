package maskscope.view.chart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.loss.Loss;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// The name of a loss beside the end of its curve, which hides the curve and brings it back.
///
/// A click with Alt leaves the curve alone in the chart. Some desktops move windows by that, so that Ctrl does the same; and all
/// of it stands in a menu, which the keyboard opens, too.
final class CurveName extends Button {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final Texts texts;
    private final Loss loss;
    private final Hand hand;
    private final BooleanProperty hidden = new SimpleBooleanProperty(false);

    /// What is done with a curve by its name.
    interface Hand {

        /// Hides the curve, or brings it back.
        void toggle(Loss loss);

        /// Hides all others, or brings them back where they are hidden already.
        void alone(Loss loss);

        /// Brings back all curves.
        void all();

        /// Brings the curve to the front.
        void select(Loss loss);

        /// Goes to the name below, or above for −1.
        void step(CurveName from, int by);
    }

    CurveName(Texts texts, Loss loss, Hand hand) {
        super(loss.name());
        this.texts = texts;
        this.loss = loss;
        this.hand = hand;
        setId("curve-name-" + loss.key());
        getStyleClass().setAll("curve-name");
        setManaged(false);
        setVisible(false);
        setFocusTraversable(false);
        setAlignment(Pos.CENTER_LEFT);
        accessibleTextProperty().bind(hidden.flatMap(is -> texts.of(is ? "chart.hidden-loss" : "chart.shown-loss", loss.name())));
        Tips.on(this, hidden.flatMap(is -> texts.of(is ? "chart.show-tip" : "chart.hide-tip")));
        setOnAction(click -> hand.toggle(loss));
        setOnMouseClicked(this::clicked);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnContextMenuRequested(asked -> {
            menu().show(this, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    void showHidden(boolean is) {
        hidden.set(is);
        pseudoClassStateChanged(HIDDEN, is);
    }

    /// A button does not take a click with a key held for one of its own.
    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && (click.isAltDown() || click.isShortcutDown())) {
            hand.alone(loss);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            hand.step(this, key.getCode() == KeyCode.UP ? -1 : 1);
        } else if (key.getCode() == KeyCode.ENTER && (key.isAltDown() || key.isShortcutDown())) {
            hand.alone(loss);
        } else {
            return;
        }
        key.consume();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item("toggle", hidden.get() ? "chart.show" : "chart.hide", () -> hand.toggle(loss)),
                item("alone", "chart.alone", () -> hand.alone(loss)),
                item("all", "chart.all", hand::all),
                new SeparatorMenuItem(),
                item("front", "chart.front", () -> hand.select(loss)));
        menu.getStyleClass().add("curve-menu");
        return menu;
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(texts.now(Message.of(text)));
        item.setId("curve-" + id);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
