package maskscope.view.losses;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.loss.LossReport;
import maskscope.view.control.WhileShown;

/// The heads A and B over the values of two predictions. Not there while there is one.
final class TwoHeads extends Region {

    private static final double HEIGHT = 16;

    private final Label first = new Label("A");
    private final Label second = new Label("B");

    /// `losses` are those of a second prediction; null while there is none.
    TwoHeads(ObservableValue<LossReport> losses) {
        first.getStyleClass().add("two-head");
        second.getStyleClass().add("two-head");
        getChildren().addAll(first, second);
        setMouseTransparent(true);
        WhileShown.of(this).hear(losses.map(any -> true).orElse(false), two -> {
            setVisible(two);
            setManaged(two);
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        place(first, LossRow.POINT_OF_FIRST);
        place(second, LossRow.POINT_OF_SECOND);
    }

    /// Over the digits before and behind the points.
    private void place(Label head, double point) {
        double width = head.prefWidth(-1);
        head.resizeRelocate(getWidth() - point + 14 - width / 2, 0, width, HEIGHT);
    }
}
