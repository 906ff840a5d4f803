package maskscope.session.work;

import java.util.function.Function;

/// One stage of the worker's pipeline: a pure function of immutable values that remembers its last input and what came of it,
/// as the next request most often asks the same again of all stages but a few. A fault leaves it as it was.
///
/// Belongs to the worker.
///
/// @param <I> all that the outcome depends on
/// @param <O> the outcome
public final class Stage<I, O> {

    private final Function<I, O> work;
    private I input;
    private O outcome;

    public Stage(Function<I, O> work) {
        this.work = work;
    }

    public O of(I asked) {
        if (outcome == null || !asked.equals(input)) {
            outcome = work.apply(asked);
            input = asked;
        }
        return outcome;
    }

    public void forget() {
        input = null;
        outcome = null;
    }
}
