package maskscope.file.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.GridPhoto;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Makes grids of the bytes of a volume: of all of it or of a slice, of the only channel or of one of several.
public final class VolumeReader {

    /// A multiple of the size of every number.
    private static final int PIECE = 1 << 18;
    /// So many bytes of one channel are worth leaving out the others between them; shorter runs are picked out of pieces.
    private static final int LONG_RUN = 1 << 14;

    private final VolumeShape shape;
    private final VolumeBytes source;
    private final long start;
    private final int channel;

    private VolumeReader(VolumeShape shape, VolumeBytes source, int channel) throws BadInput {
        this.shape = shape;
        this.source = source;
        this.start = source.position();
        this.channel = channel;
        if (shape.bytes() > source.most() - start) {
            throw source.damaged();
        }
    }

    /// Channels that have nothing but their numbers; none when there is only one.
    public static List<MaskClass> numbered(int channels) {
        return channels == 1 ? List.of() : IntStream.range(0, channels).mapToObj(MaskClass::channel).toList();
    }

    /// What a file holds whose numbers begin where `source` stands: the only channel, the one that is wished for, or
    /// what there is to choose from. The size has been checked.
    public static Content read(Path file, String format, Wish wish, VolumeShape shape, List<MaskClass> channels,
            VolumeBytes source, ReadControl control) throws IOException, BadInput {
        Optional<Integer> chosen = channels.isEmpty() ? Optional.of(0) : chosen(file, wish, channels);
        if (chosen.isEmpty()) {
            return choices(file, format, shape, channels, source);
        }
        Content content = Content.of(file, format, whole(shape, source, chosen.get(), control));
        return channels.isEmpty() ? content : content.withChannels(channels, Optional.of(channels.get(chosen.get()).key()));
    }

    /// What there is to choose from, in a file that holds as many bytes as it says.
    public static Content choices(Path file, String format, VolumeShape shape, List<MaskClass> channels, VolumeBytes source)
            throws BadInput {
        new VolumeReader(shape, source, 0);
        return Content.ofChannels(file, format, channels);
    }

    /// The place of the channel that is wished for, by its key or its number; empty if there is none.
    private static Optional<Integer> chosen(Path file, Wish wish, List<MaskClass> channels) throws BadInput {
        Optional<Integer> key = IntStream.range(0, channels.size())
                .boxed()
                .filter(k -> wish.channel().filter(channels.get(k).key()::equalsIgnoreCase).isPresent())
                .findFirst();
        boolean numbered = IntStream.range(0, channels.size()).allMatch(k -> channels.get(k).key().equals(Integer.toString(k)));
        if (key.isEmpty() && numbered && wish.channelNumber().isPresent()) {
            int number = wish.channelNumber().get();
            if (number >= channels.size()) {
                throw Faults.noChannel(file, number, channels.size() - 1);
            }
            return Optional.of(number);
        }
        return key;
    }

    /// All slices of a channel. Reads on to the end, so that damage behind them is told, too.
    public static Grid whole(VolumeShape shape, VolumeBytes source, int channel, ReadControl control)
            throws IOException, BadInput {
        VolumeReader reader = new VolumeReader(shape, source, channel);
        boolean behindOthers = shape.run() == shape.width() * shape.height() * shape.depth();
        double share = behindOthers ? 0.98 / shape.channels() : 0.98;
        double before = behindOthers ? share * channel : 0;
        double after = before + share;
        Grid grid = reader.grid(0, (int) shape.depth(), control.part(0, before), control.part(before, after));
        source.finish(reader.start + shape.bytes() - source.position(), control.part(after, 1));
        control.progress(1);
        return grid;
    }

    /// The first channel to look at: all of it, or only the slice in the middle and no more of the file than lies before it.
    public static Photo photo(VolumeShape shape, VolumeBytes source, boolean whole, ReadControl control)
            throws IOException, BadInput {
        VolumeReader reader = new VolumeReader(shape, source, 0);
        long slices = whole ? shape.depth() : 1;
        long first = whole ? 0 : shape.depth() / 2 * shape.width() * shape.height();
        double before = whole ? 0.05 : 0.9;
        Photo photo = GridPhoto.of(reader.grid(first, (int) slices, control.part(0, before), control.part(before, 1)));
        control.progress(1);
        return photo;
    }

    /// `depth` slices from the number `first` of the channel on.
    private Grid grid(long first, int depth, ReadControl before, ReadControl control) throws IOException, BadInput {
        VolumeSamples samples = VolumeSamples.of(shape, depth);
        int count = (int) (shape.width() * shape.height() * depth);
        boolean shortRuns = shape.channels() > 1 && shape.run() * shape.type().bytes() < LONG_RUN && shape.run() <= count;
        if (shortRuns) {
            picked(samples, first, count, before, control);
        } else {
            runs(samples, first, count, before, control);
        }
        return samples.grid();
    }

    /// Takes a channel's runs and leaves out what lies between them.
    private void runs(VolumeSamples samples, long first, int count, ReadControl before, ReadControl control)
            throws IOException, BadInput {
        ReadControl silent = new ReadControl(done -> {}, control.cancelled(), control.maxPixels());
        byte[] piece = new byte[PIECE];
        int size = shape.type().bytes();
        for (int done = 0; done < count; ) {
            long number = first + done;
            long place = (number / shape.run() * shape.channels() + channel) * shape.run() + number % shape.run();
            source.skip(start + place * size - source.position(), done == 0 ? before : silent);
            int end = (int) Math.min(count, done + (shape.run() - number % shape.run()));
            while (done < end) {
                int some = Math.min(PIECE / size, end - done);
                source.fill(piece, 0, some * size);
                samples.take(ByteBuffer.wrap(piece, 0, some * size).order(shape.order()), done);
                done += some;
                control.progress((double) done / count);
            }
        }
    }

    /// Takes pieces with all channels and picks one out of them.
    private void picked(VolumeSamples samples, long first, int count, ReadControl before, ReadControl control)
            throws IOException, BadInput {
        int run = (int) shape.run() * shape.type().bytes();
        int all = run * shape.channels();
        int most = Math.max(1, PIECE / all);
        byte[] piece = new byte[most * all];
        source.skip(start + first / shape.run() * all - source.position(), before);
        int rounds = (int) (count / shape.run());
        for (int done = 0; done < rounds; ) {
            int some = Math.min(most, rounds - done);
            source.fill(piece, 0, some * all);
            gather(piece, some, run, all);
            samples.take(ByteBuffer.wrap(piece, 0, some * run).order(shape.order()), (int) (done * shape.run()));
            done += some;
            control.progress((double) done / rounds);
        }
    }

    /// Moves the channel's runs of `run` bytes, one in every `all` bytes, to the beginning.
    private void gather(byte[] piece, int rounds, int run, int all) {
        int from = channel * run;
        for (int round = 0, to = 0; round < rounds; round++, from += all) {
            for (int k = 0; k < run; k++) {
                piece[to++] = piece[from + k];
            }
        }
    }
}
