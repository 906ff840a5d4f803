package maskscope.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.mask.BadInput;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.session.state.Change;
import maskscope.session.state.Gone;
import maskscope.session.state.History;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;

/// The user opens a pair. It is no step of undo, and the steps before it lead to other settings from then on, not to the files
/// before. Each opening is one of its own: opening the same files again reads them again.
final class Open implements Wanted.Act {

    private final Source source;
    private final Optional<SliceView> cut;
    private final Optional<SliceWish> slice;
    private final Optional<Brought> brought;
    /// The files with what was answered as for others of their kind.
    private final Optional<Source.Files> answered;

    /// What a session brings along, once it has been read.
    ///
    /// @param state what it has kept
    /// @param file the session file that it belongs to
    /// @param kept the program's own file that it was restored from, when it was not saved
    /// @param lost what is told of pins in it that cannot be read
    record Brought(SessionState state, Optional<SessionFile> file, Optional<Path> kept, Optional<Message> lost) {

        /// The same with its files elsewhere than the session says.
        Brought with(Gone found) {
            return new Brought(state.withSource(found.in(state.source().orElseThrow()))
                    .withSecond(state.second().map(second -> second.at(found.place(second.prediction()))))
                    .withSeries(state.series().map(series -> series.at(found::place))), file, kept, lost);
        }
    }

    /// @param source what is opened
    /// @param cut how a volume is to be cut, as far as that is known already
    /// @param slice the slice of a volume that is asked for, its losses being of that slice alone
    Open(Source source, Optional<SliceView> cut, Optional<SliceWish> slice) {
        this(source, cut, slice, Optional.empty(), Optional.empty());
    }

    private Open(Source source, Optional<SliceView> cut, Optional<SliceWish> slice, Optional<Brought> brought,
            Optional<Source.Files> answered) {
        this.source = source;
        this.cut = cut;
        this.slice = slice;
        this.brought = brought;
        this.answered = answered;
    }

    Source source() {
        return source;
    }

    /// What is read of it first.
    Source begins() {
        return answered.<Source>map(files -> files).orElse(source);
    }

    Optional<Brought> brought() {
        return brought;
    }

    /// The same opening, once it is known which files a session names or which is which.
    Open resolved(Source files) {
        return new Open(files, cut, slice, brought, answered);
    }

    /// The same opening, with answers that were given for others of this kind: a step of undo.
    Open answered(Source.Files files) {
        return new Open(source, cut, slice, brought, Optional.of(files));
    }

    Open resolved(Brought read) {
        return new Open(read.state().source().orElseThrow(), read.state().cut().or(() -> cut), slice, Optional.of(read),
                answered);
    }

    /// What is seen until the files are there: the pair of before, cut as it is.
    @Override
    public History on(History before, Optional<OpenedPair> onScreen) {
        return before.onto(source, true);
    }

    /// The pair is there: a session brings back what it has kept, and a slice that is asked for is shown. After a pair that
    /// was on screen a session is a step of undo.
    History arrive(History before, OpenedPair pair) {
        boolean first = before.present().source().isEmpty();
        History opened = before.onto(source, false);
        if (brought.isPresent()) {
            SessionState kept = brought.get().state();
            opened = first
                    ? opened.look(now -> withAll(now, kept))
                    : opened.step(Change.SESSION, now -> withAll(now, kept)).ended();
        }
        if (answered.isPresent()) {
            opened = opened.step(Change.ANSWER, now -> now.withSource(answered.get())).ended();
        }
        Optional<SliceView> begun = cut.filter(kept -> kept.fits(pair.pair().truth().extent()));
        // A cut that the user sees is chosen, too: it stays when the same files are understood in another way.
        opened = opened.look(now -> now.withCut(
                pair.isVolume() ? Optional.of(pair.cut(begun.or(now::cut))) : Optional.empty()));
        Optional<Slice> shown = slice.filter(wish -> refusal(wish, pair).isEmpty()).map(wish -> slice(wish, pair));
        UnaryOperator<SessionState> counted = now -> shown
                .map(alone -> now.withCut(Optional.of(pair.cut(now.cut()).withSlice(alone).withScope(SliceView.Scope.SLICE))))
                .orElse(now);
        return opened.look(counted);
    }

    /// What is chosen now, with what a session says of the files of its truth, too.
    private static SessionState withAll(SessionState now, SessionState kept) {
        return restored(now, kept).withSecond(kept.second()).withSeries(kept.series());
    }

    /// What is chosen now, with what a session says but for its files.
    static SessionState restored(SessionState now, SessionState kept) {
        return now.withSettings(kept.settings())
                .withSelected(kept.selected())
                .withAxis(kept.axis())
                .withPins(kept.pins())
                .withView(kept.view().over(now.view()));
    }

    /// Why the slice that was asked for, or that a session has kept, cannot be shown; empty when it can.
    Optional<BadInput> refused(OpenedPair pair) {
        return cut.flatMap(kept -> kept.refusal(pair.pair(), pair.file()))
                .or(() -> slice.flatMap(wish -> refusal(wish, pair)));
    }

    private static Optional<BadInput> refusal(SliceWish wish, OpenedPair pair) {
        Path file = pair.file();
        try {
            wish.in(pair.pair(), file);
            return Optional.empty();
        } catch (BadInput refused) {
            return Optional.of(refused);
        }
    }

    private static Slice slice(SliceWish wish, OpenedPair pair) {
        try {
            return wish.in(pair.pair(), pair.file());
        } catch (BadInput impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
