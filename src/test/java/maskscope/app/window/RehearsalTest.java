package maskscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import maskscope.app.command.Ran;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final int ROUNDS = 2;

    /// Opened and closed windows, in order.
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final ListChangeListener<Window> watch = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> seen.add("opened"));
            change.getRemoved().forEach(window -> seen.add("closed"));
        }
    };

    @Test
    void aRehearsalOpensTheWindowAndAsManyMoreEvenWithoutADisplayAndEnds() {
        System.setProperty("maskscope.rehearsal", Integer.toString(ROUNDS));
        new Toolkit(fault -> {}).start(() -> Window.getWindows().addListener(watch));
        try {
            assertEquals("", assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Ran.with().answer()));
            assertEquals(List.of("opened", "opened", "closed", "opened", "closed", "closed"), seen);
        } finally {
            System.clearProperty("maskscope.rehearsal");
            Platform.runLater(() -> Window.getWindows().removeListener(watch));
        }
    }
}
