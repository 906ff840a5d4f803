package maskscope.view.control;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons as bars and cards have them: an icon alone, and a row of which one is in force.
public final class Buttons {

    private Buttons() {}

    /// A button with an icon in place of words; `tip` says what it does.
    public static Button icon(String id, Feather icon, ObservableValue<String> tip, Runnable action) {
        Button button = new Button();
        Tips.on(button, tip);
        button.accessibleTextProperty().bind(tip);
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setOnAction(pressed -> action.run());
        return button;
    }

    /// A small button with words, for what is not the main thing where it stands. It is as wide as its words need.
    public static Button quiet(String id, ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    /// A row of joined buttons for the values of an enum, the one that is `shown` pressed in; a click asks for another by
    /// `choose`. Their ids are `prefix` and the value's name.
    public static <E extends Enum<E>> HBox segments(
            Texts texts,
            String prefix,
            E[] values,
            Function<E, Message> label,
            Function<E, Message> tip,
            ObservableValue<E> shown,
            Consumer<E> choose) {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        WhileShown seen = WhileShown.of(segments);
        for (E value : values) {
            ToggleButton button = new ToggleButton();
            button.setId(prefix + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.textProperty().bind(texts.of(label.apply(value)));
            Tips.on(button, texts.of(tip.apply(value)));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(
                    value == values[0] ? "left-pill" : value == values[values.length - 1] ? "right-pill" : "center-pill");
            // The button shows what is, and what is decides whether it is pressed: clicking it again changes nothing.
            button.setOnAction(pressed -> {
                choose.accept(value);
                button.setSelected(shown.getValue() == value);
            });
            seen.hear(shown, now -> button.setSelected(now == value));
            segments.getChildren().add(button);
        }
        return segments;
    }
}
