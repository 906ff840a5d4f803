package maskscope.view.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.view.control.DrawnPane;
import maskscope.view.control.Texts;
import maskscope.view.export.Chart;
import maskscope.view.export.ChartMenu;
import maskscope.view.export.Exports;
import maskscope.view.look.Theme;

/// A heading with the menu of what can be done with a chart, the name of the vertical axis, and below them one or more panes
/// that take turns.
public final class ChartFrame extends Region {

    private static final double HEADING = 32;
    private static final double AXIS_NAME = 18;
    private static final double MENU = 28;

    private final Region heading;
    private final Region menu;
    private final Sheet sheet;

    /// What leaves the window as a picture: all but the heading.
    private static final class Sheet extends Region {

        private final Label axisName;
        private final List<? extends DrawnPane> panes;

        private Sheet(Label axisName, List<? extends DrawnPane> panes) {
            this.axisName = axisName;
            this.panes = panes;
            getChildren().add(axisName);
            getChildren().addAll(panes);
        }

        @Override
        protected void layoutChildren() {
            axisName.resizeRelocate(0, 0, getWidth(), AXIS_NAME);
            for (DrawnPane pane : panes) {
                pane.resizeRelocate(0, AXIS_NAME, getWidth(), Math.max(0, getHeight() - AXIS_NAME));
            }
        }
    }

    /// `plots` take turns; `exports` takes what leaves the window.
    public <P extends DrawnPane & Chart> ChartFrame(
            String id,
            Texts texts,
            ObservableValue<Theme> theme,
            Exports exports,
            Region heading,
            Label axisName,
            List<P> plots) {
        this.heading = heading;
        setId(id);
        axisName.getStyleClass().add("axis-name");
        sheet = new Sheet(axisName, plots);
        menu = new ChartMenu(
                id, texts, sheet, () -> plots.stream().filter(P::isVisible).findFirst().orElseThrow(), theme, exports).button();
        getChildren().addAll(heading, sheet, menu);
    }

    @Override
    protected void layoutChildren() {
        heading.resizeRelocate(0, 0, Math.max(0, getWidth() - MENU), HEADING);
        double size = menu.prefHeight(-1);
        menu.resizeRelocate(getWidth() - MENU, Math.round((HEADING - size) / 2) + 2, MENU, size);
        sheet.resizeRelocate(0, HEADING, getWidth(), Math.max(0, getHeight() - HEADING));
    }
}
