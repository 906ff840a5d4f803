package maskscope.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.SliceView;

/// A snapshot of everything that a recomputation depends on.
///
/// @param revision how many requests there were before; an answer carries it
/// @param of what the pair was opened by
/// @param pair the pair on screen
/// @param second the pair of the same truth and a second prediction, if there is one
/// @param cut how it is cut open
/// @param settings what the losses are computed with
/// @param selected the loss whose gradient and formula are shown
/// @param axis the parameter along which the curves run
/// @param compared the conventions that are shown beside each other; none when nobody looks
record Request(
        long revision,
        Opening of,
        OpenedPair pair,
        Optional<OpenedPair> second,
        SliceView cut,
        Settings settings,
        Loss selected,
        Parameter axis,
        List<Convention> compared) {

    /// Whether the answer to another request is of use. That of a slice on the way to the one that is wanted now is: a slider
    /// that is drawn through a volume shows what it passes.
    boolean welcomes(Request other) {
        return pair == other.pair
                && second.orElse(null) == other.second.orElse(null)
                && Objects.equals(settings, other.settings)
                && selected == other.selected
                && axis == other.axis
                && Objects.equals(compared, other.compared);
    }

    /// Whether another request asks the same.
    boolean same(Request other) {
        return welcomes(other) && Objects.equals(cut, other.cut);
    }

    /// The same of the second prediction, beside which no conventions are compared.
    Request ofSecond(OpenedPair other) {
        return new Request(revision, of, other, Optional.empty(), cut, settings, selected, axis, List.of());
    }
}
