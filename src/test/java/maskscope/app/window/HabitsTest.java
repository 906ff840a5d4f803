package maskscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import maskscope.session.Session;
import maskscope.session.state.ViewOption;
import maskscope.session.store.KeptLooks;
import maskscope.view.look.Desk;
import maskscope.view.look.SideChart;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is chosen once for all work is there at the next start, and nothing else of a session is.
class HabitsTest {

    @TempDir
    private Path folder;

    private Session session;

    /// The looks of a program that has just been started.
    private ViewOptions start() {
        KeptLooks kept = new KeptLooks(folder.resolve("desk.txt"), Runnable::run);
        session = new Session(Runnable::run, Runnable::run);
        Habits.follow(session.viewProperty(), session, kept.stateProperty(), kept);
        return new ViewOptions(session.viewProperty(), session, new Desk(kept.stateProperty(), kept));
    }

    @Test
    void scoresAndChartsAreAsTheyWereLeft() {
        ViewOptions before = start();
        assertEquals(SideChart.FOCAL_TERM, before.charts().chosen().get());
        before.scores().shownProperty().set(Set.of("mcc", "dice"));
        before.charts().chosen().set(SideChart.RELIABILITY);
        before.charts().scores().set(Set.of("mcc"));
        before.charts().best().set("mcc");
        ViewOptions next = start();
        assertEquals(Set.of("mcc", "dice"), next.scores().shownProperty().get());
        assertEquals(SideChart.RELIABILITY, next.charts().chosen().get());
        assertEquals(Set.of("mcc"), next.charts().scores().get());
        assertEquals("mcc", next.charts().best().get());
        assertNull(session.undoableProperty().get(), "a start is no step");
    }

    @Test
    void noScoreAtAllIsAChoiceToo() {
        start().scores().shownProperty().set(Set.of());
        assertEquals(Set.of(), start().scores().shownProperty().get());
    }

    @Test
    void whatDecidesNumbersBeginsAsUsual() throws Exception {
        ViewOptions before = start();
        before.thresholdProperty().set(0.3);
        before.scores().fBetaProperty().set(2);
        ViewOptions next = start();
        assertEquals(0.5, next.thresholdProperty().get());
        assertEquals(1, next.scores().fBetaProperty().get());
        assertEquals(false, Files.exists(folder.resolve("desk.txt")), "nothing was chosen that is kept");
    }

    @Test
    void aSessionThatSaysWhatIsShownIsBelieved() {
        start().scores().shownProperty().set(Set.of("mcc"));
        ViewOptions next = start();
        session.begin(now -> now.withView(now.view().with(ViewOption.SCORES, Set.of("iou"))));
        assertEquals(Set.of("iou"), next.scores().shownProperty().get());
    }
}
