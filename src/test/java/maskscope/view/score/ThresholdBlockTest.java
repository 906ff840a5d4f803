package maskscope.view.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.Distances;
import maskscope.open.Samples;
import maskscope.pixel.CutPair;
import maskscope.session.Session;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.view.SideBarCase;
import maskscope.view.look.Predictions;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Scores beside a session, as a user sees them.
@ExtendWith(ApplicationExtension.class)
class ThresholdBlockTest {

    private final QueuedExecutor rest = new QueuedExecutor();
    private final Session session = new Session(
            Runnable::run, Runnable::run, Runnable::run, rest, Conventions.SHIPPED);
    private final ViewOptions options = new ViewOptions(session.viewProperty(), session);
    private ScoreCard card;

    @Start
    void start(Stage stage) {
        session.loader().open(new Source.Sample(Samples.named("cells").orElseThrow()));
        card = new ScoreCard(English.texts(), options.scores(), session.loadedProperty(), session::grabLook);
        StackPane root = new StackPane(
                new ThresholdBlock(English.texts(), options, session::grabLook, Predictions.of(session), card::open),
                card);
        Scene scene = new Scene(root, 372, 500);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private CutPair cut(double threshold) {
        return CutPair.of(session.loadedProperty().get().table(), threshold);
    }

    private String count(String key, double threshold) {
        return String.format("%.4f", CountScores.byKey(key).orElseThrow().of(cut(threshold).counts(), 1).value());
    }

    private void rest(FxRobot robot) {
        robot.interact(rest::drain);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean faint(FxRobot robot, String key) {
        return robot.lookup("#score-" + key).query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("old"));
    }

    @Test
    void countsAndScoresFollowTheThresholdAtOnce(FxRobot robot) {
        robot.interact(() -> options.thresholdProperty().set(0.8));
        assertEquals(count("dice", 0.8), text(robot, "#score-value-dice"));
        assertEquals(count("recall", 0.8), text(robot, "#score-value-recall"));
        assertTrue(text(robot, "#hard-counts").contains(String.format("TP %,d ", cut(0.8).counts().tp())));
    }

    @Test
    void distancesFollowWhenTheHandRestsAndAreFaintUntilThen(FxRobot robot) {
        assertEquals("…", text(robot, "#score-value-hd95"));
        rest(robot);
        String before = text(robot, "#score-value-hd95");
        assertTrue(before.matches("[0-9.]+ px"), before);
        assertFalse(faint(robot, "hd95"));
        robot.interact(() -> options.thresholdProperty().set(0.9));
        assertEquals(before, text(robot, "#score-value-hd95"), "the old one until the hand rests");
        assertTrue(faint(robot, "hd95"));
        assertFalse(faint(robot, "dice"));
        rest(robot);
        assertFalse(faint(robot, "hd95"));
        double now = session.surfacesProperty().get().values().get(DistanceScore.HD95).value();
        assertTrue(text(robot, "#score-value-hd95").startsWith(String.format("%.2f", now).substring(0, 4)));
    }

    @Test
    void whereThereIsNoObjectItIsSaid(FxRobot robot) {
        robot.interact(() -> options.thresholdProperty().set(1));
        rest(robot);
        assertEquals("–", text(robot, "#score-value-hd95"));
        assertEquals("HD95: the prediction has no object", text(robot, "#undefined-scores"));
    }

    @Test
    void theScoresThatAreShownAreTheUsersChoice(FxRobot robot) {
        robot.interact(() -> options.scores().shownProperty().set(Set.of("mcc", "f-beta")));
        assertTrue(robot.lookup("#score-dice").tryQuery().isEmpty());
        assertEquals(count("mcc", 0.5), text(robot, "#score-value-mcc"));
        rest(robot);
        assertEquals(Optional.empty(), Optional.ofNullable(session.surfacesProperty().get()), "nobody looks at a surface");
        robot.interact(() -> options.scores().fBetaProperty().set(2));
        assertEquals("F2", robot.lookup("#score-f-beta .score-name").queryAs(Label.class).getText());
    }

    @Test
    void theToleranceIsTypedOnACardAndUndoTakesItBack(FxRobot robot) {
        rest(robot);
        double narrow = nsd();
        robot.interact(card::open);
        TextField field = robot.lookup("#field-tolerance").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("8");
        });
        robot.type(KeyCode.ENTER);
        rest(robot);
        assertEquals(8, session.surfacesProperty().get().of().settings().tolerance());
        assertTrue(nsd() > narrow, "more of the surfaces agree");
        robot.interact(session::undo);
        rest(robot);
        assertEquals(narrow, nsd());
    }

    @Test
    void whatCannotBeTakenIsRefusedInWords(FxRobot robot) {
        robot.interact(card::open);
        TextField field = robot.lookup("#field-f-beta").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("0");
        });
        robot.type(KeyCode.ENTER);
        assertEquals("It must be a number above 0.", text(robot, "#hint-f-beta"));
        assertEquals(1, options.scores().fBetaProperty().get());
    }

    @Test
    void aTypedPixelSizeIsThatOfTheFilesAlone(FxRobot robot) {
        robot.interact(() -> options.scores().spacing().getFirst().set(2));
        rest(robot);
        SurfaceScores wide = session.surfacesProperty().get();
        assertEquals(2, wide.of().settings().spacing().x());
        assertFalse(text(robot, "#score-value-hd95").endsWith("px"), "whatever was typed is no pixel");
        robot.interact(() -> session.loader().open(new Source.Sample(Samples.named("nuclei").orElseThrow())));
        rest(robot);
        assertEquals(1, session.surfacesProperty().get().of().settings().spacing().x());
    }

    @Test
    void conventionsOfSurfacesAreNamedByThoseThatLackAScore(FxRobot robot) {
        robot.interact(() -> options.scores().shownProperty().set(Set.of("mean-truth-to-prediction")));
        rest(robot);
        assertEquals(Distances.METRICS_RELOADED, session.surfacesProperty().get().of().by());
        assertEquals("mean truth → prediction: MetricsReloaded does not have it", text(robot, "#undefined-scores"));
    }

    private double nsd() {
        return session.surfacesProperty().get().values().get(DistanceScore.NSD).value();
    }
}
