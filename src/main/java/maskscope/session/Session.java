package maskscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Preset;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.open.Samples;
import maskscope.session.code.PairCode;
import maskscope.session.measure.Measured;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.measure.Timing;
import maskscope.session.state.Answering;
import maskscope.session.state.Change;
import maskscope.session.state.Choosing;
import maskscope.session.state.Deed;
import maskscope.session.state.Looking;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.Steps;
import maskscope.session.state.Tuning;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.session.store.KeptAnswers;
import maskscope.session.work.Snapshot;

/// The one mutable thing of the program: which [SessionState] is chosen, and what has been made of it.
///
/// The state is changed by named steps ([#update]), which undo takes back. Everything else is derived from it on the worker and
/// read-only: the pair, its losses, what is drawn beside them. Numbers are published before curves and pictures; where other
/// pixels count, all at once. Whoever hears of one property reads all others as they are then.
///
/// All methods and properties belong to one thread, the one that `ui` runs on.
public final class Session implements Tuning, Choosing, Looking, Answering, Steps.Undoing {

    private final Conventions conventions;
    private final Recomputation recomputation;
    private final Snapshot<Moment> moment;
    private final Loader loader;
    private final Slicing slicing;
    private final SecondPrediction second;
    private final SeriesOfPredictions series;
    private final Pinboard pins;
    private final Document document;
    private final Steps steps;

    private final ReadOnlyObjectProperty<Settings> settings;
    private final ReadOnlyObjectProperty<Loss> selected;
    private final ReadOnlyObjectProperty<Parameter> axis;
    private final ReadOnlyObjectProperty<ViewState> view;
    private final ReadOnlyObjectProperty<ShownPair> loaded;
    private final ReadOnlyObjectProperty<LossReport> report;
    private final ReadOnlyObjectProperty<DerivedViews> details;
    private final ReadOnlyObjectProperty<SliceLosses> sliceLosses;
    private final ReadOnlyObjectProperty<SurfaceScores> surfaces;
    private final Measured measured;
    private final ReadOnlyObjectProperty<Timing> timing;
    private final ReadOnlyObjectProperty<PairCode> code;
    private final ReadOnlyObjectProperty<Baseline> baseline;
    private final ReadOnlyObjectProperty<Problem> problem;
    private final ReadOnlyObjectProperty<Deed> undoable;
    private final ReadOnlyObjectProperty<Deed> redoable;

    /// What the moves of a slider are called.
    private Change inHand = Change.SETTINGS;

    /// A session whose results are computed on `worker`, a single thread that owns ND4J, and delivered through `ui`. The
    /// worker writes files, too.
    public Session(Executor worker, Executor ui) {
        this(worker, ui, worker, worker, Conventions.SHIPPED);
    }

    /// The same with files written on `files`, with somebody who has the worker do, after a moment, what is only worth its while
    /// when the hand rests, and with the conventions that can be chosen.
    public Session(Executor worker, Executor ui, Executor files, Executor rest, Conventions conventions) {
        this(worker, ui, files, rest, conventions, KeptAnswers.unkept());
    }

    /// The same with what was answered of files before, which the worker looks up.
    public Session(
            Executor worker, Executor ui, Executor files, Executor rest, Conventions conventions, KeptAnswers answers) {
        this.conventions = conventions;
        recomputation = new Recomputation(worker, ui, rest, conventions, answers);
        moment = recomputation.moment();
        loader = new Loader(recomputation);
        slicing = new Slicing(moment, this::does);
        second = new SecondPrediction(recomputation);
        series = new SeriesOfPredictions(recomputation);
        pins = new Pinboard(moment, this::does, this::doesAnew, this::report);
        document = new Document(recomputation, files, ui);
        steps = new Steps(() -> moment.get().wanted().present(), to -> doesAnew((history, pair) -> to.apply(history)));
        settings = moment.part(now -> now.state().settings());
        selected = moment.part(now -> now.state().selected());
        axis = moment.part(now -> now.state().axis());
        view = moment.part(now -> now.state().view());
        baseline = moment.part(now -> now.baseline().orElse(null));
        report = moment.part(now -> now.shown().flatMap(Shown::report).orElse(null));
        timing = moment.part(now -> now.shown().flatMap(Shown::timing).orElse(null));
        loaded = moment.part(now -> now.shown().map(Shown::pair).orElse(null));
        details = moment.part(now -> now.shown().flatMap(Shown::details).orElse(null));
        sliceLosses = moment.part(now -> now.shown().flatMap(Shown::slices).orElse(null));
        surfaces = moment.part(now -> now.shown().flatMap(Shown::surfaces).orElse(null));
        measured = new Measured(
                moment.part(now -> now.shown().flatMap(Shown::objects).orElse(null)),
                moment.part(now -> now.shown().flatMap(Shown::surface).orElse(null)));
        code = moment.part(now -> now.shown().flatMap(Shown::code).orElse(null));
        problem = moment.part(now -> now.problem().orElse(null));
        undoable = moment.part(now -> now.wanted().present().undoable().orElse(null));
        redoable = moment.part(now -> now.wanted().present().redoable().orElse(null));
    }

    /// Opens files and samples.
    public Loader loader() {
        return loader;
    }

    /// Chooses slices of a volume.
    public Slicing slicing() {
        return slicing;
    }

    /// Opens a second prediction of the truth on screen, and tells what has been made of it.
    public SecondPrediction second() {
        return second;
    }

    /// Opens a series of predictions of the truth on screen, and tells what each comes to.
    public SeriesOfPredictions series() {
        return series;
    }

    /// Pins settings with what came of them, and restores them.
    public Pinboard pins() {
        return pins;
    }

    /// Saves sessions, and knows which file this one is.
    public Document document() {
        return document;
    }

    @Override
    public Conventions conventions() {
        return conventions;
    }

    public ReadOnlyObjectProperty<ShownPair> loadedProperty() {
        return loaded;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    public Settings settings() {
        return settings.get();
    }

    /// The loss whose formula, share and gradient are shown.
    public ReadOnlyObjectProperty<Loss> selectedProperty() {
        return selected;
    }

    public Loss selected() {
        return selected.get();
    }

    /// The parameter along which the curves run: the one that was taken in hand last, unless they are pinned.
    public ReadOnlyObjectProperty<Parameter> axisProperty() {
        return axis;
    }

    /// What only concerns looking.
    public ReadOnlyObjectProperty<ViewState> viewProperty() {
        return view;
    }

    /// The losses of the pair on screen; null before the first.
    public ReadOnlyObjectProperty<LossReport> reportProperty() {
        return report;
    }

    /// Curves and values per row; null before the first, a moment behind [#reportProperty] otherwise.
    public ReadOnlyObjectProperty<DerivedViews> detailsProperty() {
        return details;
    }

    /// The selected loss of each slice of the volume on screen; null for a picture and before the first, and behind all others
    /// while settings change.
    public ReadOnlyObjectProperty<SliceLosses> sliceLossesProperty() {
        return sliceLosses;
    }

    /// What follows from where surfaces lie; null until somebody wants it, and of another threshold while that is moved.
    public ReadOnlyObjectProperty<SurfaceScores> surfacesProperty() {
        return surfaces;
    }

    /// What is made when a hand rests and somebody looks at it.
    public Measured measured() {
        return measured;
    }

    /// How the pair on screen is read by a snippet of code; null for a moment after it came there.
    public ReadOnlyObjectProperty<PairCode> codeProperty() {
        return code;
    }

    /// What the losses were when a parameter was last grabbed; null before that and after undo, a new pair, another convention
    /// or a preset, none of which is what the parameter has done.
    public ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return baseline;
    }

    /// What the user must be told; null when there is nothing. The view that shows it calls [#dismissProblem].
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem;
    }

    public ReadOnlyObjectProperty<Timing> timingProperty() {
        return timing;
    }

    /// What [#undo] would take back; null when there is nothing.
    public ReadOnlyObjectProperty<Deed> undoableProperty() {
        return undoable;
    }

    /// What [#redo] would make again; null when there is nothing.
    public ReadOnlyObjectProperty<Deed> redoableProperty() {
        return redoable;
    }

    @Override
    public Steps steps() {
        return steps;
    }

    /// The user knows; there may be another.
    public void dismissProblem() {
        recomputation.set(moment.get().withProblem(moment.get().problem().flatMap(Problem::next)));
    }

    /// Tells the user of a problem.
    public void report(Problem told) {
        recomputation.set(moment.get().withProblem(Optional.of(told)));
    }

    Recomputation recomputation() {
        return recomputation;
    }

    private void does(Wanted.Act act) {
        recomputation.set(moment.get().does(act));
    }

    /// Does something that the present losses no longer stand beside the grabbed parameter for.
    private void doesAnew(Wanted.Act act) {
        recomputation.set(moment.get().withBaseline(Optional.empty()).does(act));
    }

    /// Changes the state as one step of undo. A change that leaves every number as it is is none.
    public void update(Change name, UnaryOperator<SessionState> edit) {
        doesAnew((history, pair) -> history.step(name, edit).ended());
    }

    /// Chooses what the session begins with, which no undo takes back.
    public void begin(UnaryOperator<SessionState> edit) {
        does((history, pair) -> history.look(edit));
    }

    @Override
    public void grab(Parameter parameter) {
        Moment now = moment.get();
        Optional<LossReport> numbers = now.shown().flatMap(Shown::report);
        Moment grabbed = numbers.isEmpty() ? now : now.withBaseline(numbers.map(losses -> new Baseline(parameter, losses)));
        inHand = Change.of(parameter);
        recomputation.set(grabbed.does((history, pair) -> history.ended().look(then -> then.grabbing(parameter))));
    }

    @Override
    public void change(UnaryOperator<Settings> edit) {
        Change name = inHand;
        does((history, pair) -> history.move(name, now -> now.withSettings(edit)));
    }

    /// A look is taken in hand: where undo takes it back, what follows is another step.
    public void grabLook() {
        does((history, pair) -> history.ended());
    }

    @Override
    public <T> void look(ViewOption<T> option, T chosen) {
        UnaryOperator<SessionState> edit = now -> now.withView(now.view().with(option, chosen));
        does((history, pair) -> history.move(Change.of(option), edit));
    }

    @Override
    public void lookAtFirst(ViewState usual) {
        begin(first -> first.withView(first.view().over(usual)));
    }

    @Override
    public void answer(Answer answer) {
        asked().ifPresent(files -> say(Change.ANSWER, files, wanted -> wanted.with(answer, files.answers())));
    }

    @Override
    public void takeBack(Answers answers) {
        asked().ifPresent(files -> say(Change.ANSWER, files, wanted -> wanted.without(files.answers(), answers)));
    }

    @Override
    public void swap() {
        files().ifPresent(files -> say(Change.EXCHANGE, files, Source.Files::swapped));
    }

    /// Says something of files as one step of undo. When others are being opened the user has thought better of it.
    void say(Change name, Source.Files about, UnaryOperator<Source.Files> answer) {
        Moment now = moment.get();
        Moment back = now.withWanted(now.wanted().backTo(about, now.pair()));
        recomputation.set(back.withBaseline(Optional.empty()).does((history, pair) ->
                history.step(name, state -> state.saying(about, answer)).ended()));
    }

    /// The files that the input doctor speaks of.
    private Optional<Source.Files> asked() {
        return moment.get().inquiry().map(Inquiry::source).or(this::files);
    }

    private Optional<Source.Files> files() {
        return moment.get().source().filter(Source.Files.class::isInstance).map(Source.Files.class::cast);
    }

    @Override
    public void withdraw() {
        if (moment.get().inquiry().isPresent()) {
            loader.cancel();
        }
    }

    /// Takes all that a session says but for its files, as one step of undo; where nothing is open, for the first sample.
    public void take(SessionState kept) {
        if (moment.get().wanted().target().isEmpty()) {
            loader.open(new Source.Sample(Samples.ALL.getFirst()));
        }
        update(Change.TAKEN, now -> Open.restored(now, kept));
    }

    /// Shows the photograph of the masks on screen, as one step of undo.
    public void showPhotograph(Path file) {
        files().ifPresent(files ->
                say(Change.PHOTOGRAPH, files, masks -> masks.with(MaskRole.PHOTO, file, Source.SHOWN)));
    }

    @Override
    public void select(Loss loss) {
        does((history, pair) -> history.look(now -> now.withSelected(loss)));
    }

    /// Has the curves run along a parameter, until another is taken in hand.
    public void sweepAlong(Parameter parameter) {
        does((history, pair) -> history.look(now -> now.withAxis(parameter)));
    }

    /// What they come to is [DerivedViews#comparison].
    @Override
    public void compare(List<Convention> wanted) {
        if (!wanted.equals(moment.get().compared())) {
            recomputation.set(moment.get().withCompared(wanted));
        }
    }

    @Override
    public void choose(Convention convention) {
        update(Change.CONVENTION, now -> now.withSettings(before -> before.withConvention(convention)));
    }

    /// Sets what a preset sets, as one step of undo, and brings its loss to the front.
    public void use(Preset preset) {
        update(Change.PRESET, now -> {
            SessionState set = now.withSettings(before -> preset.apply(before, conventions));
            return preset.front().map(set::withSelected).orElse(set);
        });
    }
}
