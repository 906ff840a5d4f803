package maskscope.mask;

import java.util.Locale;

/// Numbers as sentences have them.
final class NumberWords {

    private NumberWords() {}

    /// A number without digits that say nothing: `255`, `0.5`, `-7.341`.
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        if (size < 1e-4 || size >= 1e6) {
            return String.format(Locale.ROOT, "%.3g", number);
        }
        return String.format(Locale.ROOT, "%.4g", number).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }

    static String pixels(long count) {
        return count(count, "pixel", "pixels");
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
