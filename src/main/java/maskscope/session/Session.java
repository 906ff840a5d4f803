package maskscope.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Parameter;
import maskscope.loss.Preset;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.mask.Cure;
import maskscope.mask.Cures;

/// The one mutable state of the program: the mask pair on screen, the settings, and what follows from them.
///
/// Writable are the pair (through [#loader]), the cut through a volume (through [#slicing]), the settings, the selected
/// loss and the axis of the curves; everything else is derived on the worker and read-only. A change puts a request in a
/// single slot, a newer one replaces it, and a result that is no longer wanted is dropped. Numbers are published before
/// curves and pictures; where other pixels count, all at once.
///
/// All methods and properties belong to one thread, the one that `ui` runs on.
public final class Session {

    private final Executor ui;
    private final LatestSlot slot;
    private final Loader loader;
    private final History history = new History();
    private final Slicing slicing = new Slicing(this::recompute);
    private final Document document = new Document(this::state, this::report);
    private final AtomicReference<Request> newest = new AtomicReference<>();

    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.TUTORIAL);
    private final ReadOnlyObjectWrapper<Loss> selected = new ReadOnlyObjectWrapper<>(Losses.byKey("tversky").orElseThrow());
    private final ReadOnlyObjectWrapper<Parameter> axis = new ReadOnlyObjectWrapper<>(Parameter.ALPHA);
    private final ReadOnlyObjectWrapper<LossReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Baseline> baseline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Timing> timing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    private final Recomputation recomputation;
    private final Conventions conventions;

    private List<Convention> compared = List.of();

    /// How long the last recomputation took.
    ///
    /// @param lossesMillis the losses alone
    /// @param detailsMillis curves, shares, gradient and formula
    public record Timing(double lossesMillis, double detailsMillis) {}

    /// A session whose results are computed on `worker`, a single thread that owns ND4J, and delivered through `ui`.
    public Session(Executor worker, Executor ui) {
        this(worker, ui, Conventions.SHIPPED);
    }

    /// The same with the conventions that can be chosen.
    public Session(Executor worker, Executor ui, Conventions conventions) {
        this.ui = ui;
        this.conventions = conventions;
        this.recomputation = new Recomputation(conventions);
        this.slot = new LatestSlot(worker);
        this.loader = new Loader(worker, ui, slot::runWaiting, conventions, this::show, this::report);
    }

    /// Opens files and samples.
    public Loader loader() {
        return loader;
    }

    /// Chooses slices of a volume.
    public Slicing slicing() {
        return slicing;
    }

    /// Saves sessions, and knows which file this one is.
    public Document document() {
        return document;
    }

    /// The conventions that can be chosen.
    public Conventions conventions() {
        return conventions;
    }

    public ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings settings() {
        return settings.get();
    }

    /// The loss whose formula, share and gradient are shown.
    public ReadOnlyObjectProperty<Loss> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Loss selected() {
        return selected.get();
    }

    /// The parameter along which the curves run.
    public ReadOnlyObjectProperty<Parameter> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    /// The losses of the pair on screen; null before the first.
    public ReadOnlyObjectProperty<LossReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Curves and values per row; null before the first, a moment behind [#reportProperty] otherwise.
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// What the losses were when a parameter was last grabbed; null before that and after a new pair, another convention or a
    /// preset, none of which is what the parameter has done.
    public ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /// What the user must be told; null when there is nothing. The view that shows it calls [#dismissProblem].
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Timing> timingProperty() {
        return timing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    public void dismissProblem() {
        problem.set(null);
    }

    /// Tells the user of a problem.
    public void report(Problem told) {
        problem.set(told);
    }

    /// A parameter is taken in hand: what follows until the next grab is one step of undo, and the table shows the
    /// change since now.
    public void grab(Parameter parameter) {
        history.mark(step());
        if (report.get() != null) {
            baseline.set(new Baseline(parameter, report.get()));
        }
        refreshHistory();
    }

    /// Changes the settings without a step of undo, as every move of a grabbed slider does.
    public void change(UnaryOperator<Settings> edit) {
        apply(edit.apply(settings.get()));
    }

    /// Changes the settings as one step of undo: a typed number, a preset, a reset.
    public void edit(Parameter parameter, UnaryOperator<Settings> edit) {
        grab(parameter);
        change(edit);
    }

    /// Takes one of the input doctor's cures, as one step of undo: for the question that is open, or for the files on
    /// screen.
    public void cure(Cure cure) {
        Inquiry asked = loader.inquiryProperty().get();
        if (asked != null) {
            history.mark(new History.Step(settings.get(), Optional.of(asked.source())));
            loader.answer(cure);
        } else {
            files().ifPresent(files -> say(files.with(cure)));
        }
        refreshHistory();
    }

    /// Takes back what was said of the files on screen, leaving `cures`, as one step of undo.
    public void uncure(Cures cures) {
        files().ifPresent(files -> say(files.with(cures)));
        refreshHistory();
    }

    /// Exchanges truth and prediction, as one step of undo.
    public void swap() {
        files().ifPresent(files -> say(files.swapped()));
        refreshHistory();
    }

    /// Leaves the input doctor's question unanswered: the pair on screen stays, and no step of undo leads back to the
    /// question.
    public void withdraw() {
        loader.withdraw();
        slicing.forget();
        history.stayWith(files());
        refreshHistory();
    }

    private void say(Source.Files files) {
        history.mark(step());
        loader.open(files);
    }

    private Optional<Source.Files> files() {
        return loader.sourceProperty().get() instanceof Source.Files files ? Optional.of(files) : Optional.empty();
    }

    private History.Step step() {
        return new History.Step(settings.get(), files());
    }

    public void undo() {
        history.undo(step()).ifPresent(this::go);
    }

    public void redo() {
        history.redo(step()).ifPresent(this::go);
    }

    private void go(History.Step step) {
        if (!step.files().equals(files())) {
            step.files().ifPresent(loader::open);
        }
        apply(step.settings());
    }

    public void select(Loss loss) {
        selected.set(loss);
        recompute();
    }

    public void sweepAlong(Parameter parameter) {
        axis.set(parameter);
        recompute();
    }

    /// By which conventions the losses are computed for [Details#comparison]; none when nobody looks.
    public void compare(List<Convention> wanted) {
        if (!wanted.equals(compared)) {
            compared = List.copyOf(wanted);
            recompute();
        }
    }

    /// Chooses who computes, as one step of undo.
    public void choose(Convention convention) {
        history.mark(step());
        baseline.set(null);
        change(now -> now.withConvention(convention));
    }

    /// Sets what a preset sets, as one step of undo, and brings its loss to the front.
    public void use(Preset preset) {
        history.mark(step());
        baseline.set(null);
        preset.front().ifPresent(selected::set);
        settings.set(preset.apply(settings.get(), conventions));
        recompute();
        refreshHistory();
    }

    private void apply(Settings changed) {
        // The first comparison of two values costs a start several milliseconds; most often there is nothing to compare.
        if (changed != settings.get() && !changed.equals(settings.get())) {
            settings.set(changed);
            recompute();
        }
        refreshHistory();
    }

    private void refreshHistory() {
        canUndo.set(history.canUndo(step()));
        canRedo.set(history.canRedo());
    }

    private SessionState state(Looks looks) {
        Optional<Cut> cut = Optional.of(slicing.cutProperty().get()).filter(any -> loaded.get().isVolume());
        return new SessionState(loader.sourceProperty().get(), settings.get(), selected.get(), axis.get(), cut, looks);
    }

    /// Everything as a session has kept it, which undo takes back.
    private void restore(SessionState kept) {
        if (loaded.get() != null) {
            history.mark(step());
        }
        settings.set(kept.settings());
        selected.set(kept.selected());
        axis.set(kept.axis());
        kept.cut().ifPresent(slicing::openWith);
    }

    /// Puts a new pair in the place of the old one. The loader calls this when the pair is whole.
    void show(Loaded pair, Optional<SessionFile> from) {
        baseline.set(null);
        report.set(null);
        details.set(null);
        from.map(SessionFile::state).ifPresent(this::restore);
        Optional<BadInput> refused = slicing.begin(pair, loader.sourceProperty().get());
        loaded.set(pair);
        history.stayWith(files());
        refreshHistory();
        document.begin(loader.sourceProperty().get(), from);
        recompute();
        refused.ifPresent(bad -> report(new Problem("This slice cannot be shown", bad.getMessage())));
    }

    private void recompute() {
        Loaded pair = loaded.get();
        if (pair != null) {
            Request request = new Request(
                    pair,
                    slicing.cutProperty().get(),
                    settings.get(),
                    selected.get(),
                    axis.get(),
                    compared);
            newest.set(request);
            slot.submit(() -> compute(request));
        }
    }

    private void compute(Request request) {
        Recomputation.Answer found = recomputation.compute(
                request,
                slicing.cut(request.shown(), request.cut()),
                (pair, numbers) -> deliver(request, () -> {
                    if (loaded.get().table() == pair.table()) {
                        report.set(numbers);
                    }
                }),
                done -> newest.get().welcomes(done));
        if (found != null) {
            deliver(request, () -> publish(found));
        }
    }

    private void publish(Recomputation.Answer found) {
        Loaded pair = found.pair();
        if (loaded.get().table() != pair.table()) {
            baseline.set(null);
            // Those of before speak of other rows.
            details.set(null);
        }
        loaded.set(pair);
        report.set(found.numbers());
        timing.set(found.spent());
        details.set(found.details());
    }

    private void deliver(Request request, Runnable publish) {
        ui.execute(() -> {
            if (newest.get().welcomes(request)) {
                publish.run();
            }
        });
    }
}
