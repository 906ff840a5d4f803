package maskscope.view.parameter;

import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.loss.Conventions;
import maskscope.loss.Preset;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// A preset in the menu: its name and, quieter, what it sets; its source when the pointer rests on it.
final class PresetItem extends CustomMenuItem {

    private static final double WIDTH = 432;

    PresetItem(Texts texts, Preset preset, Conventions conventions, Runnable use) {
        Label name = new Label();
        name.textProperty().bind(texts.of(preset.name()));
        name.getStyleClass().add("preset-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(WIDTH / 2);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sets = new Label();
        sets.textProperty().bind(texts.of(PresetWords.sets(preset, conventions)));
        sets.getStyleClass().add("quiet");
        // The menu is as wide as its longest item needs.
        HBox line = new HBox(name, gap, sets) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(WIDTH, super.computePrefWidth(height));
            }
        };
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("preset-line");
        PresetWords.source(preset).ifPresent(source -> Tips.on(line, texts.of(source)));
        getStyleClass().add("preset-item");
        setId("preset-" + preset.key());
        // For those who hear the menu; what is seen is the line.
        textProperty().bind(texts.of(preset.name()));
        setContent(line);
        setOnAction(chosen -> use.run());
    }
}
