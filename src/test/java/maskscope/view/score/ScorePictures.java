package maskscope.view.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Scene;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.view.CurvesCase;
import maskscope.view.CurvesPanel;
import maskscope.view.look.SceneImage;
import maskscope.view.look.SideChart;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// Draws the charts of scores in many states into `target/scores`, to be looked at.
final class ScorePictures {

    private static final Set<String> ALL = Set.of("dice", "iou", "precision", "recall", "specificity", "accuracy",
            "balanced-accuracy", "f-beta", "mcc", "kappa");

    private ScorePictures() {}

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

    static Session on(Path truth, Path prediction) {
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
        for (Theme theme : Theme.values()) {
            for (SideChart face : List.of(SideChart.THRESHOLD, SideChart.PRECISION_RECALL, SideChart.RELIABILITY)) {
                draw(sample("cells"), theme, face, 900, 240, "cells");
                draw(sample("tumour"), theme, face, 560, 190, "tumour-small");
                draw(sample("nuclei"), theme, face, 1400, 380, "nuclei-large");
                draw(reference("both_empty_32x32"), theme, face, 900, 240, "empty");
                draw(new Session(Runnable::run, Runnable::run), theme, face, 900, 240, "none");
            }
        }
    }

    private static void draw(Session session, Theme theme, SideChart face, double width, double height, String name)
            throws Exception {
        ViewOptions options = new ViewOptions();
        options.themeProperty().set(theme);
        options.charts().chosen().set(face);
        if (name.equals("nuclei-large")) {
            options.charts().scores().set(ALL);
            options.charts().best().set("mcc");
            options.charts().bins().set(25);
        }
        CurvesPanel panel = CurvesCase.of(session, options);
        Scene scene = new Scene(panel, width, height);
        theme.dress(scene);
        Path file = Path.of("target/scores", theme.name().toLowerCase() + "-" + name + "-" + face.name().toLowerCase() + ".png");
        SceneImage.write(scene, file);
    }
}
