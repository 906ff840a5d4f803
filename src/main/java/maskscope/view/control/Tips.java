package maskscope.view.control;

import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/// Tooltips that hold whole sentences.
///
/// Whoever goes on with the keyboard has read it: the first key takes it away, lest it lie over what the keyboard comes to next.
///
/// A tooltip is a window with a scene of its own, and the program has a hundred of them: each is made when the pointer first
/// comes to its place, so that the start of the program does not wait for what hardly anybody sees.
public final class Tips {

    private static final double WIDTH = 320;

    private Tips() {}

    /// Says `text` where the pointer rests on `node`, and to whoever has the window read out.
    public static void on(Node node, ObservableValue<String> text) {
        node.accessibleHelpProperty().bind(text);
        on(node, text::getValue);
    }

    /// The same with what `text` is when the pointer rests there.
    public static void on(Node node, Supplier<String> text) {
        on(node, text, new SimpleBooleanProperty(false));
    }

    /// The same, but neither coming nor staying while something is `underWay`.
    static void on(Node node, Supplier<String> text, ObservableBooleanValue underWay) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = dressed(new Tooltip() {
                    @Override
                    public void show(Window owner, double x, double y) {
                        if (!underWay.get()) {
                            super.show(owner, x, y);
                        }
                    }
                });
                tip.setOnShowing(showing -> tip.setText(text.get()));
                underWay.subscribe(tip::hide);
                Tooltip.install(node, tip);
            }
        });
    }

    /// For a place that has something to say only now and then.
    public static Tooltip of(ObservableValue<String> text) {
        Tooltip tip = dressed(new Tooltip());
        tip.textProperty().bind(text);
        return tip;
    }

    private static void hideByKeys(Tooltip tip) {
        EventHandler<KeyEvent> hide = key -> tip.hide();
        // It is closed by its owner's leaving, too, when the owner is no longer known.
        tip.ownerWindowProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, hide);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, hide);
            }
        });
    }

    private static Tooltip dressed(Tooltip tip) {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        hideByKeys(tip);
        return tip;
    }
}
