package maskscope.file.unread;

import static maskscope.file.unread.UnreadKind.of;

import java.util.List;
import java.util.regex.Pattern;

/// Kinds of text, the last of which is any.
final class TextKinds {

    /// The key of what is said of text of which nothing is known.
    static final String ANY = "unread.text";

    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE,; \\t\\r\\n]+");

    static final List<UnreadKind> ALL = List.of(
            of("unread.blank", head -> head.isText() && head.text().isEmpty()),
            of("unread.lfs", head -> head.textStarts("version https://git-lfs.github.com/spec/")),
            of("unread.svg", head -> head.textStarts("<") && head.textHas("<svg")),
            of("unread.html", head -> head.textStarts("<!doctype html") || head.textStarts("<") && head.textHas("<html")),
            of("unread.cvat", head -> head.textStarts("<") && head.textHas("<annotations>")),
            of("unread.voc", head -> head.textStarts("<") && head.textHas("<annotation") && head.textHas("<filename>")),
            of("unread.xml", head -> head.textStarts("<")),
            of("unread.numbers", head -> NUMBERS.matcher(head.text()).matches()),
            of(ANY, FileHead::isText));

    private TextKinds() {}
}
