package maskscope.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import maskscope.session.Session;
import maskscope.view.Background;

/// The three threads of the program: JavaFX's, a daemon worker that owns ND4J, and a daemon for what the screen need not wait for
/// and the worker has no time for. Nothing else starts a thread or hands work from one to the other.
final class Toolkit {

    private final Consumer<Throwable> screenFault;
    private final Executor worker;
    private final Background background;

    /// Faults that nothing else catches, on any of the threads, go to `fault` on the FX thread.
    Toolkit(Consumer<Throwable> fault) {
        this(fault, fault);
    }

    /// Those of the FX thread go to `screenFault`, those of the others to `workerFault`, both on the FX thread.
    Toolkit(Consumer<Throwable> screenFault, Consumer<Throwable> workerFault) {
        this.screenFault = screenFault;
        this.worker = daemon("maskscope worker", workerFault);
        this.background = new Background(daemon("maskscope background", workerFault), this::ui);
    }

    private Executor daemon(String name, Consumer<Throwable> workerFault) {
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

    Session session() {
        return new Session(worker, this::ui);
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
