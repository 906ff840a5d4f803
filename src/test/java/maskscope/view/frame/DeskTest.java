package maskscope.view.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import maskscope.loss.Losses;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import maskscope.view.look.Desk;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// How the parts share the window: how large it is shown, edges that are dragged, parts that are folded.
class DeskTest extends WindowTest {

    private Desk desk() {
        return options.desk();
    }

    private Bounds seen(String id) {
        Node node = find(id, Node.class);
        return node.localToScene(node.getLayoutBounds());
    }

    private void isAllOfTheWindow(Region root) {
        assertEquals(scene.getWidth(), root.localToScene(root.getLayoutBounds()).getWidth(), 1);
        assertEquals(scene.getHeight(), root.localToScene(root.getLayoutBounds()).getHeight(), 1);
    }

    private Region content() {
        return (Region) scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    /// Drawn in memory, a drag ends where the pointer leaves what it began on: the edge must have time to follow.
    private void drag(FxRobot robot, double x, double y) {
        robot.press(MouseButton.PRIMARY);
        for (int step = 0; step < 20; step++) {
            robot.moveBy(x, y);
            settle(robot);
        }
        robot.release(MouseButton.PRIMARY);
        settle(robot);
    }

    @Test
    void aWindowThatIsTooSmallIsShownSmallerAndNotCut(FxRobot robot) {
        act(robot, () -> {
            scene.getWindow().setWidth(640);
            scene.getWindow().setHeight(400);
        });
        assertEquals(960, content().getWidth(), 1);
        assertEquals(600, content().getHeight(), 1);
        isAllOfTheWindow(content());
    }

    @Test
    void keysMakeEverythingLargerAndSmallerAndAsUsual(FxRobot robot) {
        double before = seen("arrange-two").getHeight();
        robot.press(KeyCode.CONTROL).type(KeyCode.PLUS, KeyCode.EQUALS).release(KeyCode.CONTROL);
        settle(robot);
        assertEquals(1.25, desk().scaleProperty().get());
        assertEquals(before * 1.25, seen("arrange-two").getHeight(), 1.3);
        isAllOfTheWindow(content());
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        assertEquals(1.1, desk().scaleProperty().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertEquals(1, desk().scaleProperty().get());
    }

    @Test
    void whatWouldNotFitIsShownAsLargeAsFits(FxRobot robot) {
        act(robot, () -> desk().scaleProperty().set(3));
        assertEquals(1280.0 / 960, content().localToSceneTransformProperty().get().getMxx(), 1e-9);
        isAllOfTheWindow(content());
    }

    @Test
    void aMagnifiedPictureHasAsManyPixelsAsItsPlaceOnTheScreen(FxRobot robot) {
        act(robot, () -> desk().scaleProperty().set(1.25));
        Bounds picture = first().localToScene(first().getLayoutBounds());
        assertEquals(picture.getWidth(), first().size().width(), 1);
        assertEquals(picture.getHeight(), first().size().height(), 1);
    }

    @Test
    void menusAreMagnifiedWithTheWindow(FxRobot robot) {
        act(robot, () -> desk().scaleProperty().set(1.25));
        robot.clickOn("#help");
        settle(robot);
        PopupWindow menu = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast).findFirst().orElseThrow();
        Node content = menu.getScene().getRoot().getChildrenUnmodifiable().getFirst();
        assertEquals(1.25, content.getLocalToSceneTransform().getMxx(), 1e-9);
        assertTrue(menu.getWidth() >= content.getLayoutBounds().getWidth() * 1.25 - 1, "nothing of it is cut");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aMagnifiedMenuStaysOnTheScreen(FxRobot robot) {
        act(robot, () -> desk().scaleProperty().set(1.25));
        robot.clickOn("#presets");
        settle(robot);
        PopupWindow menu = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast).findFirst().orElseThrow();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertTrue(menu.getX() + menu.getWidth() <= screen.getMaxX() + 1, "right end " + (menu.getX() + menu.getWidth()));
        assertTrue(menu.getY() + menu.getHeight() <= screen.getMaxY() + 1, "lower end " + (menu.getY() + menu.getHeight()));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theEdgeOfTheSideBarIsDraggedAndADoubleClickPutsItBack(FxRobot robot) {
        double before = seen("side-bar").getWidth();
        robot.moveTo("#side-edge").moveBy(0, 80);
        drag(robot, -3, 0);
        assertEquals(before + 60, seen("side-bar").getWidth(), 2);
        assertEquals(seen("side-bar").getMinX(), seen("curves").getMaxX(), 1);
        robot.moveTo("#side-edge").moveBy(0, 80).doubleClickOn(MouseButton.PRIMARY);
        settle(robot);
        assertEquals(before, seen("side-bar").getWidth(), 1);
    }

    @Test
    void theEdgeOfTheCurvesIsDraggedAndLeavesThePicturesRoom(FxRobot robot) {
        double before = seen("curves").getHeight();
        robot.moveTo("#curves-edge").moveBy(100, 0);
        drag(robot, 0, -3);
        assertEquals(before + 60, seen("curves").getHeight(), 2);
        act(robot, () -> desk().curvesHeightProperty().set(5000));
        assertTrue(seen("pictures").getHeight() > 100);
    }

    @Test
    void chevronsPutPartsAwayAndBringThemBack(FxRobot robot) {
        Bounds before = seen("pictures");
        robot.clickOn("#side-edge-fold").clickOn("#curves-edge-fold");
        settle(robot);
        assertFalse(find("side-bar", Node.class).isVisible());
        assertFalse(find("curves", Node.class).isVisible());
        assertTrue(seen("pictures").getWidth() > before.getWidth() + 300);
        assertTrue(seen("pictures").getHeight() > before.getHeight() + 150);
        robot.clickOn("#side-edge-fold").clickOn("#curves-edge-fold");
        settle(robot);
        assertEquals(before, seen("pictures"));
    }

    @Test
    void arrowsMoveAnEdgeThatHasTheKeyboard(FxRobot robot) {
        double before = seen("side-bar").getWidth();
        act(robot, () -> find("side-edge-fold", Node.class).requestFocus());
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        settle(robot);
        assertEquals(before + 32, seen("side-bar").getWidth(), 1);
        robot.type(KeyCode.RIGHT);
        settle(robot);
        assertEquals(before + 16, seen("side-bar").getWidth(), 1);
    }

    @Test
    void aKeyLeavesNothingButThePictures(FxRobot robot) {
        robot.type(KeyCode.H);
        settle(robot);
        assertEquals(scene.getWidth(), seen("pictures").getWidth(), 1);
        assertTrue(seen("pictures").getHeight() > scene.getHeight() - 50);
        assertFalse(find("theme", Node.class).getParent().isVisible(), "the bar at the top is away");
        robot.clickOn("#bare");
        settle(robot);
        assertTrue(find("side-bar", Node.class).isVisible());
    }

    @Test
    void theKeyHoldsAlsoOnceTheMenuWithItWasOpened(FxRobot robot) {
        MenuButton menu = find("view", MenuButton.class);
        act(robot, menu::show);
        act(robot, menu::hide);
        for (boolean bare : List.of(true, false, true, false)) {
            robot.type(KeyCode.H);
            settle(robot);
            assertEquals(bare, desk().bareProperty().get());
        }
    }

    @Test
    void whatFitsNoLargerGrowsNoFurtherAndTheNextKeyMakesItSmaller(FxRobot robot) {
        for (int k = 0; k < 6; k++) {
            robot.push(KeyCode.CONTROL, KeyCode.PLUS);
            settle(robot);
        }
        double largest = shown();
        assertTrue(largest > 1.25, "shown " + largest);
        MenuButton menu = find("view", MenuButton.class);
        act(robot, menu::show);
        assertEquals("Usual size (now " + Math.round(largest * 100) + " %)", menu.getItems().get(2).getText());
        act(robot, menu::hide);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        settle(robot);
        assertTrue(shown() < largest, "shown " + shown());
    }

    private double shown() {
        return pictures().getLocalToSceneTransform().getMxx();
    }

    @Test
    void aLayerThatIsNotThereIsNotOffered(FxRobot robot) {
        assertFalse(find("layer-photo", CheckBox.class).isDisabled());
        Source.Files scene = TestFiles.scene("nuclei");
        open(robot, new Source.Files(scene.truth(), scene.prediction(), Optional.empty()));
        assertTrue(find("layer-photo", CheckBox.class).isDisabled());
    }

    @Test
    void whatIsComparedIsNotLeftFolded(FxRobot robot) {
        act(robot, () -> desk().curvesFoldedProperty().set(true));
        act(robot, () -> options.comparingProperty().set(true));
        assertFalse(desk().curvesFoldedProperty().get());
    }

    @Test
    void escapeBringsEverythingBack(FxRobot robot) {
        act(robot, () -> desk().bareProperty().set(true));
        robot.type(KeyCode.ESCAPE);
        assertFalse(desk().bareProperty().get());
    }

    @Test
    void lettersTypedIntoAFieldAreNoKeysOfTheWindow(FxRobot robot) {
        act(robot, () -> ((TextField) scene.getRoot().lookup(".number-field")).requestFocus());
        robot.type(KeyCode.H);
        assertFalse(desk().bareProperty().get());
    }

    @Test
    void layersAndKeysArePutAwayTogether(FxRobot robot) {
        robot.clickOn("#layers-fold");
        settle(robot);
        assertFalse(find("layer-photo", Node.class).isVisible());
        assertFalse(find("second-weighed", Node.class).getParent().isVisible());
        robot.clickOn("#second-key-fold");
        settle(robot);
        assertTrue(find("layer-photo", Node.class).isVisible());
        assertTrue(find("second-weighed", Node.class).getParent().isVisible());
    }

    @Test
    void theWindowIsMagnifiedUnderACardToo(FxRobot robot) {
        robot.push(KeyCode.F1);
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        settle(robot);
        assertEquals(1.1, desk().scaleProperty().get());
    }

    @Test
    void onSmallPicturesLayersAndKeysAreFoldedUntilSomebodyWantsThem(FxRobot robot) {
        act(robot, () -> desk().curvesHeightProperty().set(10_000));
        assertFalse(find("layer-photo", Node.class).isVisible());
        act(robot, () -> desk().curvesHeightProperty().set(0));
        assertTrue(find("layer-photo", Node.class).isVisible(), "nobody has folded them");
        act(robot, () -> desk().curvesHeightProperty().set(10_000));
        act(robot, () -> desk().keysFoldedProperty().set(false));
        assertTrue(find("layer-photo", Node.class).isVisible());
        act(robot, () -> desk().unfold());
        assertTrue(find("layer-photo", Node.class).isVisible());
        act(robot, () -> desk().curvesHeightProperty().set(10_000));
        assertFalse(find("layer-photo", Node.class).isVisible(), "as at the first start");
    }

    @Test
    void theyAreFoldedWhereOneOfTwoPicturesIsNarrowToo(FxRobot robot) {
        act(robot, () -> desk().partingProperty().set(0.25));
        assertFalse(find("layer-photo", Node.class).isVisible());
        act(robot, () -> options.arrangementProperty().set(Arrangement.ONE));
        assertTrue(find("layer-photo", Node.class).isVisible());
    }

    @Test
    void theBorderOfTwoPicturesIsDraggedAndTheirMiddlesStayTheSame(FxRobot robot) {
        robot.moveTo("#swipe-line");
        drag(robot, 3, 0);
        assertEquals(120, seen("first").getWidth() - seen("second").getWidth(), 10);
        act(robot, () -> pictures().camera().zoom(3));
        Viewport left = pictures().camera().viewport(first().size());
        Viewport right = pictures().camera().viewport(second().size());
        assertEquals(left.scale(), right.scale());
        assertEquals(left.imageX(first().size().width() / 2.0), right.imageX(second().size().width() / 2.0), 1e-9);
    }

    @Test
    void keysChooseTheLossAndWhatTheActivePictureShows(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        assertEquals(Losses.byKey("iou").orElseThrow(), session.selected());
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT5).release(KeyCode.ALT);
        assertEquals(PictureKind.MISSES, options.firstProperty().get());
        robot.clickOn("#second").press(KeyCode.ALT).type(KeyCode.DIGIT8).release(KeyCode.ALT);
        assertEquals(PictureKind.GRADIENT, options.secondProperty().get());
        assertEquals(PictureKind.MISSES, options.firstProperty().get());
    }

    @Test
    void theMenuOfTheWindowPutsEverythingBack(FxRobot robot) {
        act(robot, () -> {
            desk().sideFoldedProperty().set(true);
            desk().curvesHeightProperty().set(400);
            desk().partingProperty().set(0.3);
            options.arrangementProperty().set(Arrangement.TWO);
        });
        act(robot, () -> find("view", MenuButton.class).show());
        act(robot, () -> find("view", MenuButton.class).getItems().stream()
                .filter(item -> "view-places".equals(item.getId())).findFirst().orElseThrow().fire());
        assertTrue(find("side-bar", Node.class).isVisible());
        assertEquals(0, desk().curvesHeightProperty().get());
        assertEquals(0.5, desk().partingProperty().get());
    }
}
