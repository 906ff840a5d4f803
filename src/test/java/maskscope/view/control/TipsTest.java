package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TipsTest {

    // Made in show(): no control can be made before JavaFX has started.
    private Button fixed;
    private Label changing;
    private final AtomicInteger asked = new AtomicInteger();

    @Start
    void show(Stage stage) {
        fixed = new Button("fixed");
        changing = new Label("changing");
        Tips.on(fixed, new SimpleStringProperty("What it does."));
        Tips.on(changing, () -> "Asked " + asked.incrementAndGet() + " times.");
        stage.setScene(new Scene(new HBox(80, fixed, changing), 400, 200));
        stage.show();
    }

    private static List<String> shown() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList();
    }

    private static void await(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().equals(List.of(text)));
    }

    @Test
    void theSentenceIsShownWhereThePointerRestsTheFirstTimeAndLater(FxRobot robot) throws TimeoutException {
        robot.moveTo(fixed);
        await("What it does.");
        robot.moveTo(changing);
        await("Asked 1 times.");
        robot.moveTo(fixed);
        await("What it does.");
    }

    @Test
    void nobodyAsksForASentenceBeforeThePointerComes(FxRobot robot) throws TimeoutException {
        assertEquals(0, asked.get());
        robot.moveTo(changing);
        await("Asked 1 times.");
        robot.moveTo(fixed);
        await("What it does.");
        robot.moveTo(changing);
        await("Asked 2 times.");
    }

    @Test
    void theFirstKeyTakesItAwayFromWhatTheKeyboardComesTo(FxRobot robot) throws TimeoutException {
        robot.moveTo(fixed);
        await("What it does.");
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), shown());
        robot.moveTo(changing);
        await("Asked 1 times.");
    }

    @Test
    void whoHearsTheWindowReadOutIsToldTheSame() {
        assertEquals("What it does.", fixed.getAccessibleHelp());
    }
}
