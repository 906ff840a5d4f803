package maskscope.session.measure;

import maskscope.pixel.PairCounts;
import maskscope.text.Message;

/// What is kept of a step of a series once it has been read: how many pixels have which values, and no pixel.
public sealed interface StepCounts {

    /// Counted over the truth.
    record Counts(PairCounts counts) implements StepCounts {}

    /// A file that cannot be counted over the truth.
    record None(Message why) implements StepCounts {}
}
