package maskscope.file.kaggle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.file.outline.MaskSize;
import maskscope.file.outline.Said;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// How the runs of an image count its pixels: down columns or along rows, from 1 or from 0, each start from the beginning of
/// the picture or from the end of the run before it, and in a picture of which size. Tables say none of this, so it is asked
/// where the runs do not tell it.
///
/// @param columns whether they go down columns; empty while that must be said
/// @param base the number of the first pixel; empty while that must be said
/// @param relative whether starts count from the run before; empty while that must be said
/// @param size how large the picture is; empty while that must be said
/// @param questions what is asked, and what was found
record KaggleCount(Optional<Boolean> columns, Optional<Integer> base, Optional<Boolean> relative, Optional<Extent> size,
        List<ReaderQuestion> questions) {

    static final String ORDER = "order";
    private static final ReaderQuestion.Option COLUMNS = option("columns");
    private static final ReaderQuestion.Option ROWS = option("rows");
    static final String BASE = "base";
    private static final ReaderQuestion.Option ONE = new ReaderQuestion.Option("1", Message.of("kaggle.base-1"));
    private static final ReaderQuestion.Option ZERO = new ReaderQuestion.Option("0", Message.of("kaggle.base-0"));
    static final String STARTS = "starts";
    private static final ReaderQuestion.Option RELATIVE = option("relative");
    private static final ReaderQuestion.Option ABSOLUTE = option("absolute");

    private static ReaderQuestion.Option option(String word) {
        return new ReaderQuestion.Option(word, Message.of("kaggle." + word));
    }

    static KaggleCount of(Path file, KaggleIndex index, KaggleImage image, List<KaggleScene.Piece> pieces, Wish wish)
            throws BadInput {
        List<ReaderQuestion> questions = new ArrayList<>();
        boolean any = !pieces.isEmpty();
        Optional<Boolean> relative = any ? starts(file, index, pieces, wish, questions) : Optional.of(false);
        Optional<String> order = any ? Said.one(file, wish, ORDER, List.of(COLUMNS, ROWS)) : Optional.of(COLUMNS.value());
        long reach = relative.map(yes -> KaggleStrides.reach(pieces, yes)).orElse(0L);
        Function<Extent, Optional<Message>> doubt = extent -> any && relative.isPresent() && order.isPresent()
                ? doubt(new KaggleStrides(pieces, relative.get()).against(stride(order.get(), extent)))
                : Optional.empty();
        Optional<Extent> size;
        if (image.sized()) {
            MaskSize.check(file, wish, image.width(), image.height());
            size = Optional.of(new Extent((int) image.width(), (int) image.height(), 1));
        } else {
            MaskSize found = MaskSize.exactly(file, wish, index.fromZero() ? reach : reach - 1, doubt);
            questions.add(found.question());
            size = found.extent();
        }
        if (any) {
            boolean rowsFirst = relative.isPresent() && size.isPresent()
                    && new KaggleStrides(pieces, relative.get()).prefers(size.get().width(), size.get().height());
            List<ReaderQuestion.Option> options = rowsFirst ? List.of(ROWS, COLUMNS) : List.of(COLUMNS, ROWS);
            questions.add(new ReaderQuestion(ORDER, Message.of("kaggle.says-no-order"), options, order, false));
        }
        Optional<String> base = any ? base(file, index, reach, size, relative, wish, questions) : Optional.of(ONE.value());
        return new KaggleCount(order.map(COLUMNS.value()::equals), base.map(Integer::valueOf), relative, size, questions);
    }

    private static Optional<Message> doubt(OptionalLong apart) {
        return apart.isPresent() ? Optional.of(Message.of("kaggle.runs-apart", apart.getAsLong())) : Optional.empty();
    }

    private static int stride(String order, Extent extent) {
        return order.equals(COLUMNS.value()) ? extent.height() : extent.width();
    }

    /// Which start is meant is open only where it makes a difference.
    private static Optional<Boolean> starts(Path file, KaggleIndex index, List<KaggleScene.Piece> pieces, Wish wish,
            List<ReaderQuestion> questions) throws BadInput {
        List<ReaderQuestion.Option> options =
                index.mostlyDisordered() ? List.of(RELATIVE, ABSOLUTE) : List.of(ABSOLUTE, RELATIVE);
        Optional<String> said = Said.one(file, wish, STARTS, options);
        boolean open = index.disordered() > 0 && pieces.stream().anyMatch(piece -> piece.numbers().length > 2);
        if (open || said.isPresent()) {
            Message sentence = Message.of(index.disordered() > 0 ? "kaggle.disordered" : "kaggle.ordered", index.disordered());
            questions.add(new ReaderQuestion(STARTS, sentence, options, said, false));
        }
        return open || said.isPresent() ? said.map(RELATIVE.value()::equals) : Optional.of(false);
    }

    private static Optional<String> base(Path file, KaggleIndex index, long reach, Optional<Extent> size,
            Optional<Boolean> relative, Wish wish, List<ReaderQuestion> questions) throws BadInput {
        Optional<String> said = Said.one(file, wish, BASE, List.of(ONE, ZERO));
        boolean fromOne = !index.fromZero() && size.isPresent() && reach == size.get().pixels() + 1;
        boolean zeroFirst = index.fromZero() || relative.orElse(index.mostlyDisordered() && index.disordered() > 0);
        Message sentence = Message.of(index.fromZero() ? "kaggle.begins-at-0" : fromOne ? "kaggle.ends-at-last"
                : "kaggle.says-no-base");
        Optional<String> found = index.fromZero() ? Optional.of(ZERO.value())
                : fromOne ? Optional.of(ONE.value()) : Optional.empty();
        Optional<String> taken = said.or(() -> found);
        questions.add(new ReaderQuestion(BASE, sentence, zeroFirst ? List.of(ZERO, ONE) : List.of(ONE, ZERO), taken, false));
        return taken;
    }

    boolean settled() {
        return columns.isPresent() && base.isPresent() && relative.isPresent() && size.isPresent();
    }
}
