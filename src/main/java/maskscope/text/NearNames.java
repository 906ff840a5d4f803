package maskscope.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of many names a user may have meant by a word that is none of them.
public final class NearNames {

    private static final int MOST = 5;

    private record Near(String name, int distance) {}

    private NearNames() {}

    /// A few names, the nearest first: those that hold the word, and those that few letters make of it. Empty where none is near.
    public static List<String> of(String said, List<String> names) {
        char[] word = letters(said);
        Comparator<Near> nearest = Comparator.comparingInt(Near::distance).thenComparingInt(near -> near.name.length());
        List<Near> best = new ArrayList<>();
        int farthest = Math.max(3, word.length / 2);
        for (String name : names) {
            int distance = distance(word, letters(name), farthest);
            if (distance > farthest) {
                continue;
            }
            Near near = new Near(name, distance);
            int at = best.size();
            while (at > 0 && nearest.compare(near, best.get(at - 1)) < 0) {
                at--;
            }
            best.add(at, near);
            if (best.size() > MOST) {
                best.removeLast();
                farthest = best.getLast().distance;
            }
        }
        return best.stream().map(Near::name).toList();
    }

    private static char[] letters(String name) {
        return name.strip().toLowerCase(Locale.ROOT).toCharArray();
    }

    /// How many letters must be put in, taken out or exchanged, or more than `most` of them; 1 for a word within another.
    private static int distance(char[] word, char[] name, int most) {
        if (word.length > 2 && within(word, name)) {
            return 1;
        }
        if (Math.abs(word.length - name.length) > most) {
            return most + 1;
        }
        int[] before = new int[name.length + 1];
        int[] row = new int[name.length + 1];
        Arrays.setAll(before, k -> k);
        for (int i = 1; i <= word.length; i++) {
            row[0] = i;
            int least = i;
            for (int k = 1; k <= name.length; k++) {
                int changed = before[k - 1] + (word[i - 1] == name[k - 1] ? 0 : 1);
                row[k] = Math.min(changed, 1 + Math.min(before[k], row[k - 1]));
                least = Math.min(least, row[k]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before[name.length];
    }

    private static boolean within(char[] word, char[] name) {
        for (int from = 0; from + word.length <= name.length; from++) {
            if (Arrays.equals(word, 0, word.length, name, from, from + word.length)) {
                return true;
            }
        }
        return false;
    }
}
