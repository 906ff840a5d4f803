package maskscope.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.mask.Slice;
import maskscope.session.state.Change;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.work.Snapshot;

/// Chooses which slice of a volume is shown, and whether the losses are of it alone.
///
/// What the user asks for is known at once ([#cutProperty]); the picture follows as soon as the worker has made it
/// (`Session.loadedProperty`). While the losses are of the whole volume, another slice is another picture and nothing else,
/// and no step of undo. A picture is its only slice, and asking for others changes nothing.
public final class Slicing {

    private final Consumer<Wanted.Act> does;
    private final ReadOnlyObjectProperty<SliceView> cut;

    Slicing(Snapshot<Moment> moment, Consumer<Wanted.Act> does) {
        this.does = does;
        cut = moment.part(Moment::cut);
    }

    /// What is asked for; a moment ahead of what is on screen.
    public ReadOnlyObjectProperty<SliceView> cutProperty() {
        return cut;
    }

    /// Shows another slice across the same side: the one numbered `index`, or the nearest that there is.
    public void show(int index) {
        to(Change.SLICE, (now, pair) -> numbered(now, pair, index));
    }

    /// Shows the slice so many further on.
    public void step(int slices) {
        to(Change.SLICE, (now, pair) -> numbered(now, pair, now.slice().index() + slices));
    }

    private static SliceView numbered(SliceView now, OpenedPair pair, int index) {
        int side = now.side();
        return now.withSlice(new Slice(side, Math.clamp(index, 0, pair.pair().truth().extent().along(side) - 1)));
    }

    /// Shows the slice across another side that was looked at last; 0 is x, 1 is y, 2 is z.
    public void across(int side) {
        to(Change.SLICE, (now, pair) -> now.withSide(side));
    }

    /// Computes the losses over the whole volume, or over the slice that is shown.
    public void count(SliceView.Scope scope) {
        to(Change.SCOPE, (now, pair) -> now.withScope(scope));
    }

    /// Another cut through a volume.
    private interface Edit {
        SliceView of(SliceView now, OpenedPair pair);
    }

    private void to(Change name, Edit edit) {
        does.accept((history, pair) -> pair.filter(OpenedPair::isVolume)
                .map(volume -> history.move(name, cut(edit, volume)))
                .orElse(history));
    }

    private static UnaryOperator<SessionState> cut(Edit edit, OpenedPair volume) {
        return state -> {
            SliceView now = volume.cut(state.cut());
            SliceView wanted = edit.of(now, volume);
            return wanted.equals(now) ? state : state.withCut(Optional.of(wanted));
        };
    }
}
