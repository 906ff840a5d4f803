package maskscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.open.Samples;
import maskscope.session.measure.SeriesScores;
import maskscope.session.state.Below;
import maskscope.session.state.Deed;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.view.look.Looked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A series of predictions in the window: how it is opened, and gone through.
class SeriesWindowTest extends WindowTest {

    private static final int SIDE = 16;
    private static final int STEPS = 11;

    @TempDir
    private Path own;
    private Path epochs;
    private final List<Path> steps = new ArrayList<>();

    /// The truth is the left half; each step predicts one more of its columns.
    @Override
    Source beginning() {
        try {
            epochs = Files.createDirectories(own.resolve("epochs"));
            Path truth = truth("truth.png");
            for (int i = 1; i <= STEPS; i++) {
                int step = i;
                steps.add(TestFiles.png(epochs.resolve("epoch_" + i + ".png"), SIDE, SIDE, (x, y) -> x < step ? 230 : 20));
            }
            return new Source.Files(truth, steps.get(3), Optional.empty());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private Path truth(String name) throws IOException {
        return TestFiles.png(own.resolve(name), SIDE, SIDE, (x, y) -> x < SIDE / 2 ? 255 : 0);
    }

    private void drop(FxRobot robot, Path... files) {
        act(robot, () -> window.open(List.of(files)));
    }

    private String text(String id) {
        return find(id, Label.class).getText();
    }

    private boolean seen(String id) {
        Node node = find(id, Node.class);
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private Path ofA() {
        return session.loader().sourceProperty().get().file(MaskRole.PREDICTION).orElseThrow();
    }

    private List<String> done() {
        return session.steps().done().stream().map(Deed::name).map(English::of).toList();
    }

    private void click(FxRobot robot, String id) {
        act(robot, () -> find(id, Button.class).fire());
    }

    @Test
    void aFolderIsDroppedAndItsStepsStandInTheOrderOfTheirNumbers(FxRobot robot) {
        assertThat(seen("series-line")).isFalse();
        drop(robot, epochs);
        assertThat(session.series().seriesProperty().get().steps()).containsExactlyElementsOf(steps);
        assertThat(text("series-place")).isEqualTo("4 of 11 · epoch_4.png");
        assertThat(options.belowProperty().get()).isEqualTo(Below.SERIES);
        assertThat(seen("series-losses")).isTrue();
        assertThat(seen("series-counting")).isFalse();
        assertThat(seen("series-broken")).isFalse();
    }

    @Test
    void theMenuAsksForTheFiles(FxRobot robot) {
        picked = steps.subList(0, 5);
        MenuItem item = find("file", MenuButton.class).getItems().stream()
                .filter(each -> "file-open-series".equals(each.getId())).findFirst().orElseThrow();
        assertThat(item.isDisable()).isFalse();
        act(robot, item::fire);
        assertThat(English.of(asked.getLast().title())).isEqualTo("Choose the predictions of a series, all of one truth");
        assertThat(text("series-place")).isEqualTo("4 of 5 · epoch_4.png");
    }

    @Test
    void theSliderAndItsButtonsGoThroughTheSteps(FxRobot robot) {
        drop(robot, epochs);
        act(robot, () -> find("series-slider", Node.class).requestFocus());
        robot.type(KeyCode.RIGHT);
        settle(robot);
        assertThat(ofA()).isEqualTo(steps.get(4));
        assertThat(text("prediction-name")).isEqualTo("epoch_5.png");
        click(robot, "series-back-step");
        click(robot, "series-back-step");
        assertThat(text("series-place")).isEqualTo("3 of 11 · epoch_3.png");
        assertThat(session.series().firstProperty().get()).isEqualTo(2);
        assertThat(done()).containsExactly("step 4 → 3", "series of 11 opened").as("one step of undo");
        act(robot, session::undo);
        assertThat(text("series-place")).isEqualTo("4 of 11 · epoch_4.png");
    }

    @Test
    void aStepBecomesBAndBothLieBesideEachOther(FxRobot robot) {
        drop(robot, epochs);
        click(robot, "series-as-second");
        assertThat(text("second-name")).isEqualTo("epoch_4.png");
        assertThat(options.secondLookedProperty().get()).isEqualTo(Looked.B);
        assertThat(find("series-as-second", Button.class).isDisabled()).isTrue();
        click(robot, "series-on-step");
        assertThat(text("second-name")).isEqualTo("epoch_4.png");
        assertThat(text("prediction-name")).isEqualTo("epoch_5.png");
        assertThat(find("series-as-second", Button.class).isDisabled()).isFalse();
    }

    @Test
    void numbersStayWholeWhenTheOtherPredictionBecomesTheBetter(FxRobot robot) {
        drop(robot, epochs);
        act(robot, () -> session.series().showSecond(5));
        for (int step : List.of(0, 7)) {
            act(robot, () -> session.series().showFirst(step));
            for (String id : List.of("value-tversky", "second-tversky", "score-value-iou", "score-second-iou")) {
                Label number = find(id, Label.class);
                assertThat(number.getWidth()).as(id + " at " + step).isGreaterThanOrEqualTo(number.prefWidth(-1));
            }
            assertThat(find(step == 0 ? "second-tversky" : "value-tversky", Label.class).getPseudoClassStates().toString())
                    .contains("better");
        }
    }

    @Test
    void playShowsEveryStepToTheLast(FxRobot robot) throws TimeoutException {
        drop(robot, epochs);
        act(robot, () -> session.series().showFirst(STEPS - 3));
        List<Path> played = new ArrayList<>();
        robot.interact(() -> session.loader().sourceProperty().subscribe(source ->
                played.add(source.file(MaskRole.PREDICTION).orElseThrow())));
        click(robot, "series-play");
        assertThat(find("series-play", Button.class).getAccessibleText()).isEqualTo("Pause");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> "Play the steps".equals(find("series-play", Button.class).getAccessibleText()));
        assertThat(played).containsExactlyElementsOf(steps.subList(STEPS - 3, STEPS));
    }

    @Test
    void playBegunAtTheEndPlaysFromTheStartAndASecondClickStopsIt(FxRobot robot) {
        drop(robot, epochs);
        act(robot, () -> session.series().showFirst(STEPS - 1));
        robot.interact(() -> {
            find("series-play", Button.class).fire();
            assertThat(ofA()).isEqualTo(steps.getFirst());
            find("series-play", Button.class).fire();
        });
        settle(robot);
        assertThat(find("series-play", Button.class).getAccessibleText()).isEqualTo("Play the steps");
        assertThat(ofA()).isEqualTo(steps.getFirst());
    }

    @Test
    void aBrokenStepIsToldAndPassedOver(FxRobot robot) throws IOException {
        TestFiles.png(steps.get(4), SIDE + 3, SIDE, (x, y) -> 20);
        Files.writeString(steps.get(5), "no picture");
        drop(robot, epochs);
        assertThat(text("series-broken")).isEqualTo("2 steps are not counted");
        String told = find("series-broken", Label.class).getTooltip().getText();
        assertThat(told).contains("epoch_5.png").contains("epoch_6.png").contains("19 × 16");
        click(robot, "series-on-step");
        assertThat(text("series-place")).isEqualTo("7 of 11 · epoch_7.png");
        SeriesScores scores = session.series().scoresProperty().get();
        assertThat(scores.steps().get(10)).isInstanceOf(SeriesScores.Step.Counted.class);
    }

    @Test
    void theTruthAmongTheFilesIsOpenedWithThem(FxRobot robot) throws IOException {
        open(robot, TestFiles.scene("nuclei"));
        Path truth = truth("other_truth.png");
        Files.writeString(epochs.resolve("epoch_12.png"), "no picture");
        drop(robot, epochs, truth);
        assertThat(text("truth-name")).isEqualTo("other_truth.png");
        assertThat(text("series-place")).isEqualTo("11 of 12 · epoch_11.png");
        assertThat(text("series-broken")).isEqualTo("1 step is not counted");
    }

    @Test
    void aPredictionThatIsNoStepStaysAndTheButtonsLeadToTheFirst(FxRobot robot) throws IOException {
        Path other = TestFiles.png(own.resolve("final_pred.png"), SIDE, SIDE, (x, y) -> x < 7 ? 230 : 20);
        Files.writeString(epochs.resolve("epoch_12.png"), "no picture");
        open(robot, new Source.Files(own.resolve("truth.png"), other, Optional.empty()));
        drop(robot, epochs);
        assertThat(text("series-place")).isEqualTo("none of 12");
        assertThat(text("prediction-name")).isEqualTo("final_pred.png");
        click(robot, "series-on-step");
        assertThat(text("prediction-name")).isEqualTo("epoch_1.png");
    }

    @Test
    void whatIsNoSeriesIsRefusedAndNothingChanges(FxRobot robot) throws IOException {
        Path folder = Files.createDirectories(own.resolve("one"));
        Files.copy(steps.getFirst(), folder.resolve("epoch_1.png"));
        drop(robot, folder);
        assertThat(text("problem-sentence")).contains("at least two predictions").contains("here is one");
        assertThat(session.series().seriesProperty().get()).isNull();
        assertThat(options.belowProperty().get()).isEqualTo(Below.CURVES);
        assertThat(ofA()).isEqualTo(steps.get(3));
    }

    @Test
    void closingPutsLineAndCurvesAwayAndUndoBringsTheSeriesBack(FxRobot robot) {
        drop(robot, epochs);
        act(robot, () -> find("series-slider", Node.class).requestFocus());
        click(robot, "series-close");
        assertThat(seen("series-line")).isFalse();
        assertThat(options.belowProperty().get()).isEqualTo(Below.CURVES);
        assertThat(ofA()).as("the step on screen stays").isEqualTo(steps.get(3));
        act(robot, session::undo);
        assertThat(seen("series-line")).isTrue();
    }

    @Test
    void ofASampleAStepBecomesB(FxRobot robot) throws IOException {
        act(robot, () -> session.loader().open(new Source.Sample(Samples.ALL.getFirst())));
        Extent size = session.loadedProperty().get().pair().truth().extent();
        Path folder = Files.createDirectories(own.resolve("of-sample"));
        for (int i = 1; i <= 3; i++) {
            int step = i;
            TestFiles.png(folder.resolve("epoch_" + i + ".png"), size.width(), size.height(), (x, y) -> 40 * step);
        }
        String name = text("prediction-name");
        drop(robot, folder);
        assertThat(text("series-place")).isEqualTo("none of 3");
        assertThat(seen("series-as-second")).isFalse();
        click(robot, "series-on-step");
        click(robot, "series-on-step");
        assertThat(text("series-place")).isEqualTo("2 of 3 · epoch_2.png");
        assertThat(text("second-name")).isEqualTo("epoch_2.png");
        assertThat(text("prediction-name")).isEqualTo(name);
    }
}
