package maskscope.file.unread;

import static maskscope.file.unread.UnreadKind.of;
import static maskscope.file.unread.UnreadKind.starting;

import java.util.List;
import java.util.Set;

/// Kinds of pictures, volumes and archives that begin with a signature.
///
/// Sources: the formats' specifications, and the list of signatures of the `file` command.
final class BinaryKinds {

    static final List<UnreadKind> ALL = List.of(
            starting("unread.mat", "MATLAB 5.0 MAT-file"),
            starting("unread.jpeg-2000", "\u0000\u0000\u0000\u000cjP  ", "\u00ff\u004f\u00ff\u0051"),
            starting("unread.jpeg-xl", "\u0000\u0000\u0000\u000cJXL ", "\u00ff\n"),
            of("unread.avif", head -> isOfBrand(head, Set.of("avif", "avis"))),
            of("unread.heic", head -> isOfBrand(head, Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"))),
            of("unread.video", head -> head.has(4, "ftyp") || head.starts("\u001a\u0045\u00df\u00a3")
                    || head.starts("RIFF") && head.has(8, "AVI ")),
            starting("unread.psd", "8BPS"),
            starting("unread.exr", "\u0076\u002f\u0031\u0001"),
            starting("unread.radiance", "#?RADIANCE", "#?RGBE"),
            starting("unread.pfm", "Pf\n", "PF\n"),
            starting("unread.pdf", "%PDF-"),
            of("unread.minc", head -> isNetCdf(head) && head.mentions("zspace")),
            of("unread.netcdf", BinaryKinds::isNetCdf),
            starting("unread.fits", "SIMPLE  ="),
            starting("unread.vtk", "# vtk DataFile"),
            of("unread.pickle", BinaryKinds::isPickle),
            starting("unread.gzip", "\u001f\u008b"),
            starting("unread.archive", "7z\u00bc\u00af\u0027\u001c", "Rar!\u001a\u0007", "\u00fd7zXZ\u0000", "BZh",
                    "\u0028\u00b5\u002f\u00fd"));

    private static final int FIRST_PROTOCOL = 2;
    private static final int LAST_PROTOCOL = 5;

    private BinaryKinds() {}

    /// The brand behind the size and `ftyp` of the first box of an ISO media file.
    private static boolean isOfBrand(FileHead head, Set<String> brands) {
        return head.has(4, "ftyp") && brands.stream().anyMatch(brand -> head.has(8, brand));
    }

    private static boolean isNetCdf(FileHead head) {
        return head.starts("CDF\u0001") || head.starts("CDF\u0002") || head.starts("CDF\u0005");
    }

    /// The opcode PROTO and a protocol that Python 3 writes.
    private static boolean isPickle(FileHead head) {
        for (int protocol = FIRST_PROTOCOL; protocol <= LAST_PROTOCOL; protocol++) {
            if (head.starts("\u0080" + (char) protocol)) {
                return true;
            }
        }
        return false;
    }
}
