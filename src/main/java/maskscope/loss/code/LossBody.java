package maskscope.loss.code;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a loss to train with is made of, before a [PythonLayout] makes a class or a function of it.
///
/// @param className what it is called as a class
/// @param functionName what it is called as a function
/// @param parameters the numbers that a user may set, by name
/// @param objects losses of a library that it keeps, as code that makes them, by name
/// @param input the variable of what a network gives: [#PROBABILITIES] or [#LOGITS]
/// @param fine whether single precision is too coarse for it
/// @param apart whether each image is looked at for itself
/// @param lines what is worked out before the value, from `p` or, of a library's loss, `x`
/// @param value what it returns
record LossBody(
        String className,
        String functionName,
        Map<String, String> parameters,
        Map<String, String> objects,
        String input,
        boolean fine,
        boolean apart,
        List<String> lines,
        String value) {

    static final String PROBABILITIES = "p";
    static final String LOGITS = "x";

    /// Whether a line or the value speaks of a name.
    boolean uses(String name) {
        Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b(?!=)");
        return whole.matcher(value).find() || lines.stream().anyMatch(line -> whole.matcher(line).find());
    }

    /// Whether the probabilities must be made of logits first.
    boolean turns() {
        return input.equals(LOGITS) && uses(PROBABILITIES);
    }
}
