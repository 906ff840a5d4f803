package maskscope.session;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;

/// Which slice of a volume is shown, and whether the losses are of it alone.
///
/// What the user asks for is known at once ([#cutProperty]); the picture follows as soon as the worker has made it
/// (`Session.loadedProperty`). While the losses are of the whole volume, another slice is another picture and nothing else.
/// A picture is its only slice, and asking for others changes nothing.
public final class Slicing {

    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Cut> cut = new ReadOnlyObjectWrapper<>(Cut.PICTURE);
    private Optional<SliceWish> wish = Optional.empty();
    private Optional<Cut> kept = Optional.empty();
    private MaskPair pair;
    private Source source;

    /// What was cut last. Touched by the worker only.
    private Loaded last;

    /// `changed` asks the session for what the new cut shows.
    Slicing(Runnable changed) {
        this.changed = changed;
    }

    /// What is asked for; a moment ahead of what is on screen.
    public ReadOnlyObjectProperty<Cut> cutProperty() {
        return cut.getReadOnlyProperty();
    }

    /// The slice that the next volume opens at, its losses being of that slice alone.
    public void openAt(SliceWish slice) {
        wish = Optional.of(slice);
    }

    /// The cut that the next volume opens with, as a session has kept it; a slice that is asked for comes before it.
    public void openWith(Cut cutBefore) {
        kept = Optional.of(cutBefore);
    }

    /// The files that the slice was asked of were not opened.
    void forget() {
        wish = Optional.empty();
        kept = Optional.empty();
    }

    /// Shows another slice across the same side: the one numbered `index`, or the nearest that there is.
    public void show(int index) {
        if (pair != null) {
            int side = cut.get().side();
            int inside = Math.clamp(index, 0, pair.truth().extent().along(side) - 1);
            to(cut.get().withSlice(new Slice(side, inside)));
        }
    }

    /// Shows the slice so many further on.
    public void step(int slices) {
        show(cut.get().slice().index() + slices);
    }

    /// Shows the slice across another side that was looked at last; 0 is x, 1 is y, 2 is z.
    public void across(int side) {
        to(cut.get().withSide(side));
    }

    /// Computes the losses over the whole volume, or over the slice that is shown.
    public void count(Cut.Scope scope) {
        to(cut.get().withScope(scope));
    }

    private void to(Cut wanted) {
        if (pair != null && pair.depth() > 1 && !wanted.equals(cut.get())) {
            cut.set(wanted);
            changed.run();
        }
    }

    /// A pair comes on screen. The same files keep their cut when they are only understood in another way. Returns why the
    /// slice that was asked for cannot be shown, if it cannot.
    Optional<BadInput> begin(Loaded opened, Source from) {
        boolean same = source != null && source.sameFiles(from)
                && pair.truth().extent().equals(opened.pair().truth().extent());
        pair = opened.pair();
        source = from;
        if (!same) {
            cut.set(opened.cut());
        }
        Optional<SliceWish> asked = wish;
        Optional<Cut> before = kept;
        forget();
        Path file = opened.examination().truth().content().file();
        try {
            if (before.isPresent()) {
                cut.set(before.get().in(pair, file));
            }
            if (asked.isPresent()) {
                Slice slice = asked.get().in(pair, file);
                cut.set(cut.get().withSlice(slice).withScope(Cut.Scope.SLICE));
            }
            return Optional.empty();
        } catch (BadInput refused) {
            return Optional.of(refused);
        }
    }

    /// What is on screen cut as `wanted` says; the same object when it is cut that way already. On the worker only.
    Loaded cut(Loaded shown, Cut wanted) {
        if (shown.cut().equals(wanted)) {
            last = shown;
        } else if (last == null || last.whole() != shown.whole() || !last.cut().equals(wanted)) {
            last = Loaded.of(shown.whole(), wanted);
        }
        return last;
    }
}
