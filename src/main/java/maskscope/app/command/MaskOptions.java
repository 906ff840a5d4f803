package maskscope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.app.report.Masks;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.session.SourceReader;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say which masks a command computes with: two files, what their numbers mean, and which slice counts.
final class MaskOptions {

    @Option(names = "--truth", paramLabel = "FILE", description = "${bundle:usage.truth}")
    private Path truth;

    @Option(names = "--prediction", paramLabel = "FILE", description = "${bundle:usage.prediction}")
    private Path prediction;

    @Mixin
    private final SliceOptions slices = new SliceOptions();

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    /// How many of the two files are named.
    int files() {
        return (truth == null ? 0 : 1) + (prediction == null ? 0 : 1);
    }

    /// Whether anything is said of what the files hold.
    boolean explained(CommandLine command) {
        return slices.wish(command).isPresent() || answers.given(command);
    }

    /// The masks that the options name, or else the session, which also holds where no option says otherwise.
    Masks read(CommandLine command, Optional<SessionFile> session) throws BadInput {
        Optional<SliceWish> wish = slices.wish(command)
                .or(() -> session.map(SessionFile::state).flatMap(SessionState::cut).flatMap(SliceView::counted));
        ReadControl control = new ReadControl(done -> {}, () -> false, limits.maxPixels(command));
        Examination examination = SourceReader.read(source(command, session), Optional.empty(), control);
        MaskPair whole = examination.settled();
        Path file = examination.truth().content().file();
        Optional<Slice> slice = wish.isPresent() ? Optional.of(wish.get().in(whole, file)) : Optional.empty();
        return new Masks(examination, slice, slice.map(whole::slice).orElse(whole));
    }

    /// A photograph changes no loss and is left alone.
    private Source source(CommandLine command, Optional<SessionFile> session) throws BadInput {
        Optional<Source> kept = session.flatMap(read -> read.state().source());
        if (files() == 0 && kept.isPresent() && kept.get() instanceof Source.Sample) {
            if (answers.given(command)) {
                throw WrongUse.of(command, "command.session-of-sample");
            }
            return kept.get();
        }
        return new Source.Files(
                SessionOption.mask(command, truth, MaskRole.TRUTH, session),
                SessionOption.mask(command, prediction, MaskRole.PREDICTION, session),
                Optional.empty(),
                answers.answers(command, SessionOption.answers(session)));
    }
}
