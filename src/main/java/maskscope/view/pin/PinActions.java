package maskscope.view.pin;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done with a pin, at the end of its row. The keyboard has the row for it.
final class PinActions extends TableCell<String, String> {

    /// What the two icons, and the room around all of them, take beside the word.
    private static final double ICONS = 84;

    private final Predicate<String> isBaseline;
    private final ToggleButton baseline = new ToggleButton();
    private final HBox all = new HBox();

    /// What is done with the pin of an id.
    ///
    /// @param restore has settings be as they were
    /// @param compare compares all others to it, or no longer
    /// @param edit has its note written
    /// @param remove takes it away
    record Hand(Consumer<String> restore, Consumer<String> compare, Consumer<String> edit, Consumer<String> remove) {}

    /// `isBaseline` is whether others are compared to a pin.
    PinActions(Texts texts, Predicate<String> isBaseline, Hand hand) {
        this.isBaseline = isBaseline;
        Button restore = new Button();
        restore.textProperty().bind(texts.of("pin.restore"));
        restore.getStyleClass().addAll("quiet-button", "pin-restore");
        restore.setMnemonicParsing(false);
        restore.setMinWidth(USE_PREF_SIZE);
        Tips.on(restore, texts.of("pin.restore-tip"));
        restore.setOnAction(pressed -> hand.restore().accept(getItem()));
        baseline.setGraphic(new FontIcon(Feather.FLAG));
        baseline.getStyleClass().setAll("icon-button", "pin-baseline");
        baseline.accessibleTextProperty().bind(texts.of("pin.baseline"));
        Tips.on(baseline, () -> texts.now(Message.of(baseline.isSelected() ? "pin.no-baseline-tip" : "pin.baseline-tip")));
        baseline.setOnAction(pressed -> {
            // What is decides whether it is pressed.
            baseline.setSelected(isBaseline.test(getItem()));
            hand.compare().accept(getItem());
        });
        Button remove = Buttons.icon(null, Feather.TRASH_2, texts.of("pin.remove-tip"), () -> hand.remove().accept(getItem()));
        remove.getStyleClass().add("pin-remove");
        all.getStyleClass().add("pin-actions");
        all.getChildren().addAll(restore, baseline, remove);
        all.getChildren().forEach(button -> button.setFocusTraversable(false));
    }

    /// How wide they are in the language of this moment.
    static double width(Texts texts) {
        return Math.ceil(new Text(texts.now(Message.of("pin.restore"))).getLayoutBounds().getWidth()) + ICONS;
    }

    @Override
    protected void updateItem(String id, boolean empty) {
        super.updateItem(id, empty);
        if (!empty && id != null) {
            baseline.setSelected(isBaseline.test(id));
        }
        setGraphic(empty || id == null ? null : all);
    }
}
