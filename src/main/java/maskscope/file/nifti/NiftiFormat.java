package maskscope.file.nifti;

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
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// NIfTI-1 and NIfTI-2, the volumes of medicine, in one file: `.nii`, and `.nii.gz` packed.
///
/// Own code, as the format is a short header and plain numbers, and the libraries for it inflate whole files first or
/// trust the header. Sides are kept as they lie in the file, x fastest; which way they point in the body is told beside
/// them. Of several volumes in one file, each is a channel.
public final class NiftiFormat implements MaskFormat {

    /// A multiple of the size of every number.
    private static final int PIECE = 1 << 18;

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public boolean recognises(byte[] head) {
        Optional<NiftiFields> fields = NiftiFields.of(NiftiSource.unpacked(head));
        return fields.filter(known -> known.bytes().limit() < NiftiFields.FIRST_LENGTH
                || known.single() || known.pair() || known.analyze()).isPresent();
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (NiftiSource source = new NiftiSource(file)) {
                NiftiHeader header = NiftiHeader.read(file, source);
                Faults.checkSize(file, header.width(), header.height(), header.depth(), header.type().bytes(), control);
                checkLength(source, header);
                Content content = content(file, wish, source, header, control);
                control.progress(1);
                return content.withPlacement(header.placement());
            }
        });
    }

    private Content content(Path file, Wish wish, NiftiSource source, NiftiHeader header, ReadControl control)
            throws IOException, BadInput {
        int volumes = header.volumes();
        Optional<Integer> chosen = volumes == 1 ? Optional.of(0) : wish.channelNumber();
        List<MaskClass> channels = volumes == 1
                ? List.of()
                : IntStream.range(0, volumes).mapToObj(MaskClass::channel).toList();
        if (chosen.isEmpty()) {
            return Content.ofChannels(file, name(), channels);
        }
        if (chosen.get() >= volumes) {
            throw Faults.noChannel(file, chosen.get(), volumes - 1);
        }
        long volume = header.bytes(header.depth());
        long before = volume * chosen.get();
        double share = 0.98 / volumes;
        toStart(source, header, before, control.part(0, share * chosen.get()));
        Grid grid = grid(source, header, (int) header.depth(),
                control.part(share * chosen.get(), share * (chosen.get() + 1)));
        source.finish(header.end() - source.position(), control.part(share * (chosen.get() + 1), 1));
        return Content.of(file, name(), grid).withChannels(channels, volumes == 1 ? Optional.empty() : wish.channel());
    }

    /// The middle slice of the first volume.
    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, true);
    }

    /// The slice in the middle, which needs no more of the file than what lies before it.
    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, false);
    }

    private static Photo photo(Path file, ReadControl control, boolean whole) throws BadInput {
        return Faults.guard(file, () -> {
            try (NiftiSource source = new NiftiSource(file)) {
                NiftiHeader header = NiftiHeader.read(file, source);
                long slices = whole ? header.depth() : Math.min(1, header.depth());
                Faults.checkSize(file, header.width(), header.height(), slices, header.type().bytes() + 1, control);
                checkLength(source, header);
                toStart(source, header, whole ? 0 : header.bytes(header.depth() / 2), control.part(0, whole ? 0.05 : 0.9));
                Photo photo = GridPhoto.of(grid(source, header, (int) slices, control.part(whole ? 0.05 : 0.9, 1)));
                control.progress(1);
                return photo;
            }
        });
    }

    private static void checkLength(NiftiSource source, NiftiHeader header) throws BadInput {
        if (header.end() > source.mostBytes()) {
            throw source.damaged();
        }
    }

    /// Leaves out the rest of the header and `before` bytes of numbers.
    private static void toStart(NiftiSource source, NiftiHeader header, long before, ReadControl control)
            throws IOException, BadInput {
        source.skip(header.start() + before - source.position(), control);
    }

    private static Grid grid(NiftiSource source, NiftiHeader header, int depth, ReadControl control)
            throws IOException, BadInput {
        NiftiSamples samples = NiftiSamples.of(header, depth);
        byte[] piece = new byte[PIECE];
        int size = header.type().bytes();
        int count = (int) (header.width() * header.height() * depth);
        for (int first = 0; first < count; ) {
            int numbers = Math.min(PIECE / size, count - first);
            source.fill(piece, numbers * size);
            samples.take(ByteBuffer.wrap(piece, 0, numbers * size).order(header.order()), first);
            first += numbers;
            control.progress((double) first / count);
        }
        return samples.grid();
    }
}
