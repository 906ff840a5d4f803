package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.session.store.KeptLooks;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.view.look.Desk;
import maskscope.view.look.Hint;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What someone sees who has never seen the program: a sample with what it shows, and what to try.
class FirstMinuteTest extends WindowTest {

    private static final String ALPHA = "Drag α: the false positives glow";
    private static final String LOSS = "Click another loss for its formula";
    private static final String FILES = "Drop your own truth and prediction";

    @Override
    Source beginning() {
        return new Source.Sample(Samples.ALL.getFirst());
    }

    private boolean seen(String id) {
        for (Node node = find(id, Node.class); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String story() {
        return seen("sample-story") ? find("sample-story", Label.class).getText() : "";
    }

    private String hint() {
        return seen("hint") ? find("hint-words", Label.class).getText() : "";
    }

    private double lineHeight() {
        return find("sample-line", Node.class).getLayoutBounds().getHeight();
    }

    private void choose(FxRobot robot, String sample) {
        act(robot, () -> find("samples", MenuButton.class).getItems().stream()
                .filter(item -> item.getId().equals("sample-" + sample)).forEach(item -> item.fire()));
    }

    private void narrow(FxRobot robot, double width) {
        act(robot, () -> scene.getWindow().setWidth(width));
    }

    @Test
    void theNamesOfTheFirstSampleAreWholeInTheSmallestWindow(FxRobot robot) {
        narrow(robot, 960);
        for (String id : List.of("truth-name", "prediction-name")) {
            Label name = find(id, Label.class);
            assertTrue(name.getWidth() >= name.prefWidth(-1), id);
        }
    }

    @Test
    void whatASampleShowsStaysInSightUntilItIsPutAway(FxRobot robot) {
        assertEquals("Missed cells, false ones and doubtful ones: α, β and γ all show.", story());
        act(robot, () -> session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.9)));
        assertFalse(story().isEmpty(), "whatever is done with it");
        robot.clickOn("#sample-story-away");
        settle(robot);
        assertEquals("", story());
        assertEquals(ALPHA, hint(), "what to try is another matter");
    }

    @Test
    void eachSampleTellsWhatItShowsAlsoWhenTheOneBeforeWasPutAway(FxRobot robot) {
        robot.clickOn("#sample-story-away");
        for (String name : List.of("vessels", "tumour")) {
            choose(robot, name);
            assertEquals(English.of(Samples.named(name).orElseThrow().story()), story());
        }
    }

    @Test
    void whatASampleShowsGoesWithTheNextFiles(FxRobot robot) {
        open(robot, TestFiles.scene("lesion"));
        assertEquals("", story());
        act(robot, () -> options.desk().hints().putAway());
        assertFalse(seen("sample-line"), "nothing is left of the line");
        choose(robot, "tumour");
        assertFalse(story().isEmpty());
    }

    @Test
    void whatIsToBeTriedComesOneAfterTheOtherAsItIsDone(FxRobot robot) {
        assertEquals(ALPHA, hint());
        robot.drag("#slider-beta .thumb").moveBy(30, 0).drop();
        settle(robot);
        assertEquals(ALPHA, hint(), "beta is not alpha");
        robot.drag("#slider-alpha .thumb").moveBy(30, 0).drop();
        settle(robot);
        assertEquals(LOSS, hint());
        choose(robot, "lesion");
        assertEquals(LOSS, hint(), "another sample is none of these");
        robot.clickOn("#loss-focal");
        settle(robot);
        assertEquals(FILES, hint());
        open(robot, TestFiles.scene("nuclei"));
        assertEquals("", hint());
        choose(robot, "cells");
        assertEquals("", hint(), "for ever");
    }

    @Test
    void whatWasDoneBeforeItsTurnIsNotProposed(FxRobot robot) {
        robot.clickOn("#loss-focal");
        settle(robot);
        assertEquals(ALPHA, hint());
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        assertEquals(FILES, hint());
    }

    @Test
    void oneButtonPutsAllHintsAway(FxRobot robot) {
        robot.clickOn("#hints-away");
        settle(robot);
        assertEquals("", hint());
        assertFalse(story().isEmpty(), "what the sample shows is another matter");
        assertNull(options.desk().hints().nextProperty().getValue());
    }

    @Test
    void whatWasTriedIsNotProposedAtTheNextStart() {
        KeptLooks looks = new KeptLooks(kept.resolve("desk.txt"), Runnable::run);
        new Desk(looks.stateProperty(), looks).hints().done(Hint.ALPHA);
        KeptLooks again = new KeptLooks(kept.resolve("desk.txt"), Runnable::run);
        assertEquals(Hint.LOSS, new Desk(again.stateProperty(), again).hints().nextProperty().getValue());
    }

    @Test
    void whereTheWindowIsNarrowTheSentenceTakesMoreLinesAndNothingIsCut(FxRobot robot) {
        choose(robot, "nuclei");
        double before = lineHeight();
        narrow(robot, 960);
        assertTrue(lineHeight() > before);
        act(robot, () -> language.set(PseudoLanguage.WORDS));
        robot.interact(() -> assertEquals(List.of(), PseudoLanguage.faults(find("sample-line", Node.class))));
    }
}
