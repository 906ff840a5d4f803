package maskscope.view.series;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// Above the curves, at which step the one in front is best; a click goes there. At that step it cannot be clicked.
final class BestStep extends Button {

    private static final double HEIGHT = 16;

    private final Texts texts;
    private int goal;

    /// `go` goes to a step.
    BestStep(Texts texts, String id, IntConsumer go) {
        this.texts = texts;
        setId(id);
        getStyleClass().setAll("best-line");
        setManaged(false);
        setVisible(false);
        setMnemonicParsing(false);
        Tips.on(this, texts.of("series.best-tip"));
        setOnAction(click -> go.accept(goal));
    }

    /// Says it within `room`, ending at `right`, above a pane.
    void show(int step, OptionalInt present, String name, String value, boolean least, double right, double room) {
        goal = step;
        setDisable(present.isPresent() && present.getAsInt() == step);
        applyCss();
        setVisible(true);
        for (Message one : List.of(words(step, name, value, least), Message.of("series.best-brief", step + 1))) {
            setText(texts.now(one));
            if (prefWidth(-1) <= room) {
                break;
            }
        }
        double width = Math.min(room, Math.ceil(prefWidth(-1)));
        resizeRelocate(Math.round(right - width), -HEIGHT - 1, width, HEIGHT);
    }

    /// `least` tells whether less is better.
    static Message words(int step, String name, String value, boolean least) {
        return Message.of(least ? "series.least" : "series.best", step + 1, name, value);
    }
}
