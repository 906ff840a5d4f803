package maskscope.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.text.Sentence;

/// The kinds of text files that name classes, told apart by their lines:
///
/// - a name on each line, the first of which is 0, or -1 if it is LabelMe's `__ignore__`;
/// - a number and a name: `1 liver`, `1: liver`, `1,liver`;
/// - CVAT's `name:red,green,blue:parts:actions`;
/// - ITK-SNAP's `number red green blue alpha visible mesh "name"`.
final class LabelText {

    private static final int LONGEST_NAME = 200;
    private static final String IGNORE = "__ignore__";
    private static final Pattern SNAP = Pattern.compile("(\\d{1,9})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+[\\d.]{1,20}"
            + "\\s+[01]\\s+[01]\\s+\"([^\"]*)\"");
    private static final Pattern CVAT =
            Pattern.compile("([^:]+):(?:(\\d{1,3}),\\s*(\\d{1,3}),\\s*(\\d{1,3}))?:[^:]*:[^:]*");
    private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,9})(?:\\s*[:,=]\\s*|\\s+)(\\S.*)");

    private final Map<Integer, String> numbers = new HashMap<>();
    private final Map<Integer, String> colours = new HashMap<>();

    private LabelText() {}

    /// The names; none if the text is of no such kind.
    static LabelNames parse(String text) {
        List<String> lines = text.replace("\ufeff", "").replace('\t', ' ').lines().map(String::strip)
                .dropWhile(line -> line.isEmpty() || line.startsWith("#"))
                .filter(line -> !line.startsWith("#")).toList();
        List<String> full = lines.stream().filter(line -> !line.isEmpty()).toList();
        boolean odd = full.stream().anyMatch(line -> line.length() > LONGEST_NAME || !Sentence.isOneLine(line));
        if (full.isEmpty() || odd) {
            return LabelNames.NONE;
        }
        LabelText names = new LabelText();
        if (all(full, SNAP)) {
            full.forEach(names::snap);
        } else if (all(full, CVAT)) {
            full.forEach(names::cvat);
        } else if (all(full, NUMBERED)) {
            full.forEach(names::numbered);
        } else {
            names.lines(lines);
        }
        return new LabelNames(names.numbers, names.colours);
    }

    private static boolean all(List<String> lines, Pattern kind) {
        return lines.stream().allMatch(line -> kind.matcher(line).matches());
    }

    private void snap(String line) {
        Matcher parts = SNAP.matcher(line);
        if (parts.matches() && !parts.group(5).isBlank()) {
            String name = parts.group(5).strip();
            numbers.put(Integer.valueOf(parts.group(1)), name);
            colours.putIfAbsent(rgb(parts, 2), name);
        }
    }

    private void cvat(String line) {
        Matcher parts = CVAT.matcher(line);
        if (parts.matches() && parts.group(2) != null) {
            colours.putIfAbsent(rgb(parts, 2), parts.group(1).strip());
        }
    }

    private void numbered(String line) {
        Matcher parts = NUMBERED.matcher(line);
        if (parts.matches()) {
            numbers.putIfAbsent(Integer.valueOf(parts.group(1)), parts.group(2).strip());
        }
    }

    /// Empty lines count, as they do for LabelMe.
    private void lines(List<String> lines) {
        int first = lines.getFirst().equals(IGNORE) ? -1 : 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                numbers.put(first + i, lines.get(i));
            }
        }
    }

    private static int rgb(Matcher parts, int first) {
        int red = Integer.parseInt(parts.group(first));
        int green = Integer.parseInt(parts.group(first + 1));
        int blue = Integer.parseInt(parts.group(first + 2));
        return (red << 16 | green << 8 | blue) & 0xff_ffff;
    }
}
