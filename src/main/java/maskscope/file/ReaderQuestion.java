package maskscope.file;

import java.util.List;
import java.util.Optional;
import maskscope.text.Message;

/// Something that a file leaves open and its reader must know: whether runs go down columns, how large the picture is,
/// what a crowd counts as.
///
/// A reader that finds the answer in [Wish#reading] goes by it. Otherwise it goes by the likeliest one, so that this can be
/// told and changed, or gives no grid, so that it must be asked.
///
/// @param key the word for it, as on the command line: `order`
/// @param sentence what is open, a clause: “it does not say whether its runs go down columns or along rows”
/// @param options the answers, the likeliest first; empty where any word may do (a size)
/// @param taken the answer that was gone by; empty when there is none, and no grid either
/// @param doubtful whether what was taken without being said is likely enough to be wrong that somebody should look
public record ReaderQuestion(String key, Message sentence, List<Option> options, Optional<String> taken, boolean doubtful) {

    /// The word for how large the picture is; what was gone by is written `640x480`.
    public static final String SIZE = "size";

    /// An answer: the word for it and what a button says.
    public record Option(String value, Message label) {}

    public ReaderQuestion {
        options = List.copyOf(options);
    }
}
