package maskscope.view.score;

import java.util.List;
import javafx.scene.control.Label;
import maskscope.text.Message;
import maskscope.view.control.Texts;

/// A few words at the right of the line above a plot.
final class LineNote extends Label {

    private static final double HEIGHT = 16;

    LineNote(String id) {
        setId(id);
        getStyleClass().add("line-note");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    /// Says the first of these that has room, ending at `right`; nothing for none.
    ///
    /// @param words the same in fewer and fewer words
    void show(List<Message> words, double right, double room, Texts texts) {
        setVisible(!words.isEmpty());
        applyCss();
        for (Message one : words) {
            setText(texts.now(one));
            if (prefWidth(-1) <= room) {
                break;
            }
        }
        double width = Math.min(room, Math.ceil(prefWidth(-1)));
        resizeRelocate(Math.round(right - width), -HEIGHT - 1, width, HEIGHT);
    }
}
