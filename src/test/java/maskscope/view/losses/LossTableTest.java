package maskscope.view.losses;

import static maskscope.view.SideBarCase.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.view.SideBarCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LossTableTest {

    private SideBarCase bar;

    @Start
    void start(Stage stage) {
        bar = new SideBarCase(stage, 372);
    }

    private void nuclei(FxRobot robot) {
        robot.interact(() -> bar.openSample("nuclei"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void alpha(FxRobot robot, double value) {
        robot.interact(() -> bar.session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, value)));
    }

    @Test
    void beforeTheFirstPairItSaysWhatItWaitsFor(FxRobot robot) {
        assertEquals("starting ND4J…", text(robot, "#value-focal"));
    }

    @Test
    void whileTheInputDoctorAsksItSaysSo(FxRobot robot, @TempDir Path folder) throws IOException {
        Path labels = TestFiles.png(folder.resolve("labels.png"), 8, 8, (x, y) -> x / 2);
        robot.interact(() -> bar.session.loader().open(new Source.Files(labels, labels, Optional.empty())));
        assertEquals("a question is open", text(robot, "#value-focal"));
    }

    @Test
    void everyLossShowsItsValueWithFourDecimals(FxRobot robot) {
        nuclei(robot);
        for (Loss loss : Losses.ALL) {
            String shown = text(robot, "#value-" + loss.key());
            double value = bar.session.reportProperty().get().of(loss).value();
            assertTrue(shown.matches("−?\\d\\.\\d{4}"), shown);
            assertEquals(value, Double.parseDouble(shown.replace('−', '-')), 5.01e-5);
        }
    }

    @Test
    void aTinyValueIsNotShownAsZero(FxRobot robot) {
        robot.interact(() -> bar.session.change(settings ->
                settings.withOwn(bar.loss("focal"), Parameter.ALPHA, 1e-4)));
        nuclei(robot);
        assertTrue(text(robot, "#value-focal").matches("[1-9]\\.\\de-\\d"), text(robot, "#value-focal"));
    }

    @Test
    void thePointsOfAllValuesStandInOneLine(FxRobot robot) {
        robot.interact(() -> bar.session.change(settings -> settings.withOwn(bar.loss("focal"), Parameter.ALPHA, 1e-4)
                .withOwn(bar.loss("focal-tversky"), Parameter.GAMMA, 0)
                .withOwn(bar.loss("combo"), Parameter.ALPHA, 500)));
        nuclei(robot);
        DoubleSummaryStatistics points = Losses.ALL.stream().mapToDouble(loss -> point(robot, loss)).summaryStatistics();
        assertEquals(points.getMin(), points.getMax(), 1, "points in pixels: " + points);
    }

    private static double point(FxRobot robot, Loss loss) {
        Label label = robot.lookup("#value-" + loss.key()).queryAs(Label.class);
        Text whole = new Text(label.getText().substring(0, label.getText().indexOf('.')));
        whole.setFont(label.getFont());
        return label.getLayoutX() + whole.getLayoutBounds().getWidth();
    }

    @Test
    void undefinedIsToldInWordsAndNeverAsNaN(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.interact(() -> bar.session.change(settings -> settings.withShared(Parameter.SMOOTHING, 0)));
        bar.openEven(robot, folder, 0, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("8.0e-22", text(robot, "#value-focal"), "the clip of the logarithms is all that is left");
        for (String key : List.of("dice", "bce-dice", "iou", "tversky", "focal-tversky", "combo")) {
            assertEquals("0/0: both masks are empty and smoothing is 0", text(robot, "#value-" + key));
            assertEquals("", text(robot, "#delta-" + key));
            Label words = robot.lookup("#value-" + key).queryAs(Label.class);
            assertTrue(words.prefHeight(words.getWidth()) <= words.getHeight(), "the words of " + key + " are cut off");
        }
        assertFalse(robot.lookup("NaN").tryQuery().isPresent());
        robot.interact(() -> bar.session.change(settings -> settings.withShared(Parameter.SMOOTHING, 1)));
        assertEquals("0.0000", text(robot, "#value-dice"));
    }

    @Test
    void theChangeSinceTheParameterWasGrabbedIsShownWhereThereIsOne(FxRobot robot) {
        nuclei(robot);
        assertEquals("", text(robot, "#since"));
        alpha(robot, 0.3);
        assertEquals("Δ since α was grabbed", text(robot, "#since"));
        assertTrue(text(robot, "#delta-tversky").matches("−0\\.\\d{4}"), text(robot, "#delta-tversky"));
        assertEquals("", text(robot, "#delta-dice"));
        assertEquals("", text(robot, "#delta-focal"), "Focal has its own alpha");
        alpha(robot, 0.6);
        assertTrue(text(robot, "#delta-tversky").matches("\\+0\\.\\d{4}"), text(robot, "#delta-tversky"));
        nuclei(robot);
        assertEquals("", text(robot, "#since"), "a new pair has nothing to compare with");
        assertEquals("", text(robot, "#delta-tversky"));
    }

    @Test
    void aClickSelectsTheLossAndTheArrowKeysGoOn(FxRobot robot) {
        nuclei(robot);
        robot.clickOn("#loss-iou");
        assertSame(bar.loss("iou"), bar.session.selected());
        robot.type(KeyCode.UP);
        assertSame(bar.loss("bce-dice"), bar.session.selected());
        robot.type(KeyCode.DOWN, 2);
        assertSame(bar.loss("tversky"), bar.session.selected());
        robot.type(KeyCode.DOWN, 9);
        assertSame(bar.loss("combo"), bar.session.selected());
    }

    @Test
    void aClickWithTheRightButtonSelectsNothing(FxRobot robot) {
        nuclei(robot);
        robot.rightClickOn("#loss-iou");
        assertEquals("tversky", bar.session.selected().key());
    }

    @Test
    void comboExplainsItsNegativeValue(FxRobot robot) {
        nuclei(robot);
        assertTrue(robot.lookup("#loss-combo .loss-info").query().isVisible());
        assertFalse(robot.lookup("#remark").query().isVisible());
        robot.clickOn("#loss-combo");
        assertTrue(robot.lookup("#remark").query().isVisible());
        assertEquals(English.of(bar.loss("combo").remark()), text(robot, "#remark"));
    }

    @Test
    void newValuesReuseTheNodesOfTheTable(FxRobot robot) {
        nuclei(robot);
        alpha(robot, 0.4);
        List<Node> before = nodes(robot.lookup("#losses").queryParent());
        alpha(robot, 0.9);
        List<Node> after = nodes(robot.lookup("#losses").queryParent());
        assertEquals(before, after);
    }

    private static List<Node> nodes(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(node -> !(node instanceof Text))
                .flatMap(node -> Stream.concat(
                        Stream.of(node),
                        node instanceof Parent inner ? nodes(inner).stream() : Stream.empty()))
                .toList();
    }
}
