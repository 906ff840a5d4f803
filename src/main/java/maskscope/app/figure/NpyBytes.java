package maskscope.app.figure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/// An array of doubles as NumPy's `.npy` file, version 1: `<f8`, C order.
public final class NpyBytes {

    /// Numbers begin at a multiple of as many bytes.
    private static final int ALIGNED = 64;

    /// What stands before the header's text: the mark, the version, the length.
    private static final int START = 10;

    /// Most numbers that fit into one array of bytes, with room for the header.
    public static final int MOST = (Integer.MAX_VALUE - 1_024) / Double.BYTES;

    private NpyBytes() {}

    /// @param number the number at a place, the last side fastest
    /// @param shape the sides, the slowest first; together at most [#MOST] numbers
    public static byte[] of(IntToDoubleFunction number, int... shape) {
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        String sides = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + sides + (shape.length == 1 ? "," : "") + "), }";
        int length = (START + text.length() + ALIGNED) / ALIGNED * ALIGNED - START;
        ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(START + length, Math.multiplyExact(size, Double.BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        bytes.putShort((short) length);
        bytes.put((text + " ".repeat(length - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < size; i++) {
            bytes.putDouble(number.applyAsDouble(i));
        }
        return bytes.array();
    }
}
