package maskscope.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small sound arrays, alone and in archives.
final class SoundArrays {

    private static final int COUNT = 154;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SoundArrays() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("float.npy", npy("<f4", false, "11, 14", 4, (out, i) -> out.putFloat(i / 154f)));
        all.put("logit.npy", npy(">f8", false, "1, 11, 14", 8, (out, i) -> out.putDouble(i - 70)));
        all.put("half.npy", npy("<f2", true, "11, 14", 2, (out, i) -> out.putShort(Float.floatToFloat16(i / 154f))));
        all.put("byte.npy", npy("|u1", true, "11, 14", 1, (out, i) -> out.put((byte) (i % 5))));
        all.put("truth.npy", npy("|b1", false, "11, 14, 1", 1, (out, i) -> out.put((byte) (i % 2))));
        all.put("labels.npy", npy("<i8", false, "11, 14", 8, (out, i) -> out.putLong(i % 4 * 1000)));
        all.put("channels.npy", npy("<f4", false, "2, 7, 11", 4, (out, i) -> out.putFloat(i / 154f)));
        all.put("one.npz", npz(false, Map.of("mask", all.get("truth.npy"))));
        all.put("packed.npz", npz(true, Map.of("mask", all.get("half.npy"))));
        all.put("several.npz", npz(true, Map.of("truth", all.get("truth.npy"), "prediction", all.get("float.npy"))));
        all.put("network.npz", npz(false, Map.of("probabilities", all.get("channels.npy"), "byte", all.get("byte.npy"))));
        return all;
    }

    private static byte[] npy(String type, boolean fortran, String shape, int size, ObjIntConsumer<ByteBuffer> number) {
        return NpyFiles.npy(type, fortran, shape, COUNT * size, out -> {
            for (int i = 0; i < COUNT; i++) {
                number.accept(out, i);
            }
        });
    }

    private static byte[] npz(boolean packed, Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.copyOf(new TreeMap<>(arrays).keySet())) {
                ZipEntry entry = new ZipEntry(name + ".npy");
                entry.setTimeLocal(LONG_AGO); // or a fuzz run would not be the same tomorrow
                if (!packed) {
                    CRC32 sum = new CRC32();
                    sum.update(arrays.get(name));
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(arrays.get(name).length);
                    entry.setCrc(sum.getValue());
                }
                out.putNextEntry(entry);
                out.write(arrays.get(name));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
