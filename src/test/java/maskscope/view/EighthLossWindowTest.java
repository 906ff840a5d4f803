package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import maskscope.loss.EighthLoss;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.view.look.LossColours;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.losses.CompareTable;
import maskscope.view.parameter.ParameterWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window with a loss and a parameter more than are shipped.
@ExtendWith(ApplicationExtension.class)
class EighthLossWindowTest {

    private static final Loss LOSS = EighthLoss.DELTA_TVERSKY;
    private static final Parameter DELTA = EighthLoss.DELTA;

    /// Colours nearer than this in Oklab are hard to tell apart as lines; the nearest two that ship are 0.1 apart.
    private static final double APART = 0.1;

    private final Session session =
            new Session(Runnable::run, Runnable::run, Runnable::run, Runnable::run, EighthLoss.CONVENTIONS);
    private final ViewOptions options = new ViewOptions();
    private final BooleanProperty comparing = options.comparingProperty();

    @Start
    void start(Stage stage) {
        session.loader().open(new Source.Sample(Samples.named("nuclei").orElseThrow()));
        CurvesPanel curves = CurvesCase.of(session, options);
        SideBar bar = SideBarCase.of(session, options, () -> {});
        curves.setMaxHeight(320);
        curves.setPrefWidth(700);
        Scene scene = new Scene(new HBox(curves, bar), 1072, 760);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private double value() {
        LossReport report = session.reportProperty().get();
        return report.of(LOSS).value();
    }

    @Test
    void theSliderOfTheParameterMovesTheLossInTheTable(FxRobot robot) {
        robot.interact(() -> session.select(LOSS));
        Slider slider = robot.lookup("#slider-delta").queryAs(Slider.class);
        assertEquals(0.7, slider.getValue(), 1e-12);
        double before = value();
        Label shown = robot.lookup("#value-delta-tversky").queryAs(Label.class);
        String text = shown.getText();
        robot.interact(slider::requestFocus);
        robot.interact(() -> session.change(settings -> settings.withShared(DELTA, 0.2)));
        assertEquals(0.2, slider.getValue(), 1e-12);
        assertNotEquals(before, value());
        assertNotEquals(text, shown.getText());
        assertEquals("8 LOSSES", robot.lookup(".section-title").queryAllAs(Label.class).stream()
                .map(Label::getText).filter(title -> title.endsWith("LOSSES")).findFirst().orElseThrow());
    }

    @Test
    void theRowOfTheParameterSaysWhatItIsAndWhoReadsIt(FxRobot robot) {
        ParameterWords words = new ParameterWords(EighthLoss.CONVENTIONS.losses());
        assertEquals(
                "weight of a miss beside δ · Delta Tversky",
                English.of(words.hint(DELTA, List.of(LOSS), session.settings().convention())));
        String effect = English.of(words.effect(DELTA, session.settings().convention()));
        assertTrue(effect.startsWith("δ in Delta Tversky: weight of a miss beside δ."), effect);
        assertTrue(effect.endsWith("Focal, Dice, BCE-Dice, IoU, Tversky, Focal Tversky, Combo do not use it."), effect);
        assertTrue(robot.lookup("#field-delta").tryQuery().isPresent());
    }

    @Test
    void theCurvesRunAlongTheParameterAndNameTheLoss(FxRobot robot) {
        robot.interact(() -> robot.lookup("#axis-delta").queryAs(javafx.scene.control.ToggleButton.class).fire());
        assertEquals(DELTA, session.detailsProperty().get().sweep().axis());
        robot.interact(() -> {});
        Button name = robot.lookup("#curve-name-delta-tversky").queryAs(Button.class);
        assertTrue(name.isVisible());
        robot.interact(name::fire);
        assertEquals(Set.of(LOSS.key()), options.hiddenProperty().get());
    }

    @Test
    void theComparisonHasTheLossInEveryColumn(FxRobot robot) {
        robot.interact(() -> comparing.set(true));
        Node table = robot.lookup("#compare-table").query();
        assertEquals(8, ((CompareTable) table).grid().rows());
        assertTrue(session.detailsProperty().get().comparison().columns().getFirst().of(LOSS).defined());
    }

    @Test
    void theLossHasAColourOfItsOwnOnBothGrounds() {
        for (Theme theme : Theme.values()) {
            LossColours.Seen eighth = LossColours.Seen.of(theme.colour(LOSS));
            Set<Color> taken = new HashSet<>();
            for (Loss loss : Losses.ALL) {
                assertTrue(taken.add(theme.colour(loss)));
                double distance = eighth.distance(LossColours.Seen.of(theme.colour(loss)));
                assertTrue(distance >= APART, theme + ": " + distance + " from " + loss);
            }
            double ground = eighth.distance(LossColours.Seen.of(theme.ground()));
            assertTrue(ground >= 0.3, theme + ": " + ground + " from the ground");
        }
    }
}
