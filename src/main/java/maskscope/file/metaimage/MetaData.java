package maskscope.file.metaimage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
/// @param start at which byte of a file the numbers begin; -1 where they end with it, 0 where nothing lies before them
/// @param files the names of the files with the numbers; empty where these follow the header
record MetaData(Packing packing, boolean text, long start, List<String> files) {

    private static final int AT_THE_END = -1;
    private static final Pattern LIST = Pattern.compile(MetaFields.LIST + "(?:\\s+(\\d{1,2})D?)?");
    private static final Pattern SERIES = Pattern.compile("(.*?)(?:\\s+(\\d{1,9}))?(?:\\s+(\\d{1,9}))?(?:\\s+(\\d{1,9}))?");

    static MetaData of(MetaFields fields, VolumeType type, List<Long> sides) throws BadInput {
        boolean text = fields.get("BinaryData").isPresent() && !fields.yes("BinaryData");
        Packing packing = text
                ? Packing.text(type)
                : fields.yes("CompressedData") ? Packing.DEFLATE : Packing.PLAIN;
        long start = fields.whole("HeaderSize", 0, AT_THE_END);
        if (start == AT_THE_END && packing != Packing.PLAIN) {
            throw fields.wrong("HeaderSize");
        }
        String name = fields.need(MetaFields.DATA_FILE);
        if (name.isEmpty()) {
            throw fields.wrong(MetaFields.DATA_FILE);
        }
        if (name.equalsIgnoreCase("LOCAL")) {
            return new MetaData(packing, text, start, List.of());
        }
        boolean zipped = !DataFiles.has(fields.file(), name) && DataFiles.has(fields.file(), name + ".gz");
        return zipped
                ? new MetaData(Packing.DEFLATE, false, start, List.of(name + ".gz"))
                : new MetaData(packing, text, start, files(fields, name, sides));
    }

    private static List<String> files(MetaFields fields, String name, List<Long> sides) throws BadInput {
        Matcher list = LIST.matcher(name);
        if (list.matches()) {
            int said = list.group(1) == null ? 0 : Integer.parseInt(list.group(1));
            int parts = said > 0 && said < sides.size() ? said : sides.size() - 1;
            long files = VolumeShape.product(sides.stream().skip(parts).mapToLong(Long::longValue).toArray());
            if (fields.list().size() < files) {
                throw BadInput.of(fields.file(), "metaimage.file-count", fields.list().size(), files);
            }
            DataFiles.check(fields.file(), files);
            return fields.list().subList(0, (int) files);
        }
        Matcher series = SERIES.matcher(name);
        if (!series.matches() || !DataFiles.series(series.group(1))) {
            return List.of(name);
        }
        long files = sides.getLast();
        long first = series.group(2) == null ? 1 : Long.parseLong(series.group(2));
        long last = series.group(3) == null ? first + files - 1 : Long.parseLong(series.group(3));
        long step = series.group(4) == null
                ? Math.max(1, (last - first) / Math.max(1, files - 1))
                : Long.parseLong(series.group(4));
        if (step < 1 || files < 1 || (last - first) / step + 1 < files) {
            throw fields.wrong(MetaFields.DATA_FILE);
        }
        return DataFiles.series(fields.file(), series.group(1), first, step, files);
    }

    /// The bytes of the numbers, whose size has been checked. `header` stands behind the header.
    VolumeBytes open(Path file, VolumeFile header, VolumeShape shape, ReadControl control) throws IOException, BadInput {
        if (files.isEmpty()) {
            return numbers(header, shape.bytes());
        }
        long each = shape.bytes() / files.size();
        return DataFiles.open(file, MetaImageFormat.NAME, files, each, packing, part -> {
            VolumeFile opened = VolumeFile.open(part, MetaImageFormat.NAME);
            try {
                return numbers(opened, each);
            } catch (IOException | BadInput | RuntimeException fault) {
                opened.close();
                throw fault;
            }
        }, control);
    }

    /// How Python takes the numbers behind the header, where `header` stands, or from the only file that has them; empty where
    /// they lie otherwise.
    Optional<VolumePython> python(Path file, VolumeFile header, VolumeShape shape) {
        if (start != 0 || files.size() > 1) {
            return Optional.empty();
        }
        return files.isEmpty()
                ? Optional.of(new VolumePython(file, header.position(), packing, shape))
                : DataFiles.found(file, files.getFirst()).map(other -> new VolumePython(other, 0, packing, shape));
    }

    private VolumeBytes numbers(VolumeFile opened, long count) throws IOException, BadInput {
        if (start == AT_THE_END) {
            opened.skip(opened.left() - count);
        } else if (start > 0) {
            opened.skip(start - opened.position());
        }
        return opened.bytes(packing);
    }
}
