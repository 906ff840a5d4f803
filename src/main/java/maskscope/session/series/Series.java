package maskscope.session.series;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Predictions of one image from several moments of a training, in the order of these: epochs, checkpoints. Two at least, each
/// once. Which of them is looked at is not said here: that is the first prediction, and the second.
///
/// @param steps the files, the earliest first
public record Series(List<Path> steps) {

    public Series {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.stream().distinct().count() < steps.size()) {
            throw new IllegalArgumentException("two files at least, each once");
        }
    }

    /// Files in the order that people number them in: `epoch_9.png` before `epoch_10.png`.
    public static Series of(Collection<Path> files) {
        return new Series(files.stream().distinct().sorted(Naturally.BY_NAME).toList());
    }

    /// The same files elsewhere; as they are where two would be one then.
    public Series at(UnaryOperator<Path> place) {
        List<Path> moved = steps.stream().map(place).toList();
        return moved.stream().distinct().count() < moved.size() ? this : new Series(moved);
    }

    public int size() {
        return steps.size();
    }

    /// Which step a file is, from 0; empty where it is none of the series.
    public OptionalInt step(Path file) {
        int step = steps.indexOf(file);
        return step < 0 ? OptionalInt.empty() : OptionalInt.of(step);
    }
}
