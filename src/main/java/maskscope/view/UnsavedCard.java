package maskscope.view;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;

/// Asks what is to become of changes to a session before something takes its place: they are saved, or let go, or all stays
/// as it is. Enter presses the button that has the focus, at first the one that loses nothing.
final class UnsavedCard extends VeiledCard {

    private final Label title = new Label();
    private final Texts texts;
    private final Button save;
    private final Button discard;

    UnsavedCard(Texts texts) {
        super("unsaved");
        this.texts = texts;
        save = button("unsaved-save", "window.save-changes");
        discard = button("unsaved-discard", "window.discard");
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && getScene().getFocusOwner() instanceof Button pressed) {
                key.consume();
                pressed.fire();
            }
        });
    }

    @Override
    public void fill() {
        title.getStyleClass().add("card-title");
        title.setId("unsaved-title");
        title.setWrapText(true);
        Label sentence = new Label();
        sentence.textProperty().bind(texts.of("window.have-changed"));
        sentence.setWrapText(true);
        Button cancel = button("unsaved-cancel", "window.cancel");
        cancel.setOnAction(pressed -> close());
        save.getStyleClass().add("accent");
        HBox buttons = new HBox(cancel, discard, save);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, sentence, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.textProperty().bind(texts.of(key));
        button.setId(id);
        return button;
    }

    /// `saved` saves the session called `name` and then, if that went well, does what it is given; `go` is what the user was
    /// about to do.
    void ask(String name, Consumer<Runnable> saved, Runnable go) {
        title.textProperty().bind(texts.of("window.ask-to-save", name));
        save.setOnAction(pressed -> {
            close();
            saved.accept(go);
        });
        discard.setOnAction(pressed -> {
            close();
            go.run();
        });
        open();
        save.requestFocus();
    }
}
