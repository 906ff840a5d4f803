package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import maskscope.mask.Axes;
import maskscope.session.TestVolumes;
import maskscope.session.state.SliceView;
import maskscope.view.WindowTest;
import maskscope.view.look.SceneImage;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window of a volume as it looks, written to `target/slices` for whoever wants to see it.
class SlicesPictureTest extends WindowTest {

    private static final Path FOLDER = Path.of("target/slices");

    @Test
    void nothingInTheBarIsCutOffInEitherTheme(FxRobot robot) {
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(160, 160, 100, new Axes("LPS"), true)));
        for (Theme theme : Theme.values()) {
            act(robot, () -> {
                options.themeProperty().set(theme);
                session.slicing().count(theme == Theme.DARK ? SliceView.Scope.SLICE : SliceView.Scope.VOLUME);
            });
            picture(robot, theme.name().toLowerCase());
            isWhole();
        }
        act(robot, () -> session.slicing().across(1));
        picture(robot, "coronal");
        isWhole();
    }

    private void isWhole() {
        Node bar = find("slices", Node.class);
        assertTrue(bar.getBoundsInParent().getMaxX() <= pictures().getWidth() + 0.5);
        for (Node node : bar.lookupAll(".text")) {
            if (node instanceof Text drawn && node.getParent() instanceof Labeled label && !label.getText().isEmpty()) {
                assertEquals(label.getText(), drawn.getText(), "a text is cut off");
            }
        }
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                SceneImage.write(scene, FOLDER.resolve(name + ".png"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
