package maskscope.file.outline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;

/// What a user has said of what a file leaves open.
public final class Said {

    private Said() {}

    /// The answer to the question with this key, one of its options; empty if nothing was said.
    public static Optional<String> one(Path file, Wish wish, String key, List<ReaderQuestion.Option> options) throws BadInput {
        Optional<String> said = wish.said(key);
        List<String> words = options.stream().map(ReaderQuestion.Option::value).toList();
        if (said.isPresent() && !words.contains(said.get())) {
            throw BadInput.of(file, "outline.no-answer", key, said.get(), words);
        }
        return said;
    }
}
