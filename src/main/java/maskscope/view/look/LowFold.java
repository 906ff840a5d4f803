package maskscope.view.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether something is folded away, remembered apart for where there is room and for where there is little: what may lie open
/// on a high picture covers half of a low one.
final class LowFold {

    private final BooleanProperty usual;
    private final BooleanProperty whereLow;
    private final BooleanProperty low = new SimpleBooleanProperty(false);
    private final BooleanProperty folded = new SimpleBooleanProperty();

    /// `usual` and `whereLow` are what is remembered, and what changes with the user.
    LowFold(BooleanProperty usual, BooleanProperty whereLow) {
        this.usual = usual;
        this.whereLow = whereLow;
        usual.subscribe(this::show);
        whereLow.subscribe(this::show);
        low.subscribe(this::show);
        folded.subscribe((before, now) -> remembered().set(now));
    }

    private BooleanProperty remembered() {
        return low.get() ? whereLow : usual;
    }

    private void show() {
        folded.set(remembered().get());
    }

    /// Whether there is little room.
    BooleanProperty lowProperty() {
        return low;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    /// As at the first start.
    void reset() {
        usual.set(false);
        whereLow.set(true);
    }
}
