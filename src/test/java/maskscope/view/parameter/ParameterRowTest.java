package maskscope.view.parameter;

import static maskscope.loss.formula.Parameter.ALPHA;
import static maskscope.loss.formula.Parameter.BETA;
import static maskscope.loss.formula.Parameter.CE_RATIO;
import static maskscope.loss.formula.Parameter.GAMMA;
import static maskscope.loss.formula.Parameter.SMOOTHING;
import static maskscope.view.SideBarCase.changed;
import static maskscope.view.SideBarCase.type;
import static maskscope.view.SideBarCase.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.view.SideBarCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ParameterRowTest {

    private SideBarCase bar;

    @Start
    void start(Stage stage) {
        bar = new SideBarCase(stage, 372);
        bar.openSample("nuclei");
    }

    private LossReport report() {
        return bar.session.reportProperty().get();
    }

    private static TextField field(FxRobot robot, String key) {
        return robot.lookup("#field-" + key).queryAs(TextField.class);
    }

    private void dragBy(FxRobot robot, String key, double x) {
        robot.drag("#slider-" + key + " .thumb").moveBy(x / 2, 0).moveBy(x / 2, 0).drop();
    }

    private void select(FxRobot robot, String loss) {
        robot.interact(() -> bar.session.select(bar.loss(loss)));
    }

    @Test
    void aDragOfGammaMovesExactlyTheLossesThatShareIt(FxRobot robot) {
        LossReport before = report();
        dragBy(robot, "gamma", 60);
        assertEquals(Set.of("focal-tversky"), changed(before, report()), "Focal has its own gamma");
        robot.interact(() -> bar.session.change(settings -> settings.withoutOwn(bar.loss("focal"), GAMMA)));
        before = report();
        dragBy(robot, "gamma", 40);
        assertEquals(Set.of("focal", "focal-tversky"), changed(before, report()));
    }

    @Test
    void withFocalSelectedADragOfGammaMovesFocalOnly(FxRobot robot) {
        select(robot, "focal");
        LossReport before = report();
        dragBy(robot, "gamma", 60);
        assertEquals(Set.of("focal"), changed(before, report()));
        assertEquals(1, bar.shared(GAMMA));
    }

    @Test
    void aDragIsGrabbedOnceAndIsOneStepOfUndo(FxRobot robot) {
        List<Object> grabs = new ArrayList<>();
        List<Settings> moves = new ArrayList<>();
        robot.interact(() -> {
            bar.session.baselineProperty().addListener((property, old, now) -> grabs.add(now));
            bar.session.settingsProperty().addListener((property, old, now) -> moves.add(now));
        });
        dragBy(robot, "alpha", 100);
        assertEquals(1, grabs.size());
        assertTrue(moves.size() >= 2, "every move counts");
        robot.interact(bar.session::undo);
        assertEquals(Settings.TUTORIAL, bar.session.settings());
        assertEquals("0.50", field(robot, "alpha").getText());
    }

    @Test
    void whoReadsAParameterIsSaidOnceAndTrulyUnderEveryConvention(FxRobot robot) {
        robot.interact(() -> bar.session.choose(bar.session.conventions().byKey("monai").orElseThrow()));
        assertEquals("weight of a false positive · Tversky  Focal keeps its own 0.80", words(robot, "#hint-alpha"));
        assertEquals("how much easy pixels are ignored  Focal keeps its own 2.00", words(robot, "#hint-gamma"));
        assertEquals("share of cross-entropy in Combo · read by no loss here", words(robot, "#hint-ce-ratio"));
        select(robot, "focal");
        assertEquals("weight of a false positive · Tversky · Focal by MONAI: weight of the object’s pixels",
                words(robot, "#hint-alpha"));
        assertEquals("how much easy pixels are ignored · Focal", words(robot, "#hint-gamma"));
    }

    @Test
    void alphaIsTakenOutOfFocalWhereTheLibraryAllowsItAndComesBack(FxRobot robot) {
        select(robot, "focal");
        assertTrue(robot.lookup("#none-alpha").tryQuery().isEmpty(), "the tutorial's Focal always has it");
        robot.interact(() -> bar.session.choose(bar.session.conventions().byKey("monai").orElseThrow()));
        LossReport before = report();
        robot.clickOn("#none-alpha");
        assertEquals("monai/no-alpha", bar.session.settings().convention().key());
        assertNotEquals(before.of(bar.loss("focal")), report().of(bar.loss("focal")));
        assertEquals(before.of(bar.loss("tversky")), report().of(bar.loss("tversky")));
        assertTrue(robot.lookup("#none-alpha").tryQuery().isEmpty());
        robot.interact(bar.session::undo);
        assertEquals("monai", bar.session.settings().convention().key());
        robot.interact(bar.session::redo);
        robot.clickOn("#use-alpha");
        assertEquals("monai", bar.session.settings().convention().key());
        assertEquals(before.of(bar.loss("focal")), report().of(bar.loss("focal")), "its own alpha was kept");
        select(robot, "tversky");
        assertTrue(robot.lookup("#none-alpha").tryQuery().isEmpty(), "only Focal can be without");
    }

    @Test
    void noTipLiesOverTheNumbersWhileASliderIsDragged(FxRobot robot) throws TimeoutException {
        robot.moveTo("#slider-beta .thumb");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tips().count() == 1);
        Tooltip tip = tips().findFirst().orElseThrow();
        robot.press(MouseButton.PRIMARY);
        assertFalse(tip.isShowing());
        robot.interact(() -> tip.show(bar.scene.getWindow(), 20, 600));
        assertFalse(tip.isShowing());
        robot.release(MouseButton.PRIMARY);
        robot.interact(() -> tip.show(bar.scene.getWindow(), 20, 600));
        assertTrue(tip.isShowing());
        robot.interact(tip::hide);
    }

    private static Stream<Tooltip> tips() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast);
    }

    @Test
    void aDraggedValueHasTwoDecimalsOrTwoDigits(FxRobot robot) {
        dragBy(robot, "alpha", 37);
        double alpha = bar.shared(ALPHA);
        assertNotEquals(0.5, alpha);
        assertEquals(Math.rint(alpha * 100) / 100, alpha);
        dragBy(robot, "smooth", 37);
        assertNotEquals(1e-6, bar.shared(SMOOTHING));
        assertTrue(field(robot, "smooth").getText().matches("\\d(\\.\\d)?(e-?\\d+)?"), field(robot, "smooth").getText());
    }

    @Test
    void theLeftEndOfTheSmoothingSliderIsExactlyZero(FxRobot robot) {
        dragBy(robot, "smooth", -300);
        assertEquals(0, bar.shared(SMOOTHING));
        dragBy(robot, "smooth", 600);
        assertEquals(1000, bar.shared(SMOOTHING));
    }

    @Test
    void aClickOnTheTrackGoesThere(FxRobot robot) {
        Slider slider = robot.lookup("#slider-beta").queryAs(Slider.class);
        robot.clickOn(robot.offset(slider, slider.getWidth() / 4, 0));
        assertEquals(0.75, bar.shared(BETA), 0.02);
    }

    @Test
    void typedNumbersAreTakenExactly(FxRobot robot) {
        type(robot, "#field-alpha", "0.123456789");
        assertEquals(0.123456789, bar.shared(ALPHA));
        assertEquals("0.123456789", field(robot, "alpha").getText());
        type(robot, "#field-beta", "0,25");
        assertEquals(0.25, bar.shared(BETA), "a comma is a decimal mark");
        type(robot, "#field-smooth", "3.5e-9");
        assertEquals(3.5e-9, bar.shared(SMOOTHING));
        assertEquals("3.5e-9", field(robot, "smooth").getText());
    }

    @Test
    void leavingAFieldTakesItsNumber(FxRobot robot) {
        robot.clickOn("#field-gamma");
        robot.interact(() -> field(robot, "gamma").selectAll());
        robot.write("3").clickOn("#label-beta").clickOn("#field-beta");
        assertEquals(3, bar.shared(GAMMA));
        assertEquals("3.00", field(robot, "gamma").getText());
    }

    @Test
    void aTypedNumberMayExceedTheSlider(FxRobot robot) {
        type(robot, "#field-alpha", "2.5");
        assertEquals(2.5, bar.shared(ALPHA));
        assertEquals(1, robot.lookup("#slider-alpha").queryAs(Slider.class).getValue(), "the thumb stays at the end");
        robot.clickOn("#slider-alpha .thumb").type(KeyCode.RIGHT);
        assertEquals(2.5, bar.shared(ALPHA), "a step away from the range does not pull back into it");
    }

    @Test
    void aRefusedNumberIsToldAndChangesNothing(FxRobot robot) {
        type(robot, "#field-ce-ratio", "1.5");
        assertEquals(Settings.TUTORIAL, bar.session.settings());
        assertEquals("CE ratio must be a number from 0 to 1.", words(robot, "#hint-ce-ratio"));
        assertTrue(field(robot, "ce-ratio").getPseudoClassStates().contains(Styles.STATE_DANGER));
        assertEquals("CE ratio must be a number from 0 to 1.", field(robot, "ce-ratio").getTooltip().getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("0.50", field(robot, "ce-ratio").getText());
        assertEquals("share of cross-entropy in Combo", words(robot, "#hint-ce-ratio"));
        assertFalse(field(robot, "ce-ratio").getPseudoClassStates().contains(Styles.STATE_DANGER));
        type(robot, "#field-alpha", "-1");
        assertEquals("Alpha must be a number of 0 or more.", words(robot, "#hint-alpha"));
        type(robot, "#field-beta", "NaN");
        assertEquals("“NaN” is not a number; type a number of 0 or more.", words(robot, "#hint-beta"));
        type(robot, "#field-gamma", "1,000");
        assertEquals("“1,000” can be read in two ways; type 1.000 or 1000.", words(robot, "#hint-gamma"));
        assertEquals(Settings.TUTORIAL, bar.session.settings());
        assertFalse(bar.session.undoableProperty().get() != null);
    }

    @Test
    void aRefusedNumberGivesWayToTheNextValue(FxRobot robot) {
        type(robot, "#field-alpha", "much");
        dragBy(robot, "alpha", 50);
        assertFalse(field(robot, "alpha").getPseudoClassStates().contains(Styles.STATE_DANGER));
        assertEquals(bar.shared(ALPHA), Double.parseDouble(field(robot, "alpha").getText()));
    }

    @Test
    void theLockHoldsAlphaAndBetaAtOne(FxRobot robot) {
        type(robot, "#field-alpha", "0.3");
        assertEquals(0.5, bar.shared(BETA));
        robot.clickOn("#lock");
        assertEquals(0.7, bar.shared(BETA));
        dragBy(robot, "beta", -50);
        assertEquals(1, bar.shared(ALPHA) + bar.shared(BETA), 1e-12);
        type(robot, "#field-alpha", "1.5");
        assertEquals("While α + β is held at 1, alpha lies between 0 and 1.", words(robot, "#hint-alpha"));
        robot.clickOn("#lock");
        type(robot, "#field-alpha", "0.9");
        assertNotEquals(0.1, bar.shared(BETA), 1e-6);
    }

    @Test
    void aDoubleClickGoesBackToTheTutorialsValue(FxRobot robot) {
        type(robot, "#field-gamma", "4");
        robot.doubleClickOn("#slider-gamma .thumb");
        assertEquals(1, bar.shared(GAMMA));
        type(robot, "#field-smooth", "7");
        robot.doubleClickOn("#label-smooth");
        assertEquals(1e-6, bar.shared(SMOOTHING));
        type(robot, "#field-ce-ratio", "0.9");
        Settings typed = bar.session.settings();
        Slider slider = robot.lookup("#slider-ce-ratio").queryAs(Slider.class);
        robot.doubleClickOn(robot.offset(slider, -slider.getWidth() / 4, 0));
        assertEquals(0.5, bar.shared(CE_RATIO));
        robot.interact(bar.session::undo);
        assertEquals(typed, bar.session.settings(), "a double-click on the track is one step of undo");
    }

    @Test
    void aDoubleClickOnFocalsOwnGammaBringsTwoBack(FxRobot robot) {
        select(robot, "focal");
        type(robot, "#field-gamma", "4");
        robot.doubleClickOn("#slider-gamma .thumb");
        assertEquals(OptionalDouble.of(2), bar.session.settings().own(bar.loss("focal"), GAMMA));
    }

    @Test
    void arrowKeysStepSensibly(FxRobot robot) {
        robot.clickOn("#slider-alpha .thumb").type(KeyCode.RIGHT);
        assertEquals(0.51, bar.shared(ALPHA));
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertEquals(0.41, bar.shared(ALPHA));
        robot.clickOn("#slider-gamma .thumb").type(KeyCode.UP);
        assertEquals(1.05, bar.shared(GAMMA));
        robot.type(KeyCode.END);
        assertEquals(5, bar.shared(GAMMA));
        robot.clickOn("#slider-smooth .thumb").type(KeyCode.RIGHT);
        assertEquals(1.3e-6, bar.shared(SMOOTHING));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(1.3e-5, bar.shared(SMOOTHING));
        robot.type(KeyCode.HOME);
        assertEquals(0, bar.shared(SMOOTHING));
        robot.type(KeyCode.RIGHT);
        assertEquals(1e-8, bar.shared(SMOOTHING));
        robot.interact(bar.session::undo);
        assertEquals(0, bar.shared(SMOOTHING), "each key is a step of undo");
    }

    @Test
    void aLossCanBeGivenItsOwnValueAndShareAgain(FxRobot robot) {
        robot.clickOn("#own-alpha");
        assertEquals(OptionalDouble.of(0.5), bar.session.settings().own(bar.loss("tversky"), ALPHA));
        LossReport before = report();
        dragBy(robot, "alpha", 60);
        assertEquals(Set.of("tversky"), changed(before, report()));
        select(robot, "dice");
        assertTrue(words(robot, "#hint-alpha").contains("own values:  Focal 0.80  Tversky 0."), words(robot, "#hint-alpha"));
        select(robot, "tversky");
        robot.clickOn("#share-alpha");
        assertEquals(Settings.TUTORIAL, bar.session.settings());
    }

    @Test
    void theOwnValueOfAnotherLossIsVisibleAndCanBeRemoved(FxRobot robot) {
        assertEquals(
                "how much easy pixels are ignored · Focal Tversky  Focal keeps its own 2.00", words(robot, "#hint-gamma"));
        robot.clickOn("#share-gamma-focal");
        assertEquals(OptionalDouble.empty(), bar.session.settings().own(bar.loss("focal"), GAMMA));
        assertEquals("how much easy pixels are ignored · Focal, Focal Tversky", words(robot, "#hint-gamma"));
    }

    @Test
    void aParameterThatTheSelectedLossDoesNotUseSaysSoAndStillWorks(FxRobot robot) {
        select(robot, "dice");
        assertEquals(4, robot.lookup("not used by Dice").queryAll().stream().filter(Label.class::isInstance).count());
        assertTrue(robot.lookup("#own-alpha").tryQuery().isEmpty());
        LossReport before = report();
        dragBy(robot, "alpha", 60);
        assertEquals(Set.of("tversky", "focal-tversky", "combo"), changed(before, report()));
    }

    @Test
    void theThresholdTouchesNoLoss(FxRobot robot) {
        LossReport before = report();
        dragBy(robot, "threshold", 60);
        assertNotEquals(0.5, bar.threshold.get());
        type(robot, "#field-threshold", "1.2");
        assertEquals("The threshold must be a number from 0 to 1.", words(robot, "#hint-threshold"));
        type(robot, "#field-threshold", "0.125");
        assertEquals(0.125, bar.threshold.get());
        robot.doubleClickOn("#slider-threshold .thumb");
        assertEquals(0.5, bar.threshold.get());
        assertEquals(before, report());
        assertFalse(bar.session.undoableProperty().get() != null);
    }
}
