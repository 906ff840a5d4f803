package maskscope.app.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import maskscope.app.window.Contents;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say what a window shows.
final class PairOptions {

    @Option(names = "--truth", paramLabel = "FILE", description = "The ground truth.")
    private Path truth;

    @Option(names = "--prediction", paramLabel = "FILE", description = "What the network predicted.")
    private Path prediction;

    @Option(names = "--image", paramLabel = "FILE", description = "The photograph or scan beneath them.")
    private Path image;

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            completionCandidates = SampleNames.class,
            description = "A scene that comes with the program: ${COMPLETION-CANDIDATES}.")
    private String sample;

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    long maxPixels(CommandLine command) {
        return limits.maxPixels(command);
    }

    /// `loose` are files of which the user did not say which is which, or a session to be opened; `session` is one that
    /// holds where no option says otherwise.
    Source source(CommandLine command, List<Path> loose, Optional<SessionFile> session) throws BadInput {
        boolean named = truth != null || prediction != null || image != null;
        if (sample != null && (named || !loose.isEmpty()) || named && !loose.isEmpty()) {
            throw new ParameterException(
                    command, "Give a sample, or --truth and --prediction, or a list of files, but not two of these");
        }
        Optional<Source> kept = session.flatMap(read -> read.state().source());
        boolean files = named || sample == null && kept.filter(Source.Files.class::isInstance).isPresent();
        if (!files && answers.given(command)) {
            throw new ParameterException(
                    command, "Options that say what numbers mean need --truth and --prediction, so that it is known whose");
        }
        if (sample != null) {
            return new Source.Sample(sample(command));
        }
        if (files) {
            Path first = SessionOption.mask(command, truth, MaskRole.TRUTH, session);
            Path second = SessionOption.mask(command, prediction, MaskRole.PREDICTION, session);
            Optional<Path> photo = SessionOption.file(image, MaskRole.PHOTO, session);
            return new Source.Files(first, second, photo, answers.answers(command, SessionOption.answers(session)));
        }
        if (!loose.isEmpty()) {
            return unsorted(command, loose);
        }
        return kept.orElseGet(Contents::usualSample);
    }

    private static Source unsorted(CommandLine command, List<Path> loose) {
        if (loose.stream().anyMatch(SessionFile::isNamed)) {
            if (loose.size() > 1) {
                throw new ParameterException(command, "A session names its masks itself; give it without other files");
            }
            return new Source.Saved(loose.getFirst());
        }
        if (loose.size() == 1) {
            throw new ParameterException(
                    command,
                    loose.getFirst() + ": this is no command, and one file is not enough; give a truth and a prediction");
        }
        if (loose.size() > 3) {
            throw new ParameterException(
                    command, "These are " + loose.size() + " files; give a truth, a prediction and, if you like, a photograph");
        }
        return new Source.Unsorted(loose);
    }

    private SampleScene sample(CommandLine command) {
        return Samples.named(sample).orElseThrow(() -> new ParameterException(
                command,
                "--sample: there is no sample '" + sample + "'; the samples are " + String.join(", ", new SampleNames())));
    }

    /// What `--sample` takes, for its help.
    static final class SampleNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Samples.ALL.stream().map(SampleScene::name).iterator();
        }
    }
}
