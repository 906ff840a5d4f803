package maskscope.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A heading with quiet buttons, one of which is in force. Where room is short the buttons carry their short names, and where
/// there is too little for these a menu takes their place.
public final class ChoiceRow<T> extends HBox {

    private final List<Choice<T>> choices;
    private final Label heading = new Label();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final MenuButton menu = new MenuButton();
    private List<Object> measured = List.of();

    /// One of the choices, in the language of the window.
    ///
    /// @param id of its button
    /// @param tip what the short name stands for
    public record Choice<T>(
            T value, String id, ObservableValue<String> name, ObservableValue<String> shortName, ObservableValue<String> tip) {}

    public ChoiceRow(
            ObservableValue<String> title, List<Choice<T>> choices, ObservableValue<T> current, Consumer<T> choose) {
        this(choices, current, choose);
        heading.textProperty().bind(title);
        heading.getStyleClass().add("chart-title");
        heading.setMinWidth(USE_PREF_SIZE);
        getChildren().addFirst(heading);
    }

    /// Buttons alone.
    public ChoiceRow(List<Choice<T>> choices, ObservableValue<T> current, Consumer<T> choose) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("chart-heading");
        setAlignment(Pos.CENTER_LEFT);
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
        menu.getStyleClass().addAll("chart-menu", "chart-choices");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(opening -> menu.getItems().setAll(buttons.stream().map(this::item).toList()));
        getChildren().add(menu);
        compact(false);
        WhileShown.of(this).hear(current, this::mark);
    }

    private void mark(T inForce) {
        for (int i = 0; i < buttons.size(); i++) {
            Choice<T> choice = choices.get(i);
            buttons.get(i).setSelected(choice.value().equals(inForce));
            if (choice.value().equals(inForce)) {
                menu.textProperty().bind(choice.name());
            }
        }
    }

    private MenuItem item(ToggleButton button) {
        Choice<T> choice = choices.get(buttons.indexOf(button));
        RadioMenuItem item = new RadioMenuItem(choice.name().getValue());
        item.setId(choice.id() + "-item");
        item.setMnemonicParsing(false);
        item.setSelected(button.isSelected());
        item.setOnAction(chosen -> button.fire());
        return item;
    }

    private void compact(boolean is) {
        buttons.forEach(button -> show(button, !is));
        show(menu, is);
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    @Override
    protected void layoutChildren() {
        List<Object> now = new ArrayList<>(List.of(getWidth(), heading.getText()));
        choices.forEach(choice -> now.add(choice.name().getValue()));
        if (!now.equals(measured)) {
            measured = now;
            compact(false);
            name(Choice::name);
            if (isTooWide()) {
                name(Choice::shortName);
            }
            if (isTooWide()) {
                compact(true);
            }
        }
        super.layoutChildren();
    }

    /// Measured anew: while it is laid out a region keeps the width that it last told.
    private boolean isTooWide() {
        return computePrefWidth(-1) > getWidth();
    }

    private void name(Function<Choice<T>, ObservableValue<String>> naming) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).textProperty().bind(naming.apply(choices.get(i)));
        }
    }
}
