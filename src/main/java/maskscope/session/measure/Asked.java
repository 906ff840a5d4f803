package maskscope.session.measure;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What is asked of [Measuring]; two that are equal have the same answer.
///
/// @param <A> the answer
interface Asked<A extends Answer> {

    /// The answer; empty when `wanted` said no before it was there. `wanted` is asked by any thread.
    Optional<A> answer(BooleanSupplier wanted);
}
