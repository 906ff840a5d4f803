package maskscope.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/// Makes small NIfTI files, sound ones and such as lie.
public final class NiftiFile {

    private final boolean second;
    private final ByteBuffer header;
    private byte[] numbers = {};

    private NiftiFile(boolean second, ByteOrder order) {
        this.second = second;
        this.header = ByteBuffer.allocate(second ? 544 : 352).order(order);
        header.putInt(0, second ? 540 : 348);
        magic(second ? "n+2\0\r\n\u001a\n" : "n+1\0");
        offset(header.capacity());
    }

    public static NiftiFile first() {
        return first(ByteOrder.LITTLE_ENDIAN);
    }

    public static NiftiFile first(ByteOrder order) {
        return new NiftiFile(false, order);
    }

    public static NiftiFile second(ByteOrder order) {
        return new NiftiFile(true, order);
    }

    /// A sound file of bytes that count from 0.
    public static NiftiFile counting(long... sides) {
        int count = 1;
        for (long side : sides) {
            count *= (int) side;
        }
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return first().sides(sides).type(2, 8).numbers(count, out -> out.put(bytes));
    }

    public NiftiFile magic(String word) {
        header.put(second ? 4 : 344, word.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public NiftiFile sides(long... sides) {
        side(0, sides.length);
        for (int i = 0; i < sides.length; i++) {
            side(i + 1, sides[i]);
        }
        return this;
    }

    /// Sets one field of the sides; the first holds their number.
    public NiftiFile side(int field, long value) {
        if (second) {
            header.putLong(16 + 8 * field, value);
        } else {
            header.putShort(40 + 2 * field, (short) value);
        }
        return this;
    }

    public NiftiFile type(int code, int bits) {
        header.putShort(second ? 12 : 70, (short) code).putShort(second ? 14 : 72, (short) bits);
        return this;
    }

    public NiftiFile offset(double value) {
        if (second) {
            header.putLong(168, (long) value);
        } else {
            header.putFloat(108, (float) value);
        }
        return this;
    }

    public NiftiFile slope(double slope, double intercept) {
        real(176, 112, 0, slope);
        real(184, 116, 0, intercept);
        return this;
    }

    /// The affine's first three columns, row by row.
    public NiftiFile affine(int code, double... rows) {
        code(348, 254, code);
        for (int i = 0; i < 9; i++) {
            real(400, 280, i / 3 * 4 + i % 3, rows[i]);
        }
        return this;
    }

    /// The size of a voxel along x, y and z.
    public NiftiFile spacing(double x, double y, double z) {
        real(104, 76, 1, x);
        real(104, 76, 2, y);
        real(104, 76, 3, z);
        return this;
    }

    public NiftiFile quaternion(int code, double handedness, double b, double c, double d) {
        code(344, 252, code);
        real(104, 76, 0, handedness);
        real(352, 256, 0, b);
        real(352, 256, 1, c);
        real(352, 256, 2, d);
        return this;
    }

    private void code(int inSecond, int inFirst, int value) {
        if (second) {
            header.putInt(inSecond, value);
        } else {
            header.putShort(inFirst, (short) value);
        }
    }

    private void real(int inSecond, int inFirst, int number, double value) {
        if (second) {
            header.putDouble(inSecond + 8 * number, value);
        } else {
            header.putFloat(inFirst + 4 * number, (float) value);
        }
    }

    public NiftiFile numbers(int bytes, Consumer<ByteBuffer> out) {
        ByteBuffer data = ByteBuffer.allocate(bytes).order(header.order());
        out.accept(data);
        numbers = data.array();
        return this;
    }

    public byte[] bytes() {
        return bytes(0);
    }

    /// With so many bytes of notes between header and numbers.
    public byte[] bytes(int notes) {
        byte[] all = new byte[header.capacity() + notes + numbers.length];
        System.arraycopy(header.array(), 0, all, 0, header.capacity());
        System.arraycopy(numbers, 0, all, header.capacity() + notes, numbers.length);
        return all;
    }

    public static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
