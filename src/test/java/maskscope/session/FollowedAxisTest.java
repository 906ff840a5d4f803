package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.ViewOption;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The curves run along the parameter that was taken in hand last.
class FollowedAxisTest {

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);

    @BeforeEach
    void openScene() {
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
    }

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private Sweep sweep() {
        settle();
        return session.detailsProperty().get().sweep();
    }

    private void pin(boolean pinned) {
        session.look(ViewOption.PINNED, pinned);
    }

    @Test
    void theCurvesRunAlongWhatIsTakenInHand() {
        session.grab(Parameter.BETA);
        assertEquals(Parameter.BETA, session.axisProperty().get());
        assertEquals(Parameter.BETA, sweep().axis());
    }

    @Test
    void aTypedValueTakesTheCurvesWithIt() {
        session.edit(Parameter.GAMMA, settings -> settings.withShared(Parameter.GAMMA, 3));
        assertEquals(Parameter.GAMMA, sweep().axis());
    }

    @Test
    void pinnedCurvesKeepTheirParameterUntilTheyAreFree() {
        pin(true);
        session.grab(Parameter.BETA);
        assertEquals(Parameter.ALPHA, sweep().axis());
        pin(false);
        assertEquals(Parameter.ALPHA, sweep().axis(), "following begins with the next grab");
        session.grab(Parameter.BETA);
        assertEquals(Parameter.BETA, sweep().axis());
    }

    @Test
    void anAxisChosenByHandLastsUntilTheNextGrabOrForAsLongAsItIsPinned() {
        session.sweepAlong(Parameter.SMOOTHING);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.6));
        assertEquals(Parameter.SMOOTHING, sweep().axis());
        session.grab(Parameter.BETA);
        assertEquals(Parameter.BETA, sweep().axis());
        pin(true);
        session.sweepAlong(Parameter.SMOOTHING);
        session.grab(Parameter.BETA);
        assertEquals(Parameter.SMOOTHING, sweep().axis());
    }

    @Test
    void undoTakesBackTheValueAndLeavesTheCurvesAlongIt() {
        session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.9));
        settle();
        session.undo();
        assertEquals(Settings.TUTORIAL, session.settings());
        assertEquals(Parameter.BETA, sweep().axis());
        assertNull(session.undoableProperty().get(), "following is no step of its own");
        session.redo();
        assertEquals(Parameter.BETA, sweep().axis());
    }

    @Test
    void whatNoLossReadsIsFollowedTooAndItsCurvesAreLevel() {
        session.choose(session.conventions().byKey("torchvision").orElseThrow());
        session.grab(Parameter.CE_RATIO);
        Sweep sweep = sweep();
        assertEquals(Parameter.CE_RATIO, sweep.axis());
        assertTrue(Losses.ALL.stream().map(loss -> sweep.values().get(loss.key())).allMatch(FollowedAxisTest::isLevel));
    }

    private static boolean isLevel(double[] curve) {
        return Arrays.stream(curve).distinct().count() == 1;
    }

    @Test
    void withAlphaAndBetaHeldTogetherTheCurvesShowWhatTheSliderDoes() {
        session.change(settings -> settings.withComplementary(true));
        session.grab(Parameter.BETA);
        Sweep before = sweep();
        session.change(settings -> settings.withShared(Parameter.BETA, 0.9));
        Sweep after = sweep();
        for (Loss loss : Losses.ALL) {
            double[] curve = after.values().get(loss.key());
            assertArrayEquals(before.values().get(loss.key()), curve, loss + " moves along its curve");
            assertEquals(session.reportProperty().get().of(loss).value(), curve[90], 1e-12, loss.key());
        }
        assertFalse(isLevel(after.values().get("combo")), "its alpha moves with beta");
        session.change(settings -> settings.withComplementary(false).withShared(Parameter.ALPHA, 1));
        double freed = sweep().values().get("tversky")[90];
        assertEquals(session.reportProperty().get().of(Losses.byKey("tversky").orElseThrow()).value(), freed, 1e-12);
    }

    @Test
    void aDragAlongAnotherParameterIsOneRecomputationForAllMovesThatTheWorkerMisses() {
        session.grab(Parameter.BETA);
        for (int i = 0; i < 100; i++) {
            double beta = i / 100.0;
            session.change(settings -> settings.withShared(Parameter.BETA, beta));
        }
        assertEquals(1, worker.size());
        assertEquals(Parameter.BETA, sweep().axis());
        session.grab(Parameter.BETA);
        assertEquals(0, worker.size(), "a second grab asks for nothing that is not there");
    }
}
