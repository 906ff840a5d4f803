package maskscope.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.loss.LossReport;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.BadInput;
import maskscope.mask.SliceWish;
import maskscope.pixel.HardCounts;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.pinned.Thumbnail;
import maskscope.session.state.Change;
import maskscope.session.state.Pin;
import maskscope.session.state.PinnedScores;
import maskscope.session.state.Pinning;
import maskscope.session.state.Pins;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.session.work.Snapshot;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// The pins of a session. What is pinned are the numbers on screen with the settings that they were computed with, also while
/// others are being computed. Of two predictions each gets a pin of its own, so that they stand below each other.
public final class Pinboard implements Pinning {

    private final Snapshot<Moment> moment;
    private final Consumer<Wanted.Act> does;
    private final Consumer<Wanted.Act> doesAnew;
    private final Consumer<Problem> tells;
    private final ReadOnlyObjectProperty<Pins> pins;

    /// `doesAnew` does what the present losses no longer stand beside a grabbed parameter for.
    Pinboard(Snapshot<Moment> moment, Consumer<Wanted.Act> does, Consumer<Wanted.Act> doesAnew, Consumer<Problem> tells) {
        this.moment = moment;
        this.does = does;
        this.doesAnew = doesAnew;
        this.tells = tells;
        pins = moment.part(now -> now.state().pins());
    }

    public ReadOnlyObjectProperty<Pins> pinsProperty() {
        return pins;
    }

    /// What is known of a prediction that is pinned.
    ///
    /// @param files the names of the files, or of the sample
    private record Pinned(List<String> files, ShownPair pair, LossReport report, DerivedViews details,
            Optional<SurfaceScores> surfaces) {

        /// The first prediction, and the second where there is one; nothing before the first numbers.
        static List<Pinned> of(Moment now) {
            return now.shown().stream().flatMap(there -> Stream.concat(first(now, there), second(now, there))).toList();
        }

        private static Stream<Pinned> first(Moment now, Shown there) {
            return of(Pin.files(there.of().source()), there.pair(), there.report(), there.details(),
                    there.surfaces().filter(found -> now.surfaces().filter(found.of()::equals).isPresent()));
        }

        private static Stream<Pinned> second(Moment now, Shown there) {
            return there.second().stream().flatMap(other -> of(
                    List.of(Pin.files(there.of().source()).getFirst(), other.chosen().title()),
                    other.pair(), other.report(), other.details(),
                    other.surfaces().filter(found -> now.surfacesOfSecond().filter(found.of()::equals).isPresent())));
        }

        private static Stream<Pinned> of(List<String> files, ShownPair pair, Optional<LossReport> report,
                Optional<DerivedViews> details, Optional<SurfaceScores> surfaces) {
            return report.isEmpty() || details.isEmpty() ? Stream.empty()
                    : Stream.of(new Pinned(files, pair, report.get(), details.get(), surfaces));
        }
    }

    @Override
    public Optional<Pin> pin(String note, Optional<Thumbnail> thumbnail) {
        Moment now = moment.get();
        List<Pin> made = Pinned.of(now).stream().map(one -> made(now, one, note, thumbnail)).toList();
        if (pins.get().size() + Math.max(1, made.size()) > Pins.MOST) {
            tells.accept(new Problem(
                    Message.of("session.too-many-pins"), Message.of("session.at-most-so-many-pins", Pins.MOST)));
            return Optional.empty();
        }
        if (!made.isEmpty()) {
            edit(Change.PINNED, before -> {
                Pins all = before;
                for (Pin pin : made) {
                    all = all.with(pin);
                }
                return all;
            });
        }
        return made.stream().findFirst();
    }

    @Override
    public void edit(Change name, UnaryOperator<Pins> edit) {
        does.accept((history, pair) -> history.step(name, now -> now.withPins(edit.apply(now.pins()))).ended());
    }

    @Override
    public void restore(String id) {
        doesAnew.accept((history, pair) -> history.step(Change.RESTORED, now -> now.pins().byId(id)
                .map(pin -> counting(pin, pin.restored(now), pair))
                .orElse(now)).ended());
    }

    private static Pin made(Moment now, Pinned one, String note, Optional<Thumbnail> thumbnail) {
        LossReport report = one.report();
        Map<String, PinnedValue> losses = new LinkedHashMap<>();
        report.losses().forEach(loss -> losses.put(
                loss.key(), pinned(report.of(loss).value(), report.of(loss).undefined())));
        return new Pin(UUID.randomUUID().toString(), Instant.now().truncatedTo(ChronoUnit.SECONDS), note,
                one.files(), one.pair().isVolume() ? one.pair().cut().counted() : Optional.empty(),
                report.settings(), now.state().selected(), losses, scores(now, one), thumbnail);
    }

    private static PinnedScores scores(Moment now, Pinned one) {
        ViewState view = now.state().view();
        double threshold = view.get(ViewOption.THRESHOLD);
        double beta = view.get(ViewOption.F_BETA);
        // Those of another threshold or tolerance are not known.
        Optional<SurfaceScores> surfaces = one.surfaces();
        // Of a table of bins they are exact once pixels were looked at one by one.
        HardCounts counts = surfaces.map(SurfaceScores::counts)
                .orElseGet(() -> one.details().thresholds().at(threshold));
        Map<String, PinnedValue> values = new LinkedHashMap<>();
        CountScores.ALL.forEach(score -> values.put(score.key(), pinned(score.of(counts, beta))));
        surfaces.ifPresent(found -> found.values().forEach((score, value) -> values.put(score.key(), pinned(value))));
        return new PinnedScores(threshold, beta, view.get(ViewOption.DISTANCES), view.get(ViewOption.TOLERANCE),
                view.get(ViewOption.BOUNDARY), counts, values);
    }

    private static PinnedValue pinned(ScoreValue score) {
        return pinned(score.value(), score.undefined());
    }

    private static PinnedValue pinned(double value, Optional<Message> undefined) {
        return undefined.map(BundleWords.english()::of).map(PinnedValue::undefined).orElseGet(() -> PinnedValue.of(value));
    }

    /// The state with what counted when a pin was made counting again: a slice of a volume, or all of it. Of other files nothing
    /// is known of that.
    private static SessionState counting(Pin pin, SessionState now, Optional<OpenedPair> pair) {
        boolean same = now.source().filter(source -> Pin.files(source).equals(pin.files())).isPresent();
        return pair.filter(whole -> same && whole.isVolume())
                .map(volume -> {
                    SliceView cut = volume.cut(now.cut());
                    return pin.counted().isPresent()
                            ? now.withCut(Optional.of(alone(pin.counted().get(), cut, volume)))
                            : now.withCut(Optional.of(cut.withScope(SliceView.Scope.VOLUME)));
                })
                .orElse(now);
    }

    private static SliceView alone(SliceWish wish, SliceView cut, OpenedPair volume) {
        Path file = volume.file();
        try {
            return cut.withSlice(wish.in(volume.pair(), file)).withScope(SliceView.Scope.SLICE);
        } catch (BadInput another) {
            return cut; // a file of this name that has fewer slices now
        }
    }
}
