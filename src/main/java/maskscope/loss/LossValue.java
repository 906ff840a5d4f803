package maskscope.loss;

import java.util.Optional;
import maskscope.text.Message;

/// A loss as a number, or why there is none (0/0).
///
/// @param value the loss; NaN or infinite when it is undefined
/// @param offset the part of the value that no pixel adds, as in Combo
/// @param undefined the reason when it is undefined, in a clause
public record LossValue(double value, double offset, Optional<Message> undefined) {

    public LossValue {
        if (undefined.isEmpty() != Double.isFinite(value)) {
            throw new IllegalArgumentException("a loss is a finite number or says why not: " + value + ", " + undefined);
        }
    }

    /// A value that a library stops at instead of computing it, or that it has no loss for.
    static LossValue refused(Message reason) {
        return new LossValue(Double.NaN, 0, Optional.of(reason));
    }

    public boolean defined() {
        return undefined.isEmpty();
    }
}
