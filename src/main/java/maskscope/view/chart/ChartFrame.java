package maskscope.view.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.view.control.DrawnPane;

/// A heading, the name of the vertical axis, and below them one or more panes that take turns.
final class ChartFrame extends Region {

    private static final double HEADING = 32;
    private static final double AXIS_NAME = 18;

    private final Region heading;
    private final Label axisName;
    private final List<DrawnPane> panes;

    ChartFrame(Region heading, Label axisName, DrawnPane... panes) {
        this.heading = heading;
        this.axisName = axisName;
        this.panes = List.of(panes);
        axisName.getStyleClass().add("axis-name");
        getChildren().addAll(heading, axisName);
        getChildren().addAll(panes);
    }

    @Override
    protected void layoutChildren() {
        double below = HEADING + AXIS_NAME;
        heading.resizeRelocate(0, 0, getWidth(), HEADING);
        axisName.resizeRelocate(0, HEADING, getWidth(), AXIS_NAME);
        for (DrawnPane pane : panes) {
            pane.resizeRelocate(0, below, getWidth(), Math.max(0, getHeight() - below));
        }
    }
}
