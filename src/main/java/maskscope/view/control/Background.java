package maskscope.view.control;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that the screen does not wait for.
///
/// @param work does it, on any thread
/// @param screen hands over what came of it, on the screen's thread
public record Background(Executor work, Executor screen) {

    /// Everything at once, for whoever has time to wait.
    public static Background atOnce() {
        return new Background(Runnable::run, Runnable::run);
    }

    /// Makes something, and hands it to `then` on the screen's thread.
    public <T> void make(Supplier<T> made, Consumer<T> then) {
        work.execute(() -> {
            T thing = made.get();
            screen.execute(() -> then.accept(thing));
        });
    }
}
