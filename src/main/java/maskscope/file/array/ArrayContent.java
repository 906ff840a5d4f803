package maskscope.file.array;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Reads one array as a mask, wherever its numbers come from: all of it, or the one channel that was asked for.
public final class ArrayContent {

    private ArrayContent() {}

    /// What the array holds; `format` is the name of the file's format. All of it is read, unless a channel must be chosen
    /// first.
    public static Content read(NumberArray array, String format, Wish wish, ReadControl control) throws IOException, BadInput {
        List<ArrayLayout> candidates = candidates(array);
        Optional<ArrayLayout> batch = ArrayLayout.batch(array.shape().sides())
                .filter(pictures -> array.layouts().isEmpty())
                .filter(pictures -> wish.partner().isEmpty() || pictures.sameSize(wish.partner().get()));
        ArrayLayout layout = batch.orElseGet(() -> ArrayLayout.choose(candidates, wish, array.type().labels()));
        Faults.checkSize(array.file(), layout.width(), layout.height(), layout.depth(), array.type().kept(), control);
        boolean guessed = candidates.size() > 1;
        List<MaskClass> channels = layout.hasChannels()
                ? IntStream.range(0, layout.channels()).mapToObj(MaskClass::channel).toList()
                : List.of();
        // A channel may be asked for by a name that only other files know.
        if (layout.hasChannels() && wish.channelNumber().isEmpty()) {
            return Content.ofChannels(array.file(), format, channels).withLayoutGuessed(guessed);
        }
        int channel = layout.hasChannels() ? channel(array, layout, wish) : 0;
        Grid grid = grid(array, layout, channel, control.part(0, 0.95));
        Content content = Content.of(array.file(), format, grid)
                .withLayoutGuessed(guessed)
                .withBatch(batch.isPresent())
                .withPython(python(array, layout, channel));
        control.progress(1);
        return layout.hasChannels() ? content.withChannels(channels, wish.channel()) : content;
    }

    private static Optional<PythonReading> python(NumberArray array, ArrayLayout layout, int channel) {
        return array.python().map(whole -> layout.taken(whole, array.shape().sides(), channel));
    }

    /// The numbers of one channel.
    static Grid grid(NumberArray array, ArrayLayout layout, int channel, ReadControl control) throws IOException, BadInput {
        ArrayWalk walk = new ArrayWalk(layout, array.shape().squeezed().order(), channel);
        ArraySamples samples = array.type().samples(new Extent(layout.width(), layout.height(), layout.depth()));
        array.pass(walk.begin(), walk.end(),
                (piece, first, count) -> walk.runs(first, count, run -> samples.take(piece, run)), control);
        array.end(control);
        return samples.grid();
    }

    /// Hands over several channels, given by their keys, in one pass, which needs an array that gives its numbers in order.
    /// Returns false, and has read nothing, where the channels do not lie one behind the other.
    public static boolean channels(NumberArray array, Wish wish, List<String> keys, ReadControl control,
            MaskFormat.ChannelSink sink) throws IOException, BadInput {
        ArrayLayout layout = ArrayLayout.choose(
                candidates(array), wish.withChannel(keys.getFirst()), array.type().labels());
        int[] order = array.shape().squeezed().order();
        if (order[order.length - 1] != layout.channelSide()) {
            return false;
        }
        Faults.checkSize(array.file(), layout.width(), layout.height(), layout.depth(), array.type().kept(), control);
        List<ChannelRun> runs = new ArrayList<>();
        for (String key : keys) {
            int channel = channel(array, layout, wish.withChannel(key));
            runs.add(new ChannelRun(key, new ArrayWalk(layout, order, channel), python(array, layout, channel)));
        }
        runs.sort(Comparator.comparingLong(run -> run.walk.begin()));
        Extent size = new Extent(layout.width(), layout.height(), layout.depth());
        ArraySamples[] samples = new ArraySamples[1];
        BadInput[] refused = new BadInput[1];
        array.pass(runs.getFirst().walk.begin(), runs.getLast().walk.end(), (piece, first, count) -> {
            while (!runs.isEmpty() && first + count > runs.getFirst().walk.begin()) {
                ArraySamples now = samples[0] == null ? array.type().samples(size) : samples[0];
                ArrayWalk walk = runs.getFirst().walk;
                walk.runs(first, count, run -> now.take(piece, run));
                samples[0] = first + count < walk.end() ? now : null;
                if (samples[0] != null) {
                    break;
                }
                ChannelRun done = runs.removeFirst();
                try {
                    sink.take(done.key, now.grid(), done.python);
                } catch (BadInput fault) {
                    refused[0] = fault;
                    runs.clear();
                }
            }
        }, control);
        if (refused[0] != null) {
            throw refused[0];
        }
        array.end(control);
        return true;
    }

    /// A channel that is still to be read.
    private record ChannelRun(String key, ArrayWalk walk, Optional<PythonReading> python) {}

    /// All layouts that the array may have.
    static List<ArrayLayout> candidates(NumberArray array) throws BadInput {
        if (IntStream.of(array.shape().sides()).anyMatch(side -> side == 0)) {
            throw BadInput.of(array.file(), "array.no-pixel", array.shapeText());
        }
        List<ArrayLayout> candidates = array.layouts()
                .orElseGet(() -> ArrayLayout.candidates(array.shape().squeezed().sides()));
        if (candidates.isEmpty()) {
            throw BadInput.of(array.file(), "array.sides", array.shapeText());
        }
        return candidates;
    }

    private static int channel(NumberArray array, ArrayLayout layout, Wish wish) throws BadInput {
        int most = layout.channels() - 1;
        return wish.channelNumber().filter(number -> number <= most).orElseThrow(
                () -> BadInput.of(array.file(), "array.no-channel", wish.channel().orElseThrow(), most));
    }
}
