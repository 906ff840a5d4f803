package maskscope.session.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.state.Gone;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;

/// Looks whether something could not be opened because its files are not where they were.
public final class GoneFiles {

    private GoneFiles() {}

    /// What of `opened` is not there; empty where truth and prediction are, or where it cannot be known which they were.
    public static Optional<Gone> of(Source opened, Conventions conventions) {
        try {
            return switch (opened) {
                case Source.Files files -> gone(opened, Optional.empty(), files);
                case Source.Saved(Path file) when Files.notExists(file) ->
                        Optional.of(new Gone(opened, Optional.empty(), List.of(new Gone.Lost(Optional.empty(), file)),
                                Optional.empty()));
                case Source.Saved(Path file) -> gone(opened, SessionFile.read(file, conventions).state());
                case Source.Unsaved(Path kept, _) -> gone(opened, UnsavedSession.read(kept, conventions).state());
                // What was found is gone, too, or of no use.
                case Source.Located(Gone before) -> of(before.opened(), conventions);
                case Source.Unsorted _, Source.Sample _ -> Optional.empty();
            };
        } catch (BadInput unreadable) {
            return Optional.empty(); // which has been told
        }
    }

    private static Optional<Gone> gone(Source opened, SessionState held) {
        return gone(opened, Optional.of(held), held.source().orElseThrow());
    }

    private static Optional<Gone> gone(Source opened, Optional<SessionState> held, Source masks) {
        List<Gone.Lost> lost = Stream.of(MaskRole.values())
                .flatMap(role -> masks.file(role).stream()
                        .filter(Files::notExists)
                        .map(file -> new Gone.Lost(Optional.of(role), file)))
                .toList();
        return Optional.of(new Gone(opened, held, lost, Optional.empty())).filter(gone -> gone.next().isPresent());
    }
}
