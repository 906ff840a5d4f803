package maskscope.view.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.open.Samples;
import maskscope.pixel.CutPair;
import maskscope.pixel.object.MatchedObject;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectRows;
import maskscope.pixel.object.ObjectShares;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.TestVolumes;
import maskscope.session.state.Below;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.table.ObjectTable;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.text.Message;
import maskscope.view.SideBarCase;
import maskscope.view.control.Background;
import maskscope.view.look.Choices;
import maskscope.view.look.Looked;
import maskscope.view.look.Predictions;
import maskscope.view.look.Spot;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The list of objects beside a session, as a user sees it.
@ExtendWith(ApplicationExtension.class)
class ObjectsPanelTest {

    private final QueuedExecutor rest = new QueuedExecutor();
    private final Session session = new Session(Runnable::run, Runnable::run, Runnable::run, rest, Conventions.SHIPPED);
    private final ViewOptions options = new ViewOptions(session.viewProperty(), session);
    private final List<Spot> shown = new ArrayList<>();
    private final List<Spot> marked = new ArrayList<>();
    private final List<Message> told = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private ObjectsPanel panel;

    @Start
    void start(Stage stage) {
        session.loader().open(new Source.Sample(Samples.named("cells").orElseThrow()));
        options.belowProperty().set(Below.OBJECTS);
        panel = new ObjectsPanel(English.texts(), Predictions.of(session), Choices.of(session), options,
                new ObjectsPanel.Ways(shown::add, marked::add, session.slicing()::show, told::add,
                        csv -> saved.add(csv.get())), Background.atOnce());
        Scene scene = new Scene(panel, 880, 320);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private void rest(FxRobot robot) {
        robot.interact(rest::drain);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ObjectList list(FxRobot robot) {
        return robot.lookup("#object-list").queryAs(ObjectList.class);
    }

    private static String cell(FxRobot robot, int row, String column) {
        return list(robot).getColumns().stream().filter(one -> one.getId().equals("object-" + column)).findFirst().orElseThrow()
                .getCellData(row).toString();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private ObjectMatches matches(double threshold, Neighbours neighbours) {
        return matches(session.loadedProperty().get(), threshold, neighbours);
    }

    private static ObjectMatches matches(ShownPair pair, double threshold, Neighbours neighbours) {
        CutPair cut = CutPair.of(pair.table(), threshold);
        return ObjectMatches.of(cut, neighbours, () -> true).orElseThrow();
    }

    private ObjectShares shares(ObjectMatches matches) {
        return ObjectRows.of(session.loadedProperty().get().table(), matches, () -> true).orElseThrow()
                .shares(session.detailsProperty().get().shares().get(session.selected().key()));
    }

    private boolean faint() {
        return panel.getPseudoClassStates().contains(PseudoClass.getPseudoClass("old"));
    }

    private static void sort(FxRobot robot, String key, TableColumn.SortType type) {
        ObjectList list = list(robot);
        robot.interact(() -> {
            TableColumn<Integer, ?> column = list.getColumns().stream().filter(one -> key.equals(one.getUserData())).findFirst()
                    .orElseThrow();
            column.setSortType(type);
            list.getSortOrder().setAll(List.of(column));
        });
    }

    @Test
    void itListsTheObjectsAtTheThresholdTheDearestFirst(FxRobot robot) {
        assertEquals("Objects are looked for…", text(robot, "#object-none"));
        rest(robot);
        ObjectMatches matches = matches(0.5, Neighbours.CORNERS);
        ObjectShares shares = shares(matches);
        assertEquals(IntStream.range(0, matches.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer of) -> -shares.amount(of))).toList(), list(robot).getItems());
        MatchedObject first = matches.object(list(robot).getItems().getFirst());
        assertEquals(String.valueOf(first.number() + 1), cell(robot, 0, ObjectTable.NUMBER));
        assertEquals(first.kind().key(), cell(robot, 0, ObjectTable.KIND));
        assertEquals(String.format("%,d", first.truthPixels()), cell(robot, 0, ObjectTable.TRUTH));
        assertEquals(String.format("%.2f %%", 100 * shares.share(first.number()).orElseThrow()),
                cell(robot, 0, ObjectTable.SHARE));
        assertEquals(String.format("%.4f", matches.counts().detected() / (double) matches.counts().objects()),
                text(robot, "#object-score-object-recall"));
        assertTrue(text(robot, "#object-counts").contains("missed " + matches.counts().missed()));
    }

    @Test
    void aHeadingSortsAndTheSelectedRowGoesAlong(FxRobot robot) {
        rest(robot);
        robot.interact(() -> list(robot).getSelectionModel().select(3));
        int selected = list(robot).selected();
        sort(robot, ObjectTable.TRUTH, TableColumn.SortType.ASCENDING);
        ObjectMatches matches = matches(0.5, Neighbours.CORNERS);
        List<Integer> pixels = list(robot).getItems().stream().map(of -> matches.object(of).truthPixels()).toList();
        assertEquals(pixels.stream().sorted().toList(), pixels);
        assertEquals(selected, list(robot).selected());
        assertEquals(1, shown.size(), "sorting leads nowhere");
        robot.interact(() -> list(robot).getSortOrder().clear());
        assertEquals(IntStream.range(0, matches.size()).boxed().toList(), list(robot).getItems());
    }

    @Test
    void itIsFaintUntilTheHandRests(FxRobot robot) {
        rest(robot);
        assertFalse(faint());
        robot.interact(() -> options.thresholdProperty().set(0.8));
        assertTrue(faint());
        assertEquals(matches(0.5, Neighbours.CORNERS).size(), list(robot).getItems().size(), "the old ones until then");
        rest(robot);
        assertFalse(faint());
        assertEquals(matches(0.8, Neighbours.CORNERS).size(), list(robot).getItems().size());
    }

    @Test
    void sharesFollowALossAndASliderAtOnce(FxRobot robot) {
        rest(robot);
        String before = cell(robot, 0, ObjectTable.SHARE);
        robot.interact(() -> session.edit(Parameter.ALPHA, settings -> settings.withEverywhere(Parameter.ALPHA, 0.05)));
        assertEquals(0, rest.size(), "nothing is found again");
        ObjectShares shares = shares(matches(0.5, Neighbours.CORNERS));
        int first = list(robot).getItems().getFirst();
        assertEquals(String.format("%.2f %%", 100 * shares.share(first).orElseThrow()), cell(robot, 0, ObjectTable.SHARE));
        assertFalse(before.equals(cell(robot, 0, ObjectTable.SHARE)));
        robot.interact(() -> session.select(Losses.byKey("focal").orElseThrow()));
        assertEquals("share of Focal", list(robot).getColumns().get(2).getText());
    }

    @Test
    void aRowLeadsToItsObjectAndAPixelToItsRow(FxRobot robot) {
        rest(robot);
        robot.interact(() -> list(robot).getSelectionModel().select(2));
        ObjectMatches matches = matches(0.5, Neighbours.CORNERS);
        MatchedObject object = matches.object(list(robot).selected());
        assertEquals(List.of(new Spot(object.box().left(), object.box().top(), object.box().right() + 1,
                object.box().bottom() + 1, 2, 0, 0)), shown);
        assertTrue(English.of(told.getFirst()).startsWith("Object " + (object.number() + 1) + ", "), told.toString());
        int index = IntStream.range(0, 512 * 512).filter(at -> matches.at(at % 512, at / 512, 0).orElse(-1) == 7).findFirst()
                .orElseThrow();
        robot.interact(() -> panel.find(index % 512, index / 512, Looked.A));
        assertEquals(7, list(robot).selected());
        assertEquals(1, shown.size(), "the pictures stay as they are");
        assertEquals(1, marked.size());
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(2, shown.size());
    }

    @Test
    void neighboursAreTheUsersChoiceAndUndoTakesThemBack(FxRobot robot) {
        rest(robot);
        robot.interact(() -> options.cornersProperty().set(false));
        assertTrue(faint());
        rest(robot);
        assertEquals(matches(0.5, Neighbours.FACES).size(), list(robot).getItems().size());
        robot.interact(session::undo);
        assertTrue(options.cornersProperty().get());
    }

    @Test
    void nothingIsLookedForOnceTheListIsClosed(FxRobot robot) {
        rest(robot);
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Below.CURVES, options.belowProperty().get());
        robot.interact(() -> options.thresholdProperty().set(0.7));
        rest(robot);
        assertEquals(0.5, session.measured().objectsProperty().get().of().threshold());
    }

    private static String recall(ObjectMatches matches) {
        return String.format("%.4f", matches.counts().detected() / (double) matches.counts().objects());
    }

    private static boolean isBetter(FxRobot robot, String id) {
        return robot.lookup(id).query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("better"));
    }

    @Test
    void ofTwoPredictionsScoresOfBothAreThereAndObjectsOfOneAreListed(FxRobot robot) {
        rest(robot);
        assertFalse(robot.lookup("#objects-of-b").query().getParent().isVisible(), "there is one");
        robot.interact(() -> session.second().open(Path.of("assets/samples/nuclei.prediction.png").toAbsolutePath()));
        rest(robot);
        ObjectMatches ofFirst = matches(0.5, Neighbours.CORNERS);
        ObjectMatches ofSecond = matches(session.second().loadedProperty().get(), 0.5, Neighbours.CORNERS);
        assertEquals(recall(ofFirst), text(robot, "#object-score-object-recall"));
        assertEquals(recall(ofSecond), text(robot, "#object-second-object-recall"));
        boolean lower = Double.parseDouble(recall(ofFirst)) < Double.parseDouble(recall(ofSecond));
        assertEquals(lower, isBetter(robot, "#object-second-object-recall"), "the higher one is marked");
        assertEquals(!lower, isBetter(robot, "#object-score-object-recall"));
        assertEquals(ofFirst.size(), list(robot).getItems().size());
        robot.clickOn("#objects-of-b");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ofSecond.size(), list(robot).getItems().size());
        assertTrue(text(robot, "#object-counts").contains("missed " + ofSecond.counts().missed()));
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        MatchedObject dearest = ofSecond.object(list(robot).selected());
        assertEquals(new Spot(dearest.box().left(), dearest.box().top(), dearest.box().right() + 1,
                dearest.box().bottom() + 1, 2, 0, 0), shown.getLast());
        robot.interact(() -> session.second().close());
        assertEquals(ofFirst.size(), list(robot).getItems().size(), "of the one that is left");
        assertFalse(robot.lookup("#object-second-object-recall").query().isVisible());
    }

    @Test
    void aPixelOfAPictureOfTheOtherPredictionLeadsToItsObjects(FxRobot robot) {
        robot.interact(() -> session.second().open(Path.of("assets/samples/nuclei.prediction.png").toAbsolutePath()));
        rest(robot);
        ObjectMatches ofSecond = matches(session.second().loadedProperty().get(), 0.5, Neighbours.CORNERS);
        int index = IntStream.range(0, 512 * 512).filter(at -> ofSecond.at(at % 512, at / 512, 0).orElse(-1) == 7).findFirst()
                .orElseThrow();
        robot.interact(() -> panel.find(index % 512, index / 512, Looked.B));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Looked.B, options.objectsOfProperty().get());
        assertEquals(ofSecond.size(), list(robot).getItems().size());
        assertEquals(7, list(robot).selected());
        robot.interact(() -> panel.find(index % 512, index / 512, Looked.DIFFERENCE));
        assertEquals(Looked.B, options.objectsOfProperty().get(), "the difference is of both");
    }

    @Test
    void whereThereIsNoObjectItIsSaid(FxRobot robot) {
        robot.interact(() -> TestVolumes.show(session, new MaskPair("t", "p",
                new FloatRaster(8, 8, 1, new float[64]), new FloatRaster(8, 8, 1, new float[64]), Optional.empty())));
        rest(robot);
        assertEquals("Neither the truth nor the prediction has an object at threshold 0.50.", text(robot, "#object-none"));
        assertEquals("–", text(robot, "#object-score-segmentation-quality"));
    }

    @Test
    void numbersAreSavedInTheOrderThatIsSeen(FxRobot robot) {
        rest(robot);
        robot.clickOn("#object-save");
        List<String> lines = saved.getFirst().lines().toList();
        assertEquals(list(robot).getItems().size() + 1, lines.size());
        assertTrue(lines.get(1).startsWith(list(robot).getItems().getFirst() + 1 + ","), lines.get(1));
    }

    @Test
    void inAVolumeARowGoesToItsSliceHoweverItIsTurned(FxRobot robot) {
        robot.interact(() -> TestVolumes.show(session, TestVolumes.balls(40, 36, 20, new Axes("RAS"), true)));
        for (int side = 0; side < 3; side++) {
            int across = side;
            robot.interact(() -> {
                session.slicing().across(across);
                session.slicing().show(0);
            });
            rest(robot);
            robot.interact(() -> list(robot).getSelectionModel().clearSelection());
            robot.interact(() -> list(robot).getSelectionModel().select(0));
            int object = list(robot).selected();
            Spot spot = shown.getLast();
            ShownPair pair = session.loadedProperty().get();
            ObjectSight sight = new ObjectSight(pair, session.measured().objectsProperty().get().matches());
            assertTrue(spot.isOn(pair.plane()), "its slice is shown");
            List<int[]> seen = new ArrayList<>();
            for (int y = 0; y < pair.plane().height(); y++) {
                for (int x = 0; x < pair.plane().width(); x++) {
                    if (pair.pair().truth().value(pair.plane().index(x, y)) >= 0.5) {
                        assertEquals(object, sight.at(x, y).orElseThrow());
                        seen.add(new int[] {x, y});
                    }
                }
            }
            assertFalse(seen.isEmpty());
            assertTrue(seen.stream().allMatch(at -> at[0] >= spot.left() && at[0] < spot.right() && at[1] >= spot.top()
                    && at[1] < spot.bottom()), "across " + side + ": " + spot);
        }
    }

    @Test
    void aSliceThatCountsAloneHasItsOwnObjects(FxRobot robot) {
        robot.interact(() -> {
            TestVolumes.show(session, TestVolumes.balls(40, 36, 20, new Axes("RAS"), true));
            session.slicing().across(0);
            session.slicing().show(20);
            session.slicing().count(SliceView.Scope.SLICE);
        });
        rest(robot);
        assertEquals("8 neighbours", robot.lookup("#object-neighbours").queryLabeled().getText());
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        assertEquals(20, shown.getLast().first());
        assertEquals(0, shown.getLast().side());
        assertTrue(cell(robot, 0, ObjectTable.Y).startsWith("20, "), cell(robot, 0, ObjectTable.Y));
    }
}
