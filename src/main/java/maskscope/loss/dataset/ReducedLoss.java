package maskscope.loss.dataset;

import java.util.Optional;
import maskscope.text.Message;

/// The losses of several images as one number, or why there is none.
///
/// @param value the number; NaN when it is undefined
/// @param images how many it was made of
/// @param undefined the reason when it is undefined, in a clause: that of the first image that has none
public record ReducedLoss(double value, int images, Optional<Message> undefined) {

    public ReducedLoss {
        if (undefined.isEmpty() != Double.isFinite(value)) {
            throw new IllegalArgumentException("a loss is a finite number or says why not: " + value + ", " + undefined);
        }
    }

    static ReducedLoss undefined(int images, Message reason) {
        return new ReducedLoss(Double.NaN, images, Optional.of(reason));
    }

    public boolean defined() {
        return undefined.isEmpty();
    }
}
