package maskscope.app.window;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.session.store.RecentFiles;
import maskscope.view.MainWindow;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// Goes through what users do first, for the start-up cache of an installed program to learn from: with
/// `-Dmaskscope.rehearsal=N` the window is opened N times beside the first one, its parameters are moved, its losses
/// selected and its pictures changed, one step in each pulse; then all windows close and the program ends.
///
/// Many times, as Java keeps for the next start how often a method was called, not only that it was there.
final class Rehearsal {

    private static final String PROPERTY = "maskscope.rehearsal";
    private static final int MOVES = 12;

    private final Session session;
    private final Stage first;
    private final int rounds;

    private Rehearsal(Session session, Stage first, int rounds) {
        this.session = session;
        this.first = first;
        this.rounds = rounds;
    }

    static boolean wanted() {
        return Integer.getInteger(PROPERTY, 0) > 0;
    }

    /// Begins when the first losses are there, if a rehearsal is wanted.
    static void beginIfWanted(Session session, Stage first) {
        if (wanted()) {
            AtomicBoolean begun = new AtomicBoolean();
            session.detailsProperty().subscribe(details -> {
                if (details != null && begun.compareAndSet(false, true)) {
                    new Rehearsal(session, first, Integer.getInteger(PROPERTY)).play();
                }
            });
        }
    }

    private void play() {
        Iterator<Runnable> steps = IntStream.range(0, rounds).boxed().flatMap(this::round).iterator();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (steps.hasNext()) {
                    steps.next().run();
                } else {
                    stop();
                    first.close();
                }
            }
        }.start();
    }

    private Stream<Runnable> round(int number) {
        ViewOptions options = new ViewOptions();
        options.themeProperty().set(Theme.values()[number % Theme.values().length]);
        Stage stage = new Stage();
        Loss loss = session.conventions().losses().get(number % session.conventions().losses().size());
        Stream<Runnable> looks = Stream.of(PictureKind.values()).map(kind -> () -> options.secondProperty().set(kind));
        return Stream.of(
                        Stream.<Runnable>of(() -> open(stage, options), () -> session.select(loss)),
                        session.conventions().parameters().stream().flatMap(this::moves),
                        looks,
                        Stream.<Runnable>of(stage::close))
                .flatMap(some -> some);
    }

    private void open(Stage stage, ViewOptions options) {
        MainWindow window =
                new MainWindow(
                        session,
                        options,
                        Contents.texts(),
                        RecentFiles.unkept(),
                        (title, several) -> List.of(),
                        stage::close);
        stage.setScene(window.scene());
        stage.show();
    }

    private Stream<Runnable> moves(Parameter parameter) {
        double usual = session.settings().shared().get(parameter);
        Stream<Runnable> grab = Stream.of(() -> session.grab(parameter));
        Stream<Runnable> drag = IntStream.rangeClosed(1, MOVES)
                .mapToObj(step -> () -> session.change(settings -> settings.withShared(parameter, usual * step / MOVES)));
        return Stream.concat(grab, drag);
    }
}
