package maskscope.view;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Tooltips that hold whole sentences.
final class Tips {

    private static final double WIDTH = 320;

    private Tips() {}

    static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }
}
