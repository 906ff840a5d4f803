package maskscope.view.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.Surface;
import maskscope.loss.surface.SurfaceCells;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.measure.LossSurface;
import maskscope.session.state.Below;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.NoExports;
import maskscope.testing.QueuedExecutor;
import maskscope.view.SideBarCase;
import maskscope.view.control.NumberField;
import maskscope.view.look.Choices;
import maskscope.view.look.Predictions;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A loss over two parameters beside a session, as a user sees it.
@ExtendWith(ApplicationExtension.class)
class SurfacePanelTest {

    private static final Loss TVERSKY = Losses.byKey("tversky").orElseThrow();

    private final QueuedExecutor rest = new QueuedExecutor();
    private final Session session = new Session(Runnable::run, Runnable::run, Runnable::run, rest, Conventions.SHIPPED);
    private final ViewOptions options = new ViewOptions(session.viewProperty(), session);
    private int found;
    private SurfacePanel panel;

    @Start
    void start(Stage stage) {
        session.measured().surfaceProperty().subscribe(now -> found += now == null ? 0 : 1);
        session.loader().open(new Source.Sample(Samples.named("cells").orElseThrow()));
        options.belowProperty().set(Below.SURFACE);
        panel = new SurfacePanel(English.texts(), session, Predictions.of(session), Choices.of(session), session,
                session.measured().surfaceProperty(), options, NoExports.INSTANCE);
        Scene scene = new Scene(panel, 880, 320);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private void act(FxRobot robot, Runnable action) {
        robot.interact(action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void rest(FxRobot robot) {
        act(robot, rest::drain);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private SurfacePlot plot() {
        return (SurfacePlot) panel.lookup("#surface-plot");
    }

    private Surface surface() {
        return session.measured().surfaceProperty().get().surface();
    }

    private double value(Parameter parameter) {
        return session.settings().effective(session.selected(), parameter);
    }

    /// Where a cell is on the screen.
    private Point2D place(int column, int row) {
        return plot().localToScreen(plot().places().left(column), plot().places().top(row));
    }

    private void choose(FxRobot robot, String side, Parameter parameter) {
        MenuButton menu = robot.lookup("#surface-" + side).queryAs(MenuButton.class);
        act(robot, () -> {
            menu.getOnShowing().handle(null);
            MenuItem item = menu.getItems().stream()
                    .filter(one -> ("surface-" + side + "-" + parameter.key()).equals(one.getId())).findFirst().orElseThrow();
            item.fire();
        });
    }

    private void type(FxRobot robot, String id, String number) {
        NumberField field = robot.lookup("#" + id).queryAs(NumberField.class);
        act(robot, () -> {
            field.setText(number);
            field.fireEvent(new ActionEvent());
        });
    }

    /// A cell has what the losses are once both parameters are set to it.
    private void checkCells(int... cells) {
        for (int cell : cells) {
            SurfaceCells of = surface().cells();
            int column = cell % of.x().steps();
            int row = cell / of.x().steps();
            Settings there = session.settings()
                    .withEffective(session.selected(), of.x().parameter(), of.x().value(column))
                    .withEffective(session.selected(), of.y().parameter(), of.y().value(row));
            Session other = new Session(Runnable::run, Runnable::run);
            other.loader().open(new Source.Sample(Samples.named("cells").orElseThrow()));
            other.change(before -> there);
            assertEquals(other.reportProperty().get().of(session.selected()).value(), of.value(column, row), 1e-12);
        }
    }

    @Test
    void theSurfaceFollowsWhenTheHandRestsAndEachCellIsTheLossThere(FxRobot robot) {
        assertEquals("The surface is worked out…", text(robot, "surface-sentence"));
        assertFalse(plot().isVisible());
        rest(robot);
        assertTrue(plot().isVisible());
        assertEquals("Tversky over alpha and beta", text(robot, "surface-title"));
        checkCells(0, 1234, 5050, 10200);
        act(robot, () -> session.select(Losses.byKey("focal-tversky").orElseThrow()));
        choose(robot, "y", Parameter.GAMMA);
        rest(robot);
        checkCells(77, 4321, 9999);
    }

    @Test
    void aDraggedPointMovesBothParametersInOneStepOfUndoAndHasNothingWorkedOutAnew(FxRobot robot) {
        rest(robot);
        LossSurface before = session.measured().surfaceProperty().get();
        int drawn = plot().drawings();
        robot.moveTo(place(50, 50)).press(MouseButton.PRIMARY).moveTo(place(60, 40)).moveTo(place(20, 70))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0.2, value(Parameter.ALPHA), 0.011);
        assertEquals(0.7, value(Parameter.BETA), 0.011);
        String now = text(robot, "surface-now");
        assertTrue(now.startsWith("now ") && now.contains("at α 0."), now);
        rest(robot);
        assertSame(before, session.measured().surfaceProperty().get(), "the point changes no surface");
        assertEquals(1, found);
        assertEquals(drawn, plot().drawings(), "nor is the heatmap drawn again");
        act(robot, session::undo);
        assertEquals(0.5, value(Parameter.ALPHA));
        assertEquals(0.5, value(Parameter.BETA));
        assertEquals(null, session.undoableProperty().get());
    }

    @Test
    void ofManyChangesOnlyTheLastIsWorkedOut(FxRobot robot) {
        rest(robot);
        act(robot, () -> {
            for (double smoothing : List.of(1.0, 10.0, 100.0)) {
                session.edit(Parameter.SMOOTHING, settings -> settings.withShared(Parameter.SMOOTHING, smoothing));
            }
        });
        assertTrue(panel.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("old")));
        rest(robot);
        assertEquals(2, found);
        assertTrue(panel.getPseudoClassStates().stream().noneMatch(state -> state.getPseudoClassName().equals("old")));
        checkCells(3030);
        // What the loss does not read changes nothing.
        act(robot, () -> session.edit(Parameter.GAMMA, settings -> settings.withShared(Parameter.GAMMA, 3)));
        rest(robot);
        assertEquals(2, found);
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks(FxRobot robot) {
        rest(robot);
        act(robot, () -> robot.lookup("#surface-close").queryAs(ButtonBase.class).fire());
        assertEquals(Below.CURVES, options.belowProperty().get());
        act(robot, () -> session.edit(Parameter.SMOOTHING, settings -> settings.withShared(Parameter.SMOOTHING, 5)));
        rest(robot);
        assertEquals(1, found);
    }

    @Test
    void theParameterOfTheOtherSideChangesPlacesWithIt(FxRobot robot) {
        choose(robot, "x", Parameter.BETA);
        rest(robot);
        assertEquals("Tversky over beta and alpha", text(robot, "surface-title"));
        assertSame(Parameter.BETA, surface().cells().x().parameter());
        assertSame(Parameter.ALPHA, surface().cells().y().parameter());
    }

    @Test
    void aRangeIsTypedAndMayBeLogarithmic(FxRobot robot) {
        choose(robot, "y", Parameter.SMOOTHING);
        rest(robot);
        assertTrue(surface().cells().y().logarithmic());
        assertEquals(1e-8, surface().cells().y().from());
        type(robot, "surface-y-from", "1");
        type(robot, "surface-y-to", "10000");
        rest(robot);
        assertEquals(1, surface().cells().y().from());
        assertEquals(100, surface().cells().y().value(50), 1e-9);
        checkCells(5050);
        act(robot, () -> robot.lookup("#surface-y-log").queryAs(ButtonBase.class).fire());
        rest(robot);
        assertEquals(5000.5, surface().cells().y().value(50), 1e-9);
        act(robot, () -> robot.lookup("#surface-x-log").queryAs(ButtonBase.class).fire());
        rest(robot);
        assertEquals(0.01, surface().cells().x().from(), "no logarithm begins at 0");
        assertTrue(surface().cells().x().logarithmic());
    }

    @Test
    void aRangeThatIsNoneIsRefusedInASentence(FxRobot robot) {
        rest(robot);
        type(robot, "surface-x-from", "2");
        assertEquals("A range of alpha from 2 to 1 is none; it must end above where it begins.", text(robot, "surface-refused"));
        type(robot, "surface-x-from", "0.25");
        assertFalse(robot.lookup("#surface-refused").query().isVisible());
        rest(robot);
        assertEquals(0.25, surface().cells().x().from());
    }

    @Test
    void aLossWithoutOneOfTheParametersSaysWhichItHas(FxRobot robot) {
        act(robot, () -> session.select(Losses.byKey("combo").orElseThrow()));
        rest(robot);
        assertFalse(plot().isVisible());
        String why = text(robot, "surface-sentence");
        assertTrue(why.startsWith("Combo does not use beta, only "), why);
        act(robot, () -> robot.lookup("#surface-alpha-ce-ratio").queryAs(ButtonBase.class).fire());
        rest(robot);
        assertTrue(plot().isVisible());
        assertEquals("Combo over alpha and CE ratio", text(robot, "surface-title"));
        act(robot, () -> session.select(Losses.byKey("dice").orElseThrow()));
        rest(robot);
        assertEquals("Dice uses one parameter only, smoothing, and a surface needs two; "
                + "its curve along smoothing shows all that there is.", text(robot, "surface-sentence"));
    }

    @Test
    void arrowKeysMoveThePointCellByCell(FxRobot robot) {
        rest(robot);
        act(robot, plot()::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals(0.51, value(Parameter.ALPHA), 1e-9);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(0.4, value(Parameter.BETA), 1e-9);
        act(robot, session::undo);
        assertEquals(0.5, value(Parameter.BETA));
        assertEquals(0.51, value(Parameter.ALPHA), 1e-9);
        robot.push(KeyCode.ESCAPE);
        assertEquals(Below.CURVES, options.belowProperty().get());
    }

    @Test
    void aClickOnTheLeastGoesThere(FxRobot robot) {
        type(robot, "surface-x-from", "0.2");
        rest(robot);
        assertTrue(text(robot, "surface-least").endsWith(" at α 0.2, β 0"), text(robot, "surface-least"));
        act(robot, () -> robot.lookup("#surface-least").queryAs(ButtonBase.class).fire());
        assertEquals(0.2, value(Parameter.ALPHA));
        assertEquals(0, value(Parameter.BETA));
        assertEquals(surface().cells().lowest().orElseThrow().value(),
                session.reportProperty().get().of(TVERSKY).value(), 1e-12);
        act(robot, session::undo);
        assertEquals(0.5, value(Parameter.BETA));
        assertEquals(0.5, value(Parameter.ALPHA));
    }

    @Test
    void aPointBeyondTheRangesIsToldAsSuch(FxRobot robot) {
        type(robot, "surface-x-from", "0.6");
        rest(robot);
        assertTrue(text(robot, "surface-now").endsWith(", which is beyond these ranges"), text(robot, "surface-now"));
    }

    @Test
    void withASumOf1ThePointKeepsToIt(FxRobot robot) {
        rest(robot);
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withComplementary(true)));
        rest(robot);
        assertEquals(1, found, "a surface over both cannot hold their sum");
        robot.clickOn(place(30, 30));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0.3, value(Parameter.ALPHA), 0.011);
        assertEquals(1, value(Parameter.ALPHA) + value(Parameter.BETA), 1e-12);
    }

    @Test
    void whatIsUndefinedIsToldWithItsReason(FxRobot robot) {
        Path empty = Path.of("src/test/resources/reference/cases/both_empty_32x32");
        act(robot, () -> {
            session.loader().open(new Source.Files(empty.resolve("target.png"), empty.resolve("pred.png"), Optional.empty()));
            session.edit(Parameter.SMOOTHING, settings -> settings.withEverywhere(Parameter.SMOOTHING, 0));
        });
        rest(robot);
        assertEquals("undefined everywhere here, 0/0: both masks are empty and smoothing is 0",
                text(robot, "surface-undefined"));
        assertFalse(robot.lookup("#surface-least").query().isVisible());
        choose(robot, "y", Parameter.SMOOTHING);
        act(robot, () -> robot.lookup("#surface-y-log").queryAs(ButtonBase.class).fire());
        type(robot, "surface-y-from", "0");
        rest(robot);
        assertTrue(text(robot, "surface-undefined").startsWith("hatched: undefined, 0/0"), text(robot, "surface-undefined"));
        assertEquals("0.0000 everywhere here", text(robot, "surface-least"));
    }

    @Test
    void anotherPairHasAnotherSurface(FxRobot robot) {
        rest(robot);
        LossSurface before = session.measured().surfaceProperty().get();
        act(robot, () -> session.loader().open(new Source.Sample(Samples.named("tumour").orElseThrow())));
        assertTrue(session.measured().surfaceProperty().get() == null || session.measured().surfaceProperty().get() != before);
        rest(robot);
        assertNotSame(before, Objects.requireNonNull(session.measured().surfaceProperty().get()));
        Node shown = robot.lookup("#surface-plot").query();
        assertTrue(shown.isVisible());
    }
}
