package maskscope.view.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.mask.MaskPair;
import maskscope.pixel.HardCounts;
import maskscope.session.Session;
import maskscope.view.CurvesCase;
import maskscope.view.SideBarCase;
import maskscope.view.chart.PlotArea;
import maskscope.view.legend.CurveKey;
import maskscope.view.look.SideChart;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The charts of scores in a window of their own, on the scene `cells`.
@ExtendWith(ApplicationExtension.class)
class ThresholdPlotTest {

    private static final CountScore DICE = CountScores.byKey("dice").orElseThrow();

    private Session session;
    private ViewOptions options;
    private Scene scene;

    @BeforeEach
    void show() throws TimeoutException {
        show(ScorePictures.sample("cells"));
    }

    private void show(Session of) throws TimeoutException {
        session = of;
        options = new ViewOptions(session.viewProperty(), session);
        FxToolkit.setupStage(this::show);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(Stage stage) {
        scene = new Scene(CurvesCase.of(session, options), 980, 260);
        Theme.LIGHT.dress(scene);
        options.charts().chosen().set(SideChart.THRESHOLD);
        SideBarCase.show(stage, scene);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(scene.getRoot().lookup("#" + id));
    }

    private ThresholdPlot plot() {
        return find("threshold-chart", ThresholdPlot.class);
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scene.getRoot().layout());
        robot.interact(() -> plot().layout());
    }

    private void act(FxRobot robot, Runnable action) {
        robot.interact(action);
        settle(robot);
    }

    private Point2D at(double threshold) {
        PlotArea area = plot().plotArea();
        return plot().localToScreen(area.left() + threshold * area.width(), area.top() + 0.9 * area.height());
    }

    private double threshold() {
        return options.thresholdProperty().get();
    }

    private Button best() {
        return find("best-threshold", Button.class);
    }

    private CurveKey name(String score) {
        return find("score-name-" + score, CurveKey.class);
    }

    /// Dice at a threshold, counted pixel by pixel.
    private double dice(double threshold) {
        MaskPair pair = session.loadedProperty().get().pair();
        long[] found = new long[4];
        for (int i = 0; i < pair.truth().pixels(); i++) {
            boolean object = pair.truth().value(i) >= 0.5;
            boolean predicted = pair.prediction().value(i) >= threshold;
            found[object ? predicted ? 0 : 2 : predicted ? 1 : 3]++;
        }
        return DICE.of(new HardCounts(found[0], found[1], found[2], found[3]), 1).value();
    }

    @Test
    void draggingTheLineMovesTheThresholdInOneStepOfUndo(FxRobot robot) {
        robot.moveTo(at(0.5)).press(MouseButton.PRIMARY);
        robot.moveTo(at(0.4)).moveTo(at(0.3));
        settle(robot);
        assertEquals(0.3, threshold(), 0.011);
        Label value = (Label) plot().lookup(".curve-value");
        assertTrue(value.isVisible());
        assertEquals("threshold " + ScoreNumerals.threshold(threshold()), value.getText());
        robot.release(MouseButton.PRIMARY);
        settle(robot);
        assertFalse(value.isVisible());
        act(robot, session::undo);
        assertEquals(0.5, threshold());
        assertNull(session.undoableProperty().getValue(), "it was one step");
    }

    @Test
    void movingTheLineRedrawsNoCurve(FxRobot robot) {
        settle(robot);
        int before = plot().drawings();
        act(robot, () -> options.thresholdProperty().set(0.2));
        assertEquals(before, plot().drawings());
        act(robot, () -> options.charts().best().set("iou"));
        assertEquals(before + 1, plot().drawings());
    }

    @Test
    void theBestIsThatOfAllThresholdsAndAClickGoesThere(FxRobot robot) {
        double most = 0;
        for (int i = 0; i <= 255; i++) {
            most = Math.max(most, dice(i / 255.0));
        }
        String text = best().getText();
        assertTrue(text.startsWith("best 0."), text);
        assertTrue(text.contains("Dice " + ScoreNumerals.score(most)), text);
        assertTrue(text.endsWith(ScoreNumerals.gain(most - dice(0.5)) + " over 0.50"), text);
        robot.clickOn(best());
        settle(robot);
        assertEquals(most, dice(threshold()), 1e-12);
        assertTrue(text.contains(ScoreNumerals.threshold(threshold())), text);
        assertEquals(ScoreNumerals.threshold(threshold()) + " is best: Dice " + ScoreNumerals.score(most), best().getText());
        assertTrue(best().isDisabled(), "there is nothing to win");
        act(robot, session::undo);
        assertEquals(0.5, threshold());
        assertEquals(text, best().getText());
    }

    @Test
    void aNameMarksTheBestOfItsScoreAndItsLineHidesTheCurve(FxRobot robot) {
        robot.clickOn(name("recall"));
        settle(robot);
        assertTrue(best().getText().contains("recall 1.000"), best().getText());
        robot.clickOn(name("mcc"));
        settle(robot);
        assertEquals("mcc", options.charts().best().get());
        assertTrue(options.charts().scores().get().contains("mcc"), "what is marked is drawn");
        robot.clickOn(name("iou").localToScreen(5, 7));
        settle(robot);
        assertEquals(Set.of("dice", "precision", "recall", "mcc"), options.charts().scores().get());
        assertEquals("IoU, hidden", name("iou").getAccessibleText());
        assertEquals("mcc", options.charts().best().get());
        robot.clickOn(name("iou").localToScreen(5, 7));
        settle(robot);
        assertEquals("IoU", name("iou").getAccessibleText());
    }

    @Test
    void theNamesAreOneStopOfTheKeyboard(FxRobot robot) {
        act(robot, name("dice")::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertTrue(name("precision").isFocused());
        robot.type(KeyCode.ENTER);
        settle(robot);
        assertEquals("precision", options.charts().best().get());
        robot.type(KeyCode.SPACE);
        settle(robot);
        assertFalse(options.charts().scores().get().contains("precision"));
        assertFalse(name("dice").isFocusTraversable());
    }

    @Test
    void thePointerIsToldTheNearestCurve(FxRobot robot) {
        PlotArea area = plot().plotArea();
        robot.moveTo(plot().localToScreen(area.left() + 0.25 * area.width(), area.top() + 2));
        settle(robot);
        Label hint = (Label) plot().lookup(".curve-hint");
        assertTrue(hint.isVisible());
        assertTrue(hint.getText().matches("recall 0\\.\\d{3} at 0\\.2\\d+"), hint.getText());
    }

    @Test
    void whatCannotBeScoredIsSaidInWords(FxRobot robot) throws TimeoutException {
        show(ScorePictures.reference("both_empty_32x32"));
        settle(robot);
        act(robot, () -> options.charts().best().set("recall"));
        assertTrue(best().getText().startsWith("recall has no value"), best().getText());
        assertTrue(best().isDisabled());
        assertEquals("Curves of the scores against the threshold, from 0 to 1. recall has no value: the truth has no object",
                plot().queryAccessibleAttribute(AccessibleAttribute.TEXT));
        act(robot, () -> options.charts().chosen().set(SideChart.PRECISION_RECALL));
        assertTrue(find("average-precision", Label.class).getText().contains("no object"));
    }

    @Test
    void precisionAgainstRecallGoesToTheThresholdOfThePointThatIsClicked(FxRobot robot) {
        act(robot, () -> options.charts().chosen().set(SideChart.PRECISION_RECALL));
        PrecisionRecallPlot plot = find("precision-recall", PrecisionRecallPlot.class);
        robot.interact(plot::layout);
        var points = plot.curve().orElseThrow().points();
        var point = points.get(points.size() / 3);
        robot.moveTo(plot.localToScreen(plot.x(point.recall()), plot.y(point.precision())));
        robot.interact(plot::layout);
        Label hint = (Label) plot.lookup(".curve-hint");
        assertTrue(hint.isVisible() && hint.getText().startsWith("recall 0."), hint.getText());
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(point.threshold(), threshold(), 0.02);
        assertTrue(hint.getText().endsWith(" at " + ScoreNumerals.threshold(threshold())), hint.getText());
        robot.interact(session::undo);
        assertEquals(0.5, threshold());
        assertTrue(find("average-precision", Label.class).getText().startsWith("average precision 0."));
    }

    @Test
    void theBinsOfTheReliabilityAreChosen(FxRobot robot) {
        act(robot, () -> options.charts().chosen().set(SideChart.RELIABILITY));
        ReliabilityPlot plot = find("reliability", ReliabilityPlot.class);
        assertEquals(15, plot.reliability().bins().size());
        BinsMenu menu = find("bins", BinsMenu.class);
        assertEquals("15 bins", menu.getText());
        act(robot, () -> menu.getItems().getLast().fire());
        assertEquals(50, plot.reliability().bins().size());
        assertEquals("50 bins", menu.getText());
        robot.interact(plot::layout);
        assertTrue(find("calibration-error", Label.class).getText()
                .endsWith(ScoreNumerals.score(plot.reliability().error())));
    }

    @Test
    void whatIsChosenIsPartOfTheSession(FxRobot robot) {
        act(robot, () -> {
            options.charts().best().set("kappa");
            options.charts().bins().set(20);
        });
        ViewOptions again = new ViewOptions(session.viewProperty(), session);
        assertEquals(SideChart.THRESHOLD, again.charts().chosen().get());
        assertEquals("kappa", again.charts().best().get());
        assertEquals(20, again.charts().bins().get());
    }
}
