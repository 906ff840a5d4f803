package maskscope.open;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.doctor.FileReading;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Survey;
import maskscope.file.python.PythonChannels;
import maskscope.mask.BadInput;

/// The channels of a truth that the user leaves out: where classes are channels, a class to ignore is one that was not read.
///
/// Its pixels hold no number (NaN) afterwards, as those do that a file itself leaves out.
final class IgnoredChannels {

    private IgnoredChannels() {}

    /// The truth that was read, with holes where one of these channels holds anything but 0.
    static FileReading pierced(FileReading truth, List<String> ignored, ReadControl control) throws BadInput {
        Content content = truth.content();
        if (ignored.isEmpty()) {
            return truth;
        }
        refuseObject(content, ignored);
        Channels channels = new Channels(content.file(), truth.wish(), control);
        Channels.Layer left = channels.greatest(ignored);
        if (!left.grid().extent().equals(content.grid().orElseThrow().extent())) {
            throw BadInput.of(content.file(), "open.ignored-elsewhere", String.join(", ", ignored));
        }
        Grid grid = pierced(content.grid().get(), left.grid());
        Content holed = content.withGrid(grid).withPython(content.python()
                .flatMap(object -> left.python().map(hole -> PythonChannels.without(object, hole))));
        return new FileReading(holed, Optional.of(Survey.of(grid)), truth.wish(), truth.size(), truth.changed());
    }

    private static void refuseObject(Content content, List<String> ignored) throws BadInput {
        List<String> both = content.chosenChannels().stream().filter(ignored::contains).toList();
        if (!both.isEmpty()) {
            throw BadInput.of(content.file(), "doctor.ignored-object", String.join(", ", both));
        }
    }

    private static Grid pierced(Grid object, Grid left) {
        double[] numbers = new double[object.pixels()];
        IntStream.range(0, numbers.length).parallel()
                .forEach(i -> numbers[i] = left.number(i) == 0 ? object.number(i) : Double.NaN);
        return new DoubleGrid(object.width(), object.height(), object.depth(), numbers);
    }
}
