package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.BadInput;
import maskscope.session.TestVolumes;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import maskscope.view.control.VeiledCard;
import maskscope.view.paint.Viewport;
import maskscope.view.picture.Camera;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The keys of the window do the same wherever the keyboard is, except where a control needs them for itself: letters, digits
/// and signs belong to a field.
class ShortcutsTest extends WindowTest {

    /// A volume, so that there are slices to step through, and every layer with its slider.
    @BeforeEach
    void showAll(FxRobot robot) {
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 24, Axes.PLAIN, true)));
        robot.clickOn("#layers-more");
        settle(robot);
    }

    /// Everything that the keyboard can be in, in the window itself and not on its cards.
    private Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled() || node instanceof VeiledCard) {
            return Stream.empty();
        }
        Stream<Node> within = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(this::stops)
                : Stream.empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), within) : within;
    }

    @Test
    void aQuestionMarkOpensTheListOfKeysExceptInAField(FxRobot robot) {
        KeyEvent typed = new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false);
        act(robot, () -> {
            scene.getRoot().lookup(".text-field").requestFocus();
            Event.fireEvent(scene.getFocusOwner(), typed);
        });
        assertFalse(find("help-card", Node.class).isVisible());
        act(robot, () -> Event.fireEvent(first(), typed));
        assertTrue(find("help-card", Node.class).isVisible());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(find("help-card", Node.class).isVisible());
    }

    private static void press(Node node, KeyCode code, KeyCode... held) {
        Set<KeyCode> with = Set.of(held);
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code,
                    with.contains(KeyCode.SHIFT), with.contains(KeyCode.CONTROL), false, false));
        }
    }

    /// The controls in which a key does nothing. `prepare` makes what the key is to change, `done` tells whether it has.
    private void worksEverywhere(
            FxRobot robot, Predicate<Node> except, Runnable prepare, BooleanSupplier done, KeyCode code, KeyCode... held) {
        List<String> dead = new ArrayList<>();
        int[] tried = new int[1];
        robot.interact(() -> {
            prepare.run();
            List<Node> stops = Stream.of(false, true)
                    .flatMap(comparing -> {
                        options.comparingProperty().set(comparing);
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        return stops(scene.getRoot());
                    })
                    .distinct()
                    .filter(except.negate())
                    .toList();
            for (Node stop : stops) {
                options.comparingProperty().set(isCompared(stop));
                prepare.run();
                stop.requestFocus();
                if (scene.getFocusOwner() == stop) {
                    tried[0]++;
                    press(stop, code, held);
                    if (!done.getAsBoolean()) {
                        dead.add(stop.getTypeSelector() + "#" + stop.getId());
                    }
                }
            }
        });
        assertEquals(List.of(), dead, code + " does nothing in");
        assertTrue(tried[0] > 40, "only " + tried[0] + " controls");
    }

    private static boolean isCompared(Node node) {
        return node != null && ("comparison".equals(node.getId()) || isCompared(node.getParent()));
    }

    private static boolean isField(Node node) {
        return node instanceof TextField;
    }

    private static boolean nowhere(Node node) {
        return false;
    }

    private void setAlpha(double value) {
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, value));
    }

    private double alpha() {
        return session.settings().shared().get(Parameter.ALPHA);
    }

    private boolean closes(String card) {
        VeiledCard shown = find(card, VeiledCard.class);
        boolean open = shown.isVisible();
        shown.close();
        return open;
    }

    @Test
    void undo(FxRobot robot) {
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {
            setAlpha(0.25);
            setAlpha(0.75);
        }, () -> alpha() == 0.25, KeyCode.Z, KeyCode.CONTROL);
    }

    @Test
    void redo(FxRobot robot) {
        Runnable undone = () -> {
            setAlpha(0.25);
            setAlpha(0.75);
            session.undo();
        };
        worksEverywhere(robot, ShortcutsTest::nowhere, undone, () -> alpha() == 0.75, KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        worksEverywhere(robot, ShortcutsTest::nowhere, undone, () -> alpha() == 0.75, KeyCode.Y, KeyCode.CONTROL);
    }

    @Test
    void openingSavingQuittingCodeAndHelp(FxRobot robot) {
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {}, () -> closes("open-card"), KeyCode.O, KeyCode.CONTROL);
        worksEverywhere(robot, ShortcutsTest::nowhere, suggested::clear, () -> !suggested.isEmpty(), KeyCode.S, KeyCode.CONTROL);
        worksEverywhere(robot, ShortcutsTest::nowhere, suggested::clear, () -> !suggested.isEmpty(),
                KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> quit = false, () -> quit, KeyCode.Q, KeyCode.CONTROL);
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {}, () -> closes("code-card"),
                KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {}, () -> closes("help-card"), KeyCode.F1);
    }

    @Test
    void fittingAndZooming(FxRobot robot) {
        Camera camera = pictures().camera();
        Viewport[] before = new Viewport[1];
        Runnable zoomed = () -> {
            camera.fit();
            camera.zoom(1.7);
            before[0] = camera.viewport();
        };
        for (KeyCode key : List.of(KeyCode.F, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.PLUS, KeyCode.MINUS)) {
            worksEverywhere(robot, ShortcutsTest::isField, zoomed, () -> !camera.viewport().equals(before[0]), key);
        }
    }

    @Test
    void pinning(FxRobot robot) {
        int[] before = new int[1];
        Runnable count = () -> before[0] = session.pins().pinsProperty().get().size();
        worksEverywhere(robot, ShortcutsTest::isField, count,
                () -> session.pins().pinsProperty().get().size() == before[0] + 1, KeyCode.P);
    }

    @Test
    void steppingThroughSlices(FxRobot robot) {
        int[] before = new int[1];
        Runnable look = () -> before[0] = slice();
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {
            session.slicing().show(0);
            look.run();
        }, () -> slice() == before[0] + 1, KeyCode.PAGE_DOWN);
        worksEverywhere(robot, ShortcutsTest::nowhere, () -> {
            session.slicing().show(9);
            look.run();
        }, () -> slice() == before[0] - 1, KeyCode.PAGE_UP);
    }

    private int slice() {
        return session.slicing().cutProperty().get().slice().index();
    }

    @Test
    void aTypedValueIsTakenBackWhileTheFieldKeepsTheKeyboard(FxRobot robot) {
        SideBarCase.type(robot, "#field-alpha", "0.7");
        assertEquals("field-alpha", scene.getFocusOwner().getId());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle(robot);
        assertEquals(0.5, alpha());
        assertEquals("0.50", find("field-alpha", TextField.class).getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        settle(robot);
        assertEquals(0.7, alpha());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Y);
        settle(robot);
        assertEquals(0.7, alpha());
    }

    @Test
    void whileANumberIsBeingTypedUndoBelongsToTheField(FxRobot robot) {
        SideBarCase.type(robot, "#field-alpha", "0.7");
        robot.write("0.9");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle(robot);
        assertEquals(0.7, alpha(), "the step before is not taken back while another number is begun");
    }

    @Test
    void whatIsSavedOrShownAsCodeHasTheNumberThatWasBeingTyped(FxRobot robot) throws BadInput {
        place = Optional.of(folder.resolve("typed.maskscope"));
        act(robot, () -> session.loader().open(TestFiles.scene("nuclei")));
        robot.clickOn("#field-alpha");
        robot.interact(find("field-alpha", TextField.class)::selectAll);
        robot.write("0.7").push(KeyCode.SHORTCUT, KeyCode.S);
        settle(robot);
        assertEquals(0.7, SessionFile.read(place.get(), session.conventions()).state().settings().shared().get(Parameter.ALPHA));
    }
}
