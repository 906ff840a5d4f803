package maskscope.session;

import maskscope.mask.Cure;
import maskscope.mask.Examination;

/// Files that were read but are no pair yet, as the input doctor has a question about them. What was on screen stays until
/// it is answered.
///
/// @param source the files, with what was said of them so far
/// @param examination what was found
public record Inquiry(Source.Files source, Examination examination) {

    /// The same files with one more answer.
    public Source.Files answered(Cure cure) {
        return source.with(cure);
    }
}
