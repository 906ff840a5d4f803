package maskscope.file.unread;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import maskscope.file.JsonText;
import maskscope.file.MaskFormat;

/// The first bytes of a file, and the ways in which a kind of file shows in them.
///
/// Bytes are given as chars below 256.
final class FileHead {

    private static final String BOM = "\u00ef\u00bb\u00bf";
    private static final int FIRST_LETTER = ' ';

    private final byte[] bytes;
    private final String latin;
    private final boolean textual;
    private final String text;
    private final Map<String, String> json;

    FileHead(byte[] bytes) {
        this.bytes = bytes;
        this.latin = new String(bytes, StandardCharsets.ISO_8859_1);
        this.textual = latin.chars().allMatch(FileHead::mayBeText);
        this.text = textual ? latin.substring(starts(BOM) ? BOM.length() : 0).strip() : "";
        this.json = json() ? JsonText.start(bytes) : Map.of();
    }

    private static boolean mayBeText(int letter) {
        return letter >= FIRST_LETTER || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
    }

    byte[] bytes() {
        return bytes;
    }

    boolean starts(String signature) {
        return MaskFormat.startsWith(bytes, signature);
    }

    boolean has(int at, String signature) {
        return latin.startsWith(signature, at);
    }

    boolean mentions(String word) {
        return latin.contains(word);
    }

    /// Whether a word occurs behind which the file ends, or goes on with such a letter.
    boolean mentions(String word, IntPredicate next) {
        for (int at = latin.indexOf(word); at >= 0; at = latin.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end == latin.length() || next.test(latin.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /// The four bytes from `at` on, the highest first; -1 where the file is shorter.
    int whole(int at) {
        return at + 4 > bytes.length
                ? -1
                : (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }

    /// Whether all of it may be letters.
    boolean isText() {
        return textual;
    }

    /// Whether it is text that begins so, in small or capital letters, after blanks.
    boolean textStarts(String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    /// Whether it is text with this word, in small or capital letters.
    boolean textHas(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /// The text without blanks around it; empty if it is none.
    String text() {
        return text;
    }

    /// Whether it is text that begins as JSON does.
    boolean json() {
        return text.startsWith("{") || text.startsWith("[");
    }

    /// Whether it is JSON with a field of this path, see [JsonText#start].
    boolean field(String path) {
        return json.containsKey(path);
    }

    /// Whether it is JSON with a field of this name, wherever.
    boolean fieldNamed(String name) {
        return json.keySet().stream().anyMatch(known -> known.endsWith("/" + name));
    }

    /// What a field of JSON says; empty if it is not there.
    String said(String path) {
        return json.getOrDefault(path, "");
    }
}
