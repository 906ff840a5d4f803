package maskscope.paper;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tags and text, so that whatever is opened is closed, and no text is taken for a tag.
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// A tag with attributes: names and values in turn.
    Markup open(String tag, String... attributes) {
        begin(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /// A tag that holds nothing and is not closed.
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes).append('>');
        return this;
    }

    /// A tag of a drawing that holds nothing.
    Markup closed(String tag, String... attributes) {
        begin(tag, attributes).append("/>");
        return this;
    }

    private StringBuilder begin(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        return text;
    }

    Markup say(String words) {
        text.append(escaped(words));
        return this;
    }

    /// A tag around words.
    Markup say(String tag, String words, String... attributes) {
        return open(tag, attributes).say(words).close();
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    /// What is markup already.
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /// Control characters, which no page may hold, become blanks.
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(Character.isISOControl(letter) ? ' ' : letter);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
