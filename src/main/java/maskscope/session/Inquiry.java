package maskscope.session;

import maskscope.doctor.Examination;
import maskscope.session.state.Source;

/// Files that were read but are no pair yet, as the input doctor has a question about them. What was on screen stays until
/// it is answered.
///
/// @param of the files, with what was said of them so far
/// @param examination what was found
public record Inquiry(Opening of, Examination examination) {

    /// The files that are asked about, with what was said of them so far.
    public Source.Files source() {
        return (Source.Files) of.source();
    }
}
