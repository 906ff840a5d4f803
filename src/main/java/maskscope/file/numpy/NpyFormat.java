package maskscope.file.numpy;

import java.nio.file.Path;
import java.util.List;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.array.ArrayContent;
import maskscope.file.array.ArrayPhoto;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// One array as `numpy.save` writes it: booleans, integers or floats, in rows and columns, slices and channels.
///
/// Own code, as the format is a short header and plain numbers, and the libraries for it read whole files at once or
/// trust the header. Pickled objects are never opened.
public final class NpyFormat implements MaskFormat {

    @Override
    public String name() {
        return ".npy";
    }

    @Override
    public Family family() {
        return Family.ARRAY;
    }

    @Override
    public List<String> endings() {
        return List.of("npy");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, NpyHeader.SIGNATURE);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (NpySource source = NpySource.of(file)) {
                return ArrayContent.read(NpyArray.in(source), name(), wish, control);
            }
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (NpySource source = NpySource.of(file)) {
                return ArrayPhoto.read(NpyArray.in(source), control);
            }
        });
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (NpySource source = NpySource.of(file)) {
                return ArrayPhoto.glance(NpyArray.in(source), control);
            }
        });
    }
}
