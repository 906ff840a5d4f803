package maskscope.session;

import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.Parameter;
import maskscope.loss.Settings;

/// All that a user has chosen and would not want to choose again: what a session file keeps.
///
/// @param source files with what was said of them, or a sample
/// @param settings what the losses are computed with
/// @param selected the loss in front
/// @param axis the parameter along which the curves run
/// @param cut how a volume is cut open; empty for a picture
/// @param looks what only concerns looking
public record SessionState(
        Source source, Settings settings, Loss selected, Parameter axis, Optional<Cut> cut, Looks looks) {

    public SessionState {
        if (!(source instanceof Source.Files || source instanceof Source.Sample)) {
            throw new IllegalArgumentException("a session is of files in their roles, or of a sample");
        }
    }

    public SessionState withLooks(Looks others) {
        return new SessionState(source, settings, selected, axis, cut, others);
    }
}
