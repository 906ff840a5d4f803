package maskscope.session;

import java.util.Optional;
import maskscope.mask.Cure;
import maskscope.mask.Examination;

/// Files that were read but are no pair yet, as the input doctor has a question about them. What was on screen stays until
/// it is answered.
///
/// @param source the files, with what was said of them so far
/// @param examination what was found
/// @param session the session file that named them; empty when the user did
public record Inquiry(Source.Files source, Examination examination, Optional<SessionFile> session) {

    /// The same files with one more answer.
    public Source.Files answered(Cure cure) {
        return source.with(cure);
    }
}
