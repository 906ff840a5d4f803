package maskscope.session.measure;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has something measured once a hand has rested, and gives up what nobody wants any more or what keeps others waiting; that is
/// tried again when [#goOn] is called.
///
/// [#want] and [#wants] belong to one thread, [#goOn] and the work to the worker.
///
/// @param <A> what comes of it
public final class Measuring<A extends Answer> {

    private final Executor rest;
    private final BooleanSupplier nobodyWaits;
    private final Consumer<A> found;

    private volatile Asked<A> wanted;

    /// What was given up for others.
    private Asked<A> givenUp;

    /// `rest` has the worker do something after a moment, `nobodyWaits` tells whether the worker has nothing else to do.
    public Measuring(Executor rest, BooleanSupplier nobodyWaits, Consumer<A> found) {
        this.rest = rest;
        this.nobodyWaits = nobodyWaits;
        this.found = found;
    }

    /// Another wish takes the place of the one before; empty when nobody looks.
    public void want(Optional<? extends Asked<A>> wish) {
        if (!wish.equals(Optional.ofNullable(wanted))) {
            wanted = wish.orElse(null);
            wish.ifPresent(this::begin);
        }
    }

    /// Whether an answer is of use.
    public boolean wants(A answer) {
        return answer.of() == wanted;
    }

    /// Tries again what was given up for others, now that these have what they waited for.
    public void goOn() {
        Asked<A> again = givenUp;
        givenUp = null;
        if (again != null && again == wanted) {
            begin(again);
        }
    }

    private void begin(Asked<A> wish) {
        rest.execute(() -> {
            if (wish != wanted) {
                return;
            }
            Optional<A> answer = wish.answer(() -> wish == wanted && nobodyWaits.getAsBoolean());
            answer.ifPresent(found);
            givenUp = answer.isEmpty() ? wish : null;
        });
    }
}
