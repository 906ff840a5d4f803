package maskscope.view.parameter;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.loss.Preset;
import maskscope.session.store.OwnPresets;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;

/// A row for each preset of the user's own: a field with its name, what it sets, and a button that removes it. What was
/// removed can be put back for as long as the rows are shown.
final class OwnPresetRows extends VBox {

    private static final double HIGHEST = 360;

    private final Texts texts;
    private final OwnPresets own;
    private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.of("parameter.enter-renames"));

    OwnPresetRows(Texts texts, OwnPresets own) {
        this.texts = texts;
        this.own = own;
        getStyleClass().add("preset-form");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("open-rows");
        own.list().forEach(preset -> addRow(rows, preset));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label hint = new Label();
        hint.setId("preset-hint");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(said.flatMap(message -> texts.of(message)));
        getChildren().addAll(scroll, hint);
    }

    private void addRow(GridPane rows, Preset first) {
        int number = rows.getRowCount();
        TextField name = new TextField(first.key());
        name.setId("preset-name-" + number);
        Label sets = new Label();
        sets.textProperty().bind(texts.of(PresetWords.sets(first, own.conventions())));
        sets.getStyleClass().add("quiet");
        sets.setMaxWidth(Double.MAX_VALUE);
        sets.setWrapText(true);
        sets.setMinHeight(USE_PREF_SIZE);
        GridPane.setHgrow(sets, Priority.ALWAYS);
        Button remove = new Button();
        remove.textProperty().bind(texts.of("parameter.remove"));
        remove.setId("preset-remove-" + number);
        remove.setMinWidth(USE_PREF_SIZE);
        Row row = new Row(name, remove, first);
        row.spell();
        sets.setLabelFor(name);
        name.setOnAction(typed -> row.rename());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                row.rename();
            }
        });
        remove.setOnAction(pressed -> row.toggle());
        rows.addRow(number, name, sets, remove);
    }

    /// One preset, which is in the list or was removed.
    private final class Row {

        private final TextField name;
        private final Button remove;
        private Preset preset;

        Row(TextField name, Button remove, Preset preset) {
            this.name = name;
            this.remove = remove;
            this.preset = preset;
        }

        /// Whoever hears the button alone is told what it is about.
        void spell() {
            String does = name.isDisabled() ? "parameter.put-back-spoken" : "parameter.remove-spoken";
            Spoken.name(remove, texts.of(does, preset.key()));
        }

        void rename() {
            String typed = name.getText().strip();
            if (typed.equals(preset.key())) {
                return;
            }
            if (!OwnPresets.isName(typed)) {
                said.set(Message.of("parameter.name-length"));
            } else if (own.named(typed).isPresent()) {
                said.set(Message.of("parameter.name-taken", typed));
            } else {
                own.rename(preset.key(), typed, done -> called(typed, done));
                return;
            }
            name.setText(preset.key());
        }

        private void called(String typed, boolean done) {
            if (done) {
                said.set(Message.of("parameter.renamed", preset.key(), typed));
                preset = preset.named(typed);
                spell();
            }
            name.setText(preset.key());
        }

        void toggle() {
            boolean there = !name.isDisabled();
            if (there) {
                own.remove(preset.key(), done -> toggled(true, done));
            } else {
                own.add(preset, done -> toggled(false, done));
            }
        }

        private void toggled(boolean removed, boolean done) {
            if (done) {
                name.setDisable(removed);
                spell();
                remove.textProperty().bind(texts.of(removed ? "parameter.put-back" : "parameter.remove"));
                said.set(Message.of(removed ? "parameter.removed" : "parameter.is-back", preset.key()));
            }
        }
    }
}
