package maskscope.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;

/// What is what, on one card: the keys and the mouse, and the words that the program uses. Filled when it is first opened.
final class HelpCard extends VeiledCard {

    /// What the hand does or the word, and what that does or means.
    private static final String[][] LINES = {
        {"window.help.this-card", "window.help.this-card-does"},
        {"window.help.wheel", "window.help.wheel-does"},
        {"window.help.drag", "window.help.drag-does"},
        {"window.help.zoom-keys", "window.help.zoom-keys-does"},
        {"window.help.arrow-keys", "window.help.arrow-keys-does"},
        {"window.help.error-keys", "window.help.error-keys-does"},
        {"window.help.blink-key", "window.help.blink-key-does"},
        {"window.help.page", "window.help.page-does"},
        {"window.help.click-loss", "window.help.click-loss-does"},
        {"window.help.compare", "window.help.compare-does"},
        {"window.help.double-click", "window.help.double-click-does"},
        {"window.help.drag-line", "window.help.drag-line-does"},
        {"window.help.curve-name", "window.help.curve-name-does"},
        {"window.help.step", "window.help.step-does"},
        {"window.help.view-keys", "window.help.view-keys-does"},
        {"window.help.loss-keys", "window.help.loss-keys-does"},
        {"window.help.size-keys", "window.help.size-keys-does"},
        {"window.help.fold-keys", "window.help.fold-keys-does"},
        {"window.help.bare-key", "window.help.bare-key-does"},
        {"window.help.pin-keys", "window.help.pin-keys-does"},
        {"window.help.undo-keys", "window.help.undo-keys-does"},
        {"window.help.code-keys", "window.help.code-keys-does"},
        {"window.help.open-keys", "window.help.open-keys-does"},
        {"window.help.save-keys", "window.help.save-keys-does"},
        {"window.help.report-keys", "window.help.report-keys-does"},
        {"window.help.false-positive", "window.help.false-positive-does"},
        {"window.help.miss", "window.help.miss-does"},
        {"window.help.share", "window.help.share-does"},
        {"window.help.gradient", "window.help.gradient-does"},
    };

    private final Texts texts;

    HelpCard(Texts texts) {
        super("help-card");
        this.texts = texts;
    }

    @Override
    public void fill() {
        Label title = label("window.help");
        title.getStyleClass().add("card-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("help-lines");
        for (String[] line : LINES) {
            Label what = label(line[0]);
            what.getStyleClass().add("help-key");
            what.setMinWidth(USE_PREF_SIZE);
            Label does = label(line[1]);
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), what, does);
        }
        Button close = new Button();
        close.textProperty().bind(texts.of("window.close"));
        close.setId("help-close");
        close.setOnAction(pressed -> close());
        // In a low window the lines are scrolled; the title and the way out stay.
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("help-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, scroll, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(800, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        return label;
    }
}
