package maskscope.file.coco;

import java.nio.file.Path;
import maskscope.mask.BadInput;

/// Draws a shape that is given as the lengths of runs: background, object, background, …, column after column.
///
/// The lengths come as a list of numbers or as one text. In the text each length is cut into groups of five bits, the
/// lowest first, and each group plus 48 is a character, 32 more where another group follows; the highest bit of the last
/// group is the sign. From the fourth on it is not the length but its difference to the length two before.
///
/// Source: the COCO tools' mask API, which calls this RLE.
final class CocoRle {

    private final Path file;
    private final int ordinal;
    private final int pixels;
    private final CocoBits shape;
    private int at;
    private boolean object;

    CocoRle(Path file, int ordinal, int pixels, CocoBits shape) {
        this.file = file;
        this.ordinal = ordinal;
        this.pixels = pixels;
        this.shape = shape;
    }

    void run(long length) throws BadInput {
        if (length < 0 || length > pixels - at) {
            throw length < 0
                    ? BadInput.of(file, "coco.strange-run", ordinal + 1)
                    : BadInput.of(file, "coco.long-runs", ordinal + 1);
        }
        int end = at + (int) length;
        if (object) {
            shape.fill(at, end);
        }
        object = !object;
        at = end;
    }

    void runs(String text) throws BadInput {
        long before = 0;
        long last = 0;
        for (int i = 0, count = 0; i < text.length(); count++) {
            long length = 0;
            int group;
            int shift = 0;
            do {
                group = i < text.length() ? text.charAt(i) - 48 : -1;
                if (group < 0 || group > 63 || shift > 40) {
                    throw BadInput.of(file, "coco.damaged-runs", ordinal + 1);
                }
                length |= (long) (group & 31) << shift;
                shift += 5;
                i++;
            } while ((group & 32) != 0);
            if ((group & 16) != 0) {
                length |= -1L << shift;
            }
            length += count > 2 ? before : 0;
            run(length);
            before = last;
            last = length;
        }
    }

    void end() throws BadInput {
        if (at < pixels) {
            throw BadInput.of(file, "coco.short-runs", ordinal + 1);
        }
    }
}
