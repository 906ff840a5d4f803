package maskscope.view.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.measure.SeriesScores;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import maskscope.view.chart.PlotArea;
import maskscope.view.legend.CurveKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Losses and scores against the steps of a series, below the pictures.
class StepPlotTest extends WindowTest {

    private static final int SIDE = 16;
    private static final int STEPS = 9;
    /// The step that is right, counted from 0.
    private static final int RIGHT = 6;
    private static final int BROKEN = 2;

    @TempDir
    private Path own;
    private final List<Path> steps = new ArrayList<>();

    /// The truth is the left 7 columns; step i, counted from 0, predicts the left i + 1. One is no picture.
    @BeforeEach
    void openSeries(FxRobot robot) throws IOException {
        Path truth = TestFiles.png(own.resolve("t.png"), SIDE, SIDE, (x, y) -> x <= RIGHT ? 255 : 0);
        for (int i = 0; i < STEPS; i++) {
            int step = i;
            Path file = own.resolve("epoch_" + i + ".png");
            steps.add(i == BROKEN ? Files.writeString(file, "no picture")
                    : TestFiles.png(file, SIDE, SIDE, (x, y) -> x <= step ? 240 : 15));
        }
        open(robot, new Source.Files(truth, steps.getFirst(), Optional.empty()));
        act(robot, () -> {
            session.series().open(steps);
            options.seriesProperty().set(true);
        });
        act(robot, () -> {});
    }

    private StepPlot losses() {
        return find("series-losses", LossSteps.class);
    }

    private StepPlot scores() {
        return find("series-scores", ScoreSteps.class);
    }

    private static Point2D place(StepPlot plot, int step) {
        PlotArea area = plot.plotArea();
        return plot.localToScreen(area.left() + (step + 0.5) / STEPS * area.width(), area.top() + 0.5 * area.height());
    }

    private SeriesScores.Step.Counted counted(int step) {
        return (SeriesScores.Step.Counted) session.series().scoresProperty().get().steps().get(step);
    }

    private static StepCurve curve(StepPlot plot, String key) {
        return plot.drawn().stream().filter(curve -> curve.key().equals(key)).findFirst().orElseThrow();
    }

    /// The robot's keys do not reach the events of its mouse.
    private static MouseEvent pressedWithShift(StepPlot plot, int step) {
        Point2D at = plot.localToScene(plot.screenToLocal(place(plot, step)));
        return new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, true, false, false,
                false, true, false, false, true, false, true, null);
    }

    @Test
    void everyCurveHasTheNumbersOfItsStepsAndAGapWhereOneIsBroken() {
        assertThat(losses().drawn()).hasSize(7);
        for (StepCurve curve : losses().drawn()) {
            for (int step = 0; step < STEPS; step++) {
                double value = curve.values()[step];
                assertThat(value).as(curve.key() + " " + step).isEqualTo(step == BROKEN ? Double.NaN
                        : counted(step).losses().of(Losses.byKey(curve.key()).orElseThrow()).value());
            }
        }
        StepCurve dice = curve(scores(), "dice");
        assertThat(dice.values()[RIGHT]).isEqualTo(1.0);
        assertThat(dice.values()[RIGHT - 2]).isEqualTo(2 * 5.0 / (5 + 7));
        assertThat(dice.values()[BROKEN]).isNaN();
    }

    @Test
    void aClickTakesAThereAndWithShiftB(FxRobot robot) {
        robot.clickOn(place(losses(), 4));
        settle(robot);
        assertThat(session.series().firstProperty().get()).isEqualTo(4);
        act(robot, () -> Event.fireEvent(scores(), pressedWithShift(scores(), 7)));
        assertThat(session.series().secondProperty().get()).isEqualTo(7);
        assertThat(session.series().firstProperty().get()).isEqualTo(4);
        robot.clickOn(place(losses(), BROKEN));
        settle(robot);
        assertThat(session.series().firstProperty().get()).as("a broken step is not shown").isEqualTo(4);
    }

    @Test
    void aDragGoesThroughTheStepsInOneStepOfUndo(FxRobot robot) {
        int before = session.steps().done().size();
        robot.moveTo(place(losses(), 3)).press(MouseButton.PRIMARY).moveTo(place(losses(), 5))
                .moveTo(place(losses(), 7)).release(MouseButton.PRIMARY);
        settle(robot);
        assertThat(session.series().firstProperty().get()).isEqualTo(7);
        assertThat(session.steps().done()).hasSize(before + 1);
    }

    @Test
    void theBestStepIsNamedAndAClickGoesThere(FxRobot robot) {
        Button best = find("series-losses-best", Button.class);
        assertThat(best.getText()).startsWith("least at step 7: Tversky 0.0");
        assertThat(find("series-scores-best", Button.class).getText()).isEqualTo("best at step 7: Dice 1.000");
        act(robot, best::fire);
        assertThat(session.series().firstProperty().get()).isEqualTo(RIGHT);
        assertThat(best.isDisabled()).isTrue();
        assertThat(losses().queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                .startsWith("Curves of the losses against the steps of the series. least at step 7");
    }

    @Test
    void namesBringACurveToTheFrontAndTheLineBeforeThemHidesIt(FxRobot robot) {
        robot.clickOn("#step-loss-iou");
        settle(robot);
        assertThat(session.selectedProperty().get().key()).isEqualTo("iou");
        assertThat(losses().drawn().getLast().key()).isEqualTo("iou");
        assertThat(find("series-losses-best", Button.class).getText()).contains("IoU");
        CurveKey recall = find("step-score-recall", CurveKey.class);
        robot.clickOn(recall.localToScreen(4, recall.getHeight() / 2));
        settle(robot);
        assertThat(scores().drawn()).noneMatch(curve -> curve.key().equals("recall"));
        assertThat(options.charts().scores().get()).doesNotContain("recall");
    }

    @Test
    void thePointerIsToldTheNearestCurveAndWhyThereIsNone(FxRobot robot) {
        Label hint = (Label) scores().lookup(".curve-hint");
        robot.moveTo(place(scores(), 4));
        settle(robot);
        assertThat(hint.getText()).endsWith("at step 5, epoch_4.png");
        robot.moveTo(place(scores(), BROKEN));
        settle(robot);
        assertThat(hint.getText()).isEqualTo("step 3, epoch_2.png: not counted");
    }

    @Test
    void otherSettingsAndAnotherThresholdMoveTheCurves(FxRobot robot) {
        double before = curve(losses(), "tversky").values()[0];
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.BETA, 0.9)));
        assertThat(curve(losses(), "tversky").values()[0]).isGreaterThan(before)
                .isEqualTo(counted(0).losses().of(Losses.byKey("tversky").orElseThrow()).value());
        act(robot, () -> options.thresholdProperty().set(0.0));
        assertThat(curve(scores(), "recall").values()[0]).isEqualTo(1.0);
        Label title = (Label) find("series-scores-frame", Region.class).lookup(".chart-title");
        assertThat(title.getText()).isEqualTo("Scores at 0.00");
    }

    @Test
    void theNumbersLeaveTheWindowWithEveryDigit() {
        List<String[]> rows = losses().numbers().orElseThrow().lines().map(line -> line.split(",")).toList();
        assertThat(rows).hasSize(STEPS + 1);
        assertThat(rows.getFirst()).startsWith("file", "step", "focal");
        assertThat(rows.get(1 + RIGHT)).startsWith("epoch_6.png", "7");
        int column = Arrays.asList(rows.getFirst()).indexOf("tversky");
        assertThat(Double.parseDouble(rows.get(1 + RIGHT)[column]))
                .isEqualTo(counted(RIGHT).losses().of(Losses.byKey("tversky").orElseThrow()).value());
        assertThat(rows.get(1 + BROKEN)[column]).isEqualTo("nan");
        List<String> scores = scores().numbers().orElseThrow().lines().toList();
        assertThat(scores.getFirst()).startsWith("file,step,tp,fp,fn,tn,");
        assertThat(scores.get(1 + RIGHT)).startsWith("epoch_6.png,7,112,0,0,144,");
    }

    @Test
    void escapeLeadsBackToTheCurves(FxRobot robot) {
        act(robot, () -> find("step-loss-focal", CurveKey.class).requestFocus());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertThat(options.seriesProperty().get()).isFalse();
    }
}
