package maskscope.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.ReadControl;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.Slice;
import maskscope.pixel.PixelTable;
import maskscope.session.measure.StepCounts;
import maskscope.session.state.Gone;
import maskscope.session.state.Problem;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.GoneFiles;
import maskscope.session.store.KeptAnswers;
import maskscope.session.store.SessionFile;
import maskscope.session.store.UnsavedSession;
import maskscope.text.Message;

/// The first stages of the worker's pipeline: source → files → examination → pair. They may take seconds; meanwhile progress is
/// told, and whatever waits for the worker gets its turn.
///
/// Belongs to the worker.
final class Reader {

    /// Steps of progress that are worth redrawing a bar for.
    private static final double STEP = 0.01;

    private static final Message UNREADABLE = Message.of("session.unreadable");
    private static final Message SECOND = Message.of("session.second-unreadable");

    private final Conventions conventions;
    private final KeptAnswers answers;
    private final Runnable breather;

    /// What was read last, so that what is said of files need not have them read again.
    private Optional<Examination> last = Optional.empty();

    /// What became of a reading.
    sealed interface Outcome {

        /// A pair, cut as it comes on screen; `open` knows what was opened.
        record Pair(Open open, ShownPair pair) implements Outcome {}

        /// The pair of a second prediction.
        record Second(OpenedPair pair) implements Outcome {}

        /// What was counted of a step of a series.
        record Step(StepCounts counts) implements Outcome {}

        /// Files with a question; `open` knows what was opened.
        record Question(Open open, Inquiry inquiry) implements Outcome {}

        /// Nothing, which is to be told.
        record Failure(Problem problem) implements Outcome {}

        /// Nothing, as nobody wants it any more.
        record Cancelled() implements Outcome {}
    }

    /// Who waits for a reading.
    interface Watch {

        boolean wanted();

        /// Whether it is opened, and not one that was there before.
        boolean begun();

        /// Takes numbers from 0 to 1.
        void progress(double done);

        /// The pair as it is to come on screen.
        ShownPair cut(Open open, OpenedPair pair);
    }

    /// `answers` are known of others of the same kind, `breather` is run every now and then while a file is read.
    Reader(Conventions conventions, KeptAnswers answers, Runnable breather) {
        this.conventions = conventions;
        this.answers = answers;
        this.breather = breather;
    }

    /// Reads what is wanted, for as long as it is.
    Outcome read(Opening opening, long maxPixels, Watch watch) {
        return told(opening.source().title(), () -> outcome(
                opening, new ReadControl(progress(watch::progress), () -> !watch.wanted(), maxPixels), watch));
    }

    /// Reads a second prediction of the truth on screen. It takes the first one's photograph, and its truth where that is the
    /// same: what lies in memory once is enough.
    Outcome readSecond(Source source, Second second, Shown first, long maxPixels, BooleanSupplier wanted) {
        ReadControl control = new ReadControl(progress(done -> {}), () -> !wanted.getAsBoolean(), maxPixels);
        return told(source.title(), () -> {
            try {
                Examination found = SourceReader.read(source, Optional.of(first.pair().examination()), control);
                if (found.pair().isPresent()) {
                    return new Outcome.Second(OpenedPair.of(found.over(first.pair().pair())));
                }
                return source instanceof Source.Files
                        ? new Outcome.Question(first.of().by(), new Inquiry(new Opening(source, first.of().by()), found))
                        : new Outcome.Failure(new Problem(SECOND, found.refusal().orElseThrow().message()));
            } catch (BadInput bad) {
                Optional<Gone> gone = Optional.of(second).filter(there -> Files.notExists(there.prediction()))
                        .map(there -> Gone.ofSecond(source, there));
                return new Outcome.Failure(new Problem(SECOND, bad.message(), Optional.empty(), gone, false));
            }
        });
    }

    /// Counts a step of a series over the truth on screen, or one slice of it alone; what it holds is not kept. Empty when it was
    /// given up.
    Optional<StepCounts> count(Source pair, Optional<Slice> alone, Shown first, long maxPixels, BooleanSupplier wanted) {
        ReadControl control = new ReadControl(progress(done -> {}), () -> !wanted.getAsBoolean(), maxPixels);
        Outcome outcome = told(pair.title(), () -> {
            try {
                Examination found = SourceReader.read(pair, Optional.of(first.pair().examination()), control);
                return new Outcome.Step(found.pair()
                        .map(masks -> PixelTable.of(alone.map(masks::slice).orElse(masks)).counts())
                        .<StepCounts>map(StepCounts.Counts::new)
                        .orElseGet(() -> new StepCounts.None(asked(found))));
            } catch (BadInput bad) {
                return new Outcome.Step(new StepCounts.None(bad.message()));
            }
        });
        return switch (outcome) {
            case Outcome.Step(StepCounts counts) -> Optional.of(counts);
            case Outcome.Failure(Problem told) -> Optional.of(new StepCounts.None(told.sentence()));
            default -> Optional.empty();
        };
    }

    private static Message asked(Examination found) {
        Finding first = found.open().stream().filter(finding -> finding.state() == Finding.State.QUESTION)
                .findFirst().orElseThrow();
        return BadInput.of(found.prediction().content().file(), "session.step-asks", first.withRole()).message();
    }

    private Outcome told(String title, Supplier<Outcome> reading) {
        try {
            return reading.get();
        } catch (CancellationException cancelled) {
            Logger.getLogger(Reader.class.getName()).log(Level.FINE, "reading cancelled: {0}", title);
            return new Outcome.Cancelled();
        } catch (OutOfMemoryError tooLarge) {
            return new Outcome.Failure(new Problem(
                    Message.of("session.memory"), Message.of("session.file-too-large-for-memory", title)));
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            last = Optional.empty();
            Logger.getLogger(Reader.class.getName()).log(Level.SEVERE, "reading " + title, fault);
            return new Outcome.Failure(new Problem(UNREADABLE, Message.of("session.reading-failed", title)));
        }
    }

    private Outcome outcome(Opening opening, ReadControl control, Watch watch) {
        try {
            Open open = known(opening.by(), control);
            Opening known = opening.known(open);
            Examination examined = SourceReader.read(known.source(), last, control);
            last = Optional.of(examined);
            // A session says what was answered of its files, also where that is nothing.
            boolean silent = watch.begun() && open.brought().isEmpty() && examined.answers().equals(Answers.NONE);
            if (silent && known.source() instanceof Source.Files files && !examined.open().isEmpty()) {
                Optional<Examination> asBefore = asBefore(files, examined, control);
                if (asBefore.isPresent()) {
                    Open answered = open.answered(files.with(asBefore.get().answers()));
                    return new Outcome.Pair(answered, watch.cut(answered, OpenedPair.of(asBefore.get())));
                }
            }
            if (!silent && known.source() instanceof Source.Files && examined.pair().isPresent()) {
                answers.keep(examined);
            }
            return examined.pair().isPresent()
                    ? new Outcome.Pair(open, watch.cut(open, OpenedPair.of(examined)))
                    : new Outcome.Question(open, new Inquiry(known, examined));
        } catch (BadInput bad) {
            Optional<Gone> gone = GoneFiles.of(opening.source(), conventions);
            boolean refused = gone.isPresent() && opening.source() instanceof Source.Located;
            return new Outcome.Failure(new Problem(UNREADABLE, bad.message(), opening.source().likelyRoles(), gone, refused));
        }
    }

    /// What answers that were given for others of the same kind make of files, where they leave less open and nothing to ask.
    private Optional<Examination> asBefore(Source.Files files, Examination asked, ReadControl control) {
        Optional<KeptAnswers.Given> given = answers.of(asked);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Examination found = SourceReader.read(files.with(given.get().answers()), last, control);
            boolean better = found.pair().isPresent() && found.open().size() < asked.open().size();
            return better ? Optional.of(found.answeredAsFor(given.get().truth())) : Optional.empty();
        } catch (BadInput unlike) {
            Logger.getLogger(Reader.class.getName()).log(Level.FINE, "answers of " + given.get().truth(), unlike);
            return Optional.empty();
        }
    }

    /// The opening with its files in their roles, which may need a look into them.
    private Open known(Open open, ReadControl control) throws BadInput {
        return switch (open.source()) {
            case Source.Saved(var file) -> open.resolved(brought(SessionFile.read(file, conventions).complete()));
            case Source.Unsaved(var kept, _) -> {
                UnsavedSession session = UnsavedSession.read(kept, conventions);
                // Masks that lie in the session's file are laid where they were before it is asked whether they are there.
                Open.Brought brought = brought(session, kept);
                session.complete();
                yield open.resolved(brought);
            }
            case Source.Located(var gone) -> gone.opened() instanceof Source.Files files
                    ? open.resolved(gone.in(files))
                    : open.resolved(incomplete(gone.opened()).with(gone));
            case Source.Unsorted unsorted -> open.resolved(SourceReader.sorted(unsorted, control));
            default -> open;
        };
    }

    /// What a session brings whose masks are elsewhere.
    private Open.Brought incomplete(Source session) throws BadInput {
        return switch (session) {
            case Source.Unsaved(var kept, _) -> brought(UnsavedSession.read(kept, conventions), kept);
            case Source.Saved(var file) -> brought(SessionFile.read(file, conventions));
            default -> throw new IllegalArgumentException(session + " is no session");
        };
    }

    private static Open.Brought brought(SessionFile session) {
        return new Open.Brought(session.state(), Optional.of(session), Optional.empty(), session.lost());
    }

    private Open.Brought brought(UnsavedSession session, Path kept) {
        return new Open.Brought(session.state(), saved(session), Optional.of(kept), session.lost());
    }

    /// The session file that an unsaved session belongs to, as it is now; empty where another session lies there. What has gone
    /// holds nothing of what was restored: that is asked about before it is left.
    private Optional<SessionFile> saved(UnsavedSession unsaved) {
        if (unsaved.of().isEmpty()) {
            return Optional.empty();
        }
        Path file = unsaved.of().get();
        Source source = unsaved.state().source().orElseThrow();
        if (Files.notExists(file)) {
            return Optional.of(new SessionFile(file, SessionState.FIRST.withSource(source)));
        }
        try {
            return Optional.of(SessionFile.read(file, conventions))
                    .filter(found -> found.state().source().filter(source::sameFiles).isPresent());
        } catch (BadInput unreadable) {
            Logger.getLogger(Reader.class.getName()).log(Level.FINE, "restoring a session", unreadable);
            return Optional.empty();
        }
    }

    private DoubleConsumer progress(DoubleConsumer heard) {
        return new DoubleConsumer() {
            private double told;

            @Override
            public void accept(double done) {
                breather.run();
                if (done - told >= STEP) {
                    told = done;
                    heard.accept(done);
                }
            }
        };
    }
}
