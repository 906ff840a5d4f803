package maskscope.file.coco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.outline.ImageNames;
import maskscope.mask.BadInput;

/// The images and the classes of an annotation file, and the choice of one image among them.
final class CocoIndex implements CocoWalk.Visitor {

    private static final int MOST_IMAGES = 2_000_000;
    private static final int MOST_CATEGORIES = 100_000;

    private final Path file;
    private final Map<String, CocoImage> images = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();

    private CocoIndex(Path file) {
        this.file = file;
    }

    static CocoIndex of(Path file, ReadControl control) throws IOException, BadInput {
        CocoIndex index = new CocoIndex(file);
        CocoWalk.through(file, control, index);
        index.nameApart();
        return index;
    }

    @Override
    public void image(CocoImage image) throws BadInput {
        CocoImage known = images.get(image.key());
        if (known != null && known.listed()) {
            throw BadInput.of(file, "coco.two-of-an-id", image.key());
        }
        boolean sizeFromRuns = known != null && !image.sized();
        put(sizeFromRuns ? image.withSize(known.width(), known.height()) : image);
    }

    @Override
    public void category(String key, String name) throws BadInput {
        if (categories.size() >= MOST_CATEGORIES) {
            throw BadInput.of(file, "coco.many-classes", MOST_CATEGORIES);
        }
        if (!key.isEmpty()) {
            categories.put(key, name);
        }
    }

    @Override
    public void annotation(CocoAnnotation annotation) throws BadInput {
        String key = annotation.image();
        CocoOutline outline = annotation.outline();
        CocoImage image = images.get(key);
        if (image == null) {
            put(new CocoImage(key, key.isEmpty() ? "no image" : key, outline.width(), outline.height(), false));
        } else if (!image.sized()) {
            images.put(key, image.withSize(outline.width(), outline.height()));
        }
    }

    private void put(CocoImage image) throws BadInput {
        if (images.size() >= MOST_IMAGES) {
            throw BadInput.of(file, "coco.many-images", MOST_IMAGES);
        }
        images.put(image.key(), image);
    }

    /// Images in different folders may have the same file name: the later ones go by their ids.
    private void nameApart() {
        Set<String> taken = new HashSet<>();
        images.replaceAll((key, image) -> taken.add(image.name()) ? image : image.withName(image.name() + " (" + key + ")"));
    }

    /// The classes that the file lists, by id.
    Map<String, String> categories() {
        return categories;
    }

    List<String> names() {
        return images.values().stream().map(CocoImage::name).toList();
    }

    /// How many images are known from annotations alone, in a file that lists its images.
    long unlisted() {
        long unlisted = images.values().stream().filter(image -> !image.listed()).count();
        return unlisted == images.size() ? 0 : unlisted;
    }

    /// The image that is wished for, the only one, or the only one of the other mask's size; empty when a user must say.
    Optional<CocoImage> choose(Wish wish) throws BadInput {
        if (images.isEmpty()) {
            return Optional.of(new CocoImage("", "no image", 0, 0, false));
        }
        if (wish.part().isPresent()) {
            return Optional.of(find(wish.part().get()));
        }
        List<CocoImage> fitting = images.size() == 1
                ? List.copyOf(images.values())
                : images.values().stream().filter(image -> wish.partner().filter(image::is).isPresent()).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private CocoImage find(String part) throws BadInput {
        boolean byId = images.values().stream().noneMatch(image -> image.name().equals(part));
        return byId && images.containsKey(part)
                ? images.get(part)
                : ImageNames.find(file, images.values(), CocoImage::name, part);
    }
}
