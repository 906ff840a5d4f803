package maskscope.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/// How letters look, and how much room they take, in points.
///
/// @param size of the letters
/// @param bold whether they are strong
public record Letters(double size, boolean bold) {

    static final Letters TITLE = new Letters(19, true);
    static final Letters HEADING = new Letters(12.5, true);
    static final Letters BODY = new Letters(9.5, false);
    static final Letters STRONG = new Letters(9.5, true);
    static final Letters SMALL = new Letters(8, false);
    static final Letters SMALL_STRONG = new Letters(8, true);
    static final Letters FIGURE = new Letters(15, true);

    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    /// The font that this system has for them.
    public Font font() {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /// How wide a text is.
    public double width(String text) {
        return text.isEmpty() ? 0 : font().getStringBounds(text, FINE).getWidth();
    }

    /// From one line to the next.
    double leading() {
        return Math.ceil(size * 1.42);
    }

    /// A text in lines that are no wider than a width, broken between words; a word that is wider is broken within.
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > width && line.codePointCount(0, line.length()) > 1) {
                int part = fitting(line, width);
                lines.add(line.substring(0, part));
                line = line.substring(part);
            }
        }
        lines.add(line);
        return lines;
    }

    /// How many characters of a word fit, one at least.
    private int fitting(String word, double width) {
        int part = word.offsetByCodePoints(0, 1);
        while (part < word.length()) {
            int next = word.offsetByCodePoints(part, 1);
            if (width(word.substring(0, next)) > width) {
                break;
            }
            part = next;
        }
        return part;
    }
}
