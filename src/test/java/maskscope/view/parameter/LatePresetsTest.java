package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.Preset;
import maskscope.loss.Settings;
import maskscope.session.Session;
import maskscope.session.store.OwnPresets;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.view.SideBarCase;
import maskscope.view.look.Choices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The menu of presets over a disk that takes its time.
@ExtendWith(ApplicationExtension.class)
class LatePresetsTest {

    private final Session session = new Session(Runnable::run, Runnable::run);
    private final QueuedExecutor disk = new QueuedExecutor();
    private PresetMenu menu;
    private Path store;

    @BeforeEach
    void keepOne(FxRobot robot, @TempDir Path folder) {
        store = folder.resolve("presets.json");
        Preset mine = Preset.ofAll("mine", Settings.TUTORIAL, Conventions.SHIPPED, Losses.ALL.getFirst());
        new OwnPresets(store, Conventions.SHIPPED, problem -> { }, Runnable::run, Runnable::run).add(mine, added -> { });
        OwnPresets own = new OwnPresets(store, Conventions.SHIPPED, session::report, disk, Runnable::run);
        robot.interact(() -> {
            // In the plain look, whichever a test before has chosen: dressed, the longest menu would not end above the edge.
            Application.setUserAgentStylesheet(null);
            menu = new PresetMenu(English.texts(), own, (title, several) -> List.of(), Choices.of(session),
                    session.loadedProperty(), session::use, done -> { });
            // The open menu must end above the lower edge of the screen, beyond which nothing can be drawn without a display.
            StackPane top = new StackPane(menu);
            top.setAlignment(Pos.TOP_LEFT);
            SideBarCase.show(new Stage(), new Scene(top, 300, 200));
            menu.show();
        });
    }

    private List<String> ids() {
        return menu.getItems().stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
    }

    @Test
    void itOpensAtOnceAndPresetsComeWhenTheyHaveBeenRead(FxRobot robot) {
        assertTrue(menu.isShowing());
        assertTrue(ids().contains("preset-save"));
        assertEquals(List.of(), own());
        robot.interact(disk::drain);
        assertTrue(menu.isShowing());
        assertEquals(List.of("preset-mine"), own());
    }

    @Test
    void aFileThatCannotBeReadIsToldWhenThatIsKnown(FxRobot robot) throws Exception {
        Files.writeString(store, "no presets");
        assertEquals(List.of(), own());
        robot.interact(disk::drain);
        assertEquals(List.of("preset-unreadable"), own());
    }

    private List<String> own() {
        return ids().stream().filter(List.of("preset-mine", "preset-unreadable")::contains).toList();
    }
}
