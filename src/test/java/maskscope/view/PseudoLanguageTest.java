package maskscope.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.session.TestVolumes;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.losses.CompareGrid;
import maskscope.view.losses.CompareTable;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The panels of the window in a longer language: all that is read is a message, and nothing of it is cut at 1280 × 800.
class PseudoLanguageTest extends PseudoLanguageCase {

    @Test
    void thePicturesSpeakIt(FxRobot robot) {
        for (PictureKind kind : PictureKind.values()) {
            act(robot, () -> {
                options.firstProperty().set(kind);
                options.secondProperty().set(kind);
            });
            look(robot, "both pictures show " + kind);
        }
        act(robot, () -> {
            options.weighedProperty().set(false);
            options.firstProperty().set(PictureKind.OVERLAY);
            options.secondProperty().set(PictureKind.FALSE_POSITIVES);
            find("layers-more", Hyperlink.class).fire();
        });
        look(robot, "all of the layers");
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(160, 160, 100, new Axes("LPS"), true)));
        look(robot, "a volume of a body");
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(160, 160, 100, Axes.PLAIN, true)));
        look(robot, "a volume");
        assertAllIsWell();
    }

    @Test
    void whatIsSaidOfAPixelHasRoom(FxRobot robot) {
        act(robot, () -> find("samples", MenuButton.class).getItems().getFirst().fire());
        look(robot, "a sample");
        robot.moveTo(first());
        look(robot, "a pixel");
        assertAllIsWell();
    }

    @Test
    void menusSpeakIt(FxRobot robot) {
        List.of("file", "samples", "help", "palette", "kind-menu", "first-kind", "second-kind", "presets")
                .forEach(menu -> lookAtMenu(robot, menu));
        lookAtItems(robot, "convention");
        assertAllIsWell();
    }

    @Test
    void tipsSpeakIt(FxRobot robot) {
        act(robot, () -> {
            session.select(Losses.byKey("combo").orElseThrow());
            session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
        });
        lookAtTips(robot, "tips", scene.getRoot());
        assertAllIsWell();
    }

    @Test
    void theCurvesSpeakIt(FxRobot robot) throws IOException {
        for (SideChart chart : SideChart.values()) {
            act(robot, () -> options.charts().chosen().set(chart));
            look(robot, "beside the losses " + chart, "curves");
        }
        act(robot, () -> options.charts().chosen().set(SideChart.HISTOGRAM));
        for (Parameter parameter : session.conventions().parameters()) {
            act(robot, () -> session.sweepAlong(parameter));
            look(robot, "along " + parameter, "curves");
        }
        act(robot, () -> {
            options.comparingProperty().set(true);
            find("compare-variants", ToggleButton.class).fire();
            session.choose(session.conventions().byKey("monai").orElseThrow());
        });
        CompareTable table = find("compare-table", CompareTable.class);
        // The last two are told in the most words.
        for (CompareGrid.Cell cell : List.of(
                new CompareGrid.Cell(0, 1),
                new CompareGrid.Cell(5, -1),
                new CompareGrid.Cell(9, 0),
                new CompareGrid.Cell(16, 0))) {
            act(robot, () -> table.choose(cell));
            look(robot, "compared at " + cell, "comparison");
        }
        act(robot, () -> options.objectsProperty().set(true));
        look(robot, "objects", "objects");
        act(robot, () -> options.surface().shown().set(true));
        look(robot, "over two parameters", "surface");
        act(robot, () -> session.select(session.conventions().losses().getFirst()));
        look(robot, "over a parameter that is not taken", "surface");
        openSeries(robot);
        look(robot, "a series", "series");
        look(robot, "a series", "series-line");
        act(robot, () -> session.series().showFirst(1));
        look(robot, "a step", "series-line");
        act(robot, () -> options.pins().open().set(true));
        look(robot, "no pins", "pins");
        act(robot, () -> {
            session.pins().pin("", Optional.empty());
            session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
            session.pins().pin("", Optional.empty());
        });
        look(robot, "pins", "pins");
        act(robot, () -> options.pins().baseline().set(session.pins().pinsProperty().get().all().getFirst().id()));
        look(robot, "pins compared", "pins");
        List.of("pin-columns", "pin-export").forEach(menu -> lookAtItems(robot, menu));
        assertAllIsWell();
    }

    @Test
    void parametersAndLossesSpeakIt(FxRobot robot) {
        for (Loss loss : Losses.ALL) {
            act(robot, () -> {
                session.select(loss);
                for (Parameter parameter : session.conventions().parameters()) {
                    if (find("own-" + parameter.key(), Button.class) instanceof Button own) {
                        own.fire();
                    }
                }
            });
            look(robot, loss.name() + " with values of its own");
        }
        for (String convention : List.of("paper", "monai", "keras-3.16+/balanced", "combo-author-2019-10")) {
            act(robot, () -> session.choose(session.conventions().byKey(convention).orElseThrow()));
            look(robot, "by " + convention);
        }
        act(robot, () -> session.grab(Parameter.ALPHA));
        look(robot, "alpha in the hand");
        for (String refused : List.of("-1", "not a number", "1.234,5")) {
            for (Parameter parameter : session.conventions().parameters()) {
                act(robot, () -> {
                    TextField field = find("field-" + parameter.key(), TextField.class);
                    field.setText(refused);
                    field.fireEvent(new ActionEvent());
                });
            }
            look(robot, "refused " + refused);
        }
        assertAllIsWell();
    }

    @Test
    void presetsSpeakIt(FxRobot robot) {
        PresetMenu menu = find("presets", PresetMenu.class);
        act(robot, menu.card()::save);
        look(robot, "saving", "preset-card");
        act(robot, () -> find("preset-name", TextField.class).setText("α"));
        press(robot, "preset-keep");
        look(robot, "saved");
        act(robot, menu::show);
        act(robot, () -> menu.getItems().stream()
                .filter(item -> "preset-focal-tversky-abraham-2018".equals(item.getId()))
                .forEach(item -> item.fire()));
        act(robot, menu::hide);
        look(robot, "used");
        act(robot, menu::show);
        act(robot, () -> menu.getItems().stream()
                .filter(item -> "preset-manage".equals(item.getId()))
                .forEach(item -> item.fire()));
        act(robot, menu::hide);
        look(robot, "managed", "preset-card");
        press(robot, "preset-remove-0");
        look(robot, "removed", "preset-card");
        assertAllIsWell();
    }
}
