package maskscope.file.coco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// Reads one image of an annotation file: its size, the class that is meant, and the drawn mask with what there is to say
/// of it.
final class CocoReading {

    private final Path file;
    private final CocoIndex index;
    private final CocoImage image;
    private final CocoScene scene;
    private final Wish wish;
    private final ReadControl control;
    private final List<MaskClass> classes;
    private final List<Message> remarks = new ArrayList<>();

    CocoReading(Path file, CocoIndex index, CocoImage found, Wish wish, ReadControl control) throws IOException, BadInput {
        this.file = file;
        this.index = index;
        this.wish = wish;
        this.control = control;
        this.image = sized(found);
        this.scene = CocoScene.of(file, image, index.categories(), control.part(0, 0.5));
        this.classes = scene.classes();
    }

    private CocoImage sized(CocoImage found) throws BadInput {
        if (found.sized()) {
            return found;
        }
        Extent partner = wish.partner().filter(extent -> extent.depth() == 1).orElseThrow(
                () -> BadInput.of(file, "coco.no-size"));
        return found.withSize(partner.width(), partner.height());
    }

    Content content() throws IOException, BadInput {
        List<String> parts = index.names();
        Optional<String> part = parts.isEmpty() ? Optional.empty() : Optional.of(image.name());
        Optional<MaskClass> chosen = chosen();
        boolean all = wish.channel().filter(MaskClass.OBJECT::equalsIgnoreCase).isPresent();
        boolean unclear = chosen.isEmpty() && !all && wish.channel().isPresent() && index.categories().isEmpty();
        if (chosen.isEmpty() && !all && classes.size() > 1 || unclear && !classes.isEmpty()) {
            return Content.ofChannels(file, new CocoFormat().name(), classes).withParts(parts, part);
        }
        List<CocoAnnotation> wanted = chosen.map(scene::of).orElse(scene.outlined());
        boolean scored = wanted.stream().anyMatch(CocoAnnotation::scored);
        Faults.checkSize(file, image.width(), image.height(), 1, scored ? 5 : 2, control);
        CocoDrawing.Drawn drawn = CocoDrawing.draw(file, image, scored, wanted, control.part(0.5, 1));
        remark(wanted, scored, drawn.flat(), chosen.isPresent() || all);
        control.progress(1);
        Optional<String> key = all ? Optional.of(MaskClass.OBJECT) : chosen.map(MaskClass::key);
        return Content.of(file, new CocoFormat().name(), drawn.grid())
                .withParts(parts, part)
                .withChannels(offered(chosen), key)
                .withRemarks(remarks);
    }

    /// The classes that can be taken instead, and the one that was.
    private List<MaskClass> offered(Optional<MaskClass> chosen) {
        List<MaskClass> offered = new ArrayList<>(classes);
        chosen.filter(one -> !classes.contains(one)).ifPresent(offered::add);
        return offered;
    }

    /// The class that is wished for, by id or name; empty when nothing is, or when all are, or when the file knows but one,
    /// or when it has no names at all to tell from.
    private Optional<MaskClass> chosen() throws BadInput {
        if (wish.channel().isEmpty() || wish.channel().get().equalsIgnoreCase(MaskClass.OBJECT)) {
            return Optional.empty();
        }
        String said = wish.channel().get();
        List<MaskClass> known = new ArrayList<>(classes);
        index.categories().keySet().stream().map(scene::named).filter(one -> !classes.contains(one)).forEach(known::add);
        Optional<MaskClass> byKey = known.stream().filter(one -> one.key().equals(said)).findFirst();
        Optional<MaskClass> one = byKey.or(
                () -> known.stream().filter(other -> other.name().equalsIgnoreCase(said)).findFirst());
        boolean nameless = index.categories().isEmpty();
        boolean single = index.categories().size() == 1 && known.size() == 1;
        if (one.isEmpty() && !nameless && !single) {
            throw BadInput.of(file, "coco.no-class", said, MaskClassText.list(known));
        }
        // Results list no classes, and an image without an object of the class has none of it.
        return nameless && said.matches("\\d{1,9}") ? one.or(() -> Optional.of(scene.named(said))) : one;
    }

    private void remark(List<CocoAnnotation> wanted, boolean scored, int flat, boolean chosen) {
        if (!chosen && !classes.isEmpty()) {
            remarks.add(Message.of("coco.only-class", classes.getFirst().label()));
        }
        if (scene.outlined().isEmpty()) {
            remarks.add(Message.of("coco.no-annotation"));
        } else if (wanted.isEmpty()) {
            remarks.add(Message.of("coco.none-of-the-class"));
        }
        if (scored) {
            remarks.add(Message.of("coco.highest-score"));
        }
        long crowds = wanted.stream().filter(CocoAnnotation::crowd).count();
        remark("coco.crowds", crowds);
        remark("coco.boxes", scene.boxes());
        remark("coco.flat-outlines", flat);
        remark("coco.unlisted-images", index.unlisted());
        Map<String, String> listed = index.categories();
        List<MaskClass> unnamed = classes.stream().filter(one -> !listed.isEmpty() && !listed.containsKey(one.key())).toList();
        if (!unnamed.isEmpty()) {
            remarks.add(Message.of("coco.nameless-classes", MaskClassText.list(unnamed)));
        }
    }

    private void remark(String key, long count) {
        if (count > 0) {
            remarks.add(Message.of(key, count));
        }
    }
}
