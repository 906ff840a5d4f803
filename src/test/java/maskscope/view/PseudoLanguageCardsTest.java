package maskscope.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import maskscope.loss.Losses;
import maskscope.loss.code.Target;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The cards that lie over the window, and the input doctor, in a longer language.
class PseudoLanguageCardsTest extends PseudoLanguageCase {

    private static final int SIDE = 64;

    private static final Path FORMATS = Path.of("src/test/resources/formats");

    private void choose(FxRobot robot, String menu, String item) {
        act(robot, () -> find(menu, MenuButton.class).getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .forEach(one -> one.fire()));
    }

    @Test
    void helpAndWhatTheProgramIsSpeakIt(FxRobot robot) {
        choose(robot, "help", "help-words");
        look(robot, "help", "help-card");
        press(robot, "help-close");
        choose(robot, "help", "help-about");
        look(robot, "about", "about-card");
        assertAllIsWell();
    }

    @Test
    void theCodeSpeaksIt(FxRobot robot) {
        for (String loss : List.of("focal", "combo")) {
            act(robot, () -> session.select(Losses.byKey(loss).orElseThrow()));
            press(robot, "code");
            for (Target target : Target.values()) {
                act(robot, () -> find("code-" + target.key(), ToggleButton.class).fire());
                look(robot, loss + " for " + target, "code-card");
                act(robot, () -> find("code-training", ToggleButton.class).fire());
                look(robot, loss + " to train with for " + target, "code-card");
                act(robot, () -> find("code-program", ToggleButton.class).fire());
            }
            press(robot, "code-copy");
            look(robot, "copied", "code-card");
            lookAtTips(robot, "code", find("code-card", Node.class));
            press(robot, "code-close");
        }
        act(robot, () -> session.choose(session.conventions().byKey("monai").orElseThrow()));
        press(robot, "code");
        look(robot, "no code", "code-card");
        assertAllIsWell();
    }

    @Test
    void theCardThatOpensFilesSpeaksIt(FxRobot robot) {
        choose(robot, "file", "file-open");
        look(robot, "open", "open-card");
        lookAtTips(robot, "open", find("open-card", Node.class));
        assertAllIsWell();
    }

    @Test
    void problemsAndQuestionsSpeakIt(FxRobot robot) throws IOException {
        act(robot, () -> session.report(
                new Problem(Message.of("series.not-opened"), Message.of("series.no-truth"))));
        look(robot, "problem", "problem");
        press(robot, "problem-ok");
        place = Optional.of(kept.resolve("study.maskscope"));
        choose(robot, "file", "file-save");
        look(robot, "saved");
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        act(robot, window::quit);
        look(robot, "unsaved", "unsaved");
        press(robot, "unsaved-cancel");
        Path left = Files.createDirectories(kept.resolve("left"));
        new SessionFile(left.resolve("1.maskscope"), session.document().state()).write();
        act(robot, () -> window.keepUnsaved(
                new Autosave(left, session.conventions(), Runnable::run, Runnable::run, Runnable::run)));
        look(robot, "restore", "restore");
        assertAllIsWell();
    }

    /// Opens a session whose files are not where they were, once they have been found beside one of them, and without them.
    @Test
    void filesThatHaveGoneSpeakIt(FxRobot robot) throws IOException {
        Path old = Files.createDirectories(kept.resolve("old"));
        Source.Files lesion = TestFiles.scene("lesion");
        Source.Files masks = new Source.Files(
                Files.copy(lesion.truth(), old.resolve("t.png")),
                Files.copy(lesion.prediction(), old.resolve("p.png")),
                Optional.of(old.resolve("scan.png")));
        Path study = Files.createDirectories(kept.resolve("sessions")).resolve("study.maskscope");
        new SessionFile(study, session.document().state().withSource(masks)).write();
        open(robot, masks);
        lookAtTips(robot, "no photograph", find("places", Node.class));
        Path now = Files.move(old, kept.resolve("now"));
        open(robot, masks);
        look(robot, "masks that have gone", "gone");
        press(robot, "gone-cancel");
        open(robot, new Source.Saved(study));
        look(robot, "a session whose masks have gone", "gone");
        lookAtTips(robot, "gone", find("gone", Node.class));
        picked = List.of(now.resolve("t.png"));
        press(robot, "gone-locate");
        look(robot, "found", "places");
        Files.delete(study);
        open(robot, new Source.Saved(study));
        look(robot, "a session that has gone", "gone");
        assertAllIsWell();
    }

    private Path grey(String name, IntBinaryOperator sample) throws IOException {
        return TestFiles.png(folder.resolve(name), SIDE, SIDE, sample);
    }

    /// Opens two files, looks at what the doctor says, and at what stands beside the names once its first answer is given.
    private void examine(FxRobot robot, Path truth, Path prediction) {
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
        if (!find("doctor", Node.class).isVisible()) {
            press(robot, "doctor-open");
        }
        String files = truth.getFileName() + " and " + prediction.getFileName();
        look(robot, files, "doctor");
        look(robot, files, "source");
        find("doctor", Node.class).lookupAll(".button").stream()
                .filter(button -> button.getId() != null && button.getId().startsWith("cure-"))
                .findFirst()
                .ifPresent(button -> press(robot, button.getId()));
        look(robot, files + ", answered", "source");
        lookAtTips(robot, files, find("source", Node.class));
    }

    @Test
    void theInputDoctorAndTheFilesSpeakIt(FxRobot robot) throws IOException {
        Path truth = grey("truth.png", (x, y) -> x < 32 ? 255 : 0);
        Path prediction = grey("prediction.png", (x, y) -> x * 4);
        examine(robot, truth, prediction);
        examine(robot, grey("labels.png", (x, y) -> x / 16), prediction);
        examine(robot, grey("many.png", (x, y) -> x / 4), prediction);
        examine(robot, grey("void.png", (x, y) -> y == 0 ? 255 : x / 32), prediction);
        examine(robot, prediction, truth);
        examine(robot, truth, TestFiles.png(folder.resolve("half.png"), SIDE / 2, SIDE / 2, (x, y) -> x * 8));
        examine(robot, FORMATS.resolve("npz-nnunet.npz"), FORMATS.resolve("npz-nnunet.npz"));
        examine(robot, grey("empty.png", (x, y) -> 0), grey("nothing.png", (x, y) -> 0));
        press(robot, "doctor-open");
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.SMOOTHING, 0)));
        look(robot, "losses that are not defined");
        assertAllIsWell();
    }
}
