package maskscope.file.outline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// How large the picture is that outlines or runs were made for, where their file does not say: as the user says, or else as
/// large as the other mask of the pair or the photograph; and the question that this answers.
///
/// @param extent the size; empty while it must be asked for
/// @param question what is to be told of it, or asked
public record MaskSize(Optional<Extent> extent, ReaderQuestion question) {

    private static final Pattern SIDES = Pattern.compile("0*([1-9]\\d{0,8})\\s*[x×, ]\\s*0*([1-9]\\d{0,8})");

    /// The size for a file of outlines that says none: the other mask's, or else the photograph's.
    public static MaskSize of(Path file, Wish wish) throws BadInput {
        List<ReaderQuestion.Option> options = options(wish, 0);
        return of(said(file, wish).or(() -> extents(wish, 0).stream().findFirst()), options, Optional.empty());
    }

    /// The size for a file whose places would be others in another size. It must have at least `least` pixels, and is asked
    /// for where photograph and other mask differ. `doubt` is why a size that nobody has said is likely wrong, a clause.
    public static MaskSize exactly(Path file, Wish wish, long least, Function<Extent, Optional<Message>> doubt) throws BadInput {
        Optional<Extent> said = said(file, wish);
        List<Extent> known = extents(wish, least);
        Optional<Extent> taken = said.or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty());
        return of(taken, options(wish, least), said.isEmpty() ? taken.flatMap(doubt) : Optional.empty());
    }

    /// Refuses a size that the user has said of a file which says another one itself.
    public static void check(Path file, Wish wish, long width, long height) throws BadInput {
        Optional<Extent> said = said(file, wish);
        if (said.isPresent() && (said.get().width() != width || said.get().height() != height)) {
            throw BadInput.of(file, "outline.says-other-size", wish.said(ReaderQuestion.SIZE).orElseThrow(),
                    Extent.size(width, height));
        }
    }

    private static MaskSize of(Optional<Extent> extent, List<ReaderQuestion.Option> options, Optional<Message> doubt) {
        Message sentence = doubt.orElse(Message.of("outline.says-no-size"));
        return new MaskSize(extent, new ReaderQuestion(
                ReaderQuestion.SIZE, sentence, options, extent.map(MaskSize::word), doubt.isPresent()));
    }

    private static Optional<Extent> said(Path file, Wish wish) throws BadInput {
        Optional<String> word = wish.said(ReaderQuestion.SIZE);
        return word.isPresent() ? Optional.of(read(file, word.get())) : Optional.empty();
    }

    /// Of the other mask and of the photograph, those with at least `least` pixels.
    private static List<Extent> extents(Wish wish, long least) {
        return Stream.concat(wish.partner().stream(), wish.photo().stream())
                .filter(size -> size.depth() == 1 && size.pixels() >= least)
                .distinct()
                .toList();
    }

    private static List<ReaderQuestion.Option> options(Wish wish, long least) {
        return extents(wish, least).stream()
                .map(size -> new ReaderQuestion.Option(word(size), Message.of(
                        wish.partner().equals(Optional.of(size)) ? "outline.size-of-the-other" : "outline.size-of-the-photo",
                        Extent.size(size.width(), size.height()))))
                .toList();
    }

    private static String word(Extent size) {
        return size.width() + "x" + size.height();
    }

    private static Extent read(Path file, String word) throws BadInput {
        Matcher sides = SIDES.matcher(word.strip());
        if (!sides.matches()) {
            throw BadInput.of(file, "outline.strange-size", word);
        }
        return new Extent(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), 1);
    }
}
