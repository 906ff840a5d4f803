package maskscope.view.object;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.score.ObjectScore;
import maskscope.loss.score.ObjectScores;
import maskscope.loss.score.ScoreValue;
import maskscope.pixel.object.ObjectCounts;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Buttons;
import maskscope.view.control.Numerals;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// What all objects come to: how many are what, and scores that count objects; with what can be done with the list.
final class ObjectsHead extends VBox {

    private final Texts texts;
    private final BooleanProperty corners;
    private final MenuButton neighbours = new MenuButton();
    private final Button save;
    private final Label counts = new Label();
    private final Map<ObjectScore, Label> values = new LinkedHashMap<>();
    private final FlowPane scores = new FlowPane();
    private ObjectCounts shown;
    private boolean volume;

    /// `corners` is whether pixels touch at their corners, and is written here.
    ObjectsHead(Texts texts, BooleanProperty corners, Runnable saving, Runnable back) {
        this.texts = texts;
        this.corners = corners;
        Label title = new Label();
        title.textProperty().bind(texts.of("object.title"));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(USE_PREF_SIZE);
        neighbours.setId("object-neighbours");
        neighbours.getStyleClass().addAll("quiet-button", "preset-menu");
        neighbours.setMnemonicParsing(false);
        neighbours.setMinWidth(USE_PREF_SIZE);
        Tips.on(neighbours, texts.of("object.neighbours-tip"));
        neighbours.setOnShowing(showing -> fill());
        save = Buttons.quiet("object-save", texts.of("object.save"), saving);
        Tips.on(save, texts.of("object.save-tip"));
        Button close = Buttons.quiet("object-close", texts.of("object.back"), back);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, neighbours, gap, save, close);
        heading.getStyleClass().addAll("chart-heading", "compare-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        counts.setId("object-counts");
        counts.getStyleClass().add("score-name");
        counts.setWrapText(true);
        counts.setMinHeight(USE_PREF_SIZE);
        scores.getStyleClass().add("object-scores");
        ObjectScores.ALL.forEach(this::add);
        getChildren().addAll(heading, scores, counts);
    }

    private void add(ObjectScore score) {
        Label name = new Label();
        name.textProperty().bind(texts.of("object.short." + score.key()));
        name.getStyleClass().add("score-name");
        Label value = new Label("…");
        value.setId("object-score-" + score.key());
        value.getStyleClass().add("score-value");
        HBox both = new HBox(4, name, value);
        both.setAlignment(Pos.BASELINE_LEFT);
        Tips.on(both, () -> tip(score));
        values.put(score, value);
        scores.getChildren().add(both);
    }

    private String tip(ObjectScore score) {
        Message meaning = Message.of("object.meaning." + score.key());
        if (shown == null) {
            return texts.now(meaning);
        }
        ScoreValue value = score.of(shown);
        return texts.now(value.undefined()
                .map(why -> Message.of("score.told-undefined", meaning, why))
                .orElseGet(() -> Message.of("score.told", meaning, Numbers.trimmed(value.value(), 6))));
    }

    private void fill() {
        neighbours.getItems().setAll(item(false), item(true));
    }

    private RadioMenuItem item(boolean touching) {
        RadioMenuItem item = new RadioMenuItem(texts.now(Message.of(
                "object.neighbours-are." + (touching ? "corners" : "sides") + (volume ? "-3d" : ""))));
        item.setId("neighbours-" + (touching ? "corners" : "sides"));
        item.setMnemonicParsing(false);
        item.setSelected(corners.get() == touching);
        item.setOnAction(chosen -> corners.set(touching));
        return item;
    }

    /// Tells of other objects; null while none were looked for. `deep` is whether they are of a volume.
    void show(ObjectCounts of, boolean deep) {
        shown = of;
        volume = deep;
        int number = corners.get() ? deep ? 26 : 8 : deep ? 6 : 4;
        neighbours.setText(texts.now(Message.of("object.neighbours", number)));
        save.setDisable(of == null);
        values.forEach((score, value) -> value.setText(of == null ? "…" : text(score.of(of))));
        counts.setText(of == null ? "" : texts.now(Message.of("object.counts", Numbers.grouped(of.objects()),
                Numbers.grouped(of.predicted()), Numbers.grouped(of.found()), Numbers.grouped(of.missed()),
                Numbers.grouped(of.split()), Numbers.grouped(of.merged()), Numbers.grouped(of.falseAlarms()))));
    }

    private static String text(ScoreValue value) {
        return value.defined() ? Numerals.loss(value.value()) : "–";
    }
}
