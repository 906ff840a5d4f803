package maskscope.view.paint;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.mask.Photo;
import maskscope.mask.Plane;
import maskscope.session.ShownPair;
import maskscope.view.control.Background;

/// What both pictures show of a pair at the same place: the rows under the pixels of the screen, and the photograph's colours
/// there. Worked out once for pictures of one size, and kept for two sizes.
///
/// A large photograph is shown at once as it is, and calmer when its halves have been made in the background.
public final class SharedScreen {

    /// Halves of this many pixels are made between two pictures on the screen.
    private static final int SMALL = 1 << 20;

    private final Background background;
    private final ReadOnlyObjectWrapper<PhotoLevels> finer = new ReadOnlyObjectWrapper<>();

    private ShownPair shown;
    private PhotoLevels photo;
    private final Lately<ScreenCodes> codes = new Lately<>();
    private final Lately<int[]> colours = new Lately<>();

    /// The photograph that levels are wanted of, for the background too: what is past need not be made.
    private volatile Photo wanted;

    private record Key(Object of, Viewport viewport, Viewport.Size view) {}

    /// What was worked out for the last two keys: the two pictures of an area may have two sizes.
    private static final class Lately<T> {

        private Key last;
        private T made;
        private Key before;
        private T madeBefore;

        private T of(Key key, Supplier<T> maker) {
            if (!key.equals(last)) {
                T found = key.equals(before) ? madeBefore : maker.get();
                before = last;
                madeBefore = made;
                last = key;
                made = found;
            }
            return made;
        }
    }

    public SharedScreen(Background background) {
        this.background = background;
    }

    /// Changes when the photograph of the pair that is shown can be painted better than before.
    public ReadOnlyObjectProperty<PhotoLevels> finerProperty() {
        return finer.getReadOnlyProperty();
    }

    /// The rows under the pixels of a view.
    public ScreenCodes codes(ShownPair pair, Viewport viewport, Viewport.Size view) {
        return codes.of(new Key(pair, viewport, view), () -> ScreenCodes.of(pair, viewport, view));
    }

    /// The photograph's colours at the pixels of a view; none where the pair has no photograph.
    public Optional<int[]> photo(ShownPair pair, Viewport viewport, Viewport.Size view) {
        show(pair);
        if (photo == null) {
            return Optional.empty();
        }
        PhotoLevels levels = photo;
        return Optional.of(colours.of(new Key(levels, viewport, view), () -> levels.screen(viewport, view)));
    }

    /// Of a volume each slice has a photograph of its own.
    private void show(ShownPair pair) {
        boolean same = shown != null && shown.pair() == pair.pair() && !pair.isVolume();
        if (pair != shown && !same) {
            wanted = null;
            photo = pair.pair().photo().map(taken -> levels(PhotoLevels.beneath(taken, pair), pair.plane())).orElse(null);
        }
        shown = pair;
    }

    private PhotoLevels levels(Photo beneath, Plane masks) {
        if (beneath.pixels() <= SMALL) {
            return PhotoLevels.of(beneath, masks);
        }
        wanted = beneath;
        PhotoLevels coarse = PhotoLevels.coarse(beneath, masks);
        background.make(
                () -> wanted == beneath ? PhotoLevels.of(beneath, masks) : coarse,
                made -> {
                    if (wanted == beneath && made != coarse) {
                        photo = made;
                        finer.set(made);
                    }
                });
        return coarse;
    }
}
