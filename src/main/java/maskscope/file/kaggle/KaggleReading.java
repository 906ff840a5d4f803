package maskscope.file.kaggle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// Reads one image of a table: the class that is meant, how its runs count pixels, and the drawn mask.
final class KaggleReading {

    private final Path file;
    private final Wish wish;
    private final ReadControl control;
    private final KaggleIndex index;
    private final KaggleImage image;

    KaggleReading(Path file, Wish wish, KaggleIndex index, KaggleImage image, ReadControl control) {
        this.file = file;
        this.wish = wish;
        this.control = control;
        this.index = index;
        this.image = image;
    }

    Content content() throws IOException, BadInput {
        if (image.sized()) {
            Faults.checkSize(file, image.width(), image.height(), 1, 2, control);
        }
        KaggleScene scene = KaggleScene.of(file, image, control.part(0, 0.7));
        WantedClasses classes = classes(scene);
        List<KaggleScene.Piece> pieces = scene.of(classes);
        KaggleCount count = KaggleCount.of(file, index, image, pieces, wish);
        if (classes.asked()) {
            return Content.ofChannels(file, KaggleFormat.NAME, classes.present())
                    .withParts(index.names(), Optional.of(image.name()))
                    .withQuestions(count.questions());
        }
        if (!count.settled()) {
            return Content.ofQuestions(file, KaggleFormat.NAME, count.questions())
                    .withParts(index.names(), Optional.of(image.name()));
        }
        Extent size = count.size().orElseThrow();
        Faults.checkSize(file, size.width(), size.height(), 1, 2, control);
        Content content = Content.of(file, KaggleFormat.NAME, KaggleDrawing.draw(file, count, pieces, control.part(0.7, 1)))
                .withParts(index.names(), Optional.of(image.name()))
                .withPython(KagglePython.of(file, index, image, scene, classes.chosen(), count))
                .withQuestions(count.questions());
        List<Message> remarks = new ArrayList<>(index.kinds().isEmpty() ? List.of() : classes.remarks());
        if (index.kinds().isEmpty() && pieces.isEmpty()) {
            remarks.add(Message.of("outline.none"));
        }
        control.progress(1);
        return (index.kinds().isEmpty() ? content : classes.tell(content)).withRemarks(remarks);
    }

    /// A table without classes leaves what is asked for to the meaning of the numbers.
    private WantedClasses classes(KaggleScene scene) throws BadInput {
        if (index.kinds().isEmpty()) {
            return new WantedClasses(List.of(), List.of(), Optional.empty(), false);
        }
        List<MaskClass> listed = index.kinds().stream().map(KaggleScene::named).toList();
        return WantedClasses.of(file, wish, scene.classes(index.kinds()), listed,
                word -> index.kinds().size() == 1 ? WantedClasses.Unknown.NO_MATTER : WantedClasses.Unknown.REFUSED);
    }
}
