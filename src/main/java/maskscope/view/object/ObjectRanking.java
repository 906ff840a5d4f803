package maskscope.view.object;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import maskscope.pixel.object.ObjectShares;
import maskscope.session.measure.FoundObjects;
import maskscope.table.ObjectTable;
import maskscope.view.control.Background;

/// Puts objects in order, with what falls on each of them of a loss. The screen does not wait for it: what is asked for while
/// another order is made takes the place of all that was asked for before.
final class ObjectRanking {

    private final Background background;
    private final Consumer<Ranked> then;
    private Wish wanted;
    private boolean busy;
    private Ranked last;

    /// What is asked for.
    ///
    /// @param found the objects
    /// @param share what a pixel of each row adds to the loss
    /// @param column of [ObjectTable], by which they are sorted
    /// @param descending whether the largest comes first
    record Wish(FoundObjects found, IntToDoubleFunction share, String column, boolean descending) {}

    /// What came of it.
    record Ranked(Wish of, ObjectTable table, ObjectShares shares) {}

    /// Hands what is made on the screen's thread to `then`.
    ObjectRanking(Background background, Consumer<Ranked> then) {
        this.background = background;
        this.then = then;
    }

    void want(Wish wish) {
        wanted = wish;
        if (!busy) {
            make();
        }
    }

    private void make() {
        busy = true;
        Wish wish = wanted;
        Optional<Ranked> before = Optional.ofNullable(last).filter(there -> there.of().found() == wish.found());
        background.make(() -> ranked(wish, before), made -> {
            busy = false;
            last = made;
            then.accept(made);
            if (wanted != wish && !busy) {
                make();
            }
        });
    }

    private static Ranked ranked(Wish wish, Optional<Ranked> before) {
        ObjectShares shares = wish.found().rows().shares(wish.share());
        ObjectTable table = before
                .map(there -> there.of().share() == wish.share() ? there.table() : there.table().with(shares))
                .orElseGet(() -> ObjectTable.of(wish.found().matches(), Optional.of(shares)));
        boolean sorted = before.filter(there -> there.of().column().equals(wish.column())
                && there.of().descending() == wish.descending()).isPresent();
        return new Ranked(wish, sorted ? table : table.sortedOn(wish.column(), wish.descending()), shares);
    }
}
