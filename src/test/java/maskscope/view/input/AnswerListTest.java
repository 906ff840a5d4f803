package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import maskscope.doctor.Examination;
import maskscope.session.Inquiry;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.text.BundleWords;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A list of many answers: the images of a table, one of which is looked for and chosen.
class AnswerListTest extends WindowTest {

    private static final int SIDE = 32;

    private void openImages(FxRobot robot, int images) throws IOException {
        String rows = IntStream.range(0, images)
                .mapToObj(i -> "a_picture" + i + "," + (i == 37 ? "100 9" : "") + "\n")
                .collect(Collectors.joining());
        Path truth = Files.writeString(folder.resolve("train.csv"), "id,rle\n" + rows);
        Path prediction = TestFiles.png(folder.resolve("mask.png"), SIDE, SIDE, (x, y) -> x < 12 ? 230 + y % 20 : y % 25);
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
    }

    private TextField search() {
        return find("search-truth-parts", TextField.class);
    }

    private ListView<?> list() {
        return find("answers-truth-parts", ListView.class);
    }

    private String count() {
        return find("found-truth-parts", Label.class).getText();
    }

    private Stream<ListCell<?>> cells() {
        return list().lookupAll(".list-cell").stream().<ListCell<?>>map(ListCell.class::cast).filter(cell -> !cell.isEmpty());
    }

    /// What the rows say that are made.
    private List<String> rows() {
        return cells().map(ListCell::getText).toList();
    }

    private void type(FxRobot robot, String text) {
        act(robot, () -> search().requestFocus());
        robot.write(text);
        settle(robot);
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.type(keys);
        settle(robot);
    }

    private Optional<String> chosen() {
        Inquiry inquiry = session.loader().inquiryProperty().get();
        Examination examination = inquiry == null ? session.loadedProperty().get().examination() : inquiry.examination();
        return examination.answers().truth().part();
    }

    @Test
    void onlyTheRowsThatAreSeenAreMade(FxRobot robot) throws IOException {
        openImages(robot, 5000);
        assertFalse(find("found-truth-parts", Label.class).isVisible(), "nothing is searched yet");
        assertTrue(rows().size() < 20, rows().toString());
        assertTrue(rows().contains("a_picture0"));
    }

    @Test
    void typingNarrowsTheListAndEnterChooses(FxRobot robot) throws IOException {
        openImages(robot, 300);
        robot.write("E37");
        settle(robot);
        assertEquals("1 of 300", count());
        assertTrue(find("found-truth-parts", Label.class).isVisible());
        assertEquals(List.of("a_picture37"), rows());
        press(robot, KeyCode.ENTER);
        assertEquals(Optional.of("a_picture37"), chosen());
    }

    @Test
    void arrowsGoThroughTheListWhileTheFieldKeepsTheFocus(FxRobot robot) throws IOException {
        openImages(robot, 300);
        type(robot, "29");
        assertEquals("13 of 300", count());
        press(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
        assertTrue(search().isFocused());
        press(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertEquals(12, list().getSelectionModel().getSelectedIndex());
        press(robot, KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(Optional.of("a_picture129"), chosen());
    }

    @Test
    void enterChoosesNothingWhereNothingIsMarked(FxRobot robot) throws IOException {
        openImages(robot, 300);
        type(robot, "");
        press(robot, KeyCode.ENTER);
        assertEquals(Optional.empty(), chosen());
        type(robot, "zzz");
        assertEquals("0 of 300", count());
        press(robot, KeyCode.ENTER);
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void escapeClearsTheFieldAndThenClosesThePanel(FxRobot robot) throws IOException {
        openImages(robot, 300);
        type(robot, "37");
        press(robot, KeyCode.ESCAPE);
        assertEquals("", search().getText());
        assertEquals("300 of 300", count());
        assertTrue(find("doctor", Node.class).isVisible());
        press(robot, KeyCode.ESCAPE);
        assertFalse(find("doctor", Node.class).isVisible());
    }

    @Test
    void aClickChooses(FxRobot robot) throws IOException {
        openImages(robot, 300);
        type(robot, "picture37");
        robot.clickOn(cells().findFirst().orElseThrow());
        settle(robot);
        assertEquals(Optional.of("a_picture37"), chosen());
    }

    @Test
    void whatWasChosenIsMarkedAndCanBeUndone(FxRobot robot) throws IOException {
        openImages(robot, 300);
        type(robot, "picture37");
        press(robot, KeyCode.ENTER);
        assertEquals(37, list().getSelectionModel().getSelectedIndex());
        assertTrue(rows().contains("a_picture37"), rows().toString());
        act(robot, () -> find("undo-truth-parts", Button.class).fire());
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void rowsAndCountFollowTheLanguage(FxRobot robot) throws IOException {
        openImages(robot, 300);
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[input.found-of]", count());
        assertEquals("[doctor.part]", rows().getFirst());
        assertEquals("[input.search]", search().getPromptText());
        act(robot, () -> language.set(BundleWords.english()));
        assertEquals("300 of 300", count());
    }

    @Test
    void fewerAnswersAreButtonsOrAMenu(FxRobot robot) throws IOException {
        openImages(robot, 12);
        assertNull(list());
        assertEquals(12, find("cures-truth-parts", MenuButton.class).getItems().size());
        openImages(robot, 13);
        assertEquals("13 of 13", count());
    }
}
