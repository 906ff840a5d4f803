package maskscope.session.state;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.mask.SliceWish;
import maskscope.session.series.Series;

/// All that a user has chosen and would not want to choose again. Everything on screen follows from it and from the files
/// that it names; undo, the mark of what is not saved and session files are functions of it, and saving is writing it.
///
/// What a later version lets a user choose gets a component here, and nothing else: perturbations and strokes stand between
/// source and cut, as they change the pair before it is cut. What decides numbers is named in [#back] as well, so that undo takes
/// it back.
///
/// @param source files with what was said of them, or a sample; empty before the first
/// @param second a second prediction of the same truth
/// @param series predictions of the same truth, any of which can be the one of `source` or the second
/// @param settings what the losses are computed with
/// @param selected the loss in front
/// @param axis the parameter along which the curves run
/// @param cut how a volume is cut open; empty for a picture, and where the cut that shows the most is wanted
/// @param pins what was pinned; not of these files alone
/// @param view what only concerns looking
public record SessionState(
        Optional<Source> source, Optional<Second> second, Optional<Series> series, Settings settings, Loss selected,
        Parameter axis, Optional<SliceView> cut, Pins pins, ViewState view) {

    /// What a session begins with.
    public static final SessionState FIRST = new SessionState(Optional.empty(), Optional.empty(), Optional.empty(),
            Settings.TUTORIAL, Losses.byKey("tversky").orElseThrow(), Parameter.ALPHA, Optional.empty(), Pins.NONE,
            ViewState.NONE);

    /// A state with one prediction and without pins.
    public SessionState(
            Source source, Settings settings, Loss selected, Parameter axis, Optional<SliceView> cut, ViewState view) {
        this(Optional.of(source), Optional.empty(), Optional.empty(), settings, selected, axis, cut, Pins.NONE, view);
    }

    public SessionState withSource(Source other) {
        return new SessionState(Optional.of(other), second, series, settings, selected, axis, cut, pins, view);
    }

    /// The same choices for other files. How far pixels lie apart was typed of those before, and a second prediction and a series
    /// are of their truth.
    SessionState elsewhere(Source other) {
        ViewState there = ViewOption.SPACING.stream()
                .filter(step -> !view.get(step).equals(step.usual()))
                .reduce(view, (now, step) -> now.with(step, step.usual()), (one, last) -> last);
        boolean same = hasTruthOf(other);
        return withSource(other)
                .withSecond(second.filter(any -> same))
                .withSeries(series.filter(any -> same))
                .withView(there);
    }

    private boolean hasTruthOf(Source other) {
        return source.flatMap(own -> own.file(MaskRole.TRUTH))
                .filter(truth -> other.file(MaskRole.TRUTH).equals(Optional.of(truth)))
                .isPresent();
    }

    public SessionState withSecond(Optional<Second> other) {
        return new SessionState(source, other, series, settings, selected, axis, cut, pins, view);
    }

    public SessionState withSeries(Optional<Series> other) {
        return new SessionState(source, second, other, settings, selected, axis, cut, pins, view);
    }

    /// With something said of files: of those on screen, or of the truth with its second prediction.
    public SessionState saying(Source.Files about, UnaryOperator<Source.Files> answer) {
        Source first = source.orElse(null);
        if (first instanceof Source.Files files && files.sameFiles(about)) {
            return withSource(answer.apply(files));
        }
        Optional<Second> said = second.filter(any -> first instanceof Source.Files)
                .filter(other -> other.over(first).sameFiles(about));
        if (said.isEmpty()) {
            return this;
        }
        Source.Files files = (Source.Files) first;
        Source.Files answered = answer.apply((Source.Files) said.get().over(first));
        return withSource(files.with(said.get().answersOfFirst(files.answers(), answered.answers())))
                .withSecond(Optional.of(said.get().saying(answered.answers())));
    }

    public SessionState withSettings(Settings others) {
        return new SessionState(source, second, series, others, selected, axis, cut, pins, view);
    }

    public SessionState withSettings(UnaryOperator<Settings> edit) {
        return withSettings(edit.apply(settings));
    }

    public SessionState withSelected(Loss other) {
        return new SessionState(source, second, series, settings, other, axis, cut, pins, view);
    }

    public SessionState withAxis(Parameter other) {
        return new SessionState(source, second, series, settings, selected, other, cut, pins, view);
    }

    /// The state once `parameter` is taken in hand: the curves run along it, unless they are pinned to theirs.
    public SessionState grabbing(Parameter parameter) {
        return view.get(ViewOption.PINNED) ? this : withAxis(parameter);
    }

    public SessionState withCut(Optional<SliceView> other) {
        return new SessionState(source, second, series, settings, selected, axis, other, pins, view);
    }

    public SessionState withPins(Pins others) {
        return new SessionState(source, second, series, settings, selected, axis, cut, others, view);
    }

    public SessionState withView(ViewState other) {
        return new SessionState(source, second, series, settings, selected, axis, cut, pins, other);
    }

    /// Whether every number and every pin is the same in another state: what undo would take back is then nothing.
    boolean sameNumbers(SessionState other) {
        return Objects.equals(source, other.source)
                && second.equals(other.second)
                && series.equals(other.series)
                && Objects.equals(settings, other.settings)
                && counted().equals(other.counted())
                && pins.equals(other.pins)
                && ViewOption.NUMBERS.stream().allMatch(option -> view.get(option).equals(other.view.get(option)));
    }

    /// This state with pins and what decides numbers as they were in another. What only concerns looking stays: nobody wants a
    /// layer to vanish by undoing alpha.
    SessionState back(SessionState then) {
        return new SessionState(
                then.source,
                then.second,
                then.series,
                then.settings,
                selected,
                axis,
                counted().equals(then.counted()) ? cut : then.cut.or(() -> cut.map(now -> now.withScope(SliceView.Scope.VOLUME))),
                then.pins,
                ViewOption.NUMBERS.stream().reduce(view, (now, option) -> back(now, option, then.view), (one, other) -> other));
    }

    private Optional<SliceWish> counted() {
        return cut.flatMap(SliceView::counted);
    }

    private static <T> ViewState back(ViewState now, ViewOption<T> option, ViewState then) {
        return now.get(option).equals(then.get(option)) ? now : now.with(option, then.get(option));
    }
}
