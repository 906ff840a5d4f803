package maskscope.file.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The entries of one page's header in a TIFF file, as far as they are needed: a tag's number and its values.
///
/// Each page's header says where the next one lies, so a file can make a reader go in circles or claim values of
/// gigabytes. Here no header is visited twice, and no more is kept than [#MOST_VALUES]. Written to the specification
/// TIFF 6.0 and to BigTIFF, which is the same with offsets of 64 bits.
///
/// @param numbers the values of each tag
/// @param texts the texts that are needed, without the 0 at their end; of the first page only
record TiffTags(Map<Integer, long[]> numbers, Map<Integer, String> texts) {

    static final int SUBFILE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    /// Where programs keep what they know of a stack.
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int STRIP_ROWS = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int FAX3_OPTIONS = 292;
    static final int FAX4_OPTIONS = 293;
    static final int PREDICTOR = 317;
    static final int COLOUR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    /// GDAL's own.
    static final int NO_DATA = 42_113;

    private static final Set<Integer> KEPT = Set.of(SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, FILL_ORDER,
            STRIP_OFFSETS, SAMPLES, STRIP_ROWS, STRIP_BYTES, PLANAR, FAX3_OPTIONS, FAX4_OPTIONS, PREDICTOR, COLOUR_MAP,
            TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_BYTES, EXTRA_SAMPLES, SAMPLE_FORMAT);
    private static final Set<Integer> TEXTS = Set.of(DESCRIPTION, NO_DATA);
    private static final int TEXT = 2;
    /// Bytes of the whole numbers among the types of values, by the type's number; 0 for all others.
    private static final int[] WHOLE_BYTES = {0, 1, 0, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8};

    private static final int MOST_PAGES = 1 << 16;
    private static final int MOST_VALUES = 1 << 23;
    private static final int MOST_TEXT = 1 << 20;

    long one(int tag, long otherwise) {
        long[] values = numbers.get(tag);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    long[] all(int tag) {
        return numbers.getOrDefault(tag, new long[0]);
    }

    /// A text; empty where it is not there.
    String text(int tag) {
        return texts.getOrDefault(tag, "");
    }

    /// The headers of all pages, in their order.
    static List<TiffTags> readAll(Path file, ImageInputStream in, ReadControl control) throws IOException, BadInput {
        try {
            return new Walk(file, in).pages(control);
        } catch (EOFException _) {
            throw Faults.damagedPicture(file, "TIFF");
        }
    }

    /// One walk from header to header.
    private static final class Walk {

        private final Path file;
        private final ImageInputStream in;
        private boolean big;
        private int valuesLeft = MOST_VALUES;

        Walk(Path file, ImageInputStream in) {
            this.file = file;
            this.in = in;
        }

        List<TiffTags> pages(ReadControl control) throws IOException, BadInput {
            in.seek(0);
            in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.seek(2);
            big = in.readUnsignedShort() == TiffFormat.BIG;
            in.seek(big ? 8 : 4);
            List<TiffTags> pages = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (long at = offset(); at != 0; at = offset()) {
                if (!seen.add(at) || pages.size() == MOST_PAGES) {
                    throw Faults.damagedPicture(file, "TIFF");
                }
                seek(at);
                pages.add(page(pages.isEmpty()));
                control.progress(0);
            }
            if (pages.isEmpty()) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            return pages;
        }

        private TiffTags page(boolean first) throws IOException, BadInput {
            long count = big ? in.readLong() : in.readUnsignedShort();
            if (count < 0 || count > 0xffff) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            long start = in.getStreamPosition();
            Map<Integer, long[]> numbers = new HashMap<>();
            Map<Integer, String> texts = new HashMap<>();
            for (int entry = 0; entry < count; entry++) {
                seek(start + (long) entry * (big ? 20 : 12));
                int tag = in.readUnsignedShort();
                int type = in.readUnsignedShort();
                long values = offset();
                if (TEXTS.contains(tag) && type == TEXT && first) {
                    texts.put(tag, text(values));
                } else if (KEPT.contains(tag)) {
                    numbers.put(tag, numbers(type, values));
                } else if (tag == ORIENTATION && whole(type) > 0 && values == 1) {
                    numbers.put(tag, numbers(type, values));
                }
            }
            seek(start + count * (big ? 20 : 12));
            return new TiffTags(numbers, texts);
        }

        /// How many bytes a whole number of a type has; 0 for other types.
        private static int whole(int type) {
            return type < WHOLE_BYTES.length ? WHOLE_BYTES[type] : 0;
        }

        private long[] numbers(int type, long count) throws IOException, BadInput {
            int bytes = whole(type);
            if (bytes == 0 || count < 0 || count > valuesLeft) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            valuesLeft -= (int) count;
            toValues(count * bytes);
            long[] values = new long[(int) count];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (bytes) {
                    case 1 -> in.readUnsignedByte();
                    case 2 -> in.readUnsignedShort();
                    case 4 -> in.readUnsignedInt();
                    default -> in.readLong();
                };
            }
            return values;
        }

        private String text(long length) throws IOException, BadInput {
            if (length < 0) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            toValues(length);
            byte[] bytes = new byte[(int) Math.min(length, MOST_TEXT)];
            in.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf('\0');
            return end < 0 ? text : text.substring(0, end);
        }

        /// Few values stand in the entry itself, many somewhere else in the file.
        private void toValues(long bytes) throws IOException, BadInput {
            if (bytes > (big ? 8 : 4)) {
                long at = offset();
                if (at < 0 || at > in.length() - bytes) {
                    throw Faults.damagedPicture(file, "TIFF");
                }
                in.seek(at);
            }
        }

        private long offset() throws IOException {
            return big ? in.readLong() : in.readUnsignedInt();
        }

        private void seek(long at) throws IOException, BadInput {
            if (at < 0 || at > in.length()) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            in.seek(at);
        }
    }
}
