package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import maskscope.loss.Losses;
import maskscope.loss.code.Target;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.testing.PythonComments;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import maskscope.view.WindowTest;
import maskscope.view.look.SceneImage;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The selected loss as code, in a card over the window.
class CodeTest extends WindowTest {

    @Test
    void theButtonUnderTheFormulaOpensItAndEscapeClosesIt(FxRobot robot) {
        assertEquals(List.of(), card().getChildren(), "built before it is wanted");
        robot.clickOn("#code");
        settle(robot);
        assertTrue(card().isVisible());
        assertTrue(text().contains("import torch"), text());
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(card().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        settle(robot);
        assertTrue(card().isVisible());
    }

    @Test
    void itGivesTheNumberThatTheTableShowsAndFollowsTheSettings(FxRobot robot) {
        act(robot, () -> {
            session.select(Losses.byKey("dice").orElseThrow());
            session.change(settings -> settings.withShared(Parameter.SMOOTHING, 2));
        });
        robot.clickOn("#code");
        settle(robot);
        assertTrue(text().contains("smooth = 2"), text());
        double shown = session.reportProperty().get().of(session.selected()).value();
        assertTrue(text().contains(String.format(Locale.ROOT, "# %.12f", shown)), shown + "\n" + text());
    }

    @Test
    void numbersThatComeWhileItIsOpenStandInItToo(FxRobot robot) {
        robot.clickOn("#code");
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.8125)));
        assertTrue(text().contains("0.8125"), text());
    }

    @Test
    void anotherPairThatComesWhileItIsOpenIsReadInIt(FxRobot robot) {
        robot.clickOn("#code");
        open(robot, TestFiles.scene("lesion"));
        assertTrue(text().contains("lesion.prediction.png"), text());
    }

    @Test
    void anotherLibraryIsOneClickAwayAndSaysWhetherItHasTheLoss(FxRobot robot) {
        robot.clickOn("#code");
        robot.clickOn("#code-monai");
        settle(robot);
        assertTrue(text().contains("TverskyLoss(alpha=0.5, beta=0.5, smooth_nr=1e-6, smooth_dr=1e-6)(p, t)"), text());
        assertTrue(find("code-how", Label.class).getText().startsWith("MONAI's own loss"));
        robot.clickOn("#code-torchvision");
        settle(robot);
        String how = find("code-how", Label.class).getText();
        assertTrue(how.startsWith("torchvision has Focal alone."), how);
    }

    @Test
    void itOpensOnTheLibraryOfTheConventionThatIsChosen(FxRobot robot) {
        choose(robot, "monai");
        robot.clickOn("#code");
        settle(robot);
        assertTrue(chosen(Target.MONAI));
        assertTrue(text().contains("from monai.losses import TverskyLoss"), text());
        choose(robot, "keras-3.16+");
        assertTrue(chosen(Target.KERAS), "while it is open");
        choose(robot, "tutorial");
        assertTrue(chosen(Target.TORCH));
    }

    @Test
    void aLibraryChosenByHandStaysUntilTheConventionChanges(FxRobot robot) {
        robot.clickOn("#code");
        robot.clickOn("#code-numpy");
        robot.push(KeyCode.ESCAPE);
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.8125)));
        robot.clickOn("#code");
        settle(robot);
        assertTrue(chosen(Target.NUMPY));
        choose(robot, "monai");
        assertTrue(chosen(Target.MONAI));
    }

    private void choose(FxRobot robot, String convention) {
        act(robot, () -> session.choose(session.conventions().byKey(convention).orElseThrow()));
    }

    private boolean chosen(Target target) {
        return find("code-" + target.key(), ToggleButton.class).isSelected();
    }

    @Test
    void aLossToTrainWithIsTwoClicksAwayAndCanBeCopied(FxRobot robot) {
        robot.clickOn("#code");
        robot.clickOn("#code-training");
        settle(robot);
        assertTrue(text().contains("class TverskyLoss(nn.Module):"), text());
        double shown = session.reportProperty().get().of(session.selected()).value();
        assertTrue(text().contains(String.format(Locale.ROOT, "%.12f", shown)), shown + "\n" + text());
        String how = find("code-how", Label.class).getText();
        assertTrue(how.endsWith("For this pair it gives the number that is shown."), how);
        robot.clickOn("#code-copy");
        robot.interact(() -> assertEquals(text(), Clipboard.getSystemClipboard().getString()));
        robot.clickOn("#code-monai");
        settle(robot);
        assertTrue(text().contains("\nloss = TverskyLoss(alpha=0.5, beta=0.5,"), text());
        robot.clickOn("#code-program");
        settle(robot);
        assertTrue(text().contains("print(float(loss))"), text());
    }

    @Test
    void theButtonCopiesItAndSaysSo(FxRobot robot) {
        robot.clickOn("#code");
        robot.clickOn("#code-copy");
        settle(robot);
        assertEquals("Copied", find("code-copy", Button.class).getText());
        robot.interact(() -> assertEquals(text(), Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void enterCopiesItEvenAfterAProblemHadTheEnterKey(FxRobot robot) {
        robot.clickOn("#code");
        robot.push(KeyCode.ESCAPE);
        act(robot, () -> session.report(new Problem(Message.of("test.problem"), Message.of("test.told"))));
        robot.push(KeyCode.ENTER);
        robot.clickOn("#code");
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertEquals("Copied", find("code-copy", Button.class).getText());
    }

    @Test
    void filesAreReadByTheirNames(FxRobot robot) {
        Path folder = Path.of("src/test/resources/reference/cases/random_64x64").toAbsolutePath();
        open(robot, new Source.Files(folder.resolve("target.png"), folder.resolve("pred.png"), Optional.empty()));
        robot.clickOn("#code");
        settle(robot);
        assertTrue(text().contains("Image.open(\"" + folder.resolve("pred.png") + "\")"), text());
        assertTrue(find("code-how", Label.class).getText().endsWith("It prints the number that is shown."));
    }

    @Test
    void aSamplesMasksAreToBePutIn(FxRobot robot) {
        open(robot, new Source.Sample(Samples.named("lesion").orElseThrow()));
        robot.clickOn("#code");
        settle(robot);
        String how = find("code-how", Label.class).getText();
        assertTrue(how.endsWith("Once the masks are put in, it prints the number that is shown."), how);
        for (String role : List.of("truth", "prediction")) {
            String asked = "Put here the " + role + " of the sample lesion (assets/samples/lesion." + role
                    + ".png in the program's sources, divided by 255), from 0 to 1, as a float64 array of NumPy.";
            assertTrue(PythonComments.of(text()).contains(asked), text());
        }
    }

    @Test
    void itFitsIntoTheLowestWindowInBothThemes(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            act(robot, () -> options.themeProperty().set(theme));
            for (Target target : List.of(Target.KERAS, Target.SMP)) {
                robot.clickOn("#code");
                robot.clickOn("#code-" + target.key());
                settle(robot);
                String name = "code-" + target.key() + "-" + theme.name().toLowerCase(Locale.ROOT);
                robot.interact(() -> assertEquals(0, scrolls(), name + " scrolls"));
                picture(robot, name);
                robot.clickOn("#code-training");
                settle(robot);
                picture(robot, name + "-training");
                robot.clickOn("#code-program");
                robot.push(KeyCode.ESCAPE);
                settle(robot);
            }
        }
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                SceneImage.write(scene, Path.of("target/code", name + ".png"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /// How many bars the text needs to be seen whole.
    private long scrolls() {
        return find("code-text", TextArea.class).lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.isVisible() && bar.getVisibleAmount() < bar.getMax())
                .count();
    }

    private CodeCard card() {
        return find("code-card", CodeCard.class);
    }

    private String text() {
        return find("code-text", TextArea.class).getText();
    }
}
