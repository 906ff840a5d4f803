package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import maskscope.loss.LossReport;
import maskscope.mask.MaskRole;
import maskscope.session.ShownPair;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class OpeningTest extends WindowTest {

    private boolean shown(String id) {
        return find(id, Node.class).isVisible();
    }

    /// Lets files fall on the middle of the window, as the platform tells it.
    private void drop(FxRobot robot, Path... files) {
        List<File> dropped = Arrays.stream(files).map(Path::toFile).toList();
        TKClipboard platform = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    case "hasContent" -> given[0] == DataFormat.FILES;
                    case "getContent" -> given[0] == DataFormat.FILES ? dropped : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        act(robot, () -> {
            Dragboard board = DragboardHelper.createDragboard(platform);
            for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
                Event.fireEvent(scene, new DragEvent(type, board, 640, 400, 640, 400, TransferMode.COPY, null, scene, null));
            }
        });
    }

    @Test
    void threeFilesDroppedInAnyOrderAreSortedAndShown(FxRobot robot) {
        Source.Files lesion = TestFiles.scene("lesion");
        drop(robot, lesion.prediction(), lesion.roles().photo().orElseThrow(), lesion.truth());
        assertEquals("lesion.truth.png", find("truth-name", Label.class).getText());
        assertEquals("lesion.prediction.png", find("prediction-name", Label.class).getText());
        assertTrue(find("truth-name", Label.class).getTooltip().getText().contains("because its name says"));
        assertTrue(session.loadedProperty().get().pair().photo().isPresent());
    }

    @Test
    void oneClickExchangesTruthAndPrediction(FxRobot robot) {
        robot.clickOn("#swap");
        settle(robot);
        assertEquals("nuclei.prediction.png", find("truth-name", Label.class).getText());
        assertEquals("nuclei.truth.png", find("prediction-name", Label.class).getText());
    }

    @Test
    void oneFileDroppedIsPutWhereItSeemsToBelong(FxRobot robot) {
        Path prediction = TestFiles.scene("lesion").prediction();
        drop(robot, prediction);
        assertTrue(shown("open-card"));
        assertEquals(prediction.toString(), find("open-prediction", Label.class).getText());
        assertTrue(find("open-truth", Label.class).getText().endsWith("nuclei.truth.png"), "the rest stays as it was");
        robot.clickOn("#open-now");
        settle(robot);
        assertFalse(shown("open-card"));
        assertEquals("lesion.prediction.png", find("prediction-name", Label.class).getText());
    }

    @Test
    void oneFileDroppedFourTimesIsNoSeries(FxRobot robot) {
        Path file = TestFiles.scene("lesion").prediction();
        drop(robot, file, file, file, file);
        assertTrue(find("problem-sentence", Label.class).getText().contains("here is one"));
    }

    @Test
    void theOpenCardSortsFilesChosenAtOnceAndExchangesThem(FxRobot robot) {
        Source.Files vessels = TestFiles.scene("vessels");
        picked = List.of(vessels.prediction(), vessels.truth());
        act(robot, () -> find("file", MenuButton.class).getItems().getFirst().fire());
        robot.clickOn("#choose-all");
        assertEquals(vessels.truth().toString(), find("open-truth", Label.class).getText());
        robot.clickOn("#exchange");
        assertEquals(vessels.prediction().toString(), find("open-truth", Label.class).getText());
        robot.clickOn("#open-cancel");
        assertFalse(shown("open-card"));
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
    }

    @Test
    void aBrokenFileKeepsTheOldPairAndIsToldInASentence(FxRobot robot) throws IOException {
        ShownPair before = session.loadedProperty().get();
        LossReport report = session.reportProperty().get();
        Path broken = TestFiles.broken(folder.resolve("torn.png"));
        open(robot, new Source.Files(TestFiles.scene("nuclei").truth(), broken, Optional.empty()));
        assertTrue(shown("problem"));
        String sentence = find("problem-sentence", Label.class).getText();
        assertTrue(sentence.contains("torn.png") && sentence.endsWith("."), sentence);
        assertSame(before, session.loadedProperty().get());
        assertSame(report, session.reportProperty().get());
        robot.clickOn("#problem-ok");
        assertFalse(shown("problem"));
    }

    @Test
    void inPlaceOfABrokenFileAnotherOneIsChosen(FxRobot robot) throws IOException {
        Path truth = TestFiles.scene("nuclei").truth();
        Path broken = TestFiles.broken(folder.resolve("torn.png"));
        open(robot, new Source.Files(truth, broken, Optional.empty()));
        robot.clickOn("#problem-choose");
        assertFalse(shown("problem"));
        assertTrue(shown("open-card"));
        assertEquals(truth.toString(), find("open-truth", Label.class).getText());
        assertEquals(broken.toString(), find("open-prediction", Label.class).getText());
    }

    @Test
    void ofFilesThatDoNotLookLikeAPairTheUserSaysWhichIsWhich(FxRobot robot) throws IOException {
        Path photo = Files.copy(TestFiles.scene("nuclei").file(MaskRole.PHOTO).orElseThrow(), folder.resolve("photo.png"));
        Path truth = Files.copy(TestFiles.scene("nuclei").truth(), folder.resolve("truth.png"));
        open(robot, new Source.Unsorted(List.of(photo, truth)));
        String sentence = find("problem-sentence", Label.class).getText();
        assertTrue(sentence.endsWith("do not look like a truth and a prediction; say which is which in File › Open…."),
                sentence);
        robot.clickOn("#problem-choose");
        assertEquals(photo.toString(), find("open-truth", Label.class).getText());
        assertEquals(truth.toString(), find("open-prediction", Label.class).getText());
        robot.clickOn("#exchange");
        assertEquals(truth.toString(), find("open-truth", Label.class).getText());
    }

    @Test
    void aProblemOfNoFileOffersNoOthers(FxRobot robot) {
        act(robot, () -> session.report(new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks"))));
        assertTrue(shown("problem"));
        assertFalse(find("problem-choose", Node.class).isVisible());
    }

    @Test
    void aSampleIsOpenedFromItsMenu(FxRobot robot) {
        act(robot, () -> find("samples", MenuButton.class).getItems().stream()
                .filter(item -> "sample-tumour".equals(item.getId()))
                .forEach(item -> item.fire()));
        assertEquals("tumour truth", find("truth-name", Label.class).getText());
        assertFalse(shown("swap"), "a sample's roles are known");
    }

    @Test
    void filesOpenedAreOfferedAgain(FxRobot robot) {
        open(robot, TestFiles.scene("lesion"));
        MenuButton file = find("file", MenuButton.class);
        Menu recent = (Menu) file.getItems().get(1);
        assertEquals("lesion.truth.png · lesion.prediction.png", recent.getItems().getFirst().getText());
        act(robot, () -> recent.getItems().get(1).fire());
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
    }

    @Test
    void helpOpensWithF1AndClosesWithEscape(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertTrue(shown("help-card"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(shown("help-card"));
    }
}
