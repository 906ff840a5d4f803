package maskscope.view.losses;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.loss.Convention;
import maskscope.text.Words;

/// The name of a convention as the head of a narrow column: in two lines where it is long, broken where a word of it ends. A
/// name that is longer than that gives way to its key, which the command line knows it by.
final class CompareHead {

    /// Letters that fit into a line.
    private static final int ROOM = 15;

    /// Letters that still fit when they are drawn a little narrower.
    private static final int MOST = 17;

    private CompareHead() {}

    static List<String> lines(Words words, Convention convention) {
        List<String> name = lines(words.of(convention.name()));
        return name.stream().allMatch(line -> line.length() <= MOST) ? name : lines(convention.key());
    }

    private static List<String> lines(String name) {
        if (name.length() <= ROOM) {
            return List.of(name);
        }
        return IntStream.range(1, name.length())
                .filter(at -> endsWord(name, at))
                .mapToObj(at -> List.of(name.substring(0, at).strip(), name.substring(at).strip()))
                .min(Comparator.comparingInt(CompareHead::longer))
                .orElse(List.of(name));
    }

    /// What a variant has behind the comma or the slash is a name of its own.
    private static boolean endsWord(String name, int at) {
        int own = Math.max(name.indexOf(", "), name.lastIndexOf('/') - 1);
        return own > 0 ? at == own + 1 : " -_.".indexOf(name.charAt(at - 1)) >= 0;
    }

    private static int longer(List<String> lines) {
        return Math.max(lines.getFirst().length(), lines.getLast().length());
    }
}
