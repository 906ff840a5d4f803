package maskscope.file.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.file.ReadControl;
import maskscope.file.volume.DataFiles;
import maskscope.file.volume.Packing;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumePython;
import maskscope.file.volume.VolumeShape;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;

/// Where the numbers are, and how they are packed.
///
/// @param packing how they are packed
/// @param text whether they are text, which has no byte order
/// @param lines how many lines to leave out at the beginning of a file
/// @param bytes how many bytes to leave out behind them; below 0 where the numbers end `-1 - bytes` bytes before the file
/// @param files the names of the files with the numbers; empty where these follow the header
record NrrdData(Packing packing, boolean text, long lines, long bytes, List<String> files) {

    private static final Set<String> TEXT = Set.of("text", "txt", "ascii");
    private static final Map<String, Packing> PACKINGS =
            Map.of("raw", Packing.PLAIN, "gzip", Packing.GZIP, "gz", Packing.GZIP, "hex", Packing.HEX);
    private static final Pattern SERIES =
            Pattern.compile("(\\S+)\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})(?:\\s+(\\d{1,2}))?");
    private static final Pattern LIST = Pattern.compile(NrrdFields.LIST + "(?:\\s+(\\d{1,2}))?");

    static NrrdData of(NrrdFields fields, VolumeType type, NrrdAxes axes) throws BadInput {
        String encoding = fields.need("encoding");
        boolean text = TEXT.contains(NrrdFields.plain(encoding));
        Packing packing = text ? Packing.text(type) : PACKINGS.get(NrrdFields.plain(encoding));
        if (packing == null) {
            throw BadInput.of(fields.file(), "nrrd.encoding", DataFiles.word(encoding));
        }
        long lines = fields.get("lineskip").isPresent() ? fields.whole("lineskip", 0) : 0;
        long bytes = fields.get("byteskip").isPresent() ? fields.whole("byteskip", Integer.MIN_VALUE) : 0;
        if (bytes < 0 && packing != Packing.PLAIN) {
            throw BadInput.of(fields.file(), "nrrd.skip-from-end", DataFiles.word(encoding));
        }
        return new NrrdData(packing, text, lines, bytes, files(fields, axes));
    }

    private static List<String> files(NrrdFields fields, NrrdAxes axes) throws BadInput {
        String name = fields.get(NrrdFields.DATA_FILE).orElse("");
        if (name.isEmpty()) {
            return List.of();
        }
        int all = axes.sizes().size();
        Matcher list = LIST.matcher(name);
        if (list.matches()) {
            DataFiles.check(fields.file(), fields.list().size());
            checkCount(fields, axes, fields.list().size(), list.group(1) == null ? all - 1 : Integer.parseInt(list.group(1)));
            return fields.list();
        }
        Matcher series = SERIES.matcher(name);
        if (!series.matches() || !DataFiles.series(series.group(1))) {
            return List.of(name);
        }
        long first = Long.parseLong(series.group(2));
        long step = Long.parseLong(series.group(4));
        long count = step == 0 ? 0 : (Long.parseLong(series.group(3)) - first) / step + 1;
        checkCount(fields, axes, count, series.group(5) == null ? all - 1 : Integer.parseInt(series.group(5)));
        return DataFiles.series(fields.file(), series.group(1), first, step, count);
    }

    /// Each file holds a part of so many axes; where these are all axes, it is a slab across the last one.
    private static void checkCount(NrrdFields fields, NrrdAxes axes, long files, int parts) throws BadInput {
        int all = axes.sizes().size();
        boolean whole = files > 0 && parts > 0 && parts <= all
                && (parts == all ? axes.sizes().getLast() % files == 0 : axes.count(parts, all) == files);
        if (!whole) {
            throw BadInput.of(fields.file(), "nrrd.file-count", files);
        }
    }

    /// The bytes of the numbers, whose size has been checked. `header` stands behind the header.
    VolumeBytes open(Path file, VolumeFile header, VolumeShape shape, ReadControl control) throws IOException, BadInput {
        if (files.isEmpty()) {
            return numbers(header, shape.bytes(), control);
        }
        long each = shape.bytes() / files.size();
        return DataFiles.open(file, NrrdFormat.NAME, files, each, packing, part -> {
            VolumeFile opened = VolumeFile.open(part, NrrdFormat.NAME);
            try {
                return numbers(opened, each, control);
            } catch (IOException | BadInput | RuntimeException fault) {
                opened.close();
                throw fault;
            }
        }, control);
    }

    /// How Python takes the numbers behind the header, where `header` stands, or from the only file that has them; empty where
    /// they lie otherwise.
    Optional<VolumePython> python(Path file, VolumeFile header, VolumeShape shape) {
        if (lines > 0 || bytes != 0 || files.size() > 1) {
            return Optional.empty();
        }
        return files.isEmpty()
                ? Optional.of(new VolumePython(file, header.position(), packing, shape))
                : DataFiles.found(file, files.getFirst()).map(other -> new VolumePython(other, 0, packing, shape));
    }

    private VolumeBytes numbers(VolumeFile opened, long count, ReadControl control) throws IOException, BadInput {
        opened.skipLines(lines);
        // Bytes are left out of what was packed, and not of its pack.
        boolean packed = packing == Packing.GZIP;
        if (!packed) {
            opened.skip(bytes < 0 ? opened.left() - count + bytes + 1 : bytes);
        }
        VolumeBytes numbers = opened.bytes(packing);
        if (packed) {
            numbers.skip(bytes, new ReadControl(done -> {}, control.cancelled(), control.maxPixels()));
        }
        return numbers;
    }
}
