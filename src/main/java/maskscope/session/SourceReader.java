package maskscope.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.open.MaskRoles;
import maskscope.open.PairReader;
import maskscope.session.state.Source;

/// The first stage: from where a pair comes to what the input doctor finds in its files.
public final class SourceReader {

    private SourceReader() {}

    /// Reads files in their roles, or a sample; `before` is an earlier examination that may spare reading them again.
    public static Examination read(Source source, Optional<Examination> before, ReadControl control) throws BadInput {
        return switch (source) {
            case Source.Files files -> PairReader.examine(
                    files.truth(), files.prediction(), photo(files), files.answers(), before, control);
            case Source.Sample sample -> sample.scene().examine(control);
            case Source.Unsorted unsorted -> read(sorted(unsorted, control), before, control);
            case Source.Saved _, Source.Unsaved _, Source.Located _ ->
                    throw new IllegalArgumentException(source + " names its masks and is none");
        };
    }

    /// A photograph that has gone keeps nobody from looking at masks.
    private static Optional<Path> photo(Source.Files files) {
        return files.roles().photo().filter(photo -> !Files.notExists(photo));
    }

    /// Files in the roles that they seem to have.
    static Source.Files sorted(Source.Unsorted unsorted, ReadControl control) throws BadInput {
        MaskRoles roles = MaskRoles.guess(unsorted.files(), control);
        if (roles.truth().isEmpty() || roles.prediction().isEmpty()) {
            throw BadInput.of(unsorted.files().getFirst(), "open.no-truth-and-prediction");
        }
        return new Source.Files(roles);
    }
}
