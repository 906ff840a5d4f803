package maskscope.view.chart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.view.CurvesCase;
import maskscope.view.CurvesPanel;
import maskscope.view.control.DrawnPane;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// Prints how long the charts take on the FX thread after a slider has moved, one move in each pulse, without the
/// recomputation. With `-Djavafx.animation.fullspeed=true` the time from pulse to pulse tells what drawing costs in all.
final class CurvesTiming {

    private static final int WARM = 400;
    private static final int MOVES = 600;

    /// A kind of move: what it is called, and how the session makes the n-th of them.
    private record Case(String name, IntConsumer move) {}

    private CurvesTiming() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> Platform.runLater(CurvesTiming::measure));
    }

    private static void measure() {
        Session session = CurvesPictures.sample("nuclei");
        Loss focal = Losses.byKey("focal").orElseThrow();
        CurvesPanel panel = CurvesCase.of(session, new ViewOptions());
        Stage stage = new Stage();
        stage.setScene(new Scene(panel, 900, 240));
        Theme.LIGHT.dress(stage.getScene());
        stage.show();
        run(stage, new ArrayDeque<>(List.of(
                new Case("curves change (beta along alpha)", n ->
                        session.change(settings -> settings.withShared(Parameter.BETA, (n % 97) / 96.0))),
                new Case("marker moves (alpha along alpha)", n ->
                        session.change(settings -> settings.withShared(Parameter.ALPHA, (n % 97) / 96.0))),
                new Case("curves and focal picture (Focal's gamma)", n ->
                        session.change(settings -> settings.withOwn(focal, Parameter.GAMMA, (n % 97) / 24.0))),
                new Case("many bent curves (alpha along gamma)", n -> {
                    if (n == 0) {
                        session.sweepAlong(Parameter.GAMMA);
                    }
                    session.change(settings -> settings.withEverywhere(Parameter.ALPHA, (n % 97) / 96.0));
                }))));
    }

    private static void run(Stage stage, Queue<Case> cases) {
        Case next = cases.poll();
        if (next == null) {
            Platform.exit();
            return;
        }
        double[] drawing = new double[MOVES];
        double[] computing = new double[MOVES];
        new AnimationTimer() {
            private int count;
            private long begin;

            @Override
            public void handle(long now) {
                if (count == WARM) {
                    begin = System.nanoTime();
                }
                if (count == WARM + MOVES) {
                    stop();
                    report(next, drawing, computing, (System.nanoTime() - begin) / 1e6 / MOVES);
                    run(stage, cases);
                    return;
                }
                long start = System.nanoTime();
                next.move().accept(count);
                long moved = System.nanoTime();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(DrawnPane.class::isInstance)
                        .forEach(node -> ((DrawnPane) node).layout());
                if (count >= WARM) {
                    computing[count - WARM] = (moved - start) / 1e6;
                    drawing[count - WARM] = (System.nanoTime() - moved) / 1e6;
                }
                count++;
            }
        }.start();
    }

    private static void report(Case measured, double[] drawing, double[] computing, double pulse) {
        Arrays.sort(drawing);
        Arrays.sort(computing);
        System.out.printf(
                Locale.ROOT,
                "%-42s drawing p50 %.2f p95 %.2f ms, recomputation p50 %.2f ms, pulse to pulse %.2f ms%n",
                measured.name(),
                drawing[MOVES / 2],
                drawing[MOVES * 95 / 100],
                computing[MOVES / 2],
                pulse);
    }
}
