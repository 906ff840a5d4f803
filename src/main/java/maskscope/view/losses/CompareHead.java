package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;

/// The key of a convention as the head of a narrow column: broken into two lines where a word of it ends.
final class CompareHead {

    private static final int ROOM = 13;

    private CompareHead() {}

    static List<String> lines(String key) {
        if (key.length() <= ROOM) {
            return List.of(key);
        }
        List<String> lines = new ArrayList<>();
        int slash = key.indexOf('/');
        int at = slash > 0 ? slash : nearest(key);
        lines.add(key.substring(0, at + (slash > 0 ? 0 : 1)));
        lines.add(key.substring(slash > 0 ? at : at + 1));
        return lines;
    }

    /// The hyphen that is nearest to the middle.
    private static int nearest(String key) {
        int best = key.length() - 1;
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == '-' && Math.abs(2 * i - key.length()) < Math.abs(2 * best - key.length())) {
                best = i;
            }
        }
        return best;
    }
}
