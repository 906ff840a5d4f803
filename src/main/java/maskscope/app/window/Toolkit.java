package maskscope.app.window;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import maskscope.loss.Conventions;
import maskscope.session.Session;
import maskscope.session.store.Autosave;
import maskscope.session.store.KeptAnswers;
import maskscope.session.store.KeptLooks;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.view.control.Background;

/// The threads of the program: JavaFX's, a daemon worker that owns ND4J, a daemon for what the screen need not wait for and the
/// worker has no time for, and one that writes files, so that nothing of it waits for a disk; what is to happen later waits on
/// the JDK's own timer. Nothing else starts a thread or hands work from one to the other.
final class Toolkit {

    private static final int LONGEST_WRITE = 5;

    /// How long changes gather before they are kept: nobody minds to lose so much.
    private static final int GATHERING = 2;

    /// Milliseconds without a change after which a hand rests.
    private static final int REST = 120;

    private final Consumer<Throwable> screenFault;
    private final Executor worker;
    private final Background background;
    private final ExecutorService writer;

    /// Faults that nothing else catches, on any of the threads, go to `fault` on the FX thread.
    Toolkit(Consumer<Throwable> fault) {
        this(fault, fault);
    }

    /// Those of the FX thread go to `screenFault`, those of the others to `workerFault`, both on the FX thread.
    Toolkit(Consumer<Throwable> screenFault, Consumer<Throwable> workerFault) {
        this.screenFault = screenFault;
        this.worker = daemon("maskscope worker", workerFault);
        this.background = new Background(daemon("maskscope background", workerFault), this::ui);
        this.writer = daemon("maskscope files", workerFault);
    }

    /// A thread that begins with its first work.
    private ExecutorService daemon(String name, Consumer<Throwable> workerFault) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((broken, thrown) -> ui(() -> workerFault.accept(thrown)));
            return thread;
        });
    }

    /// Draw in memory, with neither a display nor GTK. Counts only before JavaFX starts.
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /// Starts JavaFX unless it runs already, and then runs `begin` on its thread.
    void start(Runnable begin) {
        Runnable guarded = () -> {
            Thread.currentThread().setUncaughtExceptionHandler((broken, thrown) -> screenFault.accept(thrown));
            // JavaFX would lose what the first work on its thread throws.
            try {
                begin.run();
            } catch (RuntimeException | Error thrown) {
                screenFault.accept(thrown);
            }
        };
        try {
            Platform.startup(guarded);
        } catch (IllegalStateException runsAlready) {
            ui(guarded);
        }
        Platform.setImplicitExit(false);
    }

    /// Has the worker do something that will be needed later, before anybody asks for it. A failure is only logged; it is
    /// reported once the prepared thing is needed and fails again.
    void early(Runnable preparation) {
        worker.execute(() -> {
            try {
                preparation.run();
            } catch (LinkageError | RuntimeException fault) {
                Logger.getLogger(Toolkit.class.getName()).log(Level.WARNING, "preparing", fault);
            }
        });
    }

    /// A session that knows some answers.
    Session session(KeptAnswers answers) {
        return session(answers, CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS, worker));
    }

    /// A session that nobody has a hand on: what waits for a rest is done with the rest of the work.
    Session unattendedSession() {
        return session(KeptAnswers.unkept(), worker);
    }

    private Session session(KeptAnswers answers, Executor rest) {
        return new Session(worker, this::ui, writer, rest, Conventions.SHIPPED, answers);
    }

    /// The answers that are kept in `store`.
    KeptAnswers answers(Path store) {
        return new KeptAnswers(store, writer);
    }

    /// The list of recent files that is kept in `store`.
    RecentFiles recentFiles(Path store) {
        return new RecentFiles(store, writer, this::ui);
    }

    /// The looks that are kept in `store`.
    KeptLooks looks(Path store) {
        return new KeptLooks(store, writer);
    }

    /// The user's presets that are kept in `store`, of conventions that `session` knows; what is wrong is told there.
    OwnPresets presets(Path store, Session session) {
        return new OwnPresets(store, session.conventions(), session::report, writer, this::ui);
    }

    /// Keeps what is not saved in the folder `store`.
    Autosave autosave(Path store) {
        return new Autosave(store, Conventions.SHIPPED, writer, this::ui,
                CompletableFuture.delayedExecutor(GATHERING, TimeUnit.SECONDS, this::ui));
    }

    /// Waits until all files are written, or a disk has had its chance. Before the program ends.
    void finish() {
        writer.shutdown();
        try {
            writer.awaitTermination(LONGEST_WRITE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs `then` on the FX thread after all work that the worker has now.
    void afterWork(Runnable then) {
        worker.execute(() -> ui(then));
    }

    /// The same once the background has done, too, what it has now.
    void afterAllWork(Runnable then) {
        worker.execute(() -> background.make(() -> then, Runnable::run));
    }

    /// For work that the screen does not wait for, done in order.
    Background background() {
        return background;
    }

    /// Makes something on the worker once it has done all that it has now, and hands it to `then` on the FX thread.
    <T> void make(Supplier<T> made, Consumer<T> then) {
        worker.execute(() -> {
            T thing = made.get();
            ui(() -> then.accept(thing));
        });
    }

    private void ui(Runnable work) {
        Platform.runLater(work);
    }
}
