package maskscope.file.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// NRRD, what 3D Slicer and teem write: `.nrrd` with the numbers behind the header, `.nhdr` with the numbers in other files
/// beside it, and `.seg.nrrd` with names for segments.
///
/// Own code, as for NIfTI: a header in lines of text, and plain numbers. Sides are kept as they lie in the file, x fastest. Of
/// segments that overlap, each is a choice and gives a mask of 0 and 1; others are labels with names.
public final class NrrdFormat implements MaskFormat {

    static final String NAME = "NRRD";

    private interface Work<T> {
        T of(NrrdHeader header, VolumeFile in) throws IOException, BadInput;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, NAME);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, shape.depth(), 0, control);
            try (VolumeBytes numbers = header.data().open(file, in, shape, control)) {
                Content content = shape.channels() > 1 && !header.segments().isEmpty()
                        ? segment(file, wish, header, numbers, control)
                        : VolumeReader.read(file, NAME, wish, shape, header.channels(), numbers, control)
                                .withNames(header.names());
                return content.withPlacement(header.placement());
            }
        });
    }

    private static Content segment(Path file, Wish wish, NrrdHeader header, VolumeBytes numbers, ReadControl control)
            throws IOException, BadInput {
        Optional<Integer> chosen = VolumeReader.chosen(file, wish, header.channels());
        if (chosen.isEmpty()) {
            return VolumeReader.choices(file, NAME, header.shape(), header.channels(), numbers);
        }
        NrrdSegment segment = header.segments().get(chosen.get());
        return Content.of(file, NAME, segment.mask(VolumeReader.whole(header.shape(), numbers, segment.layer(), control)))
                .withChannels(header.channels(), Optional.of(segment.choice().key()));
    }

    /// All slices of the first channel.
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
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, whole ? shape.depth() : Math.min(1, shape.depth()), 1, control);
            try (VolumeBytes numbers = header.data().open(file, in, shape, control)) {
                return VolumeReader.photo(shape, numbers, whole, control);
            }
        });
    }

    private static <T> T opened(Path file, Work<T> work) throws BadInput {
        return Faults.guard(file, () -> {
            try (VolumeFile in = VolumeFile.open(file, NAME)) {
                return work.of(NrrdHeader.read(file, in), in);
            }
        });
    }
}
