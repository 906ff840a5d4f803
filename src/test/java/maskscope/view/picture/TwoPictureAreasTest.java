package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.view.SideBarCase;
import maskscope.view.control.Background;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Predictions;
import maskscope.view.look.ViewOptions;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of two pairs beside one another, as no window has them yet.
@ExtendWith(ApplicationExtension.class)
class TwoPictureAreasTest {

    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private final ViewOptions options = new ViewOptions();
    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    /// A session on 8 × 8 pixels whose truth is what lies in the chosen columns, all of which is missed.
    private Session session(String name, IntPredicate truth) throws IOException {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Files(
                TestFiles.png(folder.resolve(name + ".truth.png"), 8, 8, (x, y) -> truth.test(x) ? 255 : 0),
                TestFiles.png(folder.resolve(name + ".pred.png"), 8, 8, (x, y) -> 0),
                Optional.empty()));
        return session;
    }

    private PictureArea area(Session session) {
        return new PictureArea(
                English.texts(),
                Predictions.of(session),
                Choices.of(session),
                options,
                session.slicing(),
                Background.atOnce());
    }

    private static int colourAt(PictureArea area, int column) {
        Viewport viewport = area.camera().viewport();
        int x = (int) ((column + 0.5 - viewport.x()) * viewport.scale());
        int y = (int) ((4.5 - viewport.y()) * viewport.scale());
        return area.first().picture().argbAt(x, y);
    }

    private static String title(PictureArea area) {
        return ((Labeled) area.lookup("#second-kind")).getText();
    }

    @Test
    void twoStandBesideOneAnotherAndEachShowsItsOwnPair(FxRobot robot) throws IOException {
        Session left = session("left", x -> x < 4);
        Session right = session("right", x -> x >= 4);
        options.firstProperty().set(PictureKind.TRUTH);
        options.secondProperty().set(PictureKind.SHARE);
        PictureArea one = area(left);
        PictureArea other = area(right);
        robot.interact(() -> {
            one.setPrefSize(400, 240);
            other.setPrefSize(400, 240);
            SideBarCase.show(stage, new Scene(new HBox(one, other), 800, 240));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(WHITE, colourAt(one, 1));
        assertEquals(BLACK, colourAt(one, 6));
        assertEquals(BLACK, colourAt(other, 1));
        assertEquals(WHITE, colourAt(other, 6));

        String before = title(one);
        long paintings = other.second().picture().paintings();
        Viewport whole = other.camera().viewport();
        robot.interact(() -> {
            left.select(Losses.byKey("focal").orElseThrow());
            left.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
            one.camera().zoom(2);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before, title(one));
        assertEquals(before, title(other));
        assertEquals(paintings, other.second().picture().paintings());
        assertEquals(whole, other.camera().viewport());
    }
}
