package maskscope.view.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.view.CurvesCase;
import maskscope.view.CurvesPanel;
import maskscope.view.look.SceneImage;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// Draws the charts in many states into `target/curves`, to be looked at.
final class CurvesPictures {

    private CurvesPictures() {}

    /// A session on a sample scene that computes at once.
    static Session sample(String name) {
        Path folder = Path.of("assets/samples");
        return on(folder.resolve(name + ".truth.png"), folder.resolve(name + ".prediction.png"));
    }

    /// A session on a case of the reference that computes at once.
    static Session reference(String name) {
        Path folder = Path.of("src/test/resources/reference/cases").resolve(name);
        return on(folder.resolve("target.png"), folder.resolve("pred.png"));
    }

    private static Session on(Path truth, Path prediction) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Files(truth, prediction, Optional.empty()));
        return session;
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            try {
                drawAll();
            } catch (Exception fault) {
                throw new IllegalStateException("drawing the charts", fault);
            } finally {
                Platform.exit();
            }
        });
    }

    private static void drawAll() throws Exception {
        Session session = sample("nuclei");
        Session empty = new Session(Runnable::run, Runnable::run);
        for (Theme theme : Theme.values()) {
            for (Parameter axis : Parameter.ALL) {
                session.sweepAlong(axis);
                draw(session, theme, 900, 240, axis.key());
            }
            session.sweepAlong(Parameter.SMOOTHING);
            draw(session, theme, 1400, 380, "large");
            draw(session, theme, 560, 190, "small");
            session.sweepAlong(Parameter.ALPHA);
            draw(session, theme, 560, 190, "small-alpha");
            drawPointer(theme);
            draw(empty, theme, 900, 240, "empty");
        }
        Loss bceDice = Losses.byKey("bce-dice").orElseThrow();
        session.edit(Parameter.ALPHA, s -> s.withShared(Parameter.ALPHA, 1.7));
        draw(session, Theme.LIGHT, 900, 240, "beyond");
        Session bad = reference("saturated_30x40");
        draw(bad, Theme.LIGHT, 900, 240, "tall");
        bad.select(bceDice);
        draw(bad, Theme.DARK, 900, 240, "tall-selected");
        Session both = reference("both_empty_32x32");
        both.sweepAlong(Parameter.SMOOTHING);
        draw(both, Theme.LIGHT, 900, 240, "gap");
        both.edit(Parameter.SMOOTHING, s -> s.withEverywhere(Parameter.SMOOTHING, 0));
        both.sweepAlong(Parameter.ALPHA);
        draw(both, Theme.LIGHT, 900, 240, "undefined");
    }

    /// The pointer over a curve, and then the marker in hand.
    private static void drawPointer(Theme theme) throws Exception {
        Session session = sample("nuclei");
        CurvesPanel panel = panel(session, theme);
        Scene scene = new Scene(panel, 900, 240);
        theme.dress(scene);
        String folder = "target/curves/" + theme.name().toLowerCase();
        SceneImage.write(scene, Path.of(folder + "-hover.png"));
        LossPlot plot = (LossPlot) panel.lookup("#loss-plot");
        CurveGeometry geometry = plot.geometry();
        fire(plot, MouseEvent.MOUSE_MOVED, geometry.x(0.3), geometry.y(-0.3));
        SceneImage.write(scene, Path.of(folder + "-hover.png"));
        session.select(Losses.byKey("focal").orElseThrow());
        fire(plot, MouseEvent.MOUSE_PRESSED, geometry.x(0.62), geometry.y(0.1));
        SceneImage.write(scene, Path.of(folder + "-drag.png"));
    }

    private static CurvesPanel panel(Session session, Theme theme) {
        ViewOptions options = new ViewOptions();
        options.themeProperty().set(theme);
        return CurvesCase.of(session, options);
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean no = false;
        Event.fireEvent(node, new MouseEvent(
                type, x, y, x, y, MouseButton.PRIMARY, 1, no, no, no, no, true, no, no, no, no, no, null));
    }

    private static void draw(Session session, Theme theme, double width, double height, String name) throws Exception {
        Scene scene = new Scene(panel(session, theme), width, height);
        theme.dress(scene);
        Path folder = Path.of("target/curves");
        SceneImage.write(scene, folder.resolve(theme.name().toLowerCase() + "-" + name + "-" + (int) width + ".png"));
        if (name.equals("alpha") || name.equals("small-alpha")) {
            ((ToggleButton) scene.lookup("#focal-term-histogram")).fire();
            SceneImage.write(scene, folder.resolve(theme.name().toLowerCase() + "-" + name + "-histogram.png"));
        }
    }
}
