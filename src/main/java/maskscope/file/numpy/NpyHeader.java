package maskscope.file.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import maskscope.file.MaskFormat;
import maskscope.file.array.ArrayShape;
import maskscope.file.array.NumberType;
import maskscope.mask.BadInput;

/// What an array file says of itself before its numbers: their type, byte order and arrangement.
///
/// `shape` is the shape as written. The numbers are known to fill the file exactly, so a wrong header is found before
/// anything is allocated.
///
/// Source: numpy.lib.format, versions 1.0, 2.0 and 3.0.
record NpyHeader(NumberType type, ByteOrder order, boolean fortran, int[] shape) {

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

    /// The shape with the order of the numbers.
    ArrayShape arrangement() {
        return fortran ? ArrayShape.firstQuickest(shape) : ArrayShape.lastQuickest(shape);
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
            throw BadInput.of(source.file(), "numpy.ends-early", source.format(), ArrayShape.text(shape));
        }
        if (bytes < source.left()) {
            throw BadInput.of(source.file(), "numpy.goes-on", source.format(), ArrayShape.text(shape));
        }
    }
}
