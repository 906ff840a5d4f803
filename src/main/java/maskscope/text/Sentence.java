package maskscope.text;

/// Words that come from files and from users as parts of a sentence, which stands on one line.
public final class Sentence {

    private Sentence() {}

    /// A text on one line: a space stands for each run of control characters and of what else ends a line. Names of files may
    /// hold any of them.
    public static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean breaks = breaks(letter);
            if (!breaks || !broken) {
                line.append(breaks ? ' ' : letter);
            }
            broken = breaks;
        }
        return line.toString();
    }

    /// Whether a text can stand on one line as it is.
    public static boolean isOneLine(String text) {
        return text.chars().noneMatch(letter -> breaks((char) letter));
    }

    private static boolean breaks(char letter) {
        return Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029';
    }

    /// A text with a capital letter at its beginning.
    public static String capitalised(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
