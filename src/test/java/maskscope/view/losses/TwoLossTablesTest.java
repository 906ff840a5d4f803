package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.view.SideBarCase;
import maskscope.view.control.NumberText;
import maskscope.view.look.Choices;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Two tables of losses in one window, which share what is chosen and have results of their own.
@ExtendWith(ApplicationExtension.class)
class TwoLossTablesTest {

    private final Session nuclei = opened("nuclei");
    private final Session vessels = opened("vessels");
    private LossTable left;
    private LossTable right;

    private static Session opened(String sample) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Sample(Samples.named(sample).orElseThrow()));
        return session;
    }

    @Start
    void start(Stage stage) {
        left = table(Results.of(nuclei));
        right = table(Results.of(vessels));
        Scene scene = new Scene(new HBox(left, right), 744, 400);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private LossTable table(Results results) {
        return new LossTable(English.texts(), nuclei, Choices.of(nuclei), results, new SimpleObjectProperty<>(),
                nuclei.loader().inquiryProperty(),
                nuclei.loader().idleProperty(), new SimpleObjectProperty<>(Theme.LIGHT), new SimpleBooleanProperty(),
                new Region());
    }

    private static List<String> shown(LossTable table) {
        return Losses.ALL.stream().map(loss -> text(table, "#value-" + loss.key())).toList();
    }

    private static String text(LossTable table, String id) {
        return ((Label) table.lookup(id)).getText();
    }

    private static List<String> values(Session session) {
        return Losses.ALL.stream()
                .map(loss -> NumberText.reading(session.reportProperty().get().of(loss).value()))
                .toList();
    }

    @Test
    void eachShowsItsOwnNumbers() {
        assertEquals(values(nuclei), shown(left));
        assertEquals(values(vessels), shown(right));
        assertNotEquals(shown(left), shown(right));
    }

    @Test
    void eachShowsWhatHasChangedInItsOwnNumbers(FxRobot robot) {
        List<String> before = shown(right);
        robot.interact(() -> nuclei.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.3)));
        assertEquals(values(nuclei), shown(left));
        assertEquals(before, shown(right));
        assertEquals("Δ since α was grabbed", text(left, "#since"));
        assertEquals("", text(right, "#since"));
    }

    @Test
    void bothMarkTheLossThatIsChosenInOne(FxRobot robot) {
        Loss iou = Losses.byKey("iou").orElseThrow();
        robot.clickOn(right.lookup("#loss-iou"));
        assertEquals(iou, nuclei.selected());
        for (LossTable table : List.of(left, right)) {
            assertEquals(
                    List.of("selected"),
                    table.lookup("#loss-iou").getPseudoClassStates().stream()
                            .map(Object::toString)
                            .filter("selected"::equals)
                            .toList());
        }
    }
}
