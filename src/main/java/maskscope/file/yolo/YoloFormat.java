package maskscope.file.yolo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Outlines of one picture as YOLO's data sets for segmentation have them, and what networks save in the same format: text
/// with a line for each object.
///
/// The file is walked through twice, for its classes and to draw, so that what is held is one mask and one outline.
public final class YoloFormat implements MaskFormat {

    static final String NAME = "YOLO text";

    private static final String SHARE = "[-+]?(0?\\.\\d+|[01]|[01]\\.\\d*|\\d(\\.\\d+)?[eE]-\\d+)";
    /// A class, shares, and perhaps the number of a track.
    private static final Pattern LINE = Pattern.compile("\\d{1,6}(\\.0*)?(\\s+" + SHARE + "){4,}(\\s+\\d{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("\\s\\S*[.eE]");

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
        return List.of("txt");
    }

    /// Text whose lines have a whole number and then at least four that lie between 0 and 1, some of them with a point.
    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").strip();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return false;
        }
        boolean cut = head.length >= HEAD;
        // Of the line that the head cuts off nothing is known but how it begins; the only one shows enough of itself.
        List<String> whole = cut && lines.size() > 1 ? lines.subList(0, lines.size() - 1)
                : cut ? List.of(lines.getFirst().replaceAll("\\s\\S*$", "")) : lines;
        return whole.stream().allMatch(line -> LINE.matcher(line).matches())
                && whole.stream().anyMatch(line -> FRACTION.matcher(line).find());
    }

    @Override
    public List<String> questions() {
        return List.of(ReaderQuestion.SIZE);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> new YoloReading(file, wish, control).content());
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        throw BadInput.of(file, "yolo.no-picture");
    }
}
