package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.testing.PythonComments;
import maskscope.text.BundleWords;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is said of losses while the window's language is switched.
class LossesLanguageTest extends WindowTest {

    private void inKeys(FxRobot robot) {
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    /// Of the code that is shown.
    private static List<String> comments(FxRobot robot) {
        return PythonComments.of(robot.lookup("#code-text").queryAs(TextArea.class).getText());
    }

    private static String spoken(FxRobot robot, String id) {
        return robot.lookup(id).query().getAccessibleText();
    }

    @Test
    void theTableOfLossesFollowsTheLanguage(FxRobot robot) {
        act(robot, () -> {
            session.select(Losses.byKey("combo").orElseThrow());
            session.choose(Conventions.SHIPPED.byKey("monai").orElseThrow());
        });
        assertEquals("not in MONAI", text(robot, "#value-combo"));
        assertEquals("Combo is not in MONAI", spoken(robot, "#loss-combo"));
        inKeys(robot);
        assertEquals("[losses.not-in]", text(robot, "#value-combo"));
        assertEquals("[losses.row-not-in]", spoken(robot, "#loss-combo"));
        assertEquals("[losses.row]", spoken(robot, "#loss-dice"));
        assertEquals("[losses.absent]", robot.lookup("#remark").queryAs(Label.class).getText());
        assertEquals("[losses.compare]", text(robot, "#compare"));
        act(robot, () -> language.set(BundleWords.english()));
        assertEquals("Dice " + text(robot, "#value-dice"), spoken(robot, "#loss-dice"));
        act(robot, () -> session.choose(Settings.TUTORIAL.convention()));
        assertEquals("Combo " + text(robot, "#value-combo"), spoken(robot, "#loss-combo"));
    }

    @Test
    void aConventionIsCalledByItsNameUnlessThatIsLongInTheLanguage(FxRobot robot) {
        act(robot, () -> {
            session.select(Losses.byKey("combo").orElseThrow());
            session.choose(Conventions.SHIPPED.byKey("monai").orElseThrow());
        });
        assertEquals("MONAI", text(robot, "#convention"));
        inKeys(robot);
        assertEquals("[loss.name.monai]", text(robot, "#convention"));
        act(robot, () -> language.set(message -> "long".repeat(6)));
        assertEquals("monai", text(robot, "#convention"));
    }

    @Test
    void whatIsSaidOfACellFollowsTheLanguage(FxRobot robot) {
        act(robot, () -> options.comparingProperty().set(true));
        inKeys(robot);
        assertEquals("[losses.value] [losses.definition] [losses.images]", text(robot, "#compare-explanation"));
        assertEquals("[losses.compare-hint]", text(robot, "#compare-hint"));
    }

    @Test
    void theCardWithCodeFollowsTheLanguage(FxRobot robot) {
        robot.clickOn("#code");
        settle(robot);
        assertEquals("Copy", text(robot, "#code-copy"));
        assertEquals("Copy as code…", robot.lookup("#code").query().getAccessibleText());
        assertEquals("Code for NumPy", robot.lookup("#code-numpy").query().getAccessibleHelp());
        assertEquals("Written out in plain PyTorch.", comments(robot).getFirst().replaceFirst(".*?[.] ", ""));
        inKeys(robot);
        assertEquals("[window.copy-as-code]", robot.lookup("#code").query().getAccessibleText());
        assertEquals("[window.copy-as-code-tip]", robot.lookup("#code").query().getAccessibleHelp());
        assertEquals("[losses.code-tip]", robot.lookup("#code-numpy").query().getAccessibleHelp());
        assertEquals("[losses.code-title]", text(robot, "#code-title"));
        assertEquals("[losses.code-copy]", text(robot, "#code-copy"));
        assertEquals("[losses.code-plain] [losses.code-prints]", text(robot, "#code-how"));
        assertEquals("[code.written-out]", comments(robot).getFirst());
    }
}
