package maskscope.file.coco;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.file.outline.Said;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// What becomes of crowds, which are regions of objects that nobody outlined one by one: `iscrowd` is 1. The COCO tools' own
/// evaluation ignores them, so they are left out unless something else is said. Networks' results know no crowds.
///
/// @param count how many annotations are crowds
/// @param said what was said of them; empty where nothing was
record CocoCrowd(long count, Optional<String> said) {

    /// What a pixel of a crowd holds while nothing has become of it.
    static final byte SAMPLE = 2;

    static final String KEY = "crowd";
    private static final String OUT = "out";
    private static final String BACKGROUND = "background";
    private static final List<ReaderQuestion.Option> OPTIONS = List.of(
            new ReaderQuestion.Option(OUT, Message.of("coco.crowds-out")),
            new ReaderQuestion.Option("object", Message.of("coco.crowds-object")),
            new ReaderQuestion.Option(BACKGROUND, Message.of("coco.crowds-background")));

    /// Of the annotations that are drawn; empty where none of them is a crowd.
    static Optional<CocoCrowd> of(Path file, Wish wish, List<CocoAnnotation> wanted) throws BadInput {
        return apart(wanted) ? Optional.of(new CocoCrowd(count(wanted), Said.one(file, wish, KEY, OPTIONS))) : Optional.empty();
    }

    private String taken() {
        return said.orElse(OUT);
    }

    /// Whether they are left out.
    boolean out() {
        return taken().equals(OUT);
    }

    /// Whether they are no object.
    boolean background() {
        return taken().equals(BACKGROUND);
    }

    /// Whether crowds are drawn apart from single objects.
    static boolean apart(List<CocoAnnotation> wanted) {
        return count(wanted) > 0 && wanted.stream().noneMatch(CocoAnnotation::scored);
    }

    static long count(List<CocoAnnotation> wanted) {
        return wanted.stream().filter(CocoAnnotation::crowd).count();
    }

    /// The question, and the numbers that its answer makes of a drawn grid. Nothing but a crowd cannot be left out unasked.
    Content tell(Content content, ByteGrid drawn) {
        long pixels = 0;
        for (byte sample : drawn.samples()) {
            pixels += sample == SAMPLE ? 1 : 0;
        }
        boolean asked = said.isEmpty() && pixels == drawn.pixels();
        Message sentence = Message.of("coco.crowds", count);
        List<ReaderQuestion> questions = new ArrayList<>(content.facts().questions());
        questions.add(new ReaderQuestion(KEY, sentence, OPTIONS, asked ? Optional.empty() : Optional.of(taken()), false));
        Content told = content.withQuestions(questions);
        if (asked) {
            return told.withoutGrid();
        }
        double[] numbers = drawn.numbers().clone();
        numbers[SAMPLE] = out() ? Double.NaN : background() ? 0 : 1;
        told = told.withGrid(new ByteGrid(drawn.width(), drawn.height(), 1, drawn.samples(), numbers));
        return pixels > 0 && out() ? told.withNoData(Double.NaN) : told;
    }
}
