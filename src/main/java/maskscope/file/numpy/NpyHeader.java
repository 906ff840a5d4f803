package maskscope.file.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import maskscope.file.MaskFormat;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// What an array file says of itself before its numbers: their type, byte order and arrangement.
///
/// `shape` is the shape as written. The numbers are known to fill the file exactly, so a wrong header is found before
/// anything is allocated.
///
/// Source: numpy.lib.format, versions 1.0, 2.0 and 3.0.
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, int[] shape) {

    static final String SIGNATURE = "\u0093NUMPY";
    /// NumPy's own headers take 128 bytes; it refuses to read more than 10,000.
    private static final int LONGEST_TEXT = 10_000;

    static NpyHeader read(NpySource source) throws IOException, BadInput {
        ByteBuffer start = source.next(SIGNATURE.length() + 2);
        if (!MaskFormat.startsWith(start.array(), SIGNATURE)) {
            throw source.damaged();
        }
        int version = start.get(SIGNATURE.length());
        if (version < 1 || version > 3) {
            throw BadInput.of(source.file(), "numpy.version", version);
        }
        ByteBuffer lengthField = source.next(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? lengthField.getShort() & 0xffff : lengthField.getInt() & 0xffff_ffffL;
        if (length > LONGEST_TEXT) {
            throw source.damaged();
        }
        byte[] text = source.next((int) length).array();
        NpyDescription said = NpyDescription.parse(source, new String(text, StandardCharsets.UTF_8));
        NpyHeader header = new NpyHeader(said.type(), said.order(), said.fortran(), said.shape());
        header.checkLength(source);
        return header;
    }

    /// The shape without sides of 1: leading, then trailing ones as far as two sides remain, then such between others (a
    /// network's one channel or one slice) as far as three remain.
    int[] squeezed() {
        int from = 0;
        int to = shape.length;
        while (to - from > 2 && shape[from] == 1) {
            from++;
        }
        while (to - from > 2 && shape[to - 1] == 1) {
            to--;
        }
        int[] sides = Arrays.copyOfRange(shape, from, to);
        for (int side = sides.length - 2; side > 0 && sides.length > 3; side--) {
            if (sides[side] == 1) {
                int[] fewer = Arrays.copyOf(sides, sides.length - 1);
                System.arraycopy(sides, side + 1, fewer, side, fewer.length - side);
                sides = fewer;
            }
        }
        return sides;
    }

    /// The shape as a user reads it: `2 × 512 × 512`, “a single number”.
    Message shapeText() {
        return shape.length == 0
                ? Message.of("numpy.single-number")
                : Message.of("numpy.shape", Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" × ")));
    }

    private void checkLength(NpySource source) throws BadInput {
        long bytes = type.bytes();
        try {
            for (int side : shape) {
                bytes = Math.multiplyExact(bytes, (long) side);
            }
        } catch (ArithmeticException _) {
            bytes = Long.MAX_VALUE;
        }
        if (bytes > source.left()) {
            throw BadInput.of(source.file(), "numpy.ends-early", source.format(), shapeText());
        }
        if (bytes < source.left()) {
            throw BadInput.of(source.file(), "numpy.goes-on", source.format(), shapeText());
        }
    }
}
