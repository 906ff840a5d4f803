package maskscope.view.picture;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.mask.Photo;
import maskscope.mask.Plane;
import maskscope.session.ShownPair;
import maskscope.view.control.Background;

/// What both pictures show of a pair at the same place: the rows under the pixels of the screen, and the photograph's colours
/// there. Worked out once for pictures of one size.
///
/// A large photograph is shown at once as it is, and calmer when its halves have been made in the background.
final class SharedScreen {

    /// Halves of this many pixels are made between two pictures on the screen.
    private static final int SMALL = 1 << 20;

    private final Background background;
    private final ReadOnlyObjectWrapper<PhotoLevels> finer = new ReadOnlyObjectWrapper<>();

    private ShownPair shown;
    private PhotoLevels photo;
    private Key codesAt;
    private ScreenCodes codes;
    private Key coloursAt;
    private int[] colours;

    /// The photograph that levels are wanted of, for the background too: what is past need not be made.
    private volatile Photo wanted;

    private record Key(Object of, Viewport viewport, Viewport.Size view) {}

    SharedScreen(Background background) {
        this.background = background;
    }

    /// Changes when the photograph of the pair that is shown can be painted better than before.
    ReadOnlyObjectProperty<PhotoLevels> finerProperty() {
        return finer.getReadOnlyProperty();
    }

    /// The rows under the pixels of a view.
    ScreenCodes codes(ShownPair pair, Viewport viewport, Viewport.Size view) {
        Key key = new Key(pair, viewport, view);
        if (!key.equals(codesAt)) {
            codes = ScreenCodes.of(pair, viewport, view);
            codesAt = key;
        }
        return codes;
    }

    /// The photograph's colours at the pixels of a view; none where the pair has no photograph.
    Optional<int[]> photo(ShownPair pair, Viewport viewport, Viewport.Size view) {
        show(pair);
        if (photo == null) {
            return Optional.empty();
        }
        Key key = new Key(photo, viewport, view);
        if (!key.equals(coloursAt)) {
            colours = photo.screen(viewport, view);
            coloursAt = key;
        }
        return Optional.of(colours);
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
