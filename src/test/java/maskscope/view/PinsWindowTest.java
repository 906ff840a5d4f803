package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Below;
import maskscope.session.state.Pin;
import maskscope.session.state.Source;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Pins in the window: made, shown, compared, restored and written to files.
class PinsWindowTest extends WindowTest {

    @TempDir
    private Path own;

    private List<Pin> pins() {
        return session.pins().pinsProperty().get().all();
    }

    @SuppressWarnings("unchecked")
    private TableView<String> list() {
        return find("pin-list", TableView.class);
    }

    private String said() {
        return find("pixel", Label.class).getText();
    }

    private String button() {
        return find("pins-open", ButtonBase.class).getText();
    }

    private double alpha() {
        return session.settings().shared().get(Parameter.ALPHA);
    }

    private void set(FxRobot robot, double alpha) {
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, alpha)));
    }

    private void type(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        settle(robot);
    }

    /// Pins with α at 0.25, 0.5 and 0.75, and the table open with the keyboard in it.
    private void three(FxRobot robot) {
        for (double value : new double[] {0.25, 0.5, 0.75}) {
            set(robot, value);
            type(robot, KeyCode.P);
        }
        type(robot, KeyCode.SHIFT, KeyCode.P);
    }

    private TableColumn<String, ?> column(String key) {
        return list().getColumns().stream().filter(one -> one.getId().equals("pin-column-" + key)).findFirst().orElseThrow();
    }

    private TableCell<?, ?> cell(int row, String key) {
        return list().lookupAll(".table-cell").stream()
                .map(TableCell.class::cast)
                .filter(cell -> cell.getTableColumn() == column(key) && cell.getIndex() == row && cell.isVisible())
                .findFirst().orElseThrow();
    }

    private void press(FxRobot robot, int row, String style) {
        act(robot, () -> ((ButtonBase) cell(row, "actions").lookup(style)).fire());
    }

    private void choose(FxRobot robot, String menu, String item) {
        MenuButton button = find(menu, MenuButton.class);
        act(robot, () -> button.getOnShowing().handle(null));
        act(robot, () -> button.getItems().stream().filter(one -> item.equals(one.getId())).forEach(MenuItem::fire));
    }

    @Test
    void aKeyPinsWhatIsOnScreenAndTheButtonThatSaysSoLeadsThere(FxRobot robot) {
        assertEquals("pins", button());
        type(robot, KeyCode.P);
        assertEquals(1, pins().size());
        assertEquals(session.settings(), pins().getFirst().settings());
        assertTrue(pins().getFirst().thumbnail().isPresent());
        assertEquals("pinned as no. 1 · show", button());
        assertEquals("Pinned as no. 1; Shift+P shows all pins", said());
        robot.clickOn("#pins-open");
        settle(robot);
        assertEquals("1 pin", button());
        assertEquals(List.of(pins().getFirst().id()), list().getItems());
        assertFalse(find("loss-curves", Node.class).isVisible());
        robot.clickOn("#pin");
        settle(robot);
        assertEquals(pins().getLast().id(), list().getSelectionModel().getSelectedItem(), "what is pinned now is shown");
        robot.clickOn("#pins-open");
        settle(robot);
        assertTrue(find("loss-curves", Node.class).isVisible());
    }

    @Test
    void theButtonSaysSoUntilSomethingElseIsDone(FxRobot robot) {
        type(robot, KeyCode.P);
        set(robot, 0.75);
        assertEquals("1 pin", button());
    }

    @Test
    void anEmptyTableSaysHowToPin(FxRobot robot) {
        type(robot, KeyCode.SHIFT, KeyCode.P);
        assertTrue(find("pins-none", Label.class).getText().startsWith("Nothing is pinned yet. Press P"));
        assertTrue(find("pin-export", MenuButton.class).isDisabled());
    }

    @Test
    void aClickRestoresAsOneStepOfUndo(FxRobot robot) {
        three(robot);
        robot.clickOn(cell(0, "actions").lookup(".pin-restore"));
        settle(robot);
        assertEquals(0.25, alpha());
        assertEquals("Restored no. 1; Ctrl+Z takes it back", said());
        act(robot, session::undo);
        assertEquals(0.75, alpha());
    }

    @Test
    void theKeyboardWalksRestoresTakesAwayAndCloses(FxRobot robot) {
        three(robot);
        assertEquals(2, list().getSelectionModel().getSelectedIndex());
        type(robot, KeyCode.UP);
        type(robot, KeyCode.ENTER);
        assertEquals(0.5, alpha());
        type(robot, KeyCode.DELETE);
        assertEquals(2, pins().size());
        assertEquals(1, list().getSelectionModel().getSelectedIndex(), "the next one is selected");
        act(robot, session::undo);
        assertEquals(3, list().getItems().size());
        type(robot, KeyCode.ESCAPE);
        assertEquals(Below.CURVES, options.belowProperty().get());
        type(robot, KeyCode.P);
        assertEquals(4, pins().size(), "keys hold after the table has gone");
    }

    @Test
    void aNoteIsWrittenInItsPlace(FxRobot robot) {
        three(robot);
        type(robot, KeyCode.F2);
        robot.write("deep p");
        assertEquals(3, pins().size(), "letters belong to the field");
        type(robot, KeyCode.ENTER);
        assertEquals("deep p", pins().getLast().note());
        assertEquals(list(), scene.getFocusOwner());
        type(robot, KeyCode.F2);
        robot.write("other");
        type(robot, KeyCode.ESCAPE);
        assertEquals("deep p", pins().getLast().note(), "what was typed is dropped");
        assertTrue(list().isVisible(), "only the field is left");
        type(robot, KeyCode.F2);
        robot.write("kept");
        robot.clickOn("#slider-alpha");
        settle(robot);
        assertEquals("kept", pins().getLast().note(), "leaving keeps it");
    }

    @Test
    void aClickOnANoteWritesItWhicheverRowIsSelected(FxRobot robot) {
        three(robot);
        robot.clickOn(cell(0, "note"));
        settle(robot);
        robot.write("b c").push(KeyCode.ENTER);
        settle(robot);
        assertEquals("b c", pins().getFirst().note());
        assertEquals(0, list().getSelectionModel().getSelectedIndex(), "its row is in hand");
        robot.clickOn(cell(2, "note"));
        settle(robot);
        assertTrue(find("pin-note-field", TextField.class).isFocused());
        robot.write("a").push(KeyCode.ENTER);
        settle(robot);
        assertEquals("a", pins().getLast().note());
    }

    @Test
    void aClickOnAHeadingSorts(FxRobot robot) {
        three(robot);
        TableColumn<String, ?> column = column("loss.focal");
        List<String> before = List.copyOf(list().getItems());
        act(robot, () -> {
            column.setSortType(TableColumn.SortType.DESCENDING);
            list().getSortOrder().setAll(List.of(column));
        });
        List<Double> sorted = list().getItems().stream()
                .map(id -> session.pins().pinsProperty().get().byId(id).orElseThrow().losses().get("focal").value())
                .toList();
        assertEquals(sorted.stream().sorted((one, other) -> Double.compare(other, one)).toList(), sorted);
        act(robot, () -> list().getSortOrder().clear());
        assertEquals(before, list().getItems());
    }

    @Test
    void othersAreToldAsDifferencesToABaseline(FxRobot robot) {
        three(robot);
        String alone = cell(1, "score.dice").getText();
        press(robot, 0, ".pin-baseline");
        assertEquals("differences to no. 1; bold ones are better", find("pin-compared", Label.class).getText());
        assertEquals("=", cell(1, "score.dice").getText(), "the threshold is the same");
        assertEquals("α 0.25 → 0.5", cell(1, "settings").getText());
        String loss = "loss." + session.selected().key();
        boolean better = cell(1, loss).getPseudoClassStates().contains(PseudoClass.getPseudoClass("better"));
        assertTrue(cell(1, loss).getText().matches("[+−]0\\.\\d+"), cell(1, loss).getText());
        assertEquals(cell(1, loss).getText().startsWith("−"), better);
        press(robot, 0, ".pin-baseline");
        assertEquals(alone, cell(1, "score.dice").getText());
    }

    @Test
    void columnsAreChosenAndASessionKeepsThemAndTheBaseline(FxRobot robot) throws IOException {
        three(robot);
        choose(robot, "pin-columns", "pin-show-convention");
        assertTrue(list().getColumns().stream().noneMatch(one -> one.getId().equals("pin-column-convention")));
        press(robot, 1, ".pin-baseline");
        Path file = own.resolve("a.maskscope");
        place = Optional.of(file);
        type(robot, KeyCode.CONTROL, KeyCode.S);
        Set<String> chosen = options.pins().columns().get();
        act(robot, () -> {
            options.pins().columns().set(new TreeSet<>());
            options.pins().baseline().set("");
        });
        act(robot, () -> session.loader().open(new Source.Saved(file)));
        assertEquals(chosen, options.pins().columns().get());
        assertEquals(pins().get(1).id(), options.pins().baseline().get());
        assertEquals("differences to no. 2; bold ones are better", find("pin-compared", Label.class).getText());
    }

    @Test
    void theTableIsWrittenWhereTheUserWantsAndCopied(FxRobot robot) throws IOException {
        three(robot);
        place = Optional.of(own.resolve("pins"));
        choose(robot, "pin-export", "pin-save-csv");
        choose(robot, "pin-export", "pin-save-json");
        choose(robot, "pin-export", "pin-save-md");
        List<String> lines = Files.readAllLines(own.resolve("pins.csv"));
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().startsWith("pin,note,convention,alpha,"), lines.getFirst());
        assertTrue(Files.readString(own.resolve("pins.json")).contains("\"alpha\" : 0.25"));
        String markdown = Files.readString(own.resolve("pins.md"));
        assertTrue(markdown.startsWith("| pin | note | convention |"), markdown);
        choose(robot, "pin-export", "pin-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(markdown, copied[0]);
        assertEquals("nuclei.truth-pins.csv".replace(".truth", ""), suggested.getFirst().getFileName().toString());
    }

    @Test
    void nothingIsCutAtTheEdgeHoweverNarrowTheWindow(FxRobot robot) {
        three(robot);
        for (double width : new double[] {1280, 1000, 1280}) {
            act(robot, () -> scene.getWindow().setWidth(width));
            double taken = list().getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
            assertTrue(taken <= list().getWidth(), taken + " of " + list().getWidth() + " at " + width);
            assertTrue(list().lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                    .noneMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL));
            assertEquals("pin-column-actions", list().getColumns().getLast().getId(), "what can be done stays");
        }
        assertNotEquals("columns", find("pin-columns", MenuButton.class).getText(), "what does not fit is told");
    }

    @Test
    void theTableFollowsTheLanguage(FxRobot robot) {
        three(robot);
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[pin.number]", column("number").getText());
        act(robot, () -> language.set(BundleWords.english()));
        assertEquals("no.", column("number").getText());
    }
}
