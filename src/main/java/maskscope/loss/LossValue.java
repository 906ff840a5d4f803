package maskscope.loss;

import java.util.Optional;

/// A loss as a number, or why there is none (0/0).
///
/// @param value the loss; NaN when it is undefined
/// @param undefined the reason in words when it is undefined
public record LossValue(double value, Optional<String> undefined) {

    public LossValue {
        if (undefined.isEmpty() != Double.isFinite(value)) {
            throw new IllegalArgumentException("a loss is a finite number or says why not: " + value + ", " + undefined);
        }
    }

    static LossValue of(double value) {
        return new LossValue(value, Optional.empty());
    }

    static LossValue undefined(String reason) {
        return new LossValue(Double.NaN, Optional.of(reason));
    }

    public boolean defined() {
        return undefined.isEmpty();
    }
}
