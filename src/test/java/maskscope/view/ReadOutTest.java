package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.session.TestVolumes;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whoever has the window read out is told what everything is.
class ReadOutTest extends WindowTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");

    private final List<String> faults = new ArrayList<>();

    private void look(FxRobot robot, String state) {
        look(robot, state, scene.getRoot());
    }

    private void look(FxRobot robot, String state, Node part) {
        settle(robot);
        robot.interact(() -> ReadOut.faults(part).forEach(fault -> faults.add(state + ": " + fault)));
    }

    /// Looks at a card, which the window behind it is no part of, and puts it away.
    private void lookAt(FxRobot robot, String card) {
        look(robot, card, find(card, Node.class));
        robot.push(KeyCode.ESCAPE);
        settle(robot);
    }

    private void choose(FxRobot robot, String menu, String item) {
        MenuButton button = find(menu, MenuButton.class);
        act(robot, button::show);
        act(robot, () -> button.getItems().stream().filter(one -> item.equals(one.getId())).forEach(MenuItem::fire));
        act(robot, button::hide);
    }

    private Object attribute(String id, AccessibleAttribute attribute, Object... parameters) {
        return find(id, Node.class).queryAccessibleAttribute(attribute, parameters);
    }

    private String value(String id) {
        return ReadOut.value(find(id, Node.class));
    }

    private String name(String id) {
        return ReadOut.name(find(id, Node.class));
    }

    @Test
    void everyStopOfTheKeyboardHasANameOfItsOwnOverPicturesAndVolumes(FxRobot robot) throws IOException {
        look(robot, "a pair");
        act(robot, () -> find("layers-more", Hyperlink.class).fire());
        for (PictureKind kind : PictureKind.values()) {
            act(robot, () -> options.secondProperty().set(kind));
            look(robot, "with " + kind);
        }
        for (String convention : List.of("monai", "keras-3.15", "smp/no-alpha")) {
            act(robot, () -> session.choose(session.conventions().byKey(convention).orElseThrow()));
            look(robot, "by " + convention);
        }
        act(robot, () -> options.comparingProperty().set(true));
        look(robot, "compared");
        act(robot, () -> options.objectsProperty().set(true));
        look(robot, "objects");
        act(robot, () -> options.surface().shown().set(true));
        look(robot, "over two parameters");
        openSeries(robot);
        look(robot, "a series");
        act(robot, () -> session.series().showFirst(1));
        look(robot, "a step of it");
        act(robot, session.series()::close);
        act(robot, () -> options.objectsProperty().set(false));
        act(robot, () -> options.pins().open().set(true));
        look(robot, "no pins");
        robot.push(KeyCode.P);
        look(robot, "a pin");
        act(robot, () -> options.pins().open().set(false));
        for (SideChart chart : SideChart.values()) {
            act(robot, () -> options.charts().chosen().set(chart));
            look(robot, "beside the losses " + chart);
        }
        act(robot, () -> find("focal-term-histogram", ToggleButton.class).fire());
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 40, 20, new Axes("LPS"), true)));
        look(robot, "a volume");
        assertEquals(List.of(), faults);
    }

    @Test
    void everyStopOfTheKeyboardHasANameOfItsOwnOnTheCards(FxRobot robot) {
        choose(robot, "file", "file-open");
        lookAt(robot, "open-card");
        choose(robot, "help", "help-words");
        lookAt(robot, "help-card");
        choose(robot, "help", "help-about");
        lookAt(robot, "about-card");
        act(robot, () -> find("code", Button.class).fire());
        lookAt(robot, "code-card");
        for (String preset : List.of("one", "two")) {
            act(robot, find("presets", PresetMenu.class).card()::save);
            robot.write(preset);
            look(robot, "saving", find("preset-card", Node.class));
            act(robot, () -> find("preset-keep", Button.class).fire());
        }
        choose(robot, "presets", "preset-manage");
        look(robot, "preset-card", find("preset-card", Node.class));
        act(robot, () -> find("preset-remove-0", Button.class).fire());
        assertNotEquals(name("preset-remove-1"), name("preset-remove-0").replace("one", "two"), "what it does has changed");
        lookAt(robot, "preset-card");
        assertEquals(List.of(), faults);
    }

    private static Path grey(String name, IntBinaryOperator sample) throws IOException {
        return TestFiles.png(folder.resolve(name), 64, 64, sample);
    }

    @Test
    void everyStopOfTheKeyboardHasANameOfItsOwnInTheInputDoctorAndOnTheStartPage(FxRobot robot) throws IOException {
        Path prediction = grey("read-prediction.png", (x, y) -> x * 4);
        Path probabilities = FORMATS.resolve("npz-nnunet.npz");
        for (Source source : List.of(
                new Source.Files(grey("read-labels.png", (x, y) -> x / 16), prediction, Optional.empty()),
                new Source.Files(grey("read-many.png", (x, y) -> x / 4), prediction, Optional.empty()),
                new Source.Files(probabilities, probabilities, Optional.empty()))) {
            open(robot, source);
            look(robot, "asked of " + source, find("doctor", Node.class));
        }
        assertTrue(name("cure-truth-channels-0").endsWith("suggested"), name("cure-truth-channels-0"));
        robot.push(KeyCode.ESCAPE);
        look(robot, "put away");
        act(robot, () -> session.loader().open(new Source.Files(folder.resolve("none"), prediction, Optional.empty())));
        look(robot, "a problem", find("problem", Node.class));
        assertEquals(List.of(), faults);
    }

    @Test
    void aSliderTellsItsValueInWordsAndIsSetByItsOwnNumbers(FxRobot robot) {
        assertEquals("alpha, weight of a false positive", name("slider-alpha"));
        assertEquals("0.50 of 0 to 1", value("slider-alpha"));
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.7)));
        assertEquals("0.70 of 0 to 1", value("slider-alpha"));
        assertEquals(0.7, attribute("slider-alpha", AccessibleAttribute.VALUE));
        act(robot, () -> find("slider-alpha", Node.class).executeAccessibleAction(AccessibleAction.INCREMENT));
        assertEquals("0.71 of 0 to 1", value("slider-alpha"));
        act(robot, () -> find("slider-gamma", Node.class).executeAccessibleAction(AccessibleAction.SET_VALUE, 2.5));
        assertEquals("2.50 of 0 to 5", value("slider-gamma"), "the number, not the place on the scale");
        act(robot, () -> session.edit(Parameter.GAMMA, settings -> settings.withShared(Parameter.GAMMA, 7)));
        assertEquals("7.00, beyond the scale of 0 to 5", value("slider-gamma"));
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[control.value-beyond]", value("slider-gamma"));
        assertEquals("[control.name-and-meaning]", name("slider-alpha"));
    }

    @Test
    void theLossesAreAListOfWhichOneIsSelected(FxRobot robot) {
        assertEquals(AccessibleRole.LIST_VIEW, find("losses", Node.class).getAccessibleRole());
        assertEquals(7, attribute("losses", AccessibleAttribute.ITEM_COUNT));
        act(robot, () -> session.select(Losses.byKey("dice").orElseThrow()));
        Node dice = find("loss-dice", Node.class);
        assertSame(dice, attribute("losses", AccessibleAttribute.FOCUS_ITEM));
        assertSame(dice, attribute("losses", AccessibleAttribute.ITEM_AT_INDEX, 1));
        assertEquals(true, dice.queryAccessibleAttribute(AccessibleAttribute.SELECTED));
        assertEquals(false, attribute("loss-focal", AccessibleAttribute.SELECTED));
        act(robot, () -> {
            session.grab(Parameter.ALPHA);
            session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        });
        assertTrue(name("loss-tversky").matches("Tversky [0-9.]+, change [+\u2212-]?[0-9.]+"), name("loss-tversky"));
    }

    @Test
    void picturesAndChartsSayWhatTheyShow(FxRobot robot) {
        act(robot, () -> options.secondProperty().set(PictureKind.TRUTH));
        assertEquals("Truth, 512 × 512 pixels", ReadOut.name(second()));
        assertTrue(name("loss-plot").startsWith("Curves of the losses against alpha, from 0.00 to 1.00. Tversky 0."),
                name("loss-plot"));
        assertTrue(name("loss-plot").endsWith("at alpha 0.50"), name("loss-plot"));
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.3)));
        assertTrue(name("loss-plot").endsWith("at alpha 0.30"), name("loss-plot"));
        assertTrue(name("focal-curves").contains("gamma"), name("focal-curves"));
        assertTrue(name("threshold-chart").matches("Curves of the scores against the threshold, from 0 to 1\\. "
                + "Dice 0\\.\\d+ at 0\\.50\\. best 0\\.\\d+: Dice 0\\.\\d+"), name("threshold-chart"));
        assertTrue(name("precision-recall").matches("Curve of precision against recall\\. recall 0\\.\\d+, precision "
                + "0\\.\\d+ at 0\\.50\\. average precision 0\\.\\d+ · object \\d+ %"), name("precision-recall"));
        assertTrue(name("reliability").matches("How often the truth is object against the prediction\\. "
                + "expected calibration error 0\\.\\d+"), name("reliability"));
        robot.clickOn("#lock");
        settle(robot);
        assertTrue(name("loss-plot").startsWith("Curves of the losses against β (α = 1 − β), from"), name("loss-plot"));
        act(robot, () -> options.secondProperty().set(PictureKind.MISSES));
        Node strip = find("second", Node.class).lookup(".colour-bar .image-view");
        assertTrue(ReadOut.name(strip).startsWith("Key to the colours, from 0"), ReadOut.name(strip));
    }

    @Test
    void arrowKeysMoveACursorThroughThePictureThatIsToldOf(FxRobot robot) {
        act(robot, pictures()::requestFocus);
        assertTrue(name("pictures").endsWith("Arrow keys move a cursor through it."), name("pictures"));
        robot.push(KeyCode.RIGHT).push(KeyCode.LEFT);
        settle(robot);
        assertSame(pictures(), scene.getFocusOwner());
        var from = pictures().pointedProperty().get();
        robot.push(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
        settle(robot);
        var to = pictures().pointedProperty().get();
        assertEquals(from.x() + 1, to.x());
        assertEquals(from.y() + 10, to.y());
        assertTrue(name("pictures").contains("x " + to.x() + "  y " + to.y() + "    truth "), name("pictures"));
        assertTrue(find("first", Node.class).lookup(".crosshair").isVisible(), "it is seen, too");
        robot.push(KeyCode.TAB);
        settle(robot);
        assertEquals(null, pictures().pointedProperty().get(), "it goes with the keyboard");
    }

    @Test
    void aCursorStaysInSightOfAPictureThatIsSeenInPart(FxRobot robot) {
        act(robot, () -> {
            pictures().requestFocus();
            pictures().camera().zoom(16);
        });
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        }
        settle(robot);
        assertTrue(find("first", Node.class).lookup(".crosshair").isVisible());
        for (int i = 0; i < 60; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        }
        assertEquals(0, pictures().pointedProperty().get().x(), "and stops at the edge");
    }
}
