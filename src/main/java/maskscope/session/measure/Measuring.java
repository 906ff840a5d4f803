package maskscope.session.measure;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import maskscope.session.work.LatestSlot;

/// Has something measured once a hand has rested, and gives up what nobody wants any more or what keeps others waiting; that is
/// tried again when [#goOn] is called.
///
/// [#want] and [#wants] belong to one thread, [#goOn] and the work to the worker.
///
/// @param <A> what comes of it
public final class Measuring<A extends Answer> {

    private final Executor rest;
    private final LatestSlot others;
    private final Consumer<A> found;

    private volatile Asked<A> wanted;

    /// What was given up for others.
    private Asked<A> givenUp;

    /// `rest` has the worker do something after a moment, `others` is what else there is to do for it, and comes first.
    public Measuring(Executor rest, LatestSlot others, Consumer<A> found) {
        this.rest = rest;
        this.others = others;
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
        long before = others.submitted();
        rest.execute(() -> {
            if (wish != wanted) {
                return;
            }
            if (others.submitted() != before) {
                // The hand has moved in that moment. What is begun now would be in its way before it is given up.
                begin(wish);
                return;
            }
            Optional<A> answer = wish.answer(() -> wish == wanted && others.isEmpty());
            answer.ifPresent(found);
            givenUp = answer.isEmpty() ? wish : null;
        });
    }
}
