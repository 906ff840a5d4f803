package maskscope.view.parameter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.StackPane;
import maskscope.text.Message;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.ValueRow;
import maskscope.view.control.WhileShown;

/// The threshold of the hard view. It decides colours and counts of errors, never a loss; all moves of one grab are one step
/// of undo.
public final class ThresholdRow extends StackPane {

    private static final double DEFAULT = 0.5;

    /// `threshold` is written here; `grab` is run when it is taken in hand.
    public ThresholdRow(Texts texts, DoubleProperty threshold, Runnable grab) {
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
                Message.of("parameter.threshold"),
                "",
                Message.of("parameter.threshold-hint"),
                Message.of("parameter.threshold-effect"),
                Scale.UNIT,
                ThresholdRow::objection,
                typed -> Message.of("parameter.threshold-no-number", typed));
        ValueRow row = new ValueRow(texts, plan, editor);
        row.hint(List.of(ValueRow.text(texts.of("parameter.threshold-hint"), "hint-text")));
        WhileShown.of(this).hear(threshold, value -> row.show(value.doubleValue()));
        getChildren().add(row);
    }

    private static Optional<Message> objection(double value) {
        return value >= 0 && value <= 1 ? Optional.empty() : Optional.of(Message.of("parameter.threshold-must-be"));
    }
}
