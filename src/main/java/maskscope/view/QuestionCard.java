package maskscope.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;

/// Asks what is to become of something that was not saved, with three answers: it is kept, or let go, or all stays as it is.
/// Enter presses the button that has the focus, at first the one that loses nothing.
final class QuestionCard extends VeiledCard {

    private final String id;
    private final Texts texts;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button cancel;
    private final Button discard;
    private final Button save;

    /// `cancel`, `discard` and `save` are the keys of what the buttons say.
    QuestionCard(String id, Texts texts, String cancel, String discard, String save) {
        super(id);
        this.id = id;
        this.texts = texts;
        this.cancel = button("cancel", cancel);
        this.discard = button("discard", discard);
        this.save = button("save", save);
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
        title.setId(id + "-title");
        title.setWrapText(true);
        sentence.setId(id + "-sentence");
        sentence.setWrapText(true);
        save.getStyleClass().add("accent");
        HBox buttons = new HBox(cancel, discard, save);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, sentence, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private Button button(String name, String key) {
        Button button = new Button();
        button.textProperty().bind(texts.of(key));
        button.setId(id + "-" + name);
        button.setOnAction(pressed -> close());
        return button;
    }

    /// Runs `saved` or `discarded` when that is answered.
    void ask(Message question, Message what, Runnable saved, Runnable discarded) {
        title.textProperty().bind(texts.of(question));
        sentence.textProperty().bind(texts.of(what));
        answer(save, saved);
        answer(discard, discarded);
        open();
        save.requestFocus();
    }

    private void answer(Button button, Runnable then) {
        button.setOnAction(pressed -> {
            close();
            then.run();
        });
    }
}
