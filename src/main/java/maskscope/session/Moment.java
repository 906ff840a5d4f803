package maskscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maskscope.loss.Convention;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.mask.MaskRole;
import maskscope.mask.Slice;
import maskscope.pixel.PairCounts;
import maskscope.pixel.object.Neighbours;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.LossSurface;
import maskscope.session.measure.MeasuredSeries;
import maskscope.session.measure.SeriesMeasuring;
import maskscope.session.measure.SeriesScores;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.state.Below;
import maskscope.session.state.Problem;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.session.store.SessionFile;
import maskscope.session.store.UnsavedSession;
import maskscope.text.Message;

/// All that a session shows at one moment: what is wanted, what has been made of it, and what is to be told. Immutable.
///
/// @param wanted what the user wants
/// @param reading what is being read; empty while nothing is
/// @param progress of the reading, 0 to 1
/// @param inquiry what must be answered before the files opened last become a pair
/// @param shown what is on screen; empty before the first pair
/// @param beside the pair of a second prediction that is being read; empty while none is
/// @param file the session file that what is on screen belongs to, with the state that was saved or opened
/// @param baseline what the losses were when a parameter was last grabbed
/// @param problem what the user must be told
/// @param compared the conventions that somebody looks at side by side
record Moment(
        Wanted wanted,
        Optional<Opening> reading,
        double progress,
        Optional<Inquiry> inquiry,
        Optional<Shown> shown,
        Optional<Source> beside,
        Optional<SessionFile> file,
        Optional<Baseline> baseline,
        Optional<Problem> problem,
        List<Convention> compared) {

    static Moment of(SessionState first) {
        return new Moment(Wanted.of(first), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    SessionState state() {
        return wanted.state();
    }

    /// The pair on screen.
    Optional<OpenedPair> pair() {
        return shown.map(Shown::pair).map(ShownPair::whole);
    }

    /// How the pair on screen is to be cut; a moment ahead of how it is.
    SliceView cut() {
        return pair().map(whole -> whole.cut(state().cut())).orElse(SliceView.PICTURE);
    }

    /// The state as a session file keeps it. While other files are read, or asked about, it is of those on screen.
    SessionState kept() {
        SessionState now = state().withCut(pair().filter(OpenedPair::isVolume).map(whole -> cut()));
        Optional<Source> there = source();
        return there.isEmpty() || now.source().filter(there.get()::sameFiles).isPresent()
                ? now
                : now.withSource(there.get());
    }

    /// What would be lost if the program ended now. What was neither saved nor restored nor changed is nobody's loss.
    Optional<UnsavedSession> unsaved() {
        SessionState now = kept();
        boolean lost = file.isPresent()
                ? !file.get().state().equals(now)
                : restored().isPresent() || wanted.present().undoable().isPresent();
        return shown.isPresent() && lost
                ? Optional.of(new UnsavedSession(now, file.map(SessionFile::path)))
                : Optional.empty();
    }

    /// The program's own file that what is on screen was restored from, when it was.
    Optional<Path> restored() {
        return wanted.opened().flatMap(Open::brought).flatMap(Open.Brought::kept);
    }

    /// Where the pair on screen came from.
    Optional<Source> source() {
        return shown.map(Shown::of).map(Opening::source);
    }

    /// What is to be opened to have this again: the session file, or the masks while there is none.
    Optional<Source> origin() {
        return file.<Source>map(saved -> new Source.Saved(saved.path())).or(this::source);
    }

    private boolean isShown(Opening opening) {
        return shown.filter(there -> there.of().same(opening)).isPresent();
    }

    private boolean isAsked(Opening opening) {
        return inquiry.filter(asked -> asked.of().same(opening)).isPresent();
    }

    boolean isReading(Opening opening) {
        return reading.filter(opening::same).isPresent();
    }

    /// What is to be computed; empty while nothing is on screen.
    Optional<Request> request(long revision) {
        SessionState state = state();
        return shown.map(there -> new Request(revision, there.of(), there.pair().whole(),
                there.second().map(second -> second.pair().whole()), cut(), state.settings(),
                state.selected(), state.axis(), compared));
    }

    /// Which surfaces are to be measured; empty while nobody looks at a score of them, and of a batch, whose images lie apart.
    Optional<SurfaceScores.Wish> surfaces() {
        return surfaces(shown.map(Shown::pair));
    }

    /// The same of the second prediction.
    Optional<SurfaceScores.Wish> surfacesOfSecond() {
        return surfaces(shown.flatMap(Shown::second).map(ShownSecond::pair));
    }

    private Optional<SurfaceScores.Wish> surfaces(Optional<ShownPair> of) {
        ViewState view = state().view();
        boolean looked = view.get(ViewOption.SCORES).stream().anyMatch(key -> DistanceScore.byKey(key).isPresent());
        return of.filter(pair -> looked && !pair.isBatch())
                .map(pair -> new SurfaceScores.Wish(pair.table(), view.get(ViewOption.THRESHOLD),
                        Distances.byKey(view.get(ViewOption.DISTANCES)).orElse(Distances.ALL.getFirst()),
                        new DistanceSettings(pair.spacing(view), view.get(ViewOption.TOLERANCE), view.get(ViewOption.BOUNDARY))));
    }

    /// Which objects are to be found; empty while nobody looks at them. Those of a batch lie within its images.
    Optional<FoundObjects.Wish> objects() {
        return objects(shown.map(Shown::pair));
    }

    /// The same of the second prediction.
    Optional<FoundObjects.Wish> objectsOfSecond() {
        return objects(shown.flatMap(Shown::second).map(ShownSecond::pair));
    }

    private Optional<FoundObjects.Wish> objects(Optional<ShownPair> of) {
        ViewState view = state().view();
        Neighbours neighbours = view.get(ViewOption.CORNERS) ? Neighbours.CORNERS : Neighbours.FACES;
        return of.filter(pair -> view.get(ViewOption.BELOW) == Below.OBJECTS)
                .map(pair -> new FoundObjects.Wish(pair.table(), view.get(ViewOption.THRESHOLD),
                        pair.isBatch() ? neighbours.withinSlices() : neighbours));
    }

    /// Which surface is to be worked out; empty while nobody looks at it, and where there is none.
    Optional<LossSurface.Wish> surface() {
        SessionState now = state();
        return shown.map(Shown::pair)
                .filter(pair -> now.view().get(ViewOption.BELOW) == Below.SURFACE)
                .flatMap(pair -> LossSurface.Wish.of(pair.table(),
                        shown.flatMap(Shown::second).map(there -> there.pair().table()), now.selected(), now.settings(),
                        now.view().get(ViewOption.SURFACE_X), now.view().get(ViewOption.SURFACE_Y)));
    }

    /// What is to be counted of a series, over the truth on screen; empty while there is none.
    Optional<SeriesMeasuring.Wish> series() {
        SessionState now = state();
        return now.series().flatMap(series -> shown.map(there -> SeriesMeasuring.Wish.of(
                there.of().by(), there.of().source(), alone(cut()), series, predictions(there),
                now.settings(), now.view().get(ViewOption.THRESHOLD))));
    }

    private static Optional<Slice> alone(SliceView cut) {
        return cut.counted().map(any -> cut.slice());
    }

    private static List<Path> predictions(Shown there) {
        return Stream.concat(Stream.of(there.of().source()), there.second().map(ShownSecond::of).stream())
                .map(source -> source.file(MaskRole.PREDICTION))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is known of its steps; of those before while none is read.
    Optional<SeriesScores> scores() {
        return series().map(wish -> shown.flatMap(Shown::series).filter(there -> there.of().sameSteps(wish))
                .map(MeasuredSeries::scores)
                .orElseGet(() -> SeriesScores.waiting(wish.series(), wish.settings(), wish.threshold())));
    }

    /// What a step counts that is on screen, as the first prediction or the second, and need not be read again.
    Optional<PairCounts> counts(SeriesMeasuring.Wish wish, Path step) {
        Source pair = wish.pair(step);
        return shown.filter(there -> there.of().by() == wish.opening()).flatMap(there -> {
            Source first = there.of().source();
            boolean isFirst = first.file(MaskRole.PREDICTION).filter(step::equals).isPresent()
                    && Second.like(step, Optional.of(first)).over(first).equals(pair);
            return isFirst ? Optional.of(there.pair()) : there.second().filter(other -> other.of().equals(pair))
                    .map(ShownSecond::pair);
        }).filter(there -> alone(there.cut()).equals(wish.alone())).map(there -> there.table().counts());
    }

    /// Whether a pair is being read that somebody waits for.
    boolean isBusy() {
        return reading.isPresent() || beside.isPresent();
    }

    /// What is to be read next.
    Optional<Opening> missing() {
        return wanted.target().filter(target -> !isShown(target) && !isAsked(target) && !isReading(target));
    }

    /// The pair of the second prediction that is to be read next, which is one of the truth on screen.
    Optional<Source> missingSecond() {
        Optional<Opening> there = wanted.target().filter(this::isShown);
        return there.flatMap(first -> second(state(), first.source()))
                .filter(source -> !isReadingSecond(source))
                .filter(source -> inquiry.filter(asked -> asked.of().source().equals(source)).isEmpty())
                .filter(source -> shown.flatMap(Shown::second).filter(second -> second.of().equals(source)).isEmpty());
    }

    boolean isReadingSecond(Source source) {
        return beside.filter(source::equals).isPresent();
    }

    private static Optional<Source> second(SessionState state, Source first) {
        return state.second().map(second -> second.over(first));
    }

    private boolean isOfSecond(Inquiry asked, SessionState state) {
        return source().flatMap(first -> second(state, first)).filter(asked.of().source()::equals).isPresent();
    }

    /// The same without a second prediction that nobody wants any more.
    Moment withoutStaleSecond() {
        boolean stale = state().second().isEmpty() && shown.flatMap(Shown::second).isPresent();
        Moment without = stale ? withShown(there -> there.withSecond(Optional.empty())) : this;
        boolean wanted = beside.isEmpty() || source().flatMap(first -> second(state(), first)).equals(beside);
        return wanted ? without : without.withBeside(Optional.empty());
    }

    Moment withBeside(Optional<Source> other) {
        return new Moment(wanted, reading, progress, inquiry, shown, other, file, baseline, problem, compared);
    }

    private Moment withInquiry(Optional<Inquiry> asked) {
        return new Moment(wanted, reading, progress, asked, shown, beside, file, baseline, problem, compared);
    }

    /// A second prediction that is being read, or asked about, is given up.
    Moment withoutSecondUnderWay() {
        boolean asked = inquiry.filter(question -> isOfSecond(question, state())).isPresent();
        return beside.isPresent() || asked ? withBeside(Optional.empty()).backToShownSecond() : this;
    }

    private Moment backToShownSecond() {
        Optional<Second> there = shown.flatMap(Shown::second).map(ShownSecond::chosen);
        return does((history, pair) -> history.look(now -> now.withSecond(there)));
    }

    /// A reading of a second prediction has ended.
    Moment afterSecond(Source read, Reader.Outcome outcome) {
        Moment ended = withBeside(Optional.empty());
        return switch (outcome) {
            case Reader.Outcome.Second(OpenedPair pair) -> ended.withShown(there -> there.withSecond(Optional.of(
                    ShownSecond.of(state().second().orElseThrow(), read, ShownPair.of(pair, cut())))));
            case Reader.Outcome.Question(_, Inquiry asked) -> ended.withInquiry(Optional.of(asked));
            case Reader.Outcome.Failure(Problem told) -> ended.backToShownSecond().withProblem(Optional.of(told));
            case Reader.Outcome.Pair _, Reader.Outcome.Step _, Reader.Outcome.Cancelled _ -> ended.backToShownSecond();
        };
    }

    Moment does(Wanted.Act act) {
        return withWanted(wanted.does(act, pair()));
    }

    /// The same, after something else is wanted: what is there is not read, and what is on screen is not asked about.
    Moment withWanted(Wanted other) {
        boolean there = other.target().map(this::isShown).orElse(true);
        boolean asked = other.target().filter(this::isAsked).isPresent();
        return new Moment(there ? other.settle() : other, there || asked ? Optional.empty() : reading, progress,
                there ? inquiry.filter(question -> isOfSecond(question, other.state())) : inquiry,
                shown, beside, file, baseline, problem, compared);
    }

    Moment withReading(Optional<Opening> begun) {
        return new Moment(wanted, begun, 0, inquiry, shown, beside, file, baseline, problem, compared);
    }

    Moment withProgress(double done) {
        return new Moment(wanted, reading, done, inquiry, shown, beside, file, baseline, problem, compared);
    }

    Moment withFile(Optional<SessionFile> other) {
        return new Moment(wanted, reading, progress, inquiry, shown, beside, other, baseline, problem, compared);
    }

    Moment withBaseline(Optional<Baseline> other) {
        return new Moment(wanted, reading, progress, inquiry, shown, beside, file, other, problem, compared);
    }

    Moment withProblem(Optional<Problem> told) {
        return new Moment(wanted, reading, progress, inquiry, shown, beside, file, baseline, told, compared);
    }

    Moment withCompared(List<Convention> others) {
        return new Moment(wanted, reading, progress, inquiry, shown, beside, file, baseline, problem, List.copyOf(others));
    }

    /// The worker has made more of what is on screen. A change since a grab is not told over other pixels.
    Moment withShown(UnaryOperator<Shown> more) {
        Shown before = shown.orElseThrow();
        Shown next = more.apply(before);
        Optional<Baseline> since = before.pair().table() == next.pair().table() ? baseline : Optional.empty();
        return new Moment(wanted, reading, progress, inquiry, Optional.of(next), beside, file, since, problem, compared);
    }

    /// How a pair that has just been read will be cut.
    SliceView cut(Opening read, Open open, OpenedPair whole) {
        return whole.cut(wanted.resolved(read.by(), open, pair()).arrived(read.known(open), pair(), whole).state().cut());
    }

    /// A reading has ended.
    Moment after(Opening read, Reader.Outcome outcome, long revision) {
        return switch (outcome) {
            case Reader.Outcome.Pair(Open open, ShownPair pair) -> arrived(read, open, pair, revision);
            case Reader.Outcome.Question(Open open, Inquiry question) -> asked(read, open, question);
            case Reader.Outcome.Failure(Problem told) -> withReading(Optional.empty())
                    .withProblem(Optional.of(told))
                    .withWanted(wanted.withoutLast(pair()));
            case Reader.Outcome.Second _, Reader.Outcome.Step _, Reader.Outcome.Cancelled _ -> withReading(Optional.empty());
        };
    }

    /// The files that were read are no pair yet: `open` is their opening, now that it is known what it opens.
    private Moment asked(Opening read, Open open, Inquiry question) {
        return new Moment(wanted.resolved(read.by(), open, pair()), Optional.empty(), progress, Optional.of(question), shown,
                beside, file, baseline, problem, compared);
    }

    /// The pair that is wanted is there. It takes the place of the one on screen, with all that a session brings.
    private Moment arrived(Opening read, Open open, ShownPair cut, long revision) {
        OpenedPair whole = cut.whole();
        Opening of = read.known(open);
        Wanted now = wanted.resolved(read.by(), open, pair()).arrived(of, pair(), whole);
        if (!now.target().orElseThrow().same(of)) {
            return withReading(Optional.empty()).withWanted(now);
        }
        // What opened the pair long ago opens nothing now: its files were only understood in another way.
        Optional<Open> opened = Optional.of(open).filter(by -> wanted.wants(read.by()));
        Optional<Problem> told = opened.flatMap(by -> by.refused(whole))
                .<Problem>map(bad -> new Problem(Message.of("session.no-slice"), bad.message()))
                .or(() -> opened.flatMap(Open::brought).flatMap(Open.Brought::lost)
                        .map(lost -> new Problem(Message.of("session.pins-lost"), lost)))
                .or(() -> problem);
        Shown arrived = Shown.of(of, revision, cut).withSeries(shown.flatMap(Shown::series)).withSecond(opened.isEmpty()
                ? shown.flatMap(Shown::second).filter(other -> second(now.state(), of.source()).equals(Optional.of(other.of())))
                        .map(other -> other.beside(whole))
                : Optional.empty());
        Moment there = new Moment(now, Optional.empty(), 1, Optional.empty(), Optional.of(arrived),
                Optional.empty(), file.filter(saved -> opened.isEmpty() || source().filter(of.source()::sameFiles).isPresent()),
                Optional.empty(), told, compared);
        return opened.flatMap(Open::brought).flatMap(Open.Brought::file)
                .map(saved -> there.withFile(Optional.of(saved.with(there.opened(saved.state())))))
                .orElse(there);
    }

    /// What a session file has kept, completed by what it says nothing of.
    private SessionState opened(SessionState saved) {
        return saved.withView(saved.view().over(state().view())).withCut(saved.cut().or(() -> kept().cut()));
    }
}
