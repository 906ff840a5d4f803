package maskscope.file.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.mask.BadInput;

/// What is wrong with bytes that are being unpacked, on its way through streams.
final class Refusal extends IOException {

    private final transient Optional<BadInput> told;

    private Refusal(Optional<BadInput> told) {
        this.told = told;
    }

    /// Text that is no number.
    static Refusal noNumber() {
        return new Refusal(Optional.empty());
    }

    /// What was told of another file than the one that is read.
    static Refusal because(BadInput told) {
        return new Refusal(Optional.of(told));
    }

    /// The sentence about it, where `file` is the one that is read.
    BadInput told(Path file) {
        return told.orElseGet(() -> BadInput.of(file, "volume.no-number"));
    }
}
