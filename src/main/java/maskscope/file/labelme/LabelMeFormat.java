package maskscope.file.labelme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.JsonText;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// The annotations of one picture as LabelMe keeps them, and programs that took its format over: polygons, rectangles,
/// circles, lines, points and masks, each with the name of a class. They are drawn as LabelMe draws them when it makes label
/// maps of such files.
///
/// The file is walked through twice, for its classes and its size, and to draw, so that what is held is one mask and one shape.
public final class LabelMeFormat implements MaskFormat {

    static final String NAME = "LabelMe JSON";

    @Override
    public String name() {
        return NAME;
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
        Map<String, String> fields = JsonText.start(head);
        return Stream.of("/shapes", "/imageData", "/imagePath").anyMatch(fields::containsKey)
                || fields.containsKey("/version") && fields.containsKey("/flags");
    }

    @Override
    public List<String> questions() {
        return List.of(ReaderQuestion.SIZE, LabelMeReading.OVERLAP);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> new LabelMeReading(file, wish, control).content());
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        throw BadInput.of(file, "labelme.no-picture");
    }
}
