package maskscope.file.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.array.ArrayPhoto;
import maskscope.file.array.NumberArray;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Datasets in an HDF5 file, as h5py, ilastik, Keras and others write them, and MATLAB since version 7.3.
///
/// jHDF reads how the file is built: groups, headers, types. It gets to see no byte that [Hdf5Store] has not checked, and
/// the numbers are read here: the library would take them whole, as arrays of arrays that need many times the memory, does not
/// fill what was never written with the number that the file names for it, and loses parts of some files without a word.
public final class Hdf5Format implements MaskFormat {

    static final String NAME = "HDF5";
    static final String SIGNATURE = "\u0089HDF\r\n\u001a\n";
    static final String MATLAB = "MATLAB 7.3 MAT-file";
    /// A program's own block before the file takes at least this many bytes; MATLAB's is as large.
    static final int BLOCK = 512;

    /// What the picture is called that a network gets to see.
    private static final List<String> PICTURES = List.of("raw", "image", "images", "img", "data", "volume");

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
        return List.of("h5", "hdf5", "hdf", "he5", "mat");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, SIGNATURE)
                || MaskFormat.startsWith(head, MATLAB)
                || head.length > BLOCK && MaskFormat.startsWith(Arrays.copyOfRange(head, BLOCK, head.length), SIGNATURE);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return guard(file, control, tree -> {
            List<String> parts = tree.parts();
            Optional<String> part = wish.part().or(tree::only);
            if (part.isEmpty() && !parts.isEmpty()) {
                return Content.ofParts(file, NAME, parts);
            }
            Hdf5Dataset dataset = part.isPresent() ? tree.dataset(part.get()) : tree.none();
            return dataset.content(wish, control.part(0.05, 1)).withParts(parts, Optional.of(dataset.path()));
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return guard(file, control, tree -> ArrayPhoto.read(picture(file, tree), control.part(0.05, 1)));
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return guard(file, control, tree -> ArrayPhoto.glance(picture(file, tree), control.part(0.05, 1)));
    }

    /// The dataset that is called as pictures are, or else the likeliest one.
    private static NumberArray picture(Path file, Hdf5Tree tree) throws IOException, BadInput {
        List<String> parts = tree.parts();
        Optional<String> named = PICTURES.stream()
                .flatMap(name -> parts.stream().filter(part -> part.endsWith("/" + name)))
                .findFirst();
        return parts.isEmpty() ? tree.none() : tree.dataset(named.orElse(parts.getFirst()));
    }

    private interface Reading<T> {
        T of(Hdf5Tree tree) throws IOException, BadInput;
    }

    private static <T> T guard(Path file, ReadControl control, Reading<T> reading) throws BadInput {
        return Faults.guard(file, () -> Hdf5Library.told(file, () -> {
            try (Hdf5Store store = Hdf5Store.open(file, control)) {
                return reading.of(Hdf5Tree.in(store));
            }
        }));
    }
}
