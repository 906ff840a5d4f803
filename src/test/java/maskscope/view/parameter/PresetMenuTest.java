package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import maskscope.loss.Losses;
import maskscope.loss.Preset;
import maskscope.loss.Presets;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.store.OwnPresets;
import maskscope.view.SideBarCase;
import maskscope.view.WindowTest;
import maskscope.view.look.SceneImage;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The menu of presets, and the cards for those of the user's own.
class PresetMenuTest extends WindowTest {

    private static final Path FOLDER = Path.of("target/presets");

    private PresetMenu menu() {
        return find("presets", PresetMenu.class);
    }

    private void open(FxRobot robot) {
        act(robot, menu()::show);
    }

    private Stream<MenuItem> items() {
        return menu().getItems().stream()
                .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item));
    }

    private MenuItem item(String id) {
        return items().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private void choose(FxRobot robot, String id) {
        open(robot);
        act(robot, item(id)::fire);
        act(robot, menu()::hide);
    }

    private String status() {
        return find("pixel", Label.class).getText();
    }

    private String problem() {
        return find("problem-sentence", Label.class).getText();
    }

    private List<String> names() {
        return stored().list().stream().map(Preset::key).toList();
    }

    /// What another window would see.
    private OwnPresets stored() {
        OwnPresets presets = new OwnPresets(
                kept.resolve("presets.json"), session.conventions(), session::report, Runnable::run, Runnable::run);
        presets.refresh(problem -> assertEquals(Optional.empty(), problem));
        return presets;
    }

    private void save(FxRobot robot, String name) {
        choose(robot, "preset-save");
        robot.write(name).type(KeyCode.ENTER);
        settle(robot);
    }

    @Test
    void theMenuIsEmptyUntilItIsOpened(FxRobot robot) {
        assertEquals(0, menu().getItems().size());
        open(robot);
        assertEquals(Presets.SHIPPED.size(), items().filter(PresetItem.class::isInstance).count());
    }

    @Test
    void choosingOneSetsItTellsItsSourceAndIsOneStepOfUndo(FxRobot robot) {
        Settings before = session.settings();
        choose(robot, "preset-focal-lin-2017");
        assertEquals("Focal (Lin 2017): α 0.25  γ 2 · Paper’s form — Lin et al. 2017, arXiv 1708.02002", status());
        assertEquals("focal", session.selected().key());
        assertEquals("paper", session.settings().convention().key());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, session.settings());
        choose(robot, "preset-focal-tversky-abraham-2018");
        assertTrue(status().endsWith("arXiv 1810.07842, and their code"), "a remark has no room there: " + status());
        choose(robot, "preset-smoothing-100");
        assertEquals(100, session.settings().shared().get(Parameter.SMOOTHING));
        assertEquals("Smoothing 100: s 100 — Seen in use in libraries", status());
    }

    @Test
    void aPresetIsChosenWithTheMouse(FxRobot robot) {
        robot.clickOn("#presets");
        settle(robot);
        robot.clickOn("Combo (Taghanaki 2019)");
        settle(robot);
        assertEquals("combo", session.selected().key());
        assertFalse(menu().isShowing());
    }

    @Test
    void aPresetIsChosenWithTheKeyboard(FxRobot robot) {
        act(robot, menu()::requestFocus);
        robot.type(KeyCode.SPACE);
        settle(robot);
        robot.type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        settle(robot);
        assertTrue(status().startsWith("Tutorial: all values") || status().startsWith("Focal (Lin 2017)"), status());
        assertFalse(menu().isShowing());
    }

    @Test
    void everyLineIsWholeAndTheLongestSentenceFits(FxRobot robot) {
        open(robot);
        for (Preset preset : Presets.SHIPPED) {
            act(robot, item("preset-" + preset.key())::fire);
            assertEquals(status(), ((Text) find("pixel", Label.class).lookup(".text")).getText());
        }
        Window popup = Window.getWindows().getLast();
        for (Node node : popup.getScene().getRoot().lookupAll(".preset-line > .label")) {
            Label label = (Label) node;
            assertEquals(label.getText(), ((Text) label.lookup(".text")).getText());
        }
        assertTrue(popup.getHeight() <= 720, "so high is a small screen, with room for its bars: " + popup.getHeight());
    }

    @Test
    void whatIsSavedStandsInTheMenu(FxRobot robot) {
        choose(robot, "preset-tversky-salehi-2017");
        save(robot, "Liver study");
        assertEquals("Saved the preset Liver study", status());
        assertFalse(menu().card().isVisible());
        choose(robot, "preset-tutorial");
        choose(robot, "preset-Liver study");
        assertEquals(0.7, session.settings().of(session.selected()).get(Parameter.BETA));
        assertEquals("Liver study: α 0.3  β 0.7  s 1e-6 · Paper’s form", status());
        assertEquals(List.of("tversky"), List.copyOf(stored().list().getFirst().own().keySet()));
    }

    @Test
    void allLossesCanBeSavedAtOnce(FxRobot robot) {
        choose(robot, "preset-combo-taghanaki-2019");
        Settings all = session.settings();
        choose(robot, "preset-save");
        act(robot, () -> find("preset-all", RadioButton.class).setSelected(true));
        act(robot, () -> find("preset-name", TextField.class).setText("  all "));
        robot.clickOn("#preset-keep");
        settle(robot);
        choose(robot, "preset-tutorial");
        choose(robot, "preset-all");
        assertEquals(all, session.settings());
        assertEquals("combo", session.selected().key());
    }

    @Test
    void aLossThatIsNotThereMakesNoPresetOfItsOwn(FxRobot robot) {
        act(robot, () -> session.choose(session.conventions().byKey("monai").orElseThrow()));
        act(robot, () -> session.select(Losses.byKey("combo").orElseThrow()));
        choose(robot, "preset-save");
        RadioButton one = find("preset-one", RadioButton.class);
        assertTrue(one.isDisabled() && find("preset-all", RadioButton.class).isSelected());
        assertEquals("Combo alone: MONAI has no Combo loss", one.getText());
    }

    @Test
    void aNameThatIsTakenIsSaidBeforeItIsReplaced(FxRobot robot) {
        save(robot, "a");
        choose(robot, "preset-save");
        assertTrue(find("preset-keep", Button.class).isDisabled(), "a preset needs a name");
        robot.write("a");
        settle(robot);
        assertEquals("You have a preset of this name; saving replaces it.", find("preset-hint", Label.class).getText());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(menu().card().isVisible());
        assertEquals(List.of("a"), names());
    }

    @Test
    void presetsAreRenamedRemovedAndPutBack(FxRobot robot) {
        save(robot, "a");
        save(robot, "b");
        choose(robot, "preset-manage");
        SideBarCase.type(robot, "#preset-name-0", "c");
        settle(robot);
        assertEquals(List.of("c", "b"), names());
        SideBarCase.type(robot, "#preset-name-0", "b");
        settle(robot);
        assertEquals("Another preset is called b.", find("preset-hint", Label.class).getText());
        assertEquals("c", find("preset-name-0", TextField.class).getText());
        robot.clickOn("#preset-remove-0");
        settle(robot);
        assertEquals(List.of("b"), names());
        robot.clickOn("#preset-remove-0");
        settle(robot);
        assertEquals(List.of("b", "c"), names());
        robot.clickOn("#preset-done");
        settle(robot);
        assertFalse(menu().card().isVisible());
    }

    @Test
    void presetsGoToAFileAndComeFromOne(FxRobot robot) {
        open(robot);
        assertTrue(item("preset-export").isDisable() && item("preset-manage").isDisable(), "there is nothing yet");
        act(robot, menu()::hide);
        save(robot, "a");
        place = Optional.of(kept.resolve("lab"));
        choose(robot, "preset-export");
        Path file = kept.resolve("lab.maskscope-presets.json");
        assertEquals("1 preset written to lab.maskscope-presets.json", status());
        place = Optional.of(kept.resolve("mine.json"));
        choose(robot, "preset-export");
        assertEquals("1 preset written to mine.maskscope-presets.json", status());
        stored().remove("a", done -> { });
        picked = List.of(file);
        choose(robot, "preset-import");
        assertEquals("1 preset read from lab.maskscope-presets.json", status());
        assertEquals(List.of("a"), names());
    }

    @Test
    void aFileThatIsNoneIsToldAndChangesNothing(FxRobot robot) {
        save(robot, "a");
        picked = List.of(Path.of("assets/samples/nuclei.truth.png"));
        choose(robot, "preset-import");
        assertEquals(picked.getFirst() + ": this is no Maskscope preset list; choose a file that Maskscope has saved.",
                problem());
        assertEquals(List.of("a"), names());
    }

    @Test
    void aDamagedFileOfPresetsIsToldAndLeftAlone(FxRobot robot) throws IOException {
        Path file = Files.writeString(kept.resolve("presets.json"), "{\"format\": \"Maskscope preset list\", ");
        choose(robot, "preset-unreadable");
        assertTrue(problem().startsWith(file + ": the list is cut off or damaged"), problem());
        act(robot, session::dismissProblem);
        save(robot, "a");
        assertTrue(problem().startsWith(file + ": the list is cut off or damaged"), problem());
        assertTrue(menu().card().isVisible(), "the name is not lost");
        assertEquals("{\"format\": \"Maskscope preset list\", ", Files.readString(file));
    }

    @Test
    void whatAnotherWindowSavesStandsInTheMenu(FxRobot robot) {
        open(robot);
        act(robot, menu()::hide);
        for (String name : List.of("one", "two", "three", "four", "five")) {
            stored().add(Preset.ofLoss(name, Settings.TUTORIAL, session.selected()), done -> { });
        }
        choose(robot, "preset-five");
        assertTrue(status().startsWith("five: α 0.5  β 0.5"), status());
    }

    @Test
    void menuAndCardsAreDrawnWholeInBothThemes(FxRobot robot) {
        stored().add(Preset.ofLoss("Liver study", Settings.TUTORIAL, session.selected()), done -> { });
        stored().add(
                Preset.ofAll("Vessels, all of it", Settings.TUTORIAL, session.conventions(), session.selected()), done -> { });
        for (Theme theme : Theme.values()) {
            act(robot, () -> options.themeProperty().set(theme));
            open(robot);
            drawn(robot, Window.getWindows().getLast().getScene().getRoot(), theme, "menu-" + theme);
            act(robot, item("preset-focal-tversky-abraham-2018")::fire);
            act(robot, menu()::hide);
            drawn(robot, menu(), theme, "window-" + theme);
            choose(robot, "preset-save");
            drawn(robot, menu().card().lookup(".card"), theme, "save-" + theme);
            act(robot, menu().card()::manage);
            drawn(robot, menu().card().lookup(".card"), theme, "own-" + theme);
            act(robot, menu().card()::close);
        }
    }

    /// Draws the window of a node into a file, and sees to it that the node lies whole within it, that no text of it is cut, and
    /// that it is drawn in the theme's colours.
    private void drawn(FxRobot robot, Node node, Theme theme, String name) {
        robot.interact(() -> {
            try {
                SceneImage.write(node.getScene(), FOLDER.resolve(name + ".png"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            Bounds on = node.localToScene(node.getLayoutBounds());
            assertTrue(on.getMinX() >= 0 && on.getMaxX() <= node.getScene().getWidth(), name + ": " + on);
            assertTrue(on.getMinY() >= 0 && on.getMaxY() <= node.getScene().getHeight(), name + ": " + on);
            List<String> cut = texts(node).filter(Labeled::isTextTruncated).map(Labeled::getText).toList();
            assertEquals(List.of(), cut, name);
            assertTrue(texts(node).anyMatch(text -> !text.getText().isEmpty()), name + " says nothing");
            Color ground = mostFrequent(node.snapshot(null, null));
            assertEquals(theme == Theme.LIGHT, ground.getBrightness() > 0.5, name + " on " + ground);
        });
    }

    private static Color mostFrequent(WritableImage picture) {
        Map<Color, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getPixelReader().getColor(x, y), 1, Integer::sum);
            }
        }
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static Stream<Labeled> texts(Node node) {
        if (node instanceof Labeled labeled) {
            return Stream.of(labeled);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PresetMenuTest::texts)
                : Stream.empty();
    }
}
