package maskscope.view.parameter;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.session.store.OwnPresets;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;
import maskscope.view.look.Choices;

/// Where presets of the user's own are saved, and where they are renamed and removed.
public final class PresetCard extends VeiledCard {

    private final Texts texts;
    private final OwnPresets own;
    private final Choices choices;
    private final Consumer<Message> say;

    PresetCard(Texts texts, OwnPresets own, Choices choices, Consumer<Message> say) {
        super("preset-card");
        this.texts = texts;
        this.own = own;
        this.choices = choices;
        this.say = say;
    }

    @Override
    public void fill() {
        // What lies on it is made anew for each use.
    }

    /// Asks for the name of what is set now.
    public void save() {
        PresetForm form = new PresetForm(texts, own, choices, say);
        Button cancel = button("preset-cancel", "parameter.cancel", this::close);
        Button keep = button("preset-keep", "parameter.save", () -> form.save(this::close));
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(form.savableProperty().not());
        form.onEnter(keep::fire);
        show("parameter.save-title", form, cancel, keep);
        form.begin();
    }

    /// Shows what can be renamed and removed.
    void manage() {
        Button done = button("preset-done", "parameter.done", this::close);
        show("parameter.manage-title", new OwnPresetRows(texts, own), done);
        done.requestFocus();
    }

    private void show(String title, Node content, Button... buttons) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(title));
        heading.getStyleClass().add("card-title");
        HBox row = new HBox(buttons);
        row.getStyleClass().add("card-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(heading, content, row);
        card.getStyleClass().add("card");
        card.setMaxSize(560, USE_PREF_SIZE);
        getChildren().setAll(card);
        open();
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.of(text));
        button.setId(id);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
