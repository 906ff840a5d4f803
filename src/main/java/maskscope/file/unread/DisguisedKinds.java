package maskscope.file.unread;

import java.util.List;
import maskscope.file.FileStart;

/// Kinds whose first bytes look like a format that is read: a scan with the beginning of a TIFF, a zip or a gzip with
/// something else in it.
final class DisguisedKinds {

    static final List<UnreadKind> ALL = List.of(
            UnreadKind.of("unread.dicom-segmentation", Dicom::isSegmentation),
            UnreadKind.of("unread.dicom-structures", Dicom::isStructures),
            UnreadKind.of("unread.dicom", Dicom::is),
            UnreadKind.of("unread.torch", head -> head.starts("PK\u0003\u0004") && head.mentions("/data.pkl")),
            UnreadKind.of("unread.mgh", head -> isMgh(head) || isMgh(unpacked(head))),
            UnreadKind.of("unread.tar", head -> isTar(head) || isTar(unpacked(head))));

    private static final int MOST = 512;
    private static final String TAR = "ustar";
    private static final int AT_TAR = 257;
    /// The highest of the codes of types: 0 bytes, 1 integers, 3 floats, 4 shorts.
    private static final int LAST_TYPE = 4;

    private DisguisedKinds() {}

    private static FileHead unpacked(FileHead head) {
        return new FileHead(FileStart.unpacked(head.bytes(), MOST));
    }

    private static boolean isTar(FileHead head) {
        return head.has(AT_TAR, TAR);
    }

    /// Version 1, four sides, and a type.
    private static boolean isMgh(FileHead head) {
        boolean sides = head.whole(4) > 0 && head.whole(8) > 0 && head.whole(12) > 0 && head.whole(16) > 0;
        return head.whole(0) == 1 && sides && head.whole(20) >= 0 && head.whole(20) <= LAST_TYPE;
    }
}
