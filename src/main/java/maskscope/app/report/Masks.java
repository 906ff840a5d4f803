package maskscope.app.report;

import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.Slice;

/// A truth and a prediction as they were read, and what of them counts.
///
/// @param examination what the files are and what was made of them
/// @param slice the one that counts alone, if one does
/// @param pair what counts
public record Masks(Examination examination, Optional<Slice> slice, MaskPair pair) {

    /// The truth's file, as it was named.
    String truth() {
        return examination.truth().content().file().toString();
    }

    /// The prediction's file, as it was named.
    String prediction() {
        return examination.prediction().content().file().toString();
    }
}
