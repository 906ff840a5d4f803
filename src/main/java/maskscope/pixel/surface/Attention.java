package maskscope.pixel.surface;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Ends work that nobody waits for any more.
final class Attention {

    private Attention() {}

    static void check(BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new CancellationException("nobody waits for these distances any more");
        }
    }
}
