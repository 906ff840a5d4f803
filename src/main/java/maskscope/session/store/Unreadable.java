package maskscope.session.store;

import java.nio.file.Path;
import maskscope.mask.BadInput;

/// What is wrong with a file of the program's own, as long as its sentences are put together here.
final class Unreadable {

    private Unreadable() {}

    /// `fault` says what is wrong with the file, `remedy` what the user can do; both without a full stop.
    static BadInput told(Path file, String fault, String remedy) {
        return BadInput.of(file, "store.told", fault, remedy);
    }
}
