package maskscope.file.coco;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Annotations of images as COCO keeps them, and the results of networks in the same format: outlines as polygons or as
/// runs, which are drawn into a mask of one class of one image.
///
/// The file is walked through three times, for its images, for the annotations of one image, and to draw them, so that
/// what is held is one image and no more, however many there are.
public final class CocoFormat implements MaskFormat {

    private static final String BOM = "\u00ef\u00bb\u00bf";

    @Override
    public String name() {
        return "COCO JSON";
    }

    @Override
    public Family family() {
        return Family.OUTLINE;
    }

    @Override
    public List<String> endings() {
        return List.of("json");
    }

    @Override
    public boolean recognises(byte[] head) {
        int at = MaskFormat.startsWith(head, BOM) ? BOM.length() : 0;
        while (at < head.length && " \t\r\n".indexOf(head[at]) >= 0) {
            at++;
        }
        return at < head.length && (head[at] == '{' || head[at] == '[');
    }

    @Override
    public List<String> questions() {
        return List.of(ReaderQuestion.SIZE, CocoCrowd.KEY);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            CocoIndex index = CocoIndex.of(file, control.part(0, 0.35));
            Optional<CocoImage> image = index.choose(wish);
            return image.isEmpty()
                    ? Content.ofParts(file, name(), index.names())
                    : new CocoReading(file, index, image.get(), wish, control.part(0.35, 1)).content();
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        throw BadInput.of(file, "coco.no-picture");
    }
}
