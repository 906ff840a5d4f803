package maskscope.view.parameter;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.session.Session;
import maskscope.session.store.OwnPresets;
import maskscope.view.control.VeiledCard;

/// Where presets of the user's own are saved, and where they are renamed and removed.
public final class PresetCard extends VeiledCard {

    private final Session session;
    private final OwnPresets own;
    private final Consumer<String> say;

    PresetCard(Session session, OwnPresets own, Consumer<String> say) {
        super("preset-card");
        this.session = session;
        this.own = own;
        this.say = say;
    }

    @Override
    public void fill() {
        // What lies on it is made anew for each use.
    }

    /// Asks for the name of what is set now.
    public void save() {
        PresetForm form = new PresetForm(session, own, say);
        Button cancel = button("preset-cancel", "Cancel", this::close);
        Button keep = button("preset-keep", "Save", () -> form.save(this::close));
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(form.savableProperty().not());
        form.onEnter(keep::fire);
        show("Save as preset", form, cancel, keep);
        form.begin();
    }

    /// Shows what can be renamed and removed.
    void manage() {
        Button done = button("preset-done", "Done", this::close);
        show("Your presets", new OwnPresetRows(session.conventions(), own), done);
        done.requestFocus();
    }

    private void show(String title, Node content, Button... buttons) {
        Label heading = new Label(title);
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

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
