package maskscope.view.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether something is folded away, remembered apart for where there is room and for where there is little: what may lie open
/// on a large picture covers half of a small one.
final class SmallFold {

    private final BooleanProperty usual;
    private final BooleanProperty whereSmall;
    private final BooleanProperty small = new SimpleBooleanProperty(false);
    private final BooleanProperty folded = new SimpleBooleanProperty();

    /// `usual` and `whereSmall` are what is remembered, and what changes with the user.
    SmallFold(BooleanProperty usual, BooleanProperty whereSmall) {
        this.usual = usual;
        this.whereSmall = whereSmall;
        usual.subscribe(this::show);
        whereSmall.subscribe(this::show);
        small.subscribe(this::show);
        folded.subscribe((before, now) -> remembered().set(now));
    }

    private BooleanProperty remembered() {
        return small.get() ? whereSmall : usual;
    }

    private void show() {
        folded.set(remembered().get());
    }

    /// Whether there is little room.
    BooleanProperty smallProperty() {
        return small;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    /// As at the first start.
    void reset() {
        usual.set(false);
        whereSmall.set(true);
    }
}
