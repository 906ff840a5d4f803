package maskscope.session.state;

import java.util.Optional;
import maskscope.open.MaskRoles;
import maskscope.text.Message;

/// Something the user must be told: a title of a few words and a sentence that says what to do.
///
/// @param files what could not be opened, in the roles that they were given or seem to have; others may be chosen
/// @param gone files that are not where they were; they may be found
/// @param refused whether what was found in their place cannot be used, which is told before they are asked for again
public record Problem(Message title, Message sentence, Optional<MaskRoles> files, Optional<Gone> gone, boolean refused) {

    public Problem(Message title, Message sentence) {
        this(title, sentence, Optional.empty(), Optional.empty(), false);
    }

    /// Files that are asked for now.
    public Optional<Gone> asked() {
        return refused ? Optional.empty() : gone;
    }

    /// What is to be told once the user knows this.
    public Optional<Problem> next() {
        return refused ? Optional.of(new Problem(title, sentence, files, gone, false)) : Optional.empty();
    }
}
