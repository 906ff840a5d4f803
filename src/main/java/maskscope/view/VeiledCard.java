package maskscope.view;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A card over a veil over the window, to read and to put away: Escape and a click beside it close it.
///
/// Filled when it is first opened: hardly anybody looks, and everybody waits for the window.
abstract class VeiledCard extends StackPane {

    VeiledCard(String id) {
        setId(id);
        getStyleClass().add("veil");
        setVisible(false);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        // Before tables and texts in the card, which take Escape for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
    }

    /// Makes what lies on the veil.
    abstract void fill();

    void open() {
        if (getChildren().isEmpty()) {
            fill();
        }
        setVisible(true);
        requestFocus();
    }

    final void close() {
        setVisible(false);
    }
}
