package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The names of the curves in the corner that the curves leave free.
class ChartLegendTest extends WindowTest {

    /// How far above the highest curve, the cross-entropy, the legend ends where it reaches furthest to the left.
    private double free() {
        FocalPlot focal = find("focal-curves", FocalPlot.class);
        Bounds legend = focal.lookup(".chart-legend").getBoundsInParent();
        PlotArea area = focal.area(Math.floor(focal.getWidth()), Math.floor(focal.getHeight()));
        double at = (legend.getMinX() - area.left()) / area.width();
        double highest = area.bottom() - area.height() * -Math.log(at) / 4;
        return highest - legend.getMaxY();
    }

    @Test
    void itDoesNotReachDownToTheCurvesHoweverLowThePlotIs(FxRobot robot) {
        assertTrue(free() > 0, () -> "usually " + free());
        act(robot, () -> scene.getWindow().setHeight(600));
        assertTrue(free() > 0, () -> "in a low window " + free());
        act(robot, () -> options.desk().scaleProperty().set(1.5));
        assertTrue(free() > 0, () -> "magnified " + free());
    }
}
