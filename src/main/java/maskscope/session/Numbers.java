package maskscope.session;

import java.util.Optional;
import maskscope.loss.LossReport;

/// Losses, and how many milliseconds they took.
///
/// @param pair the pair, cut as it was asked for
/// @param second those of the second prediction, if there is one
record Numbers(ShownPair pair, LossReport report, double millis, Optional<Numbers> second) {

    Numbers beside(Optional<Numbers> other) {
        return new Numbers(pair, report, millis + other.map(Numbers::millis).orElse(0.0), other);
    }
}
