package maskscope.view.score;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import maskscope.text.Message;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.ValueRow;
import maskscope.view.control.WhileShown;

/// The threshold, as the heading of what depends on it. It decides colours, counts and scores, never a loss; all moves of one
/// grab are one step of undo.
final class ThresholdRow extends StackPane {

    private static final double DEFAULT = 0.5;

    /// `threshold` is written here; `grab` is run when it is taken in hand; `beside` stand beside the name.
    ThresholdRow(Texts texts, DoubleProperty threshold, Runnable grab, Node... beside) {
        ValueEditor editor = new ValueEditor() {
            @Override
            public void grab() {
                grab.run();
            }

            @Override
            public void change(double value) {
                threshold.set(value);
            }

            @Override
            public double original() {
                return DEFAULT;
            }
        };
        ValueRow.Plan plan = new ValueRow.Plan(
                "threshold",
                Message.of("score.threshold"),
                "",
                Message.of("score.threshold-hint"),
                Message.of("score.threshold-effect"),
                Scale.UNIT,
                ThresholdRow::objection,
                typed -> Message.of("score.threshold-no-number", typed));
        ValueRow row = new ValueRow(texts, plan, editor);
        row.remark(beside);
        WhileShown.of(this).hear(threshold, value -> row.show(value.doubleValue()));
        getChildren().add(row);
    }

    private static Optional<Message> objection(double value) {
        return value >= 0 && value <= 1 ? Optional.empty() : Optional.of(Message.of("score.threshold-must-be"));
    }
}
