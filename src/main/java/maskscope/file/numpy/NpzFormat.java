package maskscope.file.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskClassText;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.array.ArrayContent;
import maskscope.file.array.ArrayPhoto;
import maskscope.file.array.NumberArray;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Named arrays in a zip archive, as `numpy.savez` writes them and nnU-Net its probabilities.
///
/// One of them is read, through the same code as an array in a file of its own. An archive in the archive is not opened.
public final class NpzFormat implements MaskFormat {

    /// Where a part of a volume begins, which the first version of nnU-Net cuts out of it.
    public static final String OFFSET = "offset";

    private static final String SIGNATURE = "PK\u0003\u0004";
    private static final String SIGNATURE_OF_NOTHING = "PK\u0005\u0006";
    private static final String NAME = ".npz";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Family family() {
        return Family.ARRAY;
    }

    @Override
    public List<String> endings() {
        return List.of("npz");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, SIGNATURE) || MaskFormat.startsWith(head, SIGNATURE_OF_NOTHING);
    }

    @Override
    public List<String> questions() {
        return List.of(OFFSET);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return guard(file, arrays -> {
            Optional<String> part = arrays.choose(wish.part(), control.part(0, 0.05));
            if (part.isEmpty()) {
                return Content.ofParts(file, name(), arrays.usable());
            }
            try (NpySource source = arrays.source(part.get())) {
                NpyArray array = array(part.get(), source);
                Content content = ArrayContent.read(array, name(), wish, control.part(0.05, 1));
                return content.withParts(arrays.usable(), part).withVolumeOrder(array.layouts().isPresent());
            }
        });
    }

    private static NpyArray array(String name, NpySource source) throws IOException, BadInput {
        return NpzArrays.PROBABILITIES.contains(name) ? NpyArray.ofProbabilities(source) : NpyArray.in(source);
    }

    /// What lies behind other numbers in an archive is reached by unpacking those.
    @Override
    public void readChannels(Path file, Wish wish, List<String> keys, ReadControl control, ChannelSink sink) throws BadInput {
        boolean done = guard(file, arrays -> {
            Optional<String> part = arrays.choose(wish.part(), control.part(0, 0.05));
            if (part.isEmpty()) {
                return false;
            }
            try (NpySource source = arrays.source(part.get())) {
                return ArrayContent.channels(array(part.get(), source), wish, keys, control.part(0.05, 1), sink);
            }
        });
        if (!done) {
            MaskFormat.super.readChannels(file, wish, keys, control, sink);
        }
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, ArrayPhoto::read);
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, ArrayPhoto::glance);
    }

    private static Photo photo(Path file, ReadControl control, Photographer photographer) throws BadInput {
        return guard(file, arrays -> {
            Optional<String> part = arrays.choose(Optional.empty(), control.part(0, 0.05));
            if (part.isEmpty()) {
                throw BadInput.of(file, "numpy.several-arrays", MaskClassText.some(arrays.usable()));
            }
            try (NpySource source = arrays.source(part.get())) {
                return photographer.photo(NpyArray.in(source), control.part(0.05, 1));
            }
        });
    }

    private interface Photographer {
        Photo photo(NumberArray array, ReadControl control) throws IOException, BadInput;
    }

    private interface FileReading<T> {
        T of(NpzArrays arrays) throws IOException, BadInput;
    }

    private static <T> T guard(Path file, FileReading<T> reading) throws BadInput {
        return Faults.guard(file, () -> {
            try (Archive archive = Archive.open(file)) {
                return reading.of(NpzArrays.in(file, NAME, archive));
            } catch (ZipException _) {
                throw Faults.damagedFile(file, NAME);
            }
        });
    }
}
