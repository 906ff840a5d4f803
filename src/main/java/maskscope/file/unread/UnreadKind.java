package maskscope.file.unread;

import java.util.function.Predicate;

/// A kind of file that is told by its first bytes and is not read.
///
/// @param key of the sentence that names it, and the way out
/// @param sign how it shows
record UnreadKind(String key, Predicate<FileHead> sign) {

    static UnreadKind of(String key, Predicate<FileHead> sign) {
        return new UnreadKind(key, sign);
    }

    /// A kind that begins with one of these signatures.
    static UnreadKind starting(String key, String... signatures) {
        return new UnreadKind(key, head -> {
            for (String signature : signatures) {
                if (head.starts(signature)) {
                    return true;
                }
            }
            return false;
        });
    }
}
