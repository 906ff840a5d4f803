package maskscope.testing;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.open.PairReader;

/// Pairs of masks read from files.
public final class Pairs {

    private Pairs() {}

    /// The pair that two files are, for somebody who cannot be asked.
    public static MaskPair read(Path truth, Path prediction, Optional<Path> photo, ReadControl control) throws BadInput {
        return PairReader.examine(truth, prediction, photo, Answers.NONE, Optional.empty(), control).settled();
    }
}
