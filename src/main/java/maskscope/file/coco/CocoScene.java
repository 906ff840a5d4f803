package maskscope.file.coco;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// The annotations of one image, and the classes that occur among them.
final class CocoScene implements CocoWalk.Visitor {

    private static final int MOST = 5_000_000;
    static final String NO_CLASS = "none";

    private final Path file;
    private final CocoImage image;
    private final Map<String, String> listed;
    private final List<CocoAnnotation> outlined = new ArrayList<>();
    private int boxes;

    private CocoScene(Path file, CocoImage image, Map<String, String> listed) {
        this.file = file;
        this.image = image;
        this.listed = listed;
    }

    /// `listed` are the classes that the file lists.
    static CocoScene of(Path file, CocoImage image, Map<String, String> listed, ReadControl control)
            throws IOException, BadInput {
        CocoScene scene = new CocoScene(file, image, listed);
        CocoWalk.through(file, control, scene);
        if (scene.outlined.isEmpty() && scene.boxes > 0) {
            throw BadInput.of(file, "coco.no-outlines", image.name());
        }
        return scene;
    }

    @Override
    public void annotation(CocoAnnotation annotation) throws BadInput {
        if (!annotation.image().equals(image.key())) {
            return;
        }
        if (annotation.panoptic()) {
            throw BadInput.of(file, "coco.panoptic");
        }
        CocoOutline outline = annotation.outline();
        if (!outline.present()) {
            boxes++;
            return;
        }
        boolean said = outline.width() != 0 || outline.height() != 0;
        if (said && image.sized() && (outline.width() != image.width() || outline.height() != image.height())) {
            throw BadInput.of(file, "coco.other-size", annotation.ordinal() + 1, Extent.size(outline.width(), outline.height()),
                    image.name(), Extent.size(image.width(), image.height()));
        }
        if (outlined.size() >= MOST) {
            throw BadInput.of(file, "coco.many-annotations-of-an-image", image.name(), MOST);
        }
        outlined.add(annotation);
    }

    /// The annotations with outlines that belong to the object, in the order of the file.
    List<CocoAnnotation> of(WantedClasses wanted) {
        return outlined.stream().filter(annotation -> wanted.wants(key(annotation))).toList();
    }

    int boxes() {
        return boxes;
    }

    /// The classes that have outlines in this image, by their ids.
    List<MaskClass> classes() {
        Map<String, MaskClass> classes = new TreeMap<>(Comparator.comparing(CocoScene::numeric).thenComparing(key -> key));
        outlined.forEach(annotation -> classes.computeIfAbsent(key(annotation), this::named));
        return List.copyOf(classes.values());
    }

    private static BigInteger numeric(String key) {
        return key.matches("\\d{1,30}") ? new BigInteger(key) : BigInteger.TEN.pow(30);
    }

    private static String key(CocoAnnotation annotation) {
        return annotation.category().isEmpty() ? NO_CLASS : annotation.category();
    }

    MaskClass named(String key) {
        return new MaskClass(key, listed.getOrDefault(key, ""), OptionalInt.empty(), 0);
    }
}
