package maskscope.session.measure;

import java.util.Collections;
import java.util.List;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.pixel.HardCounts;
import maskscope.session.series.Series;
import maskscope.text.Message;

/// What each step of a series comes to with the settings: as far as it has been counted.
///
/// @param series the steps
/// @param settings what the losses were computed with
/// @param threshold what the predictions were cut at
/// @param steps what is known of each step, as many as the series has
public record SeriesScores(Series series, Settings settings, double threshold, List<Step> steps) {

    /// What is known of one step: nothing while it waits to be read, else its numbers or why it has none.
    public sealed interface Step {

        /// Not read yet.
        record Waiting() implements Step {}

        /// A file that cannot be read, is of another size, or that a question must be answered of first.
        record Broken(Message why) implements Step {}

        /// Counted.
        ///
        /// @param losses by all loss keys
        /// @param cut the counts at the threshold
        record Counted(LossReport losses, HardCounts cut) implements Step {}
    }

    public SeriesScores {
        steps = List.copyOf(steps);
    }

    /// Of a series of which no step is read.
    public static SeriesScores waiting(Series series, Settings settings, double threshold) {
        return new SeriesScores(series, settings, threshold, Collections.nCopies(series.size(), new Step.Waiting()));
    }

    /// How many steps are read, broken ones included.
    public int read() {
        return (int) steps.stream().filter(step -> !(step instanceof Step.Waiting)).count();
    }
}
