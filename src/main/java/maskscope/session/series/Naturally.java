package maskscope.session.series;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order that people number files in: numbers within names count by their value, not by their digits.
public final class Naturally {

    /// Letter by letter whatever its case, and number by number; names that differ in leading zeros alone by these.
    public static final Comparator<String> WORDS = Naturally::compare;

    /// Files by their names, and those of one name by their folders, as where each checkpoint has a folder of its own.
    public static final Comparator<Path> BY_NAME =
            Comparator.comparing((Path file) -> String.valueOf(file.getFileName()), WORDS)
                    .thenComparing(Path::toString, WORDS);

    private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]");

    private Naturally() {}

    private static int compare(String one, String other) {
        List<String> first = parts(one);
        List<String> second = parts(other);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = comparePart(first.get(i), second.get(i));
            if (order != 0) {
                return order;
            }
        }
        int shorter = Integer.compare(first.size(), second.size());
        return shorter == 0 ? one.compareTo(other) : shorter;
    }

    private static int comparePart(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    private static List<String> parts(String name) {
        return PARTS.matcher(name).results().map(MatchResult::group).toList();
    }
}
