package maskscope.session;

import java.util.Objects;
import maskscope.session.state.Source;

/// A pair that is wanted: what is to be read, with what was said of it, and the opening that it was wanted by. The same is on
/// screen, or asked about, or being read, exactly when it is this again.
record Opening(Source source, Open by) {

    /// The same, now that it is known what is opened: nothing new for files whose roles were known.
    Opening known(Open open) {
        return open == by ? this : new Opening(open.begins(), open);
    }

    boolean same(Opening other) {
        return by == other.by && Objects.equals(source, other.source);
    }
}
