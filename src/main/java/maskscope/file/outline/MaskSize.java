package maskscope.file.outline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// How large the picture is that outlines were made for, where their file does not say: as the user says, or else as large as
/// the other mask of the pair; and the question that this answers.
///
/// @param extent the size; empty while it must be asked for
/// @param question what is to be told of it, or asked
public record MaskSize(Optional<Extent> extent, ReaderQuestion question) {

    private static final String KEY = "size";
    private static final Pattern SIDES = Pattern.compile("0*([1-9]\\d{0,8})\\s*[x×, ]\\s*0*([1-9]\\d{0,8})");

    /// The size for a file that says none.
    public static MaskSize of(Path file, Wish wish) throws BadInput {
        Optional<Extent> said = wish.said(KEY).isPresent() ? Optional.of(read(file, wish.said(KEY).get())) : Optional.empty();
        Optional<Extent> extent = said.or(() -> wish.partner().filter(partner -> partner.depth() == 1));
        Optional<String> taken = extent.map(size -> size.width() + "x" + size.height());
        return new MaskSize(extent,
                new ReaderQuestion(KEY, Message.of("outline.says-no-size"), options(wish), taken, false));
    }

    private static List<ReaderQuestion.Option> options(Wish wish) {
        return wish.partner().filter(partner -> partner.depth() == 1).stream()
                .map(size -> new ReaderQuestion.Option(size.width() + "x" + size.height(),
                        Message.of("outline.size-of-the-other", Extent.size(size.width(), size.height()))))
                .toList();
    }

    private static Extent read(Path file, String word) throws BadInput {
        Matcher sides = SIDES.matcher(word.strip());
        if (!sides.matches()) {
            throw BadInput.of(file, "outline.strange-size", word);
        }
        return new Extent(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), 1);
    }
}
