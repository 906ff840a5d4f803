package maskscope.open;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import maskscope.mask.MaskRole;

/// What a name says of a file's role, and the word that says it.
///
/// Names are taken apart into words: `case03_yTrue.png` is case, y, true, png. Where several words tell, the kind of word
/// decides and then the later one: `image_03_mask` is a mask of an image, `pred_mask` is a prediction, `seg_gt` is a truth.
record NameGuess(MaskRole role, String word) {

    private record Hint(MaskRole role, Pattern words) {

        Hint(MaskRole role, String words) {
            this(role, Pattern.compile(words));
        }
    }

    /// Stronger hints first; those of one list are equally strong.
    private static final List<List<Hint>> HINTS = List.of(
            List.of(new Hint(MaskRole.PREDICTION,
                            "y?pred(s|ict(s|ed|ion|ions)?|masks?)?|y?hat|prob(s|a|maps?|abilit(y|ies))?|outputs?|out|sigmoid"
                                    + "|softmax|logits?|heat(map)?s?|scores?|inferred|inference|model|unet|results?"),
                    new Hint(MaskRole.TRUTH,
                            "(ground|y)?truths?|y?true|gts?|gt(mask|seg)s?|labels?|labell?ed|targets?"
                                    + "|annot(ations?|ated|s)?|manual|reference|expert")),
            List.of(new Hint(MaskRole.TRUTH, "masks?|seg(s|m|mask|ment|ments|mented|mentation|mentations)?|binary")),
            List.of(new Hint(MaskRole.PHOTO,
                    "images?|imgs?|im|photos?|photographs?|scans?|pictures?|pics?|rgb|inputs?|originals?|orig|raw|slices?"
                            + "|ct|mri?")));

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /// The guess from a file's or a folder's name; empty if no word of it tells.
    static Optional<NameGuess> of(String name) {
        List<String> words = Pattern.compile("\\s").splitAsStream(BETWEEN_WORDS.matcher(name).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .toList()
                .reversed();
        for (List<Hint> equals : HINTS) {
            for (String word : words) {
                for (Hint hint : equals) {
                    if (hint.words().matcher(word.toLowerCase(Locale.ROOT)).matches()) {
                        return Optional.of(new NameGuess(hint.role(), word));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
