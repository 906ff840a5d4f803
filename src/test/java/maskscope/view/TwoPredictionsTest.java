package maskscope.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.Reliability;
import maskscope.loss.score.ThresholdScores;
import maskscope.loss.surface.Surface;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.LossSurface;
import maskscope.session.state.Source;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.text.Numbers;
import maskscope.view.control.NumberText;
import maskscope.view.look.Looked;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.paint.ChangePainting;
import maskscope.view.paint.Viewport;
import maskscope.view.picture.PictureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Two predictions of one truth in the window.
class TwoPredictionsTest extends WindowTest {

    private static final int SIDE = 16;

    @TempDir
    private Path own;

    /// The truth is the left half. A is right but for two rows at the top that it predicts whole; B misses the left quarter and
    /// has the false rows at the top as well.
    @Override
    Source beginning() {
        try {
            Path truth = TestFiles.png(own.resolve("t.png"), SIDE, SIDE, (x, y) -> x < 8 ? 255 : 0);
            Path a = TestFiles.png(own.resolve("a_pred.png"), SIDE, SIDE, (x, y) -> y < 2 || x < 8 ? 230 : 20);
            picked = List.of(TestFiles.png(own.resolve("b_pred.png"), SIDE, SIDE, (x, y) -> y < 2 || x >= 4 && x < 8 ? 200 : 40));
            return new Source.Files(truth, a, Optional.empty());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private void openSecond(FxRobot robot) {
        robot.clickOn("#second-open");
        settle(robot);
    }

    private String text(String id) {
        return find(id, Label.class).getText();
    }

    private Node there(String id) {
        return find(id, Node.class);
    }

    private static int colourAt(PictureView picture, Viewport viewport, int x, int y) {
        int column = (int) ((x + 0.5 - viewport.x()) * viewport.across());
        int row = (int) ((y + 0.5 - viewport.y()) * viewport.down());
        return picture.argbAt(column, row) & 0xffffff;
    }

    private int colour(PictureView picture, int x, int y) {
        return colourAt(picture, pictures().camera().viewport(), x, y);
    }

    @Test
    void thePlusOpensASecondPredictionBesideTheFirst(FxRobot robot) {
        assertThat(there("second-line").isVisible()).isFalse();
        act(robot, () -> options.arrangementProperty().set(Arrangement.ONE));
        openSecond(robot);
        assertThat(text("second-name")).isEqualTo("b_pred.png");
        assertThat(there("second-open").isVisible()).isFalse();
        assertThat(options.arrangementProperty().get()).isEqualTo(Arrangement.TWO);
        assertThat(options.secondProperty().get()).isEqualTo(PictureKind.OVERLAY);
        assertThat(colour(first(), 2, 8)).isNotEqualTo(colour(second(), 2, 8));
        assertThat(colour(first(), 12, 12)).isEqualTo(colour(second(), 12, 12));
    }

    @Test
    void everyLossStandsThereForBothWithTheBetterOneMarked(FxRobot robot) {
        openSecond(robot);
        LossReport a = session.reportProperty().get();
        LossReport b = session.second().reportProperty().get();
        for (Loss loss : session.conventions().losses()) {
            assertThat(text("value-" + loss.key())).isEqualTo(NumberText.reading(a.of(loss).value()));
            assertThat(text("second-" + loss.key())).isEqualTo(NumberText.reading(b.of(loss).value()));
            assertThat(a.of(loss).value()).isLessThan(b.of(loss).value());
            assertThat(there("value-" + loss.key()).getPseudoClassStates().toString()).contains("better");
            assertThat(there("second-" + loss.key()).getPseudoClassStates().toString()).contains("worse");
        }
        assertThat(text("hard-counts")).isEqualTo("A  TP 128   FP 16   FN 0   TN 112");
        assertThat(text("hard-counts-of-second")).isEqualTo("B  TP 72   FP 16   FN 56   TN 112");
        assertThat(text("score-value-recall")).isEqualTo("1.0000");
        assertThat(text("score-second-recall")).isEqualTo("0.5625");
        assertThat(text("preference")).isEqualTo("Tversky prefers A at every α · Dice prefers A at every threshold");
    }

    @Test
    void theKeyBShowsTheOtherOneForAsLongAsItIsHeld(FxRobot robot) {
        openSecond(robot);
        int ofA = colour(first(), 2, 8);
        int ofB = colour(second(), 2, 8);
        robot.press(KeyCode.B);
        settle(robot);
        assertThat(colour(first(), 2, 8)).isEqualTo(ofB);
        assertThat(colour(second(), 2, 8)).isEqualTo(ofA);
        robot.release(KeyCode.B);
        settle(robot);
        assertThat(colour(first(), 2, 8)).isEqualTo(ofA);
        assertThat(options.firstLookedProperty().get()).isEqualTo(Looked.A);
    }

    @Test
    void theDifferenceOfOverlaysTellsWhoseErrorsTheyAre(FxRobot robot) {
        openSecond(robot);
        robot.clickOn("#first-looked-difference");
        settle(robot);
        assertThat(there("first").lookup(".changes").isVisible()).isTrue();
        int both = colour(first(), 12, 1);
        int ofB = colour(first(), 2, 8);
        assertThat(both).isNotEqualTo(ofB);
        assertThat(closest(ofB)).isEqualTo(ChangePainting.OF_SECOND);
        assertThat(closest(both)).isEqualTo(ChangePainting.OF_BOTH);
        robot.clickOn("#second-looked-a");
        settle(robot);
        assertThat(find("second-looked-a", ToggleButton.class).isSelected()).isTrue();
        assertThat(there("second").lookup(".changes").isVisible()).isFalse();
    }

    private static int closest(int rgb) {
        int found = 0;
        int least = Integer.MAX_VALUE;
        for (int argb : new int[] {ChangePainting.OF_FIRST, ChangePainting.OF_SECOND, ChangePainting.OF_BOTH}) {
            int far = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                far += Math.abs((argb >> shift & 0xff) - (rgb >> shift & 0xff));
            }
            if (far < least) {
                least = far;
                found = argb;
            }
        }
        return found;
    }

    @Test
    void theDifferenceOfErrorsIsBlueWhereTheSecondHasMore(FxRobot robot) {
        openSecond(robot);
        act(robot, () -> {
            options.firstLookedProperty().set(Looked.DIFFERENCE);
            options.firstProperty().set(PictureKind.MISSES);
        });
        int miss = colour(first(), 2, 8);
        assertThat(miss & 0xff).as("blue").isGreaterThan(miss >> 16 & 0xff);
        int none = colour(first(), 12, 12);
        assertThat(none >> 16 & 0xff).as("dark in the middle of the scale").isLessThan(20);
        robot.press(KeyCode.B).release(KeyCode.B);
        act(robot, session.second()::exchange);
        int exchanged = colour(first(), 2, 8);
        assertThat(exchanged >> 16 & 0xff).as("red").isGreaterThan(exchanged & 0xff);
    }

    @Test
    void theCrossClosesItAndUndoBringsItBack(FxRobot robot) {
        openSecond(robot);
        robot.clickOn("#second-close");
        settle(robot);
        assertThat(there("second-line").isVisible()).isFalse();
        assertThat(there("second-tversky").isVisible()).isFalse();
        assertThat(colour(first(), 2, 8)).isEqualTo(colour(second(), 2, 8));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle(robot);
        assertThat(text("second-name")).isEqualTo("b_pred.png");
        assertThat(there("second-tversky").isVisible()).isTrue();
    }

    @Test
    void aFileThatIsNoneIsToldAndNothingElseChanges(FxRobot robot) throws IOException {
        picked = List.of(TestFiles.broken(own.resolve("broken.png")));
        openSecond(robot);
        assertThat(text("problem-sentence")).contains("broken.png");
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertThat(there("second-line").isVisible()).isFalse();
        assertThat(there("second-open").isVisible()).isTrue();
    }

    @Test
    void aPredictionThatIsDroppedMayStandBesideTheOneOnScreen(FxRobot robot) {
        act(robot, () -> window.open(picked));
        assertThat(there("open-as-second").isVisible()).isTrue();
        robot.clickOn("#open-as-second");
        settle(robot);
        assertThat(there("open-card").isVisible()).isFalse();
        assertThat(text("second-name")).isEqualTo("b_pred.png");
        act(robot, () -> window.open(List.of(own.resolve("a_pred.png"))));
        assertThat(there("open-as-second").isVisible()).as("A beside itself").isFalse();
    }

    @Test
    void whatIsDoubtfulAboutTheSecondIsTold(FxRobot robot) throws IOException {
        openSecond(robot);
        assertThat(there("second-warning").isVisible()).isFalse();
        float[] squeezed = new float[SIDE * SIDE];
        for (int i = 0; i < squeezed.length; i++) {
            squeezed[i] = i % SIDE < 8 ? 0.72f : 0.51f;
        }
        Path twice = NpyFiles.floats(own.resolve("twice.npy"), squeezed, SIDE, SIDE);
        act(robot, () -> session.second().open(twice));
        assertThat(text("second-name")).isEqualTo("twice.npy");
        assertThat(there("second-warning").isVisible()).isTrue();
        assertThat(text("second-warning")).isEqualTo("1 doubt");
        assertThat(find("second-warning", Label.class).getTooltip().getText()).contains("sigmoid", "Exchange A and B");
    }

    private static String average(DerivedViews of) {
        return Numbers.fixed(PrecisionRecall.of(ThresholdScores.of(of.thresholds(), 1)).orElseThrow().average(), 3);
    }

    private static String error(ShownPair of) {
        return Numbers.fixed(Reliability.of(of.table().counts(), 0, 15).error(), 3);
    }

    @Test
    void precisionRecallAndReliabilityAreOfBoth(FxRobot robot) {
        openSecond(robot);
        act(robot, () -> options.charts().chosen().set(SideChart.PRECISION_RECALL));
        String ofA = average(session.detailsProperty().get());
        String ofB = average(session.second().detailsProperty().get());
        assertThat(ofA).isNotEqualTo(ofB);
        assertThat(text("average-precision")).contains(ofA + " · ").endsWith(ofB);
        act(robot, () -> options.charts().chosen().set(SideChart.RELIABILITY));
        assertThat(text("calibration-error")).contains(error(session.loadedProperty().get()) + " · ")
                .endsWith(error(session.second().loadedProperty().get()));
        act(robot, session.second()::close);
        assertThat(text("calibration-error")).doesNotContain("·");
    }

    @Test
    void theSurfaceSaysWhoseItIsOnceThereAreTwo(FxRobot robot) {
        act(robot, () -> options.surface().shown().set(true));
        assertThat(text("surface-title")).isEqualTo("Tversky over alpha and beta");
        openSecond(robot);
        assertThat(text("surface-title")).isEqualTo("Tversky of A over alpha and beta");
    }

    @Test
    void theSurfaceOfTheDifferenceIsWhatALosesLessWhatBLoses(FxRobot robot) {
        openSecond(robot);
        act(robot, () -> options.surface().shown().set(true));
        robot.clickOn("#surface-of-difference");
        settle(robot);
        assertThat(text("surface-title")).isEqualTo("Tversky, A − B, over alpha and beta");
        LossSurface both = session.measured().surfaceProperty().get();
        Surface difference = both.surface().minus(both.ofSecond().orElseThrow());
        for (int step : List.of(0, 37, 80)) {
            act(robot, () -> session.change(settings -> difference.settings(step, 100 - step)));
            assertThat(difference.cells().value(step, 100 - step)).isCloseTo(
                    session.reportProperty().get().of(difference.loss()).value()
                            - session.second().reportProperty().get().of(difference.loss()).value(), within(1e-12));
            assertThat(text("surface-now")).startsWith(
                    "now " + NumberText.reading(difference.cells().value(step, 100 - step)) + " at");
        }
        assertThat(text("surface-prefers"))
                .matches("A is preferred (everywhere here|in [<0-9. ]+ % of this area, B in [<0-9. ]+ %)");
        act(robot, session.second()::close);
        assertThat(text("surface-title")).isEqualTo("Tversky over alpha and beta");
        assertThat(there("surface-of-difference").getParent().isVisible()).isFalse();
    }

    @Test
    void thePictureOfAPinIsOfThePredictionThatItsNumbersAreOf(FxRobot robot) {
        openSecond(robot);
        robot.clickOn("#second");
        settle(robot);
        assertThat(pictures().active().picture()).isSameAs(second());
        assertThat(pictures().ofFirst().picture()).isSameAs(first());
        act(robot, () -> options.secondLookedProperty().set(Looked.A));
        assertThat(pictures().ofFirst().picture()).isSameAs(second());
    }
}
