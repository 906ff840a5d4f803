package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;

/// Pins are something that a user would miss.
class AutosavedPinsTest extends UnsavedCase {

    @Test
    void aPinThatWasNotSavedIsOfferedAndRestored() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        Pin pin = session.pins().pin("kept", Optional.empty()).orElseThrow();
        later();
        assertThat(sessions()).hasSize(1);
        Session next = restored(died());
        assertThat(next.pins().pinsProperty().get().all()).containsExactly(pin);
    }

    @Test
    void aPinThatIsUndoneNeedsNoKeeping() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        session.pins().pin("kept", Optional.empty());
        later();
        session.undo();
        later();
        assertThat(sessions()).isEmpty();
        assertThat(session.pins().pinsProperty().get()).isEqualTo(Pins.NONE);
    }
}
