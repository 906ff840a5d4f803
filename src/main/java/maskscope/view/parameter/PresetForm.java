package maskscope.view.parameter;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.loss.Settings;
import maskscope.session.store.OwnPresets;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.look.Choices;

/// What a preset of the user's own is called, and whether it holds the loss in front or all of them.
final class PresetForm extends VBox {

    private final Texts texts;
    private final OwnPresets own;
    private final Choices choices;
    private final Consumer<Message> say;
    private final TextField name = new TextField();
    private final RadioButton one;
    private final BooleanBinding savable;

    PresetForm(Texts texts, OwnPresets own, Choices choices, Consumer<Message> say) {
        this.texts = texts;
        this.own = own;
        this.choices = choices;
        this.say = say;
        getStyleClass().add("preset-form");
        name.setId("preset-name");
        Label caption = new Label();
        caption.textProperty().bind(texts.of("parameter.preset-name"));
        caption.setLabelFor(name);
        one = choice("preset-one", alone());
        one.setDisable(!settings().form(selected()).isPresent());
        RadioButton all = choice("preset-all", Message.of("parameter.all-losses", own.conventions().losses().size()));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(one, all);
        (one.isDisabled() ? all : one).setSelected(true);
        Label hint = new Label();
        hint.setId("preset-hint");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(name.textProperty().map(this::hint).flatMap(message -> texts.of(message)));
        savable = Bindings.createBooleanBinding(() -> OwnPresets.isName(name.getText().strip()), name.textProperty());
        getChildren().addAll(caption, name, hint, one, all);
    }

    private Settings settings() {
        return choices.settings().getValue();
    }

    private Loss selected() {
        return choices.selected().getValue();
    }

    /// What a preset of the loss in front would set, or why there can be none.
    private Message alone() {
        String loss = selected().name();
        return settings().form(selected()).isPresent()
                ? Message.of(
                        "parameter.one-loss",
                        loss,
                        PresetWords.sets(Preset.ofLoss("", settings(), selected()), own.conventions()))
                : Message.of("parameter.one-loss", loss, settings().convention().absence(selected()));
    }

    private RadioButton choice(String id, Message text) {
        RadioButton choice = new RadioButton();
        choice.textProperty().bind(texts.of(text));
        choice.setWrapText(true);
        choice.setMinHeight(USE_PREF_SIZE);
        choice.setId(id);
        return choice;
    }

    private Message hint(String typed) {
        String text = typed.strip();
        if (own.named(text).isPresent()) {
            return Message.of("parameter.name-replaces");
        }
        return Message.of(text.isEmpty() || OwnPresets.isName(text) ? "parameter.in-every-menu" : "parameter.name-too-long");
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
                ? Preset.ofLoss(called, settings(), selected())
                : Preset.ofAll(called, settings(), own.conventions(), selected());
        own.add(preset, saved -> {
            if (saved) {
                say.accept(Message.of("parameter.saved", called));
                then.run();
            }
        });
    }
}
