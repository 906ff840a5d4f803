package maskscope.file.coco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.file.outline.MaskSize;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// Reads one image of an annotation file: its size, the class that is meant, and the drawn mask with what there is to say
/// of it.
final class CocoReading {

    private final Path file;
    private final Wish wish;
    private final CocoIndex index;
    private final CocoImage image;
    private final CocoScene scene;
    private final Optional<MaskSize> size;
    private final ReadControl control;
    private final WantedClasses classes;
    private final List<Message> remarks = new ArrayList<>();

    CocoReading(Path file, CocoIndex index, CocoImage found, Wish wish, ReadControl control) throws IOException, BadInput {
        this.file = file;
        this.wish = wish;
        this.index = index;
        this.control = control;
        if (found.sized()) {
            MaskSize.check(file, wish, found.width(), found.height());
        }
        this.size = found.sized() ? Optional.empty() : Optional.of(MaskSize.of(file, wish));
        this.image = size.flatMap(MaskSize::extent).map(extent -> found.withSize(extent.width(), extent.height())).orElse(found);
        this.scene = CocoScene.of(file, image, index.categories(), control.part(0, 0.5));
        List<MaskClass> listed = index.categories().keySet().stream().map(scene::named).toList();
        this.classes = WantedClasses.of(file, wish, scene.classes(), listed, this::unknown);
    }

    /// Results list no classes, and an image without an object of a class has none of it.
    private WantedClasses.Unknown unknown(String word) {
        if (index.categories().isEmpty()) {
            return WantedClasses.isNumber(word) ? WantedClasses.Unknown.ABSENT : WantedClasses.Unknown.ASKED;
        }
        boolean single = index.categories().size() == 1
                && scene.classes().stream().allMatch(one -> index.categories().containsKey(one.key()));
        return single ? WantedClasses.Unknown.NO_MATTER : WantedClasses.Unknown.REFUSED;
    }

    Content content() throws IOException, BadInput {
        List<String> parts = index.names();
        Optional<String> part = parts.isEmpty() ? Optional.empty() : Optional.of(image.name());
        List<ReaderQuestion> questions = size.stream().map(MaskSize::question).toList();
        if (classes.asked()) {
            return Content.ofChannels(file, new CocoFormat().name(), classes.present()).withParts(parts, part)
                    .withQuestions(questions);
        }
        if (!image.sized()) {
            return Content.ofQuestions(file, new CocoFormat().name(), questions).withParts(parts, part);
        }
        List<CocoAnnotation> wanted = scene.of(classes);
        Optional<CocoCrowd> crowd = CocoCrowd.of(file, wish, wanted);
        boolean scored = wanted.stream().anyMatch(CocoAnnotation::scored);
        Faults.checkSize(file, image.width(), image.height(), 1, scored ? 5 : 2, control);
        CocoDrawing.Drawn drawn = CocoDrawing.draw(file, image, scored, wanted, control.part(0.5, 1));
        remark(wanted, scored, drawn.flat());
        control.progress(1);
        Content content = classes.tell(Content.of(file, new CocoFormat().name(), drawn.grid()).withParts(parts, part))
                .withPython(CocoPython.of(file, image, classes.chosen(), crowd))
                .withQuestions(questions)
                .withRemarks(remarks);
        return crowd.isPresent() && drawn.grid() instanceof ByteGrid bytes ? crowd.get().tell(content, bytes) : content;
    }

    private void remark(List<CocoAnnotation> wanted, boolean scored, int flat) {
        remarks.addAll(classes.remarks());
        if (scored) {
            remarks.add(Message.of("outline.highest-score"));
            remark("coco.crowds-of-results", CocoCrowd.count(wanted));
        }
        remark("coco.boxes", scene.boxes());
        remark("outline.flat", flat);
        remark("coco.unlisted-images", index.unlisted());
        Map<String, String> listed = index.categories();
        List<MaskClass> unnamed = classes.present().stream()
                .filter(one -> !listed.isEmpty() && !listed.containsKey(one.key())).toList();
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
