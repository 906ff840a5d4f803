package maskscope.loss.code;

import java.util.ArrayList;
import java.util.List;
import maskscope.text.Sentence;

/// Words in Python that are no code. They never leave their lines, whatever a file's name or a language holds.
final class Comment {

    private static final int WIDTH = 96;

    private Comment() {}

    /// Words on lines of their own, as many as they need.
    static List<String> lines(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : Sentence.oneLine(words).split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Words behind code, on its line.
    static String behind(String words) {
        return "  # " + Sentence.oneLine(words);
    }
}
