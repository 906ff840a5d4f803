package maskscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void aRehearsalOpensTheWindowEvenWithoutADisplayAndEnds() {
        System.setProperty("maskscope.rehearsal", "1");
        try {
            assertEquals("", Ran.with().answer());
        } finally {
            System.clearProperty("maskscope.rehearsal");
        }
    }
}
