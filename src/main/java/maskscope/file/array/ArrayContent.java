package maskscope.file.array;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
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
        Content content = Content.of(array.file(), format, grid).withLayoutGuessed(guessed).withBatch(batch.isPresent());
        control.progress(1);
        return layout.hasChannels() ? content.withChannels(channels, wish.channel()) : content;
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
