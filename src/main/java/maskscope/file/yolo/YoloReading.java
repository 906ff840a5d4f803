package maskscope.file.yolo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.file.outline.MaskSize;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// Reads one file of outlines: the size that they are shares of, the class that is meant, and the drawn mask with what there is
/// to say of it.
final class YoloReading {

    private final Path file;
    private final Wish wish;
    private final ReadControl control;

    YoloReading(Path file, Wish wish, ReadControl control) {
        this.file = file;
        this.wish = wish;
        this.control = control;
    }

    Content content() throws IOException, BadInput {
        YoloIndex index = new YoloIndex(file, YoloNames.beside(file));
        YoloWalk.through(file, control.part(0, 0.4), index);
        if (index.boxes() > 0 && index.classes().isEmpty()) {
            throw BadInput.of(file, "yolo.boxes");
        }
        if (index.classes().isEmpty()) {
            return nothing(index);
        }
        WantedClasses classes = WantedClasses.of(file, wish, index.classes(), index.listed(), index::unknown);
        MaskSize size = MaskSize.of(file, wish);
        List<ReaderQuestion> questions = List.of(size.question());
        if (classes.asked()) {
            return Content.ofChannels(file, YoloFormat.NAME, classes.present()).withQuestions(questions);
        }
        if (size.extent().isEmpty()) {
            return Content.ofQuestions(file, YoloFormat.NAME, questions);
        }
        Extent extent = size.extent().get();
        Faults.checkSize(file, extent.width(), extent.height(), 1, index.scored() ? 5 : 2, control);
        YoloDrawing drawing =
                new YoloDrawing(file, extent.width(), extent.height(), index.scored(), classes, control.part(0.4, 1));
        YoloWalk.through(file, control.part(0.4, 1), drawing);
        control.progress(1);
        return classes.tell(Content.of(file, YoloFormat.NAME, drawing.grid()))
                .withPython(YoloPython.of(file, extent, index, classes.chosen()))
                .withRemarks(remarks(index, classes))
                .withQuestions(questions);
    }

    /// A picture without objects, whichever class is asked for.
    private Content nothing(YoloIndex index) throws BadInput {
        MaskSize size = MaskSize.of(file, wish);
        List<ReaderQuestion> questions = List.of(size.question());
        if (size.extent().isEmpty()) {
            return Content.ofQuestions(file, YoloFormat.NAME, questions);
        }
        Extent extent = size.extent().get();
        Faults.checkSize(file, extent.width(), extent.height(), 1, 1, control);
        Grid empty = ByteGrid.unsigned(extent.width(), extent.height(), 1, new byte[(int) extent.pixels()]);
        control.progress(1);
        return Content.of(file, YoloFormat.NAME, empty)
                .withPython(YoloPython.of(file, extent, index, List.of()))
                .withRemarks(List.of(Message.of("yolo.no-object")))
                .withQuestions(questions);
    }

    private static List<Message> remarks(YoloIndex index, WantedClasses classes) {
        List<Message> remarks = new ArrayList<>(classes.remarks());
        if (index.scored()) {
            remarks.add(Message.of("outline.highest-score"));
        }
        if (index.boxes() > 0) {
            remarks.add(Message.of("yolo.boxes-left-out", index.boxes()));
        }
        return remarks;
    }
}
