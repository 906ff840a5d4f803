package maskscope.mask;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What an array file says of itself before its numbers: their type, byte order and arrangement.
///
/// `shape` is the shape as written; `dataStart` is the place of the first number in the file. The numbers are known to
/// fill the file exactly, so a wrong header is found before anything is allocated.
///
/// Source: numpy.lib.format, versions 1.0, 2.0 and 3.0.
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, int[] shape, long dataStart) {

    static final String SIGNATURE = "\u0093NUMPY";
    /// NumPy's own headers take 128 bytes; it refuses to read more than 10,000.
    private static final int LONGEST_TEXT = 10_000;

    static NpyHeader read(Path file, SeekableByteChannel channel) throws IOException, BadInput {
        ByteBuffer start = next(file, channel, SIGNATURE.length() + 2);
        int version = start.get(SIGNATURE.length());
        if (version < 1 || version > 3) {
            throw new BadInput(file, "it is of version " + version + " of the .npy format, and 1 to 3 are read here",
                    "save it again with numpy.save");
        }
        ByteBuffer lengthField = next(file, channel, version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? lengthField.getShort() & 0xffff : lengthField.getInt() & 0xffff_ffffL;
        if (length > LONGEST_TEXT) {
            throw Faults.damaged(file, ".npy file");
        }
        byte[] text = next(file, channel, (int) length).array();
        NpyDescription said = NpyDescription.parse(file, new String(text, StandardCharsets.UTF_8));
        NpyHeader header =
                new NpyHeader(said.type(), said.order(), said.fortran(), said.shape(), channel.position());
        header.checkLength(file, channel.size());
        return header;
    }

    /// The shape without leading and then trailing 1s, as far as two sides remain.
    int[] squeezed() {
        int from = 0;
        int to = shape.length;
        while (to - from > 2 && shape[from] == 1) {
            from++;
        }
        while (to - from > 2 && shape[to - 1] == 1) {
            to--;
        }
        return Arrays.copyOfRange(shape, from, to);
    }

    String shapeText() {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
    }

    private void checkLength(Path file, long fileSize) throws BadInput {
        long bytes = type.bytes();
        try {
            for (int side : shape) {
                bytes = Math.multiplyExact(bytes, (long) side);
            }
        } catch (ArithmeticException _) {
            bytes = Long.MAX_VALUE;
        }
        if (bytes > fileSize - dataStart) {
            throw new BadInput(file,
                    "the .npy file is cut off or damaged: it ends before its shape, " + shapeText() + ", is full",
                    "copy it again from where it came, or save it again");
        }
        if (bytes < fileSize - dataStart) {
            throw new BadInput(file, "the .npy file is damaged or holds more than one array: its shape is " + shapeText()
                    + ", and it goes on after that", "save the one array with numpy.save");
        }
    }

    private static ByteBuffer next(Path file, SeekableByteChannel channel, int count) throws IOException, BadInput {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw Faults.damaged(file, ".npy file");
            }
        }
        return bytes.flip();
    }
}
