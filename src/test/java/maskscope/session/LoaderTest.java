package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import maskscope.open.Samples;
import maskscope.session.state.Source;
import org.junit.jupiter.api.Test;

class LoaderTest {

    @Test
    void whereSomebodyMustChooseFirstTheSessionStandsIdleUntilThen() {
        Session empty = new Session(Runnable::run, Runnable::run);
        assertFalse(empty.loader().idleProperty().get(), "its pair is on its way");
        empty.loader().standIdle();
        assertTrue(empty.loader().idleProperty().get());
        empty.loader().open(new Source.Sample(Samples.named("cells").orElseThrow()));
        assertFalse(empty.loader().idleProperty().get());
    }
}
