package maskscope.view.picture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import maskscope.pixel.PixelTable;
import maskscope.session.ShownPair;
import maskscope.view.look.Spot;

/// Brings a place of the pictures to their middle and marks it until somebody moves them. In a volume the mark is seen on each
/// slice that goes through it.
final class Spotlight {

    private final ObservableValue<ShownPair> pair;
    private final ObservableValue<Number> threshold;
    private final Camera camera;
    private final ReadOnlyObjectWrapper<Spot> seen = new ReadOnlyObjectWrapper<>();

    private Spot spot;
    private PixelTable of;
    private double at;

    /// `pair` is what is on screen, null before the first; `threshold` is where a prediction is cut.
    Spotlight(ObservableValue<ShownPair> pair, ObservableValue<Number> threshold, Camera camera) {
        this.pair = pair;
        this.threshold = threshold;
        this.camera = camera;
        camera.movesProperty().subscribe(moved -> clear());
    }

    /// What is marked on the picture of this moment; null when nothing is.
    ReadOnlyObjectProperty<Spot> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    void show(Spot wanted) {
        camera.show(wanted.left(), wanted.top(), wanted.right(), wanted.bottom());
        mark(wanted);
    }

    /// The same where the pictures stay as they are.
    void mark(Spot wanted) {
        spot = wanted;
        of = pair.getValue().table();
        at = threshold.getValue().doubleValue();
        look();
    }

    /// Takes the mark away; says whether one was seen.
    boolean clear() {
        boolean there = seen.get() != null;
        spot = null;
        seen.set(null);
        return there;
    }

    /// Another picture, or another threshold: what was marked may be elsewhere, or nowhere.
    void look() {
        ShownPair shown = pair.getValue();
        boolean same = shown != null && shown.table() == of && threshold.getValue().doubleValue() == at;
        spot = same ? spot : null;
        seen.set(spot != null && spot.isOn(shown.plane()) ? spot : null);
    }
}
