package maskscope.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages what a zip file holds: the files in it, their names, their number; and packs it again with the right sums.
final class ZipInside implements Change {

    private static final List<String> NAMES = List.of("../up.npy", "/etc/passwd", "C:\\a.npy", "a/b/c.npy", ".npy", "a.NPY",
            "line\nbreak.npy", "bell\u0007.npy", "x".repeat(9000) + ".npy", "folder/", "archive.npz", "\u202enpy.exe", "a");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Change within;

    ZipInside(Change within) {
        this.within = within;
    }

    private record Entry(String name, byte[] data) {}

    @Override
    public byte[] apply(byte[] bytes, RandomGenerator random) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return bytes;
        }
        try {
            List<Entry> entries = entries(bytes);
            if (entries.isEmpty()) {
                return bytes;
            }
            int at = random.nextInt(entries.size());
            Entry entry = entries.get(at);
            boolean bomb = false;
            switch (random.nextInt(16)) {
                case 0 -> entries.remove(at);
                case 1 -> entries.add(new Entry("again." + entry.name, entry.data));
                case 2, 3, 4 -> entries.set(at, new Entry(NAMES.get(random.nextInt(NAMES.size())), entry.data));
                case 5 -> entries.add(new Entry("nested.npz", bytes));
                case 6 -> bomb = random.nextInt(10) == 0;
                case 7 -> many(entries, entry, random.nextInt(1, 500));
                default -> entries.set(at, new Entry(entry.name, within.apply(entry.data, random)));
            }
            return bytes(entries, random.nextBoolean(), bomb);
        } catch (IOException | IllegalArgumentException _) {
            return bytes; // already too damaged to be unpacked
        }
    }

    private static void many(List<Entry> entries, Entry entry, int count) {
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(i + entry.name, new byte[0]));
        }
    }

    private static List<Entry> entries(byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), Packing.unpacked(in)));
            }
        }
        return entries;
    }

    /// With `bomb`, the last file goes on with very many zeros.
    private static byte[] bytes(List<Entry> entries, boolean stored, boolean bomb) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                ZipEntry header = new ZipEntry(entry.name);
                header.setTimeLocal(LONG_AGO); // or a fuzz run would not be the same tomorrow
                if (stored && !bomb) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.data);
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(entry.data.length);
                    header.setCrc(sum.getValue());
                }
                out.putNextEntry(header);
                out.write(entry.data);
                if (bomb && entry == entries.getLast()) {
                    Packing.writeBomb(out);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
