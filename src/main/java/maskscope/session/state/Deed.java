package maskscope.session.state;

import maskscope.text.Message;

/// A step that can be taken back, or made again: what the user changed, between two states that follow each other. Immutable.
///
/// @param change what was changed, in a word or two
/// @param before what was chosen before it
/// @param after what is chosen once it is made
public record Deed(Change change, SessionState before, SessionState after) {

    /// The word or two.
    public Message what() {
        return change.what();
    }

    /// What was changed with its values before and after: “α 0.5 → 0.7”, “threshold 0.50 → 0.41”.
    public Message name() {
        return DeedName.of(this);
    }
}
