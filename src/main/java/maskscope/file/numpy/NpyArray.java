package maskscope.file.numpy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Reads one array as a mask, wherever its bytes come from: all of it, or the one channel that was asked for.
final class NpyArray {

    private NpyArray() {}

    /// What the array holds; `format` is the name of the file's format. The source is read to its end, unless a channel
    /// must be chosen first.
    static Content read(NpySource source, String format, Wish wish, ReadControl control) throws IOException, BadInput {
        NpyHeader header = NpyHeader.read(source);
        List<NpyLayout> candidates = candidates(source, header);
        NpyLayout layout = NpyLayout.choose(candidates, wish, header.type().labels());
        Faults.checkSize(source.file(), layout.width(), layout.height(), layout.depth(), header.type().kept(), control);
        boolean guessed = candidates.size() > 1;
        List<MaskClass> channels = layout.hasChannels()
                ? IntStream.range(0, layout.channels()).mapToObj(MaskClass::channel).toList()
                : List.of();
        if (layout.hasChannels() && wish.channel().isEmpty()) {
            return Content.ofChannels(source.file(), format, channels).withLayoutGuessed(guessed);
        }
        int channel = layout.hasChannels() ? channel(source, layout, wish) : 0;
        Grid grid = grid(source, header, layout, channel, control.part(0, 0.95));
        Content content = Content.of(source.file(), format, grid).withLayoutGuessed(guessed);
        control.progress(1);
        return layout.hasChannels() ? content.withChannels(channels, wish.channel()) : content;
    }

    /// The numbers of one channel. The source is read to its end.
    static Grid grid(NpySource source, NpyHeader header, NpyLayout layout, int channel, ReadControl control)
            throws IOException, BadInput {
        NpyWalk walk = new NpyWalk(layout, header.fortran(), channel);
        NpySamples samples = header.type().samples(new Extent(layout.width(), layout.height(), layout.depth()));
        NpyData.pass(source, header, walk.begin(), walk.end(),
                (piece, first, count) -> walk.runs(first, count, run -> samples.take(piece, run)), control);
        source.end(control);
        return samples.grid();
    }

    /// Whether an array with this header could be a mask: it has rows and columns, and no sides that nobody can name.
    static boolean usable(NpyHeader header) {
        return IntStream.of(header.shape()).filter(side -> side > 1).count() >= 2
                && !NpyLayout.candidates(header.squeezed()).isEmpty();
    }

    /// All layouts that the array may have.
    static List<NpyLayout> candidates(NpySource source, NpyHeader header) throws BadInput {
        if (IntStream.of(header.shape()).anyMatch(side -> side == 0)) {
            throw BadInput.of(source.file(), "numpy.no-pixel", header.shapeText());
        }
        List<NpyLayout> candidates = NpyLayout.candidates(header.squeezed());
        if (candidates.isEmpty()) {
            throw BadInput.of(source.file(), "numpy.sides", header.shapeText());
        }
        return candidates;
    }

    private static int channel(NpySource source, NpyLayout layout, Wish wish) throws BadInput {
        int most = layout.channels() - 1;
        return wish.channelNumber().filter(number -> number <= most).orElseThrow(
                () -> BadInput.of(source.file(), "numpy.no-channel", wish.channel().orElseThrow(), most));
    }
}
