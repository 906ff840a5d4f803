package maskscope.paper;

import java.util.LinkedHashMap;
import java.util.Map;

/// The inks of a page in HTML: each is a variable that is another colour on a dark screen.
final class Inks {

    private final Map<Ink, String> names = new LinkedHashMap<>();

    /// The ink as style sheets name it.
    String of(Ink ink) {
        return ink.light() == ink.dark() ? css(ink.light())
                : "var(" + names.computeIfAbsent(ink, any -> "--i" + names.size()) + ")";
    }

    /// What the variables are, on light ground or on dark.
    String variables(boolean dark) {
        StringBuilder all = new StringBuilder(":root{");
        names.forEach((ink, name) -> all.append(name).append(':').append(css(dark ? ink.dark() : ink.light())).append(';'));
        return all.append('}').toString();
    }

    static String css(int rgb) {
        return "#%06x".formatted(rgb & 0xffffff);
    }
}
