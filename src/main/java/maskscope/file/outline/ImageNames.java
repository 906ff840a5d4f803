package maskscope.file.outline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import maskscope.file.MaskClassText;
import maskscope.mask.BadInput;

/// Finds the image that a user means among those of a file, which may be hundreds of thousands.
public final class ImageNames {

    private ImageNames() {}

    /// By its name, or else by the name without folders or without its ending. `naming` gives a name.
    public static <T> T find(Path file, Collection<T> images, Function<T, String> naming, String said) throws BadInput {
        Optional<T> exact = images.stream().filter(image -> naming.apply(image).equals(said)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        List<T> meant = images.stream().filter(image -> mayBe(naming.apply(image), said)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (!meant.isEmpty()) {
            throw BadInput.of(file, "outline.several-images", said, MaskClassText.some(meant.stream().map(naming).toList()));
        }
        throw BadInput.of(file, "outline.no-image", said, MaskClassText.near(said, images.stream().map(naming).toList()));
    }

    private static boolean mayBe(String name, String said) {
        String last = last(name);
        return last.equalsIgnoreCase(said) || stem(last).equalsIgnoreCase(said) || name.equalsIgnoreCase(stem(last(said)));
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
