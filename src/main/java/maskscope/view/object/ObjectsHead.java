package maskscope.view.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import maskscope.pixel.object.ObjectCounts;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Looked;

/// What all objects come to: how many are what, and scores that count objects, of two predictions those of both with the better
/// one marked; with what can be done with the list.
final class ObjectsHead extends VBox {

    private final Texts texts;
    private final BooleanProperty corners;
    private final MenuButton neighbours = new MenuButton();
    private final Button save;
    private final Label counts = new Label();
    private final HBox which;
    private final Map<ObjectScore, ScoreOfObjects> values = new LinkedHashMap<>();
    private final FlowPane scores = new FlowPane();
    private final Label both = new Label();
    private boolean volume;

    /// `corners` is whether pixels touch at their corners, and is written here; `which` chooses of which of two predictions the
    /// objects are listed.
    ObjectsHead(Texts texts, BooleanProperty corners, HBox which, Runnable saving, Runnable back) {
        this.texts = texts;
        this.corners = corners;
        this.which = which;
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
        HBox heading = new HBox(title, which, neighbours, gap, save, close);
        heading.getStyleClass().addAll("chart-heading", "compare-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        counts.setId("object-counts");
        counts.getStyleClass().add("score-name");
        counts.setWrapText(true);
        counts.setMinHeight(USE_PREF_SIZE);
        scores.getStyleClass().add("object-scores");
        ObjectScores.ALL.forEach(score -> values.put(score, new ScoreOfObjects(score, texts)));
        both.textProperty().bind(texts.of("object.of-two"));
        both.getStyleClass().add("score-name");
        scores.getChildren().add(both);
        scores.getChildren().addAll(values.values());
        getChildren().addAll(heading, scores, counts);
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

    /// Tells of other objects; empty while none were looked for. There is a `second` where there are two predictions; `looked`
    /// is the one whose objects are listed, `deep` whether they are of a volume.
    void show(Optional<ObjectCounts> first, Optional<Optional<ObjectCounts>> second, Looked looked, boolean deep) {
        volume = deep;
        int number = corners.get() ? deep ? 26 : 8 : deep ? 6 : 4;
        neighbours.setText(texts.now(Message.of("object.neighbours", number)));
        for (Node only : List.of(which, both)) {
            only.setVisible(second.isPresent());
            only.setManaged(second.isPresent());
        }
        values.values().forEach(value -> value.show(first, second));
        Optional<ObjectCounts> listed = looked == Looked.B ? second.orElse(first) : first;
        save.setDisable(listed.isEmpty());
        counts.setText(listed.map(of -> texts.now(Message.of("object.counts", Numbers.grouped(of.objects()),
                Numbers.grouped(of.predicted()), Numbers.grouped(of.found()), Numbers.grouped(of.missed()),
                Numbers.grouped(of.split()), Numbers.grouped(of.merged()), Numbers.grouped(of.falseAlarms())))).orElse(""));
    }
}
