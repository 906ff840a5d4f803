package maskscope.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import maskscope.view.control.VeiledCard;

/// What is what, on one card: the keys and the mouse, and the words that the program uses. Filled when it is first opened.
final class HelpCard extends VeiledCard {

    private static final String[][] LINES = {
        {"Wheel", "zoom to the pointer"},
        {"Drag, or Space and move", "pan"},
        {"F · 1 · + −", "fit · one to one · zoom"},
        {"Page Up · Page Down", "step through the slices of a volume, as do Ctrl or Alt and the wheel"},
        {"Click a loss", "its formula, its curve in front, its share in the picture"},
        {"Compare", "the losses as every library computes them; a click on a number says why it differs"},
        {"Double-click a slider", "back to the tutorial's value"},
        {"Drag the dashed line", "set the parameter in the curves"},
        {"Ctrl+Z · Ctrl+Shift+Z", "undo · redo"},
        {"Ctrl+Shift+C", "the selected loss as code for Keras, PyTorch, MONAI and others"},
        {"Ctrl+O, or drop files", "open a truth, a prediction and a photograph, or a session"},
        {"Ctrl+S · Ctrl+Shift+S", "save all this as a session · under another name"},
        {"False positive (FP)", "predicted, but not in the truth: (1 − t) · p"},
        {"Miss (FN)", "in the truth, but not predicted: t · (1 − p)"},
        {"Share", "what a pixel adds to the selected loss"},
        {"Gradient", "how the loss changes with the pixel's prediction: what training feels there"},
    };

    HelpCard() {
        super("help-card");
    }

    @Override
    public void fill() {
        Label title = new Label("What is what");
        title.getStyleClass().add("card-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("help-lines");
        for (String[] line : LINES) {
            Label what = new Label(line[0]);
            what.getStyleClass().add("help-key");
            what.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(line[1]);
            does.setWrapText(true);
            lines.addRow(lines.getRowCount(), what, does);
        }
        Button close = new Button("Close");
        close.setId("help-close");
        close.setOnAction(pressed -> close());
        VBox card = new VBox(title, lines, close);
        card.getStyleClass().add("card");
        card.setMaxSize(620, USE_PREF_SIZE);
        getChildren().add(card);
    }
}
