package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import maskscope.view.WindowTest;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What lies on pictures and under the right mouse button: the mirrored pointer, numbers in pixels, the menu.
class PictureExtrasTest extends WindowTest {

    private Node crosshair(String frame) {
        return find(frame, PictureFrame.class).lookup(".crosshair");
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void thePixelUnderThePointerIsMarkedInTheOtherPicture(FxRobot robot) {
        robot.moveTo(first()).moveBy(40, -30);
        settle(robot);
        assertTrue(crosshair("second").isVisible());
        assertFalse(crosshair("first").isVisible());
        PixelPoint pixel = pictures().pointedProperty().get();
        Point2D place = second().localToScene(second().place(pixel).orElseThrow());
        assertEquals(0, place.distance(middle(crosshair("second"))), 1);
        act(robot, () -> pictures().camera().zoom(2));
        assertEquals(0, second().localToScene(second().place(pictures().pointedProperty().get()).orElseThrow())
                .distance(middle(crosshair("second"))), 1);
        robot.moveTo("#loss-plot");
        settle(robot);
        assertFalse(crosshair("second").isVisible());
    }

    @Test
    void onePictureHasNoMark(FxRobot robot) {
        act(robot, () -> options.arrangementProperty().set(Arrangement.ONE));
        robot.moveTo(first());
        settle(robot);
        assertFalse(crosshair("first").isVisible());
        assertFalse(crosshair("second").isVisible());
    }

    @Test
    void pixelsThatAreLargeEnoughSayWhatTheyAre(FxRobot robot) {
        settle(robot);
        assertFalse(first().hasNumbers());
        act(robot, () -> pictures().camera().zoom(1000));
        assertTrue(first().hasNumbers());
        assertTrue(second().hasNumbers());
        act(robot, () -> pictures().camera().fit());
        assertFalse(first().hasNumbers());
    }

    private ContextMenu menu(FxRobot robot, Node picture) {
        robot.moveTo(picture).moveBy(0, -80).clickOn(MouseButton.SECONDARY);
        settle(robot);
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .findFirst().orElseThrow();
    }

    private static MenuItem item(ContextMenu menu, String id) {
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    @Test
    void theMenuOfAPictureShowsSomethingElseInIt(FxRobot robot) {
        ContextMenu menu = menu(robot, second());
        Menu kinds = (Menu) item(menu, "show-here");
        assertEquals(PictureKind.values().length, kinds.getItems().size());
        act(robot, () -> kinds.getItems().get(PictureKind.GRADIENT.ordinal()).fire());
        assertEquals(PictureKind.GRADIENT, options.secondProperty().get());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void whatIsToldOfAPixelCanBeCopied(FxRobot robot) {
        ContextMenu menu = menu(robot, first());
        act(robot, () -> item(menu, "copy-pixel").fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].matches("(?s)x \\d+.*Tversky.*"), copied[0]);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aPictureIsSavedAsItIsSeen(FxRobot robot) throws Exception {
        Path file = folder.resolve("misses.png");
        place = Optional.of(file);
        ContextMenu menu = menu(robot, second());
        act(robot, () -> save(menu, 1));
        BufferedImage saved = ImageIO.read(file.toFile());
        assertEquals(second().size().width(), saved.getWidth(), 2);
        assertEquals(second().size().height(), saved.getHeight(), 2);
        int x = saved.getWidth() / 2;
        int y = saved.getHeight() / 2;
        assertEquals(second().argbAt(x, y) & 0xffffff, saved.getRGB(x, y) & 0xffffff);
        assertTrue(find("pixel", Label.class).getText().contains("misses.png"));
        robot.type(KeyCode.ESCAPE);
    }

    private static void save(ContextMenu menu, int times) {
        ((Menu) item(menu, "save-picture")).getItems().stream().filter(item -> item.getId().equals("save-png-" + times))
                .findFirst().orElseThrow().fire();
    }

    @Test
    void aPictureIsSavedWithMorePixelsThanTheScreenHas(FxRobot robot) throws Exception {
        Path file = folder.resolve("large.png");
        place = Optional.of(file);
        act(robot, () -> pictures().camera().zoom(2.7));
        Viewport before = pictures().camera().viewport();
        int width = second().size().width();
        int height = second().size().height();
        int seen = second().argbAt(width / 2, height / 2);
        ContextMenu menu = menu(robot, second());
        act(robot, () -> save(menu, 2));
        BufferedImage saved = ImageIO.read(file.toFile());
        assertEquals(2 * width, saved.getWidth(), 4);
        assertEquals(2 * height, saved.getHeight(), 4);
        assertEquals(seen & 0xffffff, saved.getRGB(width, height) & 0xffffff, "the middle is the middle");
        assertEquals(before, pictures().camera().viewport());
        assertEquals(width, second().size().width(), "the screen is as it was");
        assertEquals(seen, second().argbAt(width / 2, height / 2));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aPictureThatCannotBeSavedIsToldOf(FxRobot robot) throws Exception {
        Path file = Files.createDirectory(folder.resolve("folder.png")).resolve("x.png");
        Files.delete(file.getParent());
        place = Optional.of(file);
        ContextMenu menu = menu(robot, second());
        act(robot, () -> save(menu, 1));
        assertTrue(session.problemProperty().get().sentence().arguments().contains(file));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void titlesAndKeysOfSwipedPicturesLieBesideEachOther(FxRobot robot) {
        act(robot, () -> {
            options.arrangementProperty().set(Arrangement.SWIPE);
            options.firstProperty().set(PictureKind.MISSES);
        });
        Bounds left = find("first-weighed", Node.class).localToScene(find("first-weighed", Node.class).getBoundsInLocal());
        Bounds right = find("second-weighed", Node.class).localToScene(find("second-weighed", Node.class).getBoundsInLocal());
        assertFalse(left.intersects(right));
        for (String id : List.of("first-kind", "second-kind")) {
            Bounds title = find(id, Node.class).localToScene(find(id, Node.class).getBoundsInLocal());
            Bounds area = pictures().localToScene(pictures().getLayoutBounds());
            assertTrue(area.contains(title), id + " " + title);
        }
    }

    @Test
    void aTitleThatWouldLieUnderTheOtherPictureGoes(FxRobot robot) {
        act(robot, () -> options.arrangementProperty().set(Arrangement.SWIPE));
        Node under = find("first-kind", Node.class);
        Node over = find("second-kind", Node.class);
        assertTrue(under.isVisible());
        robot.drag("#swipe-line", MouseButton.PRIMARY);
        while (under.isVisible() && middle(find("swipe-line", Node.class)).getX() > 60) {
            robot.moveBy(-4, 0);
            settle(robot);
        }
        robot.drop();
        assertFalse(under.isVisible());
        assertTrue(middle(find("swipe-line", Node.class)).getX() > 150, "as soon as it is covered");
        assertEquals(0, over.getTranslateY(), "there is nothing to stand below of");
    }
}
