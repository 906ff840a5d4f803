package maskscope.loss.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The last answer about each of several subjects, kept until another question is asked about it.
///
/// A slider moves one parameter, and most of what a move asks for does not depend on that one.
///
/// @param <S> what is asked about
/// @param <Q> what the answer depends on beside the subject; equal questions have the same answer
/// @param <A> the answer, not to be changed
public final class LastAnswers<S, Q, A> {

    private record Answer<Q, A>(Q question, A value) {}

    private final Map<S, Answer<Q, A>> known = new HashMap<>();

    public A about(S subject, Q question, Supplier<A> work) {
        Answer<Q, A> last = known.get(subject);
        if (last == null || !last.question.equals(question)) {
            last = new Answer<>(question, work.get());
            known.put(subject, last);
        }
        return last.value;
    }

    public void forget() {
        known.clear();
    }
}
