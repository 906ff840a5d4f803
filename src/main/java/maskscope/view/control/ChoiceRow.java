package maskscope.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A heading with quiet buttons, one of which is in force. Where room is short the buttons carry their short names.
public final class ChoiceRow<T> extends HBox {

    private final List<Choice<T>> choices;
    private final Label heading = new Label();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private List<Object> measured = List.of();

    /// One of the choices, in the language of the window.
    ///
    /// @param id of its button
    /// @param tip what the short name stands for
    public record Choice<T>(
            T value, String id, ObservableValue<String> name, ObservableValue<String> shortName, ObservableValue<String> tip) {}

    public ChoiceRow(
            ObservableValue<String> title, List<Choice<T>> choices, ObservableValue<T> current, Consumer<T> choose) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("chart-heading");
        setAlignment(Pos.CENTER_LEFT);
        heading.textProperty().bind(title);
        heading.getStyleClass().add("chart-title");
        heading.setMinWidth(USE_PREF_SIZE);
        getChildren().add(heading);
        for (Choice<T> choice : choices) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(choice.name());
            button.setId(choice.id());
            button.getStyleClass().setAll("chart-choice");
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            Tips.on(button, choice.tip());
            button.setOnAction(click -> {
                choose.accept(choice.value());
                mark(current.getValue());
            });
            buttons.add(button);
            getChildren().add(button);
        }
        WhileShown.of(this).hear(current, this::mark);
    }

    private void mark(T inForce) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(choices.get(i).value().equals(inForce));
        }
    }

    @Override
    protected void layoutChildren() {
        List<Object> now = new ArrayList<>(List.of(getWidth(), heading.getText()));
        choices.forEach(choice -> now.add(choice.name().getValue()));
        if (!now.equals(measured)) {
            measured = now;
            name(Choice::name);
            if (prefWidth(-1) > getWidth()) {
                name(Choice::shortName);
            }
        }
        super.layoutChildren();
    }

    private void name(Function<Choice<T>, ObservableValue<String>> naming) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).textProperty().bind(naming.apply(choices.get(i)));
        }
    }
}
