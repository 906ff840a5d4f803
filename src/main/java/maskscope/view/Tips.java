package maskscope.view;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Tooltips that hold whole sentences.
///
/// A tooltip is a window with a scene of its own, and the program has a hundred of them: each is made when the pointer first
/// comes to its place, so that the start of the program does not wait for what hardly anybody sees.
final class Tips {

    private static final double WIDTH = 320;

    private Tips() {}

    /// Says `text` where the pointer rests on `node`, and to whoever has the window read out.
    static void on(Node node, String text) {
        node.setAccessibleHelp(text);
        on(node, () -> text);
    }

    /// The same with what `text` is when the pointer rests there.
    static void on(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = of("");
                tip.setOnShowing(showing -> tip.setText(text.get()));
                Tooltip.install(node, tip);
            }
        });
    }

    /// For a place that has something to say only now and then.
    static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }
}
