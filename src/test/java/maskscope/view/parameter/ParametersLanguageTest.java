package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import maskscope.loss.Losses;
import maskscope.text.BundleWords;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is said of parameters while the window's language is switched.
class ParametersLanguageTest extends WindowTest {

    private void inKeys(FxRobot robot) {
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String hint(FxRobot robot, String id) {
        TextFlow hint = robot.lookup(id).queryAs(TextFlow.class);
        StringBuilder said = new StringBuilder();
        hint.getChildren()
                .forEach(part -> said.append(part instanceof Text words ? words.getText() : ((Labeled) part).getText()));
        return said.toString();
    }

    private static String spoken(FxRobot robot, String id) {
        return robot.lookup(id).query().getAccessibleText();
    }

    @Test
    void theRowsFollowTheLanguage(FxRobot robot) {
        act(robot, () -> session.select(Losses.byKey("dice").orElseThrow()));
        assertEquals("how much easy pixels are ignored · Focal Tversky  Focal keeps its own 2.00", hint(robot, "#hint-gamma"));
        assertEquals("beta, weight of a miss", spoken(robot, "#slider-beta"));
        assertTrue(robot.lookup("#slider-beta").query().getAccessibleHelp()
                .startsWith("A higher beta makes misses cost more in Tversky and "));
        inKeys(robot);
        assertEquals("[formula.gamma]", text(robot, "#label-gamma"));
        assertEquals("[score.threshold]", text(robot, "#label-threshold"));
        assertEquals(
                "[parameter.meaning-and-losses][parameter.gap][parameter.keeps-its-own]", hint(robot, "#hint-gamma"));
        assertEquals("[control.exact-value]", robot.lookup("#field-alpha").query().getAccessibleHelp());
        assertEquals("[control.name-and-meaning]", spoken(robot, "#slider-beta"));
        assertEquals("[parameter.lock]", spoken(robot, "#lock"));
        assertEquals("[parameter.own-spoken]", spoken(robot, "#own-smooth"));
        act(robot, () -> language.set(BundleWords.english()));
        assertEquals("gamma", text(robot, "#label-gamma"));
        assertEquals("AT THE THRESHOLD", text(robot, "#label-threshold"));
    }

    @Test
    void whyANumberIsRefusedFollowsTheLanguage(FxRobot robot) {
        TextField field = robot.lookup("#field-ce-ratio").queryAs(TextField.class);
        act(robot, () -> {
            field.setText("2");
            field.fireEvent(new ActionEvent());
        });
        assertEquals("CE ratio must be a number from 0 to 1.", hint(robot, "#hint-ce-ratio"));
        inKeys(robot);
        assertEquals("[text.sentence]", hint(robot, "#hint-ce-ratio"));
    }

    @Test
    void whatAPresetSetFollowsTheLanguage(FxRobot robot) {
        robot.clickOn("#presets").clickOn("Combo (Taghanaki 2019)");
        settle(robot);
        assertTrue(text(robot, "#pixel").startsWith("Combo (Taghanaki 2019): "), text(robot, "#pixel"));
        inKeys(robot);
        assertEquals("[parameter.preset-used-from]", text(robot, "#pixel"));
    }

    @Test
    void theCardOfPresetsFollowsTheLanguage(FxRobot robot) {
        act(robot, find("presets", PresetMenu.class).card()::save);
        assertEquals("It will stand in the menu of presets of every window.", text(robot, "#preset-hint"));
        inKeys(robot);
        assertEquals("[parameter.presets]", text(robot, "#presets"));
        assertEquals("[parameter.in-every-menu]", text(robot, "#preset-hint"));
        assertEquals("[parameter.one-loss]", text(robot, "#preset-one"));
        assertEquals("[parameter.save]", text(robot, "#preset-keep"));
    }
}
