package maskscope.file.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.mask.BadInput;

/// Windows bitmap.
public final class BmpFormat extends ImageFile {

    /// Where the second header begins; its first field is its own size.
    private static final int SECOND_HEADER = 14;
    /// The oldest second header, with sides of 16 bits.
    private static final int CORE_HEADER = 12;
    /// Values of the compression field from here on mean that another format lies within.
    private static final int EMBEDDED_JPEG = 4;

    public BmpFormat() {
        super("BMP");
    }

    @Override
    public boolean recognises(byte[] head) {
        // "BM" alone begins many a text; the size of the second header is always small.
        return MaskFormat.startsWith(head, "BM")
                && (head.length < SECOND_HEADER + 4
                        || head[SECOND_HEADER] >= CORE_HEADER && head[15] == 0 && head[16] == 0 && head[17] == 0);
    }

    /// The JDK's reader builds the layout of the pixels before it can be asked for the size, and fails on large ones.
    @Override
    void inspectHeader(Path file, long mostPixels) throws IOException, BadInput {
        ByteBuffer head;
        try (InputStream in = Files.newInputStream(file)) {
            head = ByteBuffer.wrap(in.readNBytes(34)).order(ByteOrder.LITTLE_ENDIAN);
        }
        boolean core = head.limit() >= 26 && head.getInt(SECOND_HEADER) == CORE_HEADER;
        if (!core && head.limit() < 34) {
            throw Faults.damagedPicture(file, name());
        }
        long width = core ? head.getShort(18) : head.getInt(18);
        // A negative height means that the top row comes first.
        long height = Math.abs(core ? (long) head.getShort(20) : head.getInt(22));
        Faults.checkSize(file, width, height, mostPixels);
        if (!core && head.getInt(30) >= EMBEDDED_JPEG) {
            throw BadInput.of(file, "image.bmp-wraps-another");
        }
    }
}
