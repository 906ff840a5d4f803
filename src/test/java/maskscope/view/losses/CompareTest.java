package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import maskscope.loss.Comparison;
import maskscope.loss.Conventions;
import maskscope.loss.HomemadeConvention;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.view.CurvesCase;
import maskscope.view.CurvesPanel;
import maskscope.view.SideBar;
import maskscope.view.SideBarCase;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The chooser of conventions and the table that compares them, with one convention more than are shipped.
@ExtendWith(ApplicationExtension.class)
class CompareTest {

    private final Conventions conventions = Conventions.SHIPPED.with(HomemadeConvention.HALF);
    private final Session session = new Session(Runnable::run, Runnable::run, Runnable::run, Runnable::run, conventions);
    private final ViewOptions options = new ViewOptions();
    private final BooleanProperty comparing = options.comparingProperty();

    @Start
    void start(Stage stage) {
        session.loader().open(new Source.Sample(Samples.named("nuclei").orElseThrow()));
        CurvesPanel curves = CurvesCase.of(session, options);
        SideBar bar = SideBarCase.of(session, options, () -> {});
        curves.setMaxHeight(320);
        curves.setMinWidth(568);
        curves.setPrefWidth(568);
        curves.setMaxWidth(568);
        Scene scene = new Scene(new HBox(curves, bar), 940, 760);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /// What is told under the pointer, where there is room for all.
    private static String whole(FxRobot robot) {
        return robot.lookup("#compare-explanation").queryAs(Label.class).getTooltip().getText();
    }

    private void choose(FxRobot robot, String key) {
        robot.interact(() -> session.choose(conventions.byKey(key).orElseThrow()));
    }

    private Comparison comparison() {
        return session.detailsProperty().get().comparison();
    }

    private int column(String key) {
        return comparison().columns().stream().map(column -> column.convention().key()).toList().indexOf(key);
    }

    /// What the menu offers, which is longer than the screen that tests draw on.
    private static Stream<MenuItem> items(FxRobot robot) {
        MenuButton menu = robot.lookup("#convention").queryAs(MenuButton.class);
        menu.fireEvent(new Event(MenuButton.ON_SHOWING));
        return menu.getItems().stream()
                .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item));
    }

    /// Clicks a cell of the table, after its column was slid into sight.
    private void click(FxRobot robot, String key, int row) {
        CompareTable table = robot.lookup("#compare-table").queryAs(CompareTable.class);
        robot.interact(() -> table.choose(new CompareGrid.Cell(column(key), 0)));
        WaitForAsyncUtils.waitForFxEvents();
        CompareGrid grid = table.grid();
        Bounds on = table.localToScreen(table.getBoundsInLocal());
        robot.clickOn(
                on.getMinX() + grid.x(column(key)) + CompareGrid.COLUMN / 2, on.getMinY() + grid.y(row) + grid.rowHeight() / 2);
    }

    @Test
    void theMenuChoosesWhoComputesTableCurvesAndFormula(FxRobot robot) {
        robot.interact(() -> session.edit(Parameter.ALPHA, settings -> settings.withEverywhere(Parameter.ALPHA, 0.2)));
        double before = session.reportProperty().get().of(Losses.byKey("tversky").orElseThrow()).value();
        robot.interact(() -> items(robot).filter(item -> "convention-keras-3.15".equals(item.getId())).findFirst()
                .orElseThrow()
                .fire());
        assertEquals("keras-3.15", session.settings().convention().key());
        assertEquals("Keras 3 to 3.15", robot.lookup("#convention").queryAs(MenuButton.class).getText());
        double after = session.reportProperty().get().of(Losses.byKey("tversky").orElseThrow()).value();
        assertTrue(after > before, "its alpha weighs misses, and its beta the many false positives");
        assertEquals("not in Keras 3 to 3.15", text(robot, "#value-combo"));
        assertTrue(Double.isNaN(session.detailsProperty().get().sweep().values().get("combo")[0]));
        assertTrue(text(robot, "#remark").startsWith("Keras 3 to 3.15: alpha weighs misses"), text(robot, "#remark"));
        robot.interact(session::undo);
        assertEquals("tutorial", session.settings().convention().key());
    }

    @Test
    void aConventionThatIsOneConstantMoreIsInTheMenuAndInTheTable(FxRobot robot) {
        robot.interact(() -> comparing.set(true));
        assertEquals("half", comparison().columns().getLast().convention().key());
        List<String> ids = new ArrayList<>();
        robot.interact(() -> items(robot).forEach(item -> ids.add(item.getId())));
        assertTrue(ids.contains("convention-half"), ids.toString());
        assertEquals(conventions.withVariants().count(), ids.stream().filter(id -> id != null).count());
        choose(robot, "half");
        assertEquals("half", session.reportProperty().get().settings().convention().key());
        click(robot, "half", 1);
        assertTrue(text(robot, "#compare-explanation").startsWith("Half measures · Dice 0.1377. Half of it."),
                text(robot, "#compare-explanation"));
    }

    @Test
    void nothingIsComparedWhileNobodyLooks(FxRobot robot) {
        assertTrue(comparison().columns().isEmpty());
        robot.clickOn("#compare");
        assertEquals(conventions.all().size(), comparison().columns().size());
        assertFalse(robot.lookup("#loss-curves").query().isVisible());
        robot.clickOn("#compare-close");
        assertTrue(comparison().columns().isEmpty());
        assertTrue(robot.lookup("#loss-curves").query().isVisible());
    }

    @Test
    void aClickedCellIsExplainedInOneSentenceAndCanBeChosen(FxRobot robot) {
        robot.clickOn("#compare");
        robot.interact(() -> session.edit(Parameter.SMOOTHING, settings -> settings.withEverywhere(Parameter.SMOOTHING, 100)));
        click(robot, "monai", 3);
        String words = text(robot, "#compare-explanation");
        assertTrue(words.startsWith("MONAI · IoU 0.431"), words);
        assertTrue(words.contains("from Tutorial. Smoothing counts half"), words);
        assertTrue(words.endsWith("In MONAI: DiceLoss(jaccard=True, smooth_nr=s, smooth_dr=s)(p, t)"), words);
        assertEquals(words, whole(robot));
        assertEquals("iou", session.selected().key(), "who asks about a loss means it everywhere");
        robot.clickOn("#compare-use");
        assertEquals("monai", session.settings().convention().key());
        click(robot, "monai", 6);
        assertEquals("MONAI has no Combo loss.", text(robot, "#compare-explanation"));
        assertEquals("MONAI has no Combo loss.", whole(robot));
        click(robot, "keras-3.16+", 0);
        assertTrue(text(robot, "#compare-explanation").contains("ignored unless apply_class_balancing=True"));
    }

    @Test
    void aKnownMistakeIsCalledOneAndItsEvidenceCanBeCopied(FxRobot robot) {
        robot.clickOn("#compare");
        click(robot, "combo-author-head", 6);
        assertTrue(text(robot, "#compare-explanation").contains("A bug: "), text(robot, "#compare-explanation"));
        robot.clickOn("#compare-evidence");
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertTrue(copied.getFirst().startsWith("https://github.com/asgsaeid/ComboLoss/commit/86d6247"), copied.getFirst());
    }

    @Test
    void variantsAreShownWhenAskedFor(FxRobot robot) {
        robot.clickOn("#compare");
        CompareTable table = robot.lookup("#compare-table").queryAs(CompareTable.class);
        assertEquals(conventions.all().size(), table.grid().columns());
        robot.clickOn("#compare-variants");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(conventions.withVariants().count(), table.grid().columns());
    }

    @Test
    void theExplainedConventionStaysWhenVariantsJoin(FxRobot robot) {
        robot.clickOn("#compare");
        click(robot, "mmseg", 0);
        String words = text(robot, "#compare-explanation");
        assertTrue(words.startsWith("MMSegmentation · Focal"), words);
        robot.clickOn("#compare-variants");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(words, text(robot, "#compare-explanation"));
    }

    @Test
    void theChosenConventionIsTheFirstColumnAndStaysWhileTheOthersAreSlid(FxRobot robot) {
        choose(robot, "mlyg");
        robot.clickOn("#compare");
        CompareTable table = robot.lookup("#compare-table").queryAs(CompareTable.class);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, column("mlyg"));
        robot.interact(() -> table.slide(CompareGrid.COLUMN * 3));
        assertEquals(CompareGrid.NAMES, table.grid().x(0));
        assertFalse(table.grid().shows(1), "what is slid away does not lie under the first column");
        assertEquals(Optional.of(new CompareGrid.Cell(0, 2)), table.grid().at(CompareGrid.NAMES + 5, table.grid().y(2) + 5));
        assertEquals(Optional.of(new CompareGrid.Cell(4, 2)), table.grid().at(
                CompareGrid.NAMES + CompareGrid.COLUMN + 5, table.grid().y(2) + 5));
        robot.interact(() -> table.slide(0));
        robot.interact(() -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, table.grid().slid(), "a slider move slides the table");
        choose(robot, "keras-unet-collection");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, column("keras-unet-collection"));
        assertTrue(text(robot, "#compare-explanation").startsWith("keras-unet-collection · Tversky"),
                text(robot, "#compare-explanation"));
    }

    @Test
    void arrowKeysMoveThroughTheTable(FxRobot robot) {
        robot.clickOn("#compare");
        click(robot, "paper", 2);
        robot.type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.UP);
        CompareTable table = robot.lookup("#compare-table").queryAs(CompareTable.class);
        assertEquals(new CompareGrid.Cell(column("kaggle-pytorch"), 0), table.chosenProperty().get());
        robot.type(KeyCode.UP);
        assertTrue(text(robot, "#compare-explanation").startsWith("Kaggle PyTorch: The tutorial's other half"));
        robot.type(KeyCode.END);
        assertTrue(table.grid().shows(conventions.all().size() - 1));
    }

    @Test
    void aHeadTellsUnderThePointerWhatItsConventionIs(FxRobot robot) throws Exception {
        robot.interact(() -> options.comparingProperty().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        click(robot, "monai", 0);
        assertEquals(List.of(), tips(robot), "a cell is explained beneath the table");
        pointAtHead(robot, "monai");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tips(robot).size() == 1);
        assertTrue(tips(robot).getFirst().contains("IoU counts half of the smoothing"), tips(robot)::toString);
        pointAtHead(robot, "torchvision");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> tips(robot).stream().anyMatch(tip -> tip.startsWith("torchvision (")));
        assertEquals(1, tips(robot).size());
    }

    @Test
    void escapeLeadsBackToTheCurves(FxRobot robot) {
        robot.interact(() -> options.comparingProperty().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        click(robot, "monai", 0);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(options.comparingProperty().get());
    }

    private void pointAtHead(FxRobot robot, String key) {
        CompareTable table = robot.lookup("#compare-table").queryAs(CompareTable.class);
        robot.interact(() -> table.choose(new CompareGrid.Cell(column(key), 0)));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds on = table.localToScreen(table.getBoundsInLocal());
        robot.moveTo(on.getMinX() + table.grid().x(column(key)) + CompareGrid.COLUMN / 2, on.getMinY() + CompareGrid.HEAD / 2);
        robot.moveBy(3, 2);
    }

    private static List<String> tips(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
