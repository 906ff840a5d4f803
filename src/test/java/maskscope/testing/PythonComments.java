package maskscope.testing;

import java.util.List;
import java.util.regex.Pattern;

/// The comments of a program in Python.
public final class PythonComments {

    private static final Pattern COMMENT = Pattern.compile("^# .*(\\n# .*)*|(?<=  )# .*", Pattern.MULTILINE);

    private PythonComments() {}

    /// Each of them; lines that hold nothing else and follow each other are one.
    public static List<String> of(String program) {
        return COMMENT.matcher(program).results().map(found -> found.group().substring(2).replace("\n# ", " ")).toList();
    }
}
