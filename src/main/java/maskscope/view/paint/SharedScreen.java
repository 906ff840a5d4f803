package maskscope.view.paint;

import java.util.ArrayList;
import java.util.List;
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

    private record Key(Object of, Viewport viewport, Viewport.Size view) {

        /// What is shown is the same one, not one like it.
        private boolean same(Key other) {
            return of == other.of && view.same(other.view) && viewport.equals(other.viewport);
        }
    }

    /// What was worked out for the last few keys: the two pictures of an area may have two sizes, and two predictions each.
    private static final class Lately<T> {

        private static final int MOST = 4;

        private final List<Made<T>> all = new ArrayList<>(MOST);

        private record Made<T>(Key key, T outcome) {}

        private T of(Key key, Supplier<T> maker) {
            Made<T> found = all.stream().filter(made -> made.key().same(key)).findFirst()
                    .orElseGet(() -> new Made<>(key, maker.get()));
            all.remove(found);
            all.addFirst(found);
            if (all.size() > MOST) {
                all.removeLast();
            }
            return found.outcome();
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
        boolean same = shown != null && samePhoto(shown, pair) && !pair.isVolume();
        if (pair != shown && !same) {
            wanted = null;
            photo = pair.pair().photo().map(taken -> levels(PhotoLevels.beneath(taken, pair), pair.plane())).orElse(null);
        }
        shown = pair;
    }

    /// Two predictions of one truth lie over one photograph.
    private static boolean samePhoto(ShownPair one, ShownPair other) {
        return one.pair() == other.pair()
                || one.pair().photo().isPresent() && one.pair().photo().get() == other.pair().photo().orElse(null);
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
