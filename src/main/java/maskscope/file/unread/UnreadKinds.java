package maskscope.file.unread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.Faults;
import maskscope.file.FileStart;
import maskscope.file.MaskFormat;
import maskscope.mask.BadInput;

/// Names a file that is not read: what it is, and the one line that makes of it something that is.
///
/// What a file is shows in its first bytes and, as with formats, never in its name.
public final class UnreadKinds {

    private static final String TGA_END = "TRUEVISION-XFILE.\u0000";
    /// So many files of a folder are looked at.
    private static final int SOME = 20;

    private UnreadKinds() {}

    /// What is to be said of a file that a format would take for its own by its first bytes; empty if none would.
    public static Optional<BadInput> disguised(Path file, byte[] head) {
        FileHead start = new FileHead(head);
        Optional<BadInput> told = told(file, DisguisedKinds.ALL, start, List.of());
        // Whatever is no JSON need not wait for all kinds of it.
        return told.isPresent() || !start.json() ? told : told(file, JsonKinds.ALL, start, List.of());
    }

    /// What is to be said of a file that is of no format, of which `formats` are the names.
    public static Optional<BadInput> other(Path file, byte[] head, List<String> formats) throws BadInput {
        List<UnreadKind> others = Stream.of(BinaryKinds.ALL, TextKinds.ALL).flatMap(List::stream).toList();
        Optional<BadInput> told = told(file, others, new FileHead(head), formats);
        return told.isEmpty() && Faults.guard(file, () -> FileStart.endsWith(file, TGA_END))
                ? Optional.of(BadInput.of(file, "unread.tga"))
                : told;
    }

    private static Optional<BadInput> told(Path file, List<UnreadKind> kinds, FileHead head, List<String> formats) {
        return kinds.stream().filter(kind -> kind.sign().test(head)).findFirst().map(UnreadKind::key)
                .map(key -> key.equals(TextKinds.ANY) ? BadInput.of(file, key, formats) : BadInput.of(file, key));
    }

    /// What is to be said of a folder; empty if nothing is known of it, or if it is none.
    public static Optional<BadInput> folder(Path folder) throws BadInput {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Faults.guard(folder, () -> folderKind(folder).map(key -> BadInput.of(folder, key)));
    }

    private static Optional<String> folderKind(Path folder) throws IOException, BadInput {
        if (Stream.of(".zgroup", ".zarray", "zarr.json").anyMatch(name -> Files.exists(folder.resolve(name)))) {
            return Optional.of("unread.zarr");
        }
        if (Files.exists(folder.resolve("attributes.json"))) {
            return Optional.of("unread.n5");
        }
        List<Path> some;
        try (Stream<Path> files = Files.list(folder)) {
            some = files.filter(Files::isRegularFile).limit(SOME).toList();
        }
        for (Path file : some) {
            if (Files.isReadable(file) && Dicom.is(new FileHead(FileStart.read(file, MaskFormat.HEAD)))) {
                return Optional.of("unread.dicom-folder");
            }
        }
        return Optional.empty();
    }
}
