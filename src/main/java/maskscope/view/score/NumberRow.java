package maskscope.view.score;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.text.Message;
import maskscope.view.control.NumberField;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.WhileShown;

/// Numbers that are typed: what they are, a field for each, and beneath what they do, or why one of them was not taken.
final class NumberRow extends VBox {

    /// As few digits as tell the number.
    private static final Scale PLAIN = new Scale(value -> value, at -> at, 0, 1, true);

    private final Texts texts;
    private final ObservableValue<String> meaning;
    private final Label sentence = new Label();
    private final HBox head;
    private final WhileShown seen = WhileShown.of(this);
    private final Runnable grab;

    /// `id` is a part of the ids of its controls; `grab` is run before a number is taken.
    NumberRow(Texts texts, String id, Message called, Message does, Runnable grab, Node... between) {
        this.texts = texts;
        this.grab = grab;
        meaning = texts.of(does);
        setId("row-" + id);
        Label name = new Label();
        name.textProperty().bind(texts.of(called));
        name.getStyleClass().add("value-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, name, gap);
        head.getChildren().addAll(between);
        head.setAlignment(Pos.CENTER_LEFT);
        sentence.setId("hint-" + id);
        sentence.getStyleClass().add("quiet");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(meaning);
        getChildren().addAll(head, sentence);
    }

    /// Adds a field that shows `shown` and writes `number`, which is above `least`, or may be `least` too where that is `taken`.
    NumberRow field(String id, DoubleProperty number, ObservableValue<? extends Number> shown, double least, boolean taken) {
        ValueEditor editor = new ValueEditor() {
            @Override
            public void grab() {
                grab.run();
            }

            @Override
            public void change(double value) {
                number.set(value);
            }

            @Override
            public double original() {
                return shown.getValue().doubleValue();
            }
        };
        Message must = Message.of(taken ? "score.must-be" : "score.must-be-above", least);
        NumberField field = new NumberField(
                texts,
                PLAIN,
                editor,
                typed -> Double.isFinite(typed) && (typed > least || taken && typed == least)
                        ? Optional.empty() : Optional.of(must),
                typed -> Message.of("score.no-number", typed));
        field.setId("field-" + id);
        field.refusedProperty().subscribe(refused -> {
            sentence.textProperty().bind(refused.map(texts::sentence).orElse(meaning));
            sentence.getStyleClass().setAll("label", refused.isPresent() ? "score-refused" : "quiet");
        });
        seen.hear(shown, value -> field.show(value.doubleValue()));
        head.getChildren().add(field);
        return this;
    }

    List<Node> parts() {
        return head.getChildren();
    }
}
