package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.view.look.SceneImage;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The side bar as it looks, written to `target/side-bar` for whoever wants to see it.
@ExtendWith(ApplicationExtension.class)
class SideBarPictureTest {

    private static final Path FOLDER = Path.of("target/side-bar");

    private SideBarCase bar;

    @Start
    void start(Stage stage) {
        bar = new SideBarCase(stage, 372);
    }

    @Test
    void everyLossFitsIntoTheLowestWindowInBothThemes(FxRobot robot) throws Exception {
        robot.interact(() -> bar.openSample("nuclei"));
        for (Theme theme : Theme.values()) {
            for (Loss loss : Losses.ALL) {
                robot.interact(() -> {
                    bar.theme.set(theme);
                    bar.session.select(loss);
                    bar.session.grab(Parameter.ALPHA);
                    bar.session.change(settings -> settings.withShared(Parameter.ALPHA, theme == Theme.DARK ? 0.3 : 0.35));
                });
                WaitForAsyncUtils.waitForFxEvents();
                picture(robot, loss.key() + "-" + theme.name().toLowerCase());
                assertFits(robot, loss + " in " + theme);
                // From here on there is air between the parts.
                robot.interact(() -> bar.scene.getWindow().setHeight(800));
                WaitForAsyncUtils.waitForFxEvents();
                assertFits(robot, loss + " with air in " + theme);
                robot.interact(() -> bar.scene.getWindow().setHeight(SideBarCase.HEIGHT));
            }
        }
    }

    private static void assertFits(FxRobot robot, String what) {
        ScrollPane scroll = robot.lookup(".side-bar > .scroll-pane").query();
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        assertEquals(0, Math.max(0, beyond), what + " makes the side bar scroll");
    }

    @Test
    void undefinedLossesRefusedNumbersAndOwnValuesAreReadable(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.interact(() -> bar.session.change(settings -> settings.withShared(Parameter.SMOOTHING, 0)));
        bar.openEven(robot, folder, 0, 0);
        SideBarCase.type(robot, "#field-ce-ratio", "1.5");
        robot.interact(() -> bar.session.change(settings -> settings
                .withOwn(bar.loss("focal-tversky"), Parameter.ALPHA, 0.3)
                .withOwn(bar.loss("combo"), Parameter.ALPHA, 0.25)
                .withOwn(bar.loss("tversky"), Parameter.BETA, 0.123456)));
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "words");
        robot.interact(() -> robot.lookup(".side-bar").queryAs(Region.class).setPrefWidth(340));
        robot.interact(() -> bar.scene.getWindow().setHeight(900));
        robot.interact(() -> bar.openSample("nuclei"));
        robot.interact(() -> bar.session.select(bar.loss("focal-tversky")));
        robot.interact(() -> bar.session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.9)
                .withOwn(bar.loss("focal"), Parameter.ALPHA, 1e-4)));
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "narrow");
        for (Node label : robot.lookup(".side-bar .label").queryAll()) {
            if (label instanceof Label text && text.isVisible()) {
                Text drawn = (Text) text.lookup(".text");
                assertEquals(text.getText(), drawn == null ? text.getText() : drawn.getText(), "a label is cut off");
            }
        }
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                SceneImage.write(bar.scene, FOLDER.resolve(name + ".png"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
