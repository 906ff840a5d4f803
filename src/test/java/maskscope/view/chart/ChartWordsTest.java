package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The words of the charts: English as it should read, and another language as soon as the window speaks it.
class ChartWordsTest extends WindowTest {

    private String legend(SidePlot plot, int at) {
        Parent legend = (Parent) plot.lookup(".chart-legend");
        return ((Labeled) legend.getChildrenUnmodifiable().get(at)).getText();
    }

    @Test
    void headingsAxesAndLegendsFollowTheLanguage(FxRobot robot) {
        FocalPlot focal = find("focal-curves", FocalPlot.class);
        assertEquals("predicted probability of the true class", focal.x().getLabel());
        assertEquals("γ 0", legend(focal, 0));
        assertEquals("γ 2 now", legend(focal, 3));
        assertEquals("How many pixels have which prediction", find("focal-term-histogram", Node.class).getAccessibleHelp());
        String tip = find("axis-alpha", Node.class).getAccessibleHelp();
        assertTrue(tip.startsWith("alpha: "), tip);
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[chart.true-class]", focal.x().getLabel());
        assertEquals("[chart.gamma]", legend(focal, 0));
        assertEquals("[chart.gamma-now]", legend(focal, 3));
        assertEquals("[chart.histogram-tip]", find("focal-term-histogram", Node.class).getAccessibleHelp());
        assertEquals("[chart.letter]", find("axis-alpha", Labeled.class).getText());
    }

    @Test
    void theHistogramFollowsTheLanguage(FxRobot robot) {
        act(robot, () -> find("focal-term-histogram", ToggleButton.class).fire());
        HistogramPlot histogram = find("histogram", HistogramPlot.class);
        assertEquals("object", legend(histogram, 0));
        assertEquals("background", legend(histogram, 1));
        assertEquals("predicted probability of the object", histogram.x().getLabel());
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[chart.object]", legend(histogram, 0));
        assertEquals("[chart.prediction]", histogram.x().getLabel());
    }
}
