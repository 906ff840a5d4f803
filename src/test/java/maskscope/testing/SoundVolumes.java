package maskscope.testing;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/// Small sound NIfTI files.
final class SoundVolumes {

    private static final int COUNT = 120;

    private SoundVolumes() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        byte[] bytes = NiftiFile.counting(4, 5, 6).affine(1, -1, 0, 0, 0, 1, 0, 0, 0, 2).bytes(16);
        byte[] floats = NiftiFile.first(ByteOrder.BIG_ENDIAN).sides(6, 5, 4).type(16, 32).quaternion(1, -1, 0, 0.5, 0).numbers(
                4 * COUNT, out -> {
                    for (int i = 0; i < COUNT; i++) {
                        out.putFloat(i / 120f);
                    }
                }).bytes();
        byte[] scaled = NiftiFile.second(ByteOrder.LITTLE_ENDIAN).sides(10, 12).type(4, 16).slope(0.01, -0.2).numbers(
                2 * COUNT, out -> {
                    for (int i = 0; i < COUNT; i++) {
                        out.putShort((short) i);
                    }
                }).bytes();
        byte[] times = NiftiFile.counting(5, 4, 3, 2).bytes();
        all.put("bytes.nii", bytes);
        all.put("floats.nii", floats);
        all.put("scaled.nii", scaled);
        all.put("times.nii", times);
        all.put("bytes.nii.gz", NiftiFile.packed(bytes));
        all.put("floats.nii.gz", NiftiFile.packed(floats));
        all.put("scaled.nii.gz", NiftiFile.packed(scaled));
        return all;
    }
}
