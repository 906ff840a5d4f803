package maskscope.view.parameter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.StackPane;
import maskscope.view.control.Scale;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.ValueRow;

/// The threshold of the hard view. It decides colours and counts of errors, never a loss; all moves of one grab are one step
/// of undo.
final class ThresholdRow extends StackPane {

    private static final double DEFAULT = 0.5;

    /// `grab` is run when the threshold is taken in hand.
    ThresholdRow(DoubleProperty threshold, Runnable grab) {
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
                "threshold",
                "",
                "A prediction from the threshold on counts as object in the picture. The losses see the soft prediction "
                        + "and do not change with it.",
                "a number from 0 to 1",
                Scale.UNIT);
        ValueRow row = new ValueRow(plan, editor, ThresholdRow::objection);
        row.hint(List.of(ValueRow.text("from here on a pixel is object · picture only, no loss", "hint-text")));
        threshold.subscribe(value -> row.show(value.doubleValue()));
        getChildren().add(row);
    }

    private static Optional<String> objection(double value) {
        return value >= 0 && value <= 1 ? Optional.empty() : Optional.of("The threshold must be a number from 0 to 1.");
    }
}
