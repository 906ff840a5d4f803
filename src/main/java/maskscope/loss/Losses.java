package maskscope.loss;

import java.util.List;
import java.util.Optional;

/// The losses of the program, in the order in which they are shown. Sliders, table, curves, help and tests follow
/// this list.
public final class Losses {

    public static final List<Loss> ALL =
            List.of(new Focal(), new Dice(), new BceDice(), new Iou(), new Tversky(), new FocalTversky(), new Combo());

    private Losses() {}

    public static Optional<Loss> byKey(String key) {
        return ALL.stream().filter(loss -> loss.key().equals(key)).findFirst();
    }
}
