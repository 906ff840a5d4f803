package maskscope.view.picture;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import maskscope.mask.Plane;
import maskscope.pixel.ErrorRegions;
import maskscope.pixel.ErrorRegions.Kind;
import maskscope.pixel.ErrorRegions.Region;
import maskscope.pixel.PixelTable;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Background;

/// Goes through the errors of the prediction that the active picture shows, the largest first: brings one to the middle of the
/// pictures, marks it until somebody moves them, and tells how large it is.
///
/// The errors are looked for when they are first asked for, and anew after another pair, slice or threshold; what was found for
/// one that is not shown any more is dropped.
final class ErrorTour {

    private static final int BEFORE_THE_FIRST = -1;

    private final Supplier<Seen> seen;
    private final ObservableValue<Number> threshold;
    private final Camera camera;
    private final Background background;
    private final ReadOnlyObjectWrapper<Region> marked = new ReadOnlyObjectWrapper<>();
    private Consumer<Message> told = message -> {};

    /// What errors were found in, and what they are looked for in; null for none.
    private Picture known;
    private Picture sought;
    private ErrorRegions errors;
    private int at = BEFORE_THE_FIRST;
    /// What was asked for while they are looked for.
    private int steps;

    /// What decides which errors there are.
    private record Picture(PixelTable table, Plane plane, double threshold) {}

    /// What is looked at.
    ///
    /// @param pair null before the first
    /// @param letter of its prediction; empty while there is one
    record Seen(ShownPair pair, Optional<Message> letter) {}

    /// `seen` is what the active picture shows now; `threshold` is where a prediction is cut.
    ErrorTour(Supplier<Seen> seen, ObservableValue<Number> threshold, Camera camera, Background background) {
        this.seen = seen;
        this.threshold = threshold;
        this.camera = camera;
        this.background = background;
        camera.movesProperty().subscribe(moved -> marked.set(null));
    }

    /// The error that was gone to last; null when there is none or the pictures were moved since.
    ReadOnlyObjectProperty<Region> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// Hands what is to be told of an error to `listener`.
    void tell(Consumer<Message> listener) {
        told = listener;
    }

    /// Another picture, or another threshold: its errors are others.
    void forget() {
        if (!picture().equals(known)) {
            known = null;
            errors = null;
            at = BEFORE_THE_FIRST;
            marked.set(null);
        }
    }

    /// Takes the mark away; says whether there was one.
    boolean unmark() {
        boolean there = marked.get() != null;
        marked.set(null);
        return there;
    }

    /// Goes so many errors on, back where that is below 0. Behind the last is the first.
    void step(int by) {
        if (seen.get().pair() == null) {
            return;
        }
        Picture now = picture();
        if (now.equals(known)) {
            go(by);
        } else if (now.equals(sought)) {
            steps += by;
        } else {
            sought = now;
            steps = by;
            background.make(
                    () -> ErrorRegions.of(now.table(), now.plane(), now.threshold()), found -> arrived(now, found));
        }
    }

    private void tell(Message error) {
        told.accept(seen.get().letter().map(letter -> Message.of("picture.error-of", letter, error)).orElse(error));
    }

    private Picture picture() {
        ShownPair shown = seen.get().pair();
        return shown == null
                ? new Picture(null, null, 0)
                : new Picture(shown.table(), shown.overview().plane(), threshold.getValue().doubleValue());
    }

    private void arrived(Picture of, ErrorRegions found) {
        if (!of.equals(sought)) {
            return;
        }
        sought = null;
        if (of.equals(picture())) {
            known = of;
            errors = found;
            at = BEFORE_THE_FIRST;
            go(steps);
        }
    }

    private void go(int by) {
        int count = errors.largest().size();
        if (count == 0) {
            tell(Message.of("picture.no-error", Numbers.fixed(known.threshold(), 2)));
            return;
        }
        at = Math.floorMod(at == BEFORE_THE_FIRST && by <= 0 ? by : at + by, count);
        Region error = errors.largest().get(at);
        camera.show(error.left(), error.top(), error.right() + 1, error.bottom() + 1);
        marked.set(error);
        tell(Message.of(
                error.kind() == Kind.MISS ? "picture.error-miss" : "picture.error-false-positive",
                Numbers.grouped(at + 1),
                Numbers.grouped(errors.all()),
                error.pixels() == 1
                        ? Message.of("picture.one-pixel")
                        : Message.of("picture.pixels", Numbers.grouped(error.pixels())),
                Numbers.percent((double) error.pixels() / errors.pixels())));
    }
}
