package maskscope.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import maskscope.session.Session;

/// The two threads of the program: JavaFX's, and a daemon worker that owns ND4J. Nothing else starts a thread or hands
/// work from one to the other.
final class Toolkit {

    private final Consumer<Throwable> screenFault;
    private final Executor worker;

    /// Faults that nothing else catches, on either thread, go to `fault` on the FX thread.
    Toolkit(Consumer<Throwable> fault) {
        this(fault, fault);
    }

    /// Those of the FX thread go to `screenFault`, those of the worker to `workerFault`, both on the FX thread.
    Toolkit(Consumer<Throwable> screenFault, Consumer<Throwable> workerFault) {
        this.screenFault = screenFault;
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "maskscope worker");
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
