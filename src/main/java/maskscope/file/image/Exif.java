package maskscope.file.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import maskscope.mask.Turn;

/// What the EXIF data of a picture says of how the camera was held: its tag *Orientation*.
///
/// EXIF is the header of a TIFF file without the picture. Cameras store what the sensor saw and leave it to programs to turn
/// it; nothing else in EXIF matters here, and nothing that is wrong in it makes a picture unreadable.
public final class Exif {

    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /// By the number of the tag, 1 to 8: where the first row and the first column that are stored belong: top and left, top
    /// and right, bottom and right, bottom and left, left and top, right and top, right and bottom, left and bottom.
    private static final List<Turn> TURNS = List.of(Turn.NONE, new Turn(~0, 1, 2), new Turn(~0, ~1, 2), new Turn(0, ~1, 2),
            Turn.TRANSPOSED, new Turn(~1, 0, 2), new Turn(~1, ~0, 2), new Turn(1, ~0, 2));

    private Exif() {}

    /// The turn after which a picture stands as it was taken, by the number that the tag holds; none for one that it must
    /// not hold.
    public static Turn upright(long orientation) {
        return orientation >= 1 && orientation <= TURNS.size() ? TURNS.get((int) orientation - 1) : Turn.NONE;
    }

    /// The turn by EXIF data, with or without the word that JPEG puts before it.
    public static Turn upright(byte[] data) {
        int start = startsWith(data, PREFIX) ? PREFIX.length : 0;
        ByteBuffer exif = ByteBuffer.wrap(data, start, data.length - start).slice();
        try {
            exif.order(exif.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = exif.getInt(4);
            int entries = Short.toUnsignedInt(exif.getShort(at));
            for (int entry = at + 2; entry < at + 2 + 12 * entries; entry += 12) {
                if (exif.getShort(entry) == ORIENTATION) {
                    int type = exif.getShort(entry + 2);
                    return type == SHORT ? upright(exif.getShort(entry + 8))
                            : type == LONG ? upright(exif.getInt(entry + 8)) : Turn.NONE;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            return Turn.NONE;
        }
        return Turn.NONE;
    }

    private static boolean startsWith(byte[] data, byte[] prefix) {
        return data.length >= prefix.length && Arrays.equals(data, 0, prefix.length, prefix, 0, prefix.length);
    }
}
