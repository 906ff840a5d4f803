package maskscope.file.volume;

import java.io.IOException;
import java.nio.file.Path;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// A format of volumes with a header of text, and plain or packed numbers: how such a file is opened and looked at.
///
/// @param <H> the header
public abstract class HeadedFormat<H extends VolumeHeader> implements MaskFormat {

    /// Something to do with an open file.
    protected interface Work<H, T> {
        T of(H header, VolumeFile in) throws IOException, BadInput;
    }

    /// Reads the header of a file, up to its numbers.
    protected abstract H header(Path file, VolumeFile in) throws IOException, BadInput;

    protected final <T> T opened(Path file, Work<H, T> work) throws BadInput {
        return Faults.guard(file, () -> {
            try (VolumeFile in = VolumeFile.open(file, name())) {
                return work.of(header(file, in), in);
            }
        });
    }

    /// All slices of the first channel.
    @Override
    public final Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, true);
    }

    /// The slice in the middle, which needs no more of the file than what lies before it.
    @Override
    public final Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, false);
    }

    private Photo photo(Path file, ReadControl control, boolean whole) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, whole ? shape.depth() : Math.min(1, shape.depth()), 1, control);
            try (VolumeBytes numbers = header.numbers(file, in, control)) {
                return VolumeReader.photo(shape, numbers, whole, control).withPlacement(header.placement());
            }
        });
    }
}
