package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.open.MaskFormats;

/// The files that a mask is read with: itself, what its header says that its numbers lie in, the segmentation beside nnU-Net's
/// probabilities, and what names its classes.
final class Companions {

    /// Of files that end so, those of the same name with other endings are read, too.
    private static final List<String> WITH_OTHERS = List.of(".mhd", ".nhdr", ".hdr", ".img", ".npz");
    /// Names of classes are looked for in the mask's folder, and so far above it.
    private static final int LEVELS = 3;

    private Companions() {}

    /// The mask itself comes first.
    static List<Path> of(Path mask) throws IOException {
        List<Path> files = new ArrayList<>(List.of(mask));
        Path folder = mask.toAbsolutePath().getParent();
        if (folder == null) {
            return files;
        }
        String name = mask.getFileName().toString();
        Optional<String> ending = WITH_OTHERS.stream().filter(name.toLowerCase(Locale.ROOT)::endsWith).findFirst();
        if (ending.isPresent()) {
            String stem = name.substring(0, name.length() - ending.get().length() + 1);
            try (Stream<Path> beside = Files.list(folder)) {
                beside.filter(file -> file.getFileName().toString().startsWith(stem)
                                && !file.getFileName().equals(mask.getFileName()) && Files.isRegularFile(file))
                        .sorted().forEach(files::add);
            }
        }
        for (String names : MaskFormats.namesOfClasses()) {
            Stream.iterate(folder, above -> above != null, Path::getParent).limit(LEVELS)
                    .map(above -> above.resolve(names)).filter(Files::isRegularFile).findFirst().ifPresent(files::add);
        }
        return files;
    }
}
