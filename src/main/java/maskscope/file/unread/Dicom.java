package maskscope.file.unread;

import java.util.Set;

/// How files of medical scanners show, with the 128 bytes that anything may stand in before them and without.
///
/// What a file is about, its class, stands as a number with dots in the first of its elements, so that drawn structures are
/// told from scans.
///
/// Source: DICOM PS3.10, file meta information; PS3.6, the registry of unique identifiers.
final class Dicom {

    private static final String CLASSES = "1.2.840.10008.5.1.4.1.1.";
    /// Segmentation, and label map segmentation.
    private static final Set<String> SEGMENTATIONS = Set.of("66.4", "66.7");
    private static final String STRUCTURES = "481.3";
    private static final int MARK = 128;
    private static final int LARGEST_FIRST = 64;

    private Dicom() {}

    static boolean is(FileHead head) {
        return head.has(MARK, "DICM") || isBare(head);
    }

    /// Without the mark such a file begins with a short element of the groups 2 or 8: its number, and its type in two capital
    /// letters or its length.
    private static boolean isBare(FileHead head) {
        boolean group = head.has(0, "\u0002\u0000") || head.has(0, "\u0008\u0000");
        if (!group || !head.has(3, "\u0000")) {
            return false;
        }
        boolean typed = head.has(4, "UI") || head.has(4, "UL") || head.has(4, "CS") || head.has(4, "OB") || head.has(4, "SH");
        int length = Integer.reverseBytes(head.whole(4));
        return head.mentions(CLASSES) && (typed || length > 0 && length <= LARGEST_FIRST);
    }

    static boolean isSegmentation(FileHead head) {
        return is(head) && SEGMENTATIONS.stream().anyMatch(one -> isOf(one, head));
    }

    static boolean isStructures(FileHead head) {
        return is(head) && isOf(STRUCTURES, head);
    }

    /// The number ends where no digit and no further dot follows it.
    private static boolean isOf(String ending, FileHead head) {
        return head.mentions(CLASSES + ending, letter -> letter != '.' && !Character.isDigit(letter));
    }
}
