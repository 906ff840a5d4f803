package maskscope.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.session.DerivedViews;
import maskscope.session.Session;
import maskscope.session.state.Second;
import maskscope.session.state.Source;
import maskscope.session.store.RecentFiles;
import maskscope.testing.English;
import maskscope.text.BundleWords;
import maskscope.view.MainWindow;
import maskscope.view.control.Texts;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.look.ViewOptions;

/// Drags sliders in the real window, 1280 × 800, with the program's two threads, and measures each move with a
/// [FrameClock] until numbers, curves with their marker and heatmap of exactly these settings stand in the window.
///
/// Two pictures are open, the overlay and a heatmap, and Focal Tversky is selected, which uses four parameters: alpha is
/// dragged over the heatmap of false positives, beta over that of misses, gamma over the loss's share, alpha over errors
/// of both kinds. A move comes at a random moment within the 16.7 ms after the last one was shown, so about 30 times a
/// second and at every distance to the next pulse. Arguments: truth, prediction, pixels, input, below, second prediction or none.
/// With everything open there are two predictions, the threshold's chart, distances and three pins.
final class FrameCase {

    private static final int WARM_UP = 60;
    private static final int MOVES = 80;
    private static final long INTERVAL_MICROS = 16_667;
    private static final long SETTLED_MICROS = 500_000;
    private static final int REST_MILLIS = 120;

    private static final List<Drag> DRAGS = List.of(
            new Drag("alpha", PictureKind.FALSE_POSITIVES),
            new Drag("beta", PictureKind.MISSES),
            new Drag("gamma", PictureKind.SHARE),
            new Drag("alpha", PictureKind.ERRORS));

    private final FrameClock clock = new FrameClock();
    private final FrameTimes times = new FrameTimes();
    private final Random random = new Random(1);
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(FrameCase::daemon);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final Session session;
    private final ViewOptions options;
    private Scene scene;
    private Optional<Path> second = Optional.empty();
    private boolean opened;
    /// What follows when the settings of the move under way stand in the window.
    private LongConsumer shown;

    /// What lies below the picture.
    enum Below {
        CURVES,
        COMPARISON,
        EVERYTHING
    }

    /// A slider that is dragged over a picture.
    private record Drag(String parameter, PictureKind picture) {}

    private FrameCase() {
        Executor worker = Executors.newSingleThreadExecutor(FrameCase::daemon);
        Executor timed = clock.timed(FrameClock.Part.WORKER, worker);
        // As in the program, what is only worth its while when the hand rests waits for that.
        session = new Session(timed, clock.timed(FrameClock.Part.FX, Platform::runLater), timed,
                CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, timed), Conventions.SHIPPED);
        options = new ViewOptions(session.viewProperty(), session);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    public static void main(String[] args) throws Exception {
        FrameCase frames = new FrameCase();
        Below below = Below.valueOf(args[4]);
        frames.options.comparingProperty().set(below == Below.COMPARISON);
        frames.second = args.length > 5 ? Optional.of(Path.of(args[5])) : Optional.empty();
        Platform.startup(() -> frames.open(new Source.Files(Path.of(args[0]), Path.of(args[1]), Optional.empty())));
        frames.finished.get(4, TimeUnit.MINUTES);
        frames.times.row(below == Below.EVERYTHING ? "frame-everything-open" : "frame", Integer.parseInt(args[2]),
                        Input.valueOf(args[3]))
                .with("below", below.name().toLowerCase(Locale.ROOT))
                .tell();
        System.exit(0);
    }

    private void open(Source source) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> finished.completeExceptionally(fault));
        MainWindow window =
                new MainWindow(
                session,
                options,
                new Texts(new SimpleObjectProperty<>(BundleWords.english())),
                RecentFiles.unkept(),
                (title, several) -> List.of(),
                () -> {});
        scene = window.scene();
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        session.select(Losses.byKey("focal-tversky").orElseThrow());
        session.detailsProperty().addListener(changed -> computed());
        session.problemProperty().subscribe(problem -> {
            if (problem != null) {
                finished.completeExceptionally(new IllegalStateException(English.of(problem.sentence())));
            }
        });
        session.loader().open(source);
        second.ifPresent(file -> {
            options.charts().chosen().set(SideChart.THRESHOLD);
            session.begin(now -> now.withSecond(Optional.of(Second.like(file, Optional.of(source)))));
        });
        session.second().detailsProperty().addListener(changed -> computed());
    }

    /// The first details are the opened pair's: then the drags begin. Later ones are a move's.
    private void computed() {
        DerivedViews details = session.detailsProperty().get();
        if (details == null || !details.settings().equals(session.settings())) {
            return;
        }
        if (!opened && (second.isEmpty() || session.second().detailsProperty().get() != null)) {
            opened = true;
            for (int pins = 0; second.isPresent() && pins < 3; pins++) {
                session.pins().pin("", Optional.empty());
            }
            clock.install();
            drag(0, false);
        } else if (shown != null) {
            clock.whenPainted(shown);
            shown = null;
        }
    }

    private void drag(int index, boolean counted) {
        if (index == DRAGS.size()) {
            if (counted) {
                finished.complete(null);
            } else {
                drag(0, true);
            }
            return;
        }
        Drag drag = DRAGS.get(index);
        options.secondProperty().set(drag.picture());
        SliderHand slider = new SliderHand(scene, drag.parameter());
        later(SETTLED_MICROS, () -> {
            slider.press();
            move(slider, counted ? MOVES : WARM_UP, counted, () -> {
                slider.release();
                drag(index + 1, counted);
            });
        });
    }

    private void move(SliderHand slider, int left, boolean counted, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        hand.schedule(
                () -> {
                    long start = System.nanoTime();
                    Platform.runLater(() -> {
                        shown = end -> {
                            if (counted) {
                                times.add(clock, (end - start) / 1e6);
                            }
                            move(slider, left - 1, counted, then);
                        };
                        clock.reset();
                        clock.time(FrameClock.Part.FX, () -> moveOn(slider));
                    });
                },
                random.nextLong(INTERVAL_MICROS),
                TimeUnit.MICROSECONDS);
    }

    /// Two places of the mouse may be the same value.
    private void moveOn(SliderHand slider) {
        Settings before = session.settings();
        while (session.settings().equals(before)) {
            slider.move();
        }
    }

    private void later(long micros, Runnable then) {
        hand.schedule(() -> Platform.runLater(then), micros, TimeUnit.MICROSECONDS);
    }
}
