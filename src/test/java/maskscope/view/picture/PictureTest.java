package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import maskscope.view.control.Background;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.PixelClass;
import maskscope.view.look.Predictions;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.look.ViewOptions.Layer;
import maskscope.view.paint.ScreenCodes;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PictureTest extends WindowTest {

    /// 8 × 8: a hit, a false positive and a miss in the upper row, all else true negative.
    private Source.Files small() throws IOException {
        int[] truths = {0, 255, 0, 0, 0, 255, 0, 0};
        int[] predictions = {0, 255, 0, 204, 0, 0, 0, 0};
        Path truth = TestFiles.png(folder.resolve("small.truth.png"), 8, 8, (x, y) -> y == 0 ? truths[x] : 0);
        Path prediction = TestFiles.png(folder.resolve("small.pred.png"), 8, 8, (x, y) -> y == 0 ? predictions[x] : 0);
        return new Source.Files(truth, prediction, Optional.empty());
    }

    private Point2D screen(PictureView picture, double x, double y) {
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
    }

    @Test
    void theWholePictureIsShownAtFirst(FxRobot robot) {
        Viewport viewport = pictures().camera().viewport();
        PictureView picture = first();
        assertTrue(viewport.imageX(0) <= 0 && viewport.imageX(picture.getWidth()) >= 511.9);
        assertTrue(viewport.imageY(0) <= 0 && viewport.imageY(picture.getHeight()) >= 511.9);
    }

    @Test
    void theWheelZoomsToThePointer(FxRobot robot) {
        Viewport before = pictures().camera().viewport();
        robot.moveTo(screen(first(), 300, 120));
        robot.scroll(3, VerticalDirection.UP);
        settle(robot);
        Viewport after = pictures().camera().viewport();
        assertNotEquals(before.scale(), after.scale());
        assertEquals(before.imageX(300), after.imageX(300), 0.51);
        assertEquals(before.imageY(120), after.imageY(120), 0.51);
    }

    @Test
    void aDragPansBothPicturesTogether(FxRobot robot) {
        act(robot, () -> pictures().camera().zoom(4));
        Viewport before = pictures().camera().viewport();
        robot.drag(screen(second(), 200, 200), MouseButton.PRIMARY).moveBy(-40, 20).drop();
        settle(robot);
        Viewport after = pictures().camera().viewport();
        assertEquals(before.x() + 40 / before.scale(), after.x(), 1e-6);
        assertEquals(before.y() - 20 / before.scale(), after.y(), 1e-6);
        assertEquals(colourAt(first(), 256, 256) == 0, first().argbAt(0, 0) == 0);
    }

    @Test
    void movingWithSpaceHeldPans(FxRobot robot) {
        act(robot, () -> {
            pictures().camera().zoom(4);
            pictures().requestFocus();
        });
        robot.moveTo(screen(first(), 100, 100));
        Viewport before = pictures().camera().viewport();
        robot.press(KeyCode.SPACE);
        robot.moveBy(32, 0);
        robot.release(KeyCode.SPACE);
        settle(robot);
        Viewport after = pictures().camera().viewport();
        assertEquals(before.x() - 32 / before.scale(), after.x(), 1e-6);
        robot.moveBy(30, 30);
        settle(robot);
        assertEquals(after, pictures().camera().viewport());
    }

    @Test
    void spaceIsHeldNoLongerThanThePictureHasTheKeyboard(FxRobot robot) {
        act(robot, () -> pictures().camera().zoom(4));
        Stage[] others = new Stage[1];
        robot.interact(() -> others[0] = new Stage());
        Stage other = others[0];
        for (Runnable elsewhere : List.<Runnable>of(() -> find("losses", Node.class).requestFocus(), () -> {
            other.show();
            other.requestFocus();
        })) {
            act(robot, () -> pictures().requestFocus());
            robot.moveTo(screen(first(), 100, 100));
            robot.press(KeyCode.SPACE);
            act(robot, elsewhere);
            robot.release(KeyCode.SPACE);
            act(robot, () -> {
                other.hide();
                scene.getWindow().requestFocus();
                pictures().requestFocus();
            });
            Viewport before = pictures().camera().viewport();
            robot.moveBy(40, 10);
            settle(robot);
            assertEquals(before, pictures().camera().viewport());
        }
    }

    @Test
    void thereIsNoZoomBeforeTheFirstPicture(FxRobot robot) throws IOException {
        Source.Files pair = small();
        robot.interact(() -> {
            Session empty = new Session(Runnable::run, Runnable::run);
            PictureArea area = new PictureArea(
                    English.texts(),
                    Predictions.of(empty),
                    Choices.of(empty),
                    new ViewOptions(),
                    empty.slicing(),
                    Background.atOnce());
            ZoomBar zoom = new ZoomBar(English.texts(), area);
            new Scene(new VBox(zoom, area));
            assertFalse(zoom.isVisible());
            empty.loader().open(pair);
            assertTrue(zoom.isVisible());
        });
    }

    @Test
    void keysFitAndShowOneToOne(FxRobot robot) {
        act(robot, () -> pictures().requestFocus());
        Viewport whole = pictures().camera().viewport();
        robot.type(KeyCode.DIGIT1);
        settle(robot);
        assertEquals(1.0, pictures().camera().viewport().scale(), 1e-12);
        robot.type(KeyCode.F);
        settle(robot);
        assertEquals(whole, pictures().camera().viewport());
        assertEquals(Math.round(whole.scale() * 100) + " %", find("zoom", Label.class).getText());
    }

    @Test
    void magnifiedPixelsAreCrisp(FxRobot robot) throws IOException {
        open(robot, small());
        act(robot, () -> options.firstProperty().set(PictureKind.TRUTH));
        double scale = pictures().camera().viewport().scale();
        assertTrue(scale > 20);
        int white = 0xffffff;
        Viewport viewport = pictures().camera().viewport();
        int left = (int) Math.ceil((1 - viewport.x()) * scale);
        int y = (int) ((0.5 - viewport.y()) * scale);
        assertEquals(white, first().argbAt(left + 1, y) & 0xffffff);
        assertEquals(white, first().argbAt(left + (int) scale - 2, y) & 0xffffff);
        assertEquals(0, first().argbAt(left - 2, y) & 0xffffff);
        assertEquals(0, first().argbAt(left + (int) scale + 2, y) & 0xffffff);
    }

    @Test
    void aSingleWrongPixelOf4096SquaredLeavesAMark(FxRobot robot) throws IOException {
        Path truth = TestFiles.png(folder.resolve("big.truth.png"), 4096, 4096, (x, y) -> 0);
        Path prediction = TestFiles.png(folder.resolve("big.pred.png"), 4096, 4096, (x, y) -> x == 2741 && y == 1333 ? 255 : 0);
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
        assertTrue(pictures().camera().viewport().scale() < 0.2);
        assertEquals(PixelClass.FALSE_POSITIVE.rgb() >> 16 > 0, colourAt(first(), 2741, 1333) != 0, "overlay");
        assertNotEquals(colourAt(second(), 10, 10), colourAt(second(), 2741, 1333), "heatmap");
        act(robot, () -> options.secondProperty().set(PictureKind.ERRORS));
        assertNotEquals(0, colourAt(second(), 2741, 1333), "two colours");
    }

    @Test
    void theThresholdDecidesTheClassesAndRecomputesNothing(FxRobot robot) throws IOException {
        open(robot, small());
        LossReport report = session.reportProperty().get();
        int asFalsePositive = colourAt(first(), 3, 0);
        act(robot, () -> options.thresholdProperty().set(0.9));
        assertNotEquals(asFalsePositive, colourAt(first(), 3, 0));
        assertEquals(0, colourAt(first(), 3, 0), "now a true negative over black");
        assertSame(report, session.reportProperty().get());
    }

    @Test
    void theHeatmapOfFalsePositivesAnswersAlphaWhenWeighed(FxRobot robot) throws IOException {
        open(robot, small());
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 1)));
        int strong = colourAt(second(), 3, 0);
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.2)));
        assertNotEquals(strong, colourAt(second(), 3, 0));
        robot.clickOn("#second-weighed");
        settle(robot);
        assertEquals(strong, colourAt(second(), 3, 0));
        assertFalse(find("second-weighed", CheckBox.class).isSelected());
    }

    @Test
    void missesAreHeldAgainstBeta(FxRobot robot) throws IOException {
        open(robot, small());
        act(robot, () -> options.secondProperty().set(PictureKind.MISSES));
        int before = colourAt(second(), 5, 0);
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 1)));
        assertEquals(before, colourAt(second(), 5, 0));
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.BETA, 1)));
        assertNotEquals(before, colourAt(second(), 5, 0));
    }

    @Test
    void theGradientTellsWhichWayThePredictionOfAPixelIsPulled(FxRobot robot) throws IOException {
        open(robot, small());
        act(robot, () -> options.secondProperty().set(PictureKind.GRADIENT));
        int missed = colourAt(second(), 5, 0);
        int invented = colourAt(second(), 3, 0);
        assertTrue((missed & 0xff) > missed >> 16, "a miss should rise: blue");
        assertTrue(invented >> 16 > (invented & 0xff), "a false positive should fall: orange");
    }

    @Test
    void aLayerThatIsSwitchedOffIsNotDrawn(FxRobot robot) {
        robot.clickOn("#layer-photo");
        settle(robot);
        assertFalse(options.layer(Layer.PHOTO).shownProperty().get());
        assertEquals(0, colourAt(first(), 4, 250), "background without its photograph");
    }

    @Test
    void aFadedLayerIsWeaker(FxRobot robot) throws IOException {
        open(robot, small());
        int strong = colourAt(first(), 3, 0) >> 16;
        act(robot, () -> options.layer(Layer.FALSE_POSITIVE).opacityProperty().set(0.2));
        int weak = colourAt(first(), 3, 0) >> 16;
        assertTrue(weak < strong / 2, weak + " of " + strong);
    }

    @Test
    void truthCanBeFilledOrOutlined(FxRobot robot) throws IOException {
        open(robot, new Source.Files(
                TestFiles.png(folder.resolve("block.truth.png"), 16, 16, (x, y) -> x > 2 && x < 13 && y > 2 && y < 13 ? 255 : 0),
                TestFiles.png(folder.resolve("block.pred.png"), 16, 16, (x, y) -> 0),
                Optional.empty()));
        act(robot, () -> options.layer(Layer.MISS).shownProperty().set(false));
        assertEquals(0, colourAt(first(), 8, 8), "an outline leaves the middle free");
        robot.clickOn("#layers-more");
        robot.clickOn("#truth-manner");
        settle(robot);
        assertNotEquals(0, colourAt(first(), 8, 8));
    }

    @Test
    void thePointerTellsThePixelAndItsClass(FxRobot robot) throws IOException {
        open(robot, small());
        double scale = pictures().camera().viewport().scale();
        Viewport viewport = pictures().camera().viewport();
        robot.moveTo(screen(first(), (3.5 - viewport.x()) * scale, (0.5 - viewport.y()) * scale));
        settle(robot);
        String text = find("pixel", Label.class).getText();
        assertTrue(text.contains("x 3") && text.contains("y 0") && text.contains("prediction 0.8"), text);
        assertTrue(text.contains("false positive"), text);
        // One false positive of 0.8 and one miss of 1: the Dice loss is shared 4 to 5, and there are 64 pixels.
        assertEquals("Dice 28", find("share-dice", Label.class).getText());
    }

    @Test
    void theLineNamesTheLossesOfTheSharesFromTheFirstPixelOn(FxRobot robot) {
        robot.moveTo(first());
        settle(robot);
        assertTrue(find("share-dice", Label.class).getText().startsWith("Dice "), find("share-dice", Label.class).getText());
    }

    @Test
    void theSwipeLineUncoversOnePictureOverTheOther(FxRobot robot) {
        robot.clickOn("#arrange-swipe");
        settle(robot);
        double width = pictures().getWidth();
        assertEquals(width / 2, second().getClip().getLayoutBounds().getMinX(), 1);
        robot.drag("#swipe-line", MouseButton.PRIMARY);
        // Drawn in memory, a drag ends where the pointer leaves what it began on: the line must have time to follow.
        for (int step = 0; step < 20; step++) {
            robot.moveBy(3, 0);
            settle(robot);
        }
        robot.drop();
        assertEquals(width / 2 + 60, second().getClip().getLayoutBounds().getMinX(), 6);
    }

    @Test
    void onePictureTakesTheWholeArea(FxRobot robot) {
        robot.clickOn("#arrange-one");
        settle(robot);
        assertEquals(Arrangement.ONE, options.arrangementProperty().get());
        assertEquals(pictures().getWidth(), first().getWidth());
        assertFalse(second().getParent().isVisible());
    }

    @Test
    void theBarsButtonsSpeakOfThePictureThatWasClickedLast(FxRobot robot) {
        robot.clickOn("#kind-prediction");
        assertEquals(PictureKind.PREDICTION, options.firstProperty().get());
        robot.clickOn(screen(second(), 300, 300));
        robot.clickOn("#kind-misses");
        assertEquals(PictureKind.MISSES, options.secondProperty().get());
        assertEquals(PictureKind.PREDICTION, options.firstProperty().get());
    }

    @Test
    void selectingALossLeavesThePicturesAndChangesTheShareWhereOneIsShown(FxRobot robot) {
        act(robot, () -> options.secondProperty().set(PictureKind.MISSES));
        act(robot, () -> session.select(Losses.byKey("focal").orElseThrow()));
        assertEquals(PictureKind.MISSES, options.secondProperty().get(), "whoever looks at misses goes through the losses");
        act(robot, () -> options.secondProperty().set(PictureKind.SHARE));
        assertEquals(PictureKind.SHARE, options.secondProperty().get());
        assertTrue(secondTitle().contains("Focal"), secondTitle());
        act(robot, () -> session.select(Losses.byKey("dice").orElseThrow()));
        assertTrue(secondTitle().contains("Dice"), secondTitle());
    }

    private String secondTitle() {
        return find("second-kind", Labeled.class).getText();
    }

    @Test
    void manyChangesBeforeAPulseAreOnePainting(FxRobot robot) {
        settle(robot);
        long before = second().paintings();
        act(robot, () -> {
            for (int i = 1; i <= 50; i++) {
                double alpha = i / 50.0;
                session.change(settings -> settings.withShared(Parameter.ALPHA, alpha));
            }
        });
        assertTrue(second().paintings() - before <= 2, (second().paintings() - before) + " paintings");
        assertTrue(second().paintings() > before);
    }

    @Test
    void bothPicturesShareWhatLiesUnderTheScreen(FxRobot robot) {
        assertSame(first().codes(), second().codes());
        ScreenCodes before = first().codes();
        act(robot, () -> pictures().camera().zoom(2));
        assertNotSame(before, first().codes());
        assertSame(first().codes(), second().codes());
        robot.clickOn("#arrange-swipe");
        settle(robot);
        assertSame(first().codes(), second().codes());
    }

    @Test
    void aSliderRepaintsOnlyPicturesThatShowIt(FxRobot robot) {
        settle(robot);
        long overlay = first().paintings();
        long heatmap = second().paintings();
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        assertEquals(overlay, first().paintings());
        assertTrue(second().paintings() > heatmap);
    }

    @Test
    void theThemeCanBeSwitched(FxRobot robot) {
        robot.clickOn("#theme");
        settle(robot);
        assertEquals(Theme.DARK, options.themeProperty().get());
        assertTrue(scene.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css")));
    }
}
