package maskscope.file.labelme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.file.outline.MaskSize;
import maskscope.file.outline.Said;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// Reads one annotation file: its size, the class that is meant, and the drawn mask with what there is to say of it.
final class LabelMeReading {

    static final String OVERLAP = "overlap";
    private static final String EACH = "each";
    private static final String LAST = "last";

    private final Path file;
    private final Wish wish;
    private final ReadControl control;
    private final List<ReaderQuestion> questions = new ArrayList<>();

    LabelMeReading(Path file, Wish wish, ReadControl control) {
        this.file = file;
        this.wish = wish;
        this.control = control;
    }

    Content content() throws IOException, BadInput {
        LabelMeIndex index = new LabelMeIndex(file);
        LabelMeWalk.through(file, control.part(0, 0.4), index);
        Optional<Extent> size = size(index);
        WantedClasses classes = WantedClasses.of(file, wish, index.classes(), List.of(), LabelMeReading::unknown);
        if (classes.asked()) {
            return Content.ofChannels(file, LabelMeFormat.NAME, classes.present()).withQuestions(questions);
        }
        if (size.isEmpty()) {
            return Content.ofQuestions(file, LabelMeFormat.NAME, questions);
        }
        LabelMeDrawing drawing =
                new LabelMeDrawing(file, size.get().width(), size.get().height(), classes, control.part(0.4, 1));
        LabelMeWalk.through(file, control.part(0.4, 1), drawing);
        List<Message> remarks = new ArrayList<>(classes.remarks());
        remark(remarks, "outline.flat", drawing.flat());
        remark(remarks, "labelme.unknown-shapes", drawing.unknown());
        boolean covered = overlap(drawing);
        control.progress(1);
        Content content = classes.tell(Content.of(file, LabelMeFormat.NAME, drawing.grid(covered)))
                .withPython(drawing.python(covered)).withRemarks(remarks).withQuestions(questions);
        return drawing.ignores() ? content.withNoData(Double.NaN) : content;
    }

    private Optional<Extent> size(LabelMeIndex index) throws BadInput {
        if (index.sized()) {
            MaskSize.check(file, wish, index.width(), index.height());
            Faults.checkSize(file, index.width(), index.height(), 1, 2, control);
            return Optional.of(new Extent((int) index.width(), (int) index.height(), 1));
        }
        MaskSize size = MaskSize.of(file, wish);
        questions.add(size.question());
        if (size.extent().isPresent()) {
            Faults.checkSize(file, size.extent().get().width(), size.extent().get().height(), 1, 2, control);
        }
        return size.extent();
    }

    /// A number may be that of a class in a file of names beside.
    private static WantedClasses.Unknown unknown(String word) {
        return WantedClasses.isNumber(word) ? WantedClasses.Unknown.ASKED : WantedClasses.Unknown.REFUSED;
    }

    /// Whether pixels of the object that later shapes of other classes cover belong to it, as was said or is asked.
    private boolean overlap(LabelMeDrawing drawing) throws BadInput {
        if (!drawing.covers()) {
            return true;
        }
        List<ReaderQuestion.Option> options = List.of(
                new ReaderQuestion.Option(LAST, Message.of("labelme.covered-last")),
                new ReaderQuestion.Option(EACH, Message.of("labelme.covered-each")));
        String taken = Said.one(file, wish, OVERLAP, options).orElse(EACH);
        questions.add(new ReaderQuestion(OVERLAP, Message.of("labelme.covered"), options, Optional.of(taken), true));
        return taken.equals(EACH);
    }

    private static void remark(List<Message> remarks, String key, int count) {
        if (count > 0) {
            remarks.add(Message.of(key, count));
        }
    }
}
