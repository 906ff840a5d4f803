package maskscope.view.picture;

import java.util.function.Consumer;
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

/// Goes through the errors of the picture that is shown, the largest first: brings one to the middle of the pictures, marks it
/// until somebody moves them, and tells how large it is.
///
/// The errors are looked for when they are first asked for, and anew after another pair, slice or threshold; what was found for
/// one that is not shown any more is dropped.
final class ErrorTour {

    private static final int BEFORE_THE_FIRST = -1;

    private final ObservableValue<ShownPair> pair;
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

    /// `pair` is what is on screen, null before the first; `threshold` is where a prediction is cut.
    ErrorTour(ObservableValue<ShownPair> pair, ObservableValue<Number> threshold, Camera camera, Background background) {
        this.pair = pair;
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
        if (pair.getValue() == null) {
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

    private Picture picture() {
        ShownPair shown = pair.getValue();
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
            told.accept(Message.of("picture.no-error", Numbers.fixed(known.threshold(), 2)));
            return;
        }
        at = Math.floorMod(at == BEFORE_THE_FIRST && by <= 0 ? by : at + by, count);
        Region error = errors.largest().get(at);
        camera.show(error.left(), error.top(), error.right() + 1, error.bottom() + 1);
        marked.set(error);
        told.accept(Message.of(
                error.kind() == Kind.MISS ? "picture.error-miss" : "picture.error-false-positive",
                Numbers.grouped(at + 1),
                Numbers.grouped(errors.all()),
                error.pixels() == 1
                        ? Message.of("picture.one-pixel")
                        : Message.of("picture.pixels", Numbers.grouped(error.pixels())),
                Numbers.percent((double) error.pixels() / errors.pixels())));
    }
}
