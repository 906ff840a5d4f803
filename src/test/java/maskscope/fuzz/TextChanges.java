package maskscope.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What goes wrong in files that are text, or have text in their header: numbers blown up, words doubled, brackets
/// without end, bytes that are no characters.
final class TextChanges {

    static final List<Change> ALL =
            List.of(TextChanges::number, TextChanges::number, TextChanges::number, TextChanges::insert, TextChanges::nest);

    private static final List<String> NUMBERS = List.of("0", "1", "-1", "00", "255", "256", "65535", "65536", "2147483647",
            "2147483648", "4294967295", "4294967296", "1099511627776", "9223372036854775808", "1.5", "1e9", "1e999", "-0",
            "NaN", "null", "true", "\"\"", "[]", "{}", "9".repeat(400), "1, 1, 1, 1", " 7 7 7 ");
    private static final List<String> BITS = List.of("\"", "'", "\\", "\\u0000", "\u0000", "\n", "\r", "#", ",", ":", "(", ")",
            "[", "]", "{", "}", "\u00ff\u00fe", "\u00ef\u00bb\u00bf", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u001b[2J", "../");
    private static final List<String> BRACKETS = List.of("[", "{\"a\":", "(", "{", "[[[]],");
    private static final int DEEP = 20_000;

    private TextChanges() {}

    /// Another number, or something that is none, where a number stands.
    private static byte[] number(byte[] bytes, RandomGenerator random) {
        List<int[]> numbers = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            int from = i;
            while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
                i++;
            }
            if (i > from) {
                numbers.add(new int[] {from, i - from});
            }
        }
        if (numbers.isEmpty()) {
            return ByteChanges.flipOne(bytes, random);
        }
        // The first ones are a header's.
        int[] chosen = numbers.get(random.nextInt(random.nextBoolean() ? Math.min(numbers.size(), 8) : numbers.size()));
        return Change.replace(bytes, chosen[0], chosen[1], latin(any(NUMBERS, random)));
    }

    private static byte[] insert(byte[] bytes, RandomGenerator random) {
        return Change.replace(bytes, Change.place(bytes, random), 0, latin(any(BITS, random)));
    }

    private static byte[] nest(byte[] bytes, RandomGenerator random) {
        String brackets = any(BRACKETS, random).repeat(random.nextInt(4) == 0 ? DEEP : random.nextInt(1, 40));
        return Change.replace(bytes, Change.place(bytes, random), 0, latin(brackets));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String any(List<String> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
