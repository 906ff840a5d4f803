package maskscope.view.parameter;

import static maskscope.loss.formula.Parameter.ALPHA;
import static maskscope.loss.formula.Parameter.BETA;
import static maskscope.view.SideBarCase.type;
import static maskscope.view.SideBarCase.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.formula.Parameter;
import maskscope.view.SideBarCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The lock α + β = 1 holds what the selected loss is computed with, and never says that it does when it does not.
@ExtendWith(ApplicationExtension.class)
class LockTest {

    private SideBarCase bar;

    @Start
    void start(Stage stage) {
        bar = new SideBarCase(stage, 372);
        bar.openSample("nuclei");
    }

    private Loss tversky() {
        return bar.loss("tversky");
    }

    private OptionalDouble own(Parameter parameter) {
        return bar.session.settings().own(tversky(), parameter);
    }

    private static ToggleButton lock(FxRobot robot) {
        return robot.lookup("#lock").queryAs(ToggleButton.class);
    }

    private static String field(FxRobot robot, String key) {
        return robot.lookup("#field-" + key).queryAs(TextField.class).getText();
    }

    private void dragBy(FxRobot robot, String key, double x) {
        robot.drag("#slider-" + key + " .thumb").moveBy(x / 2, 0).moveBy(x / 2, 0).drop();
    }

    private void assertShownPairSumsToOne(FxRobot robot) {
        assertEquals(1, Double.parseDouble(field(robot, "alpha")) + Double.parseDouble(field(robot, "beta")), 1e-9);
        assertTrue(lock(robot).isSelected());
    }

    @Test
    void anOwnAlphaTakesItsOwnBetaAlong(FxRobot robot) {
        robot.clickOn("#lock").clickOn("#own-alpha");
        type(robot, "#field-alpha", "0.21");
        assertEquals(OptionalDouble.of(0.21), own(ALPHA));
        assertEquals(OptionalDouble.of(0.79), own(BETA));
        assertEquals(0.5, bar.shared(BETA), "the other losses keep theirs");
        assertShownPairSumsToOne(robot);
        dragBy(robot, "beta", -60);
        assertShownPairSumsToOne(robot);
        assertEquals(0.5, bar.shared(ALPHA));
        type(robot, "#field-beta", "1.5");
        assertEquals("While α + β is held at 1, beta lies between 0 and 1.", words(robot, "#hint-beta"));
    }

    @Test
    void anOwnBetaTakesItsOwnAlphaAlongAndBothGoBackTogether(FxRobot robot) {
        robot.clickOn("#lock").clickOn("#own-beta");
        type(robot, "#field-beta", "0.3");
        assertEquals(OptionalDouble.of(0.7), own(ALPHA));
        robot.clickOn("#share-alpha");
        assertEquals(OptionalDouble.empty(), own(BETA));
        assertShownPairSumsToOne(robot);
    }

    @Test
    void theLockClosesOverOneOwnValue(FxRobot robot) {
        robot.clickOn("#own-alpha");
        type(robot, "#field-alpha", "0.21");
        assertEquals("0.50", field(robot, "beta"));
        robot.clickOn("#lock");
        assertEquals("0.79", field(robot, "beta"));
        assertShownPairSumsToOne(robot);
        robot.interact(bar.session::undo);
        assertEquals("0.50", field(robot, "beta"));
        assertFalse(lock(robot).isSelected());
        robot.interact(bar.session::redo);
        assertShownPairSumsToOne(robot);
    }

    @Test
    void theLockHoldsBothOwnValues(FxRobot robot) {
        robot.clickOn("#own-alpha").clickOn("#own-beta");
        type(robot, "#field-alpha", "0.21");
        robot.clickOn("#lock");
        assertShownPairSumsToOne(robot);
        dragBy(robot, "alpha", 80);
        assertShownPairSumsToOne(robot);
        robot.interact(() -> bar.session.select(bar.loss("dice")));
        assertShownPairSumsToOne(robot);
    }

    @Test
    void whereTheShownValuesAreNoPairTheLockIsOpenAndRests(FxRobot robot) {
        robot.clickOn("#lock");
        robot.interact(() -> bar.session.select(bar.loss("focal")));
        assertEquals("0.80", field(robot, "alpha"));
        assertEquals("0.50", field(robot, "beta"));
        assertFalse(lock(robot).isSelected(), "Focal's own alpha and the beta that it does not read are no pair");
        assertTrue(lock(robot).isDisabled());
        robot.interact(() -> bar.session.select(tversky()));
        assertShownPairSumsToOne(robot);
        assertFalse(lock(robot).isDisabled());
    }
}
