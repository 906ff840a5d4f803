package maskscope.view.parameter;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import maskscope.loss.Preset;
import maskscope.session.Session;
import maskscope.session.store.OwnPresets;

/// What a preset of the user's own is called, and whether it holds the loss in front or all of them.
final class PresetForm extends VBox {

    private final Session session;
    private final OwnPresets own;
    private final Consumer<String> say;
    private final TextField name = new TextField();
    private final RadioButton one;
    private final BooleanBinding savable;

    PresetForm(Session session, OwnPresets own, Consumer<String> say) {
        this.session = session;
        this.own = own;
        this.say = say;
        getStyleClass().add("preset-form");
        name.setId("preset-name");
        Label caption = new Label("Name");
        caption.setLabelFor(name);
        one = choice("preset-one", session.selected().name() + " alone: " + alone());
        one.setDisable(!session.settings().form(session.selected()).isPresent());
        RadioButton all = choice("preset-all", "All " + session.conventions().losses().size() + " losses with all their values");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(one, all);
        (one.isDisabled() ? all : one).setSelected(true);
        Label hint = new Label();
        hint.setId("preset-hint");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(name.textProperty().map(this::hint));
        savable = Bindings.createBooleanBinding(() -> OwnPresets.isName(name.getText().strip()), name.textProperty());
        getChildren().addAll(caption, name, hint, one, all);
    }

    /// What a preset of the loss in front would set, or why there can be none.
    private String alone() {
        return session.settings().form(session.selected()).isPresent()
                ? PresetWords.sets(Preset.ofLoss("", session.settings(), session.selected()), session.conventions())
                : session.settings().convention().absence(session.selected());
    }

    private static RadioButton choice(String id, String text) {
        RadioButton choice = new RadioButton(text);
        choice.setId(id);
        return choice;
    }

    private String hint(String typed) {
        String text = typed.strip();
        if (own.named(text).isPresent()) {
            return "You have a preset of this name; saving replaces it.";
        }
        return text.isEmpty() || OwnPresets.isName(text)
                ? "It will stand in the menu of presets of every window."
                : "A name has at most 60 letters.";
    }

    /// Whether the name will do.
    BooleanBinding savableProperty() {
        return savable;
    }

    void onEnter(Runnable action) {
        name.setOnAction(pressed -> action.run());
    }

    void begin() {
        name.requestFocus();
    }

    /// Does what comes next once the preset is saved; what is in the way is told.
    void save(Runnable then) {
        String called = name.getText().strip();
        Preset preset = one.isSelected()
                ? Preset.ofLoss(called, session.settings(), session.selected())
                : Preset.ofAll(called, session.settings(), session.conventions(), session.selected());
        own.add(preset, saved -> {
            if (saved) {
                say.accept("Saved the preset " + called);
                then.run();
            }
        });
    }
}
