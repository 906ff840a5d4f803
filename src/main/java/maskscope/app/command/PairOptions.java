package maskscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.app.window.Contents;
import maskscope.doctor.Answers;
import maskscope.file.FileStart;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say what a window shows.
final class PairOptions {

    @Option(names = "--truth", paramLabel = "FILE", description = "${bundle:usage.truth}")
    private Path truth;

    @Option(names = "--prediction", paramLabel = "FILE", description = "${bundle:usage.prediction}")
    private Path prediction;

    @Option(names = "--image", paramLabel = "FILE", description = "${bundle:usage.image}")
    private Path image;

    @Option(names = "--image-axes", paramLabel = "ORDER", description = "${bundle:usage.image-axes}")
    private String imageAxes;

    @Option(names = "--sample", paramLabel = "NAME", description = "${bundle:usage.sample}")
    private String sample;

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    long maxPixels(CommandLine command) {
        return limits.maxPixels(command);
    }

    /// Refuses a photograph that is asked for and is not there: a window goes without it and says so, a picture cannot.
    void checkPhotograph() throws BadInput {
        if (image != null) {
            FileStart.read(image, 1);
        }
    }

    /// `loose` are files of which the user did not say which is which, or a session to be opened; `session` is one that
    /// holds where no option says otherwise; `asks` tells whether there is somebody to ask for what belongs to a single file.
    Source source(CommandLine command, List<Path> loose, Optional<SessionFile> session, boolean asks) throws BadInput {
        boolean named = truth != null || prediction != null || image != null;
        if (sample != null && (named || !loose.isEmpty()) || named && !loose.isEmpty()) {
            throw WrongUse.of(command, "command.two-sources");
        }
        Optional<Source> kept = session.flatMap(read -> read.state().source());
        boolean files = named || sample == null && kept.filter(Source.Files.class::isInstance).isPresent();
        Optional<Turn> turn = AnswerOptions.turn(command, "--image-axes", imageAxes);
        if (!files && (turn.isPresent() || answers.given(command))) {
            throw WrongUse.of(command, "command.numbers-of-nothing");
        }
        if (sample != null) {
            return new Source.Sample(sample(command));
        }
        if (files) {
            Path first = SessionOption.mask(command, truth, MaskRole.TRUTH, session);
            Path second = SessionOption.mask(command, prediction, MaskRole.PREDICTION, session);
            Optional<Path> photo = SessionOption.file(image, MaskRole.PHOTO, session);
            if (turn.isPresent() && photo.isEmpty()) {
                throw WrongUse.of(command, "command.axes-of-no-image");
            }
            Answers said = answers.answers(command, SessionOption.answers(session));
            return new Source.Files(first, second, photo, said.withPhotoTurn(turn.or(said::photoTurn)));
        }
        if (!loose.isEmpty()) {
            return unsorted(command, loose, asks);
        }
        return kept.orElseGet(Contents::usualSample);
    }

    private static Source unsorted(CommandLine command, List<Path> loose, boolean asks) {
        if (loose.stream().anyMatch(SessionFile::isNamed)) {
            if (loose.size() > 1) {
                throw WrongUse.of(command, "command.session-alone");
            }
            return new Source.Saved(loose.getFirst());
        }
        // Who opens a mask from a folder gives one file; what is no file was meant for a command.
        if (loose.size() == 1 && !(asks && Files.isRegularFile(loose.getFirst()))) {
            throw WrongUse.of(command, "command.one-file", loose.getFirst());
        }
        if (loose.size() > 3) {
            throw WrongUse.of(command, "command.too-many-files", loose.size());
        }
        return new Source.Unsorted(loose);
    }

    private SampleScene sample(CommandLine command) {
        return Samples.named(sample)
                .orElseThrow(() -> WrongUse.of(command, "command.no-such-sample", sample, sampleNames()));
    }

    /// What `--sample` takes.
    static List<String> sampleNames() {
        return Samples.ALL.stream().map(SampleScene::name).toList();
    }
}
