package maskscope.session;

import java.util.Optional;
import maskscope.session.state.History;

/// One thing that the user did. It can be done again on another state: while files are read nobody knows yet what the state
/// before it will have been.
interface Act {

    /// The state after it; `onScreen` is the pair that the user sees, if there is one.
    History on(History before, Optional<OpenedPair> onScreen);
}
