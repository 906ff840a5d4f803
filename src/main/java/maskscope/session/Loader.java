package maskscope.session;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import maskscope.mask.SliceWish;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.work.Snapshot;

/// Opens mask pairs, which the worker reads while the pair on screen stays, with progress and a way to cancel.
///
/// A newer opening takes the place of an older one. A bad file becomes a [Problem]; whatever goes wrong, the pair on screen is
/// untouched.
public final class Loader {

    private final Recomputation recomputation;
    private final Snapshot<Moment> moment;
    private final ReadOnlyBooleanProperty loading;
    private final ReadOnlyObjectProperty<Double> progress;
    private final ReadOnlyObjectProperty<Source> source;
    private final ReadOnlyObjectProperty<Inquiry> inquiry;
    private final BooleanProperty begun = new SimpleBooleanProperty();
    private final BooleanBinding idle;

    Loader(Recomputation recomputation) {
        this.recomputation = recomputation;
        moment = recomputation.moment();
        loading = moment.flag(now -> now.reading().isPresent());
        progress = moment.part(Moment::progress);
        source = moment.part(now -> now.source().orElse(null));
        inquiry = moment.part(now -> now.inquiry().orElse(null));
        idle = begun.and(moment.flag(
                now -> now.shown().isEmpty() && now.reading().isEmpty() && now.missing().isEmpty()));
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    /// 0 to 1 while loading.
    public ReadOnlyObjectProperty<Double> progressProperty() {
        return progress;
    }

    /// Where the pair on screen came from; null before the first.
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source;
    }

    /// What must be answered before the files opened last become a pair; null when nothing is asked.
    public ReadOnlyObjectProperty<Inquiry> inquiryProperty() {
        return inquiry;
    }

    /// Whether nothing is on screen and nothing on its way, though something was opened: it was refused or given up, or waits for
    /// an answer. Also when it was said that somebody must choose first.
    public ObservableBooleanValue idleProperty() {
        return idle;
    }

    /// Refuses files that are larger; see `ReadControl.maxPixels`.
    public void limit(long most) {
        recomputation.limit(most);
    }

    /// Begins to read; the pair appears in the session when it is whole.
    public void open(Source from) {
        open(from, Optional.empty(), Optional.empty());
    }

    /// The same where a volume is to be cut in some way, and a slice of it, if one is given, shown and counted alone.
    public void open(Source from, Optional<SliceView> cut, Optional<SliceWish> slice) {
        recomputation.set(moment.get().does(new Open(from, cut, slice)));
        begun.set(true);
    }

    /// Says that nothing is on its way before somebody chooses it.
    public void standIdle() {
        begun.set(true);
    }

    /// Gives up the reading under way and what is asked: the pair on screen stays.
    public void cancel() {
        Moment now = moment.get().withoutSecondUnderWay();
        recomputation.set(now.withWanted(now.wanted().withoutAll(now.pair())).withReading(Optional.empty()));
    }
}
