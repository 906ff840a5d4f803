package maskscope.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes arrays as NumPy's `.npy` files, also with headers that NumPy would not write.
public final class NpyFiles {

    private NpyFiles() {}

    /// Writes an array of bytes; `shape` has the fastest side last.
    public static Path bytes(Path file, byte[] samples, int... shape) throws IOException {
        return Files.write(file, npy("|u1", false, shape(shape), samples.length, out -> out.put(samples)));
    }

    /// Writes an array of floats; `shape` has the fastest side last.
    public static Path floats(Path file, float[] samples, int... shape) throws IOException {
        return Files.write(file, npy("<f4", false, shape(shape), 4 * samples.length, out -> out.asFloatBuffer().put(samples)));
    }

    private static String shape(int... sides) {
        return IntStream.of(sides).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + (sides.length == 1 ? "," : "");
    }

    /// A file of version 1 whose numbers take `bytes` bytes and are put by `numbers`, in the byte order of `type`.
    public static byte[] npy(String type, boolean fortran, String shape, int bytes, Consumer<ByteBuffer> numbers) {
        String text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False")
                + ", 'shape': (" + shape + "), }";
        return npy(1, text, type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, bytes, numbers);
    }

    /// A file of any version with any text as its header.
    public static byte[] npy(int version, String header, ByteOrder order, int bytes, Consumer<ByteBuffer> numbers) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        int field = version == 1 ? 2 : 4;
        ByteBuffer out = ByteBuffer.allocate(8 + field + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1)).put((byte) version).put((byte) 0);
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        numbers.accept(out.put(text).order(order));
        return out.array();
    }
}
