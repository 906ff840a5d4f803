package maskscope.file.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Some neighbouring rows of segments of a page, as a header by which they are a whole TIFF file of their own.
///
/// What the samples mean is left out: they are said to be grey with black as 0, so that the library hands them over as
/// they are stored. Integers of 64 bits are said to be floats, whose bits they become again afterwards.
///
/// @param plane the channel, where channels are kept apart; else 0
/// @param top the page's row that is the band's first
/// @param height how many rows it has
/// @param first the band's first segment among those of the page
record TiffBand(TiffPage page, int plane, int top, int height, int first) {

    private static final int SHORT = 3;
    private static final int LONG8 = 16;
    private static final int HEADER = 16;
    private static final int ENTRY = 20;
    private static final int MOST_ENTRIES = 15;

    /// About how many pixels are decoded at a time.
    private static final int PIXELS = 1 << 18;

    /// The band that begins with the segments' row `row`; as many rows of segments as make it worthwhile. A last strip that
    /// has fewer rows than the others is a band of its own, as the library takes it for a strip that is cut off.
    static TiffBand at(TiffPage page, int plane, int row) {
        long segmentRow = (long) page.segmentHeight() * page.width();
        int alike = page.tiled() ? page.down() : page.height() / page.segmentHeight();
        int rows = (int) Math.clamp(PIXELS / segmentRow, 1, Math.max(1, alike - row));
        int top = row * page.segmentHeight();
        int height = (int) Math.min((long) rows * page.segmentHeight(), page.height() - top);
        return new TiffBand(page, plane, top, height, (plane * page.down() + row) * page.across());
    }

    /// The segments' row after the band's last.
    int next() {
        return Math.ceilDiv(top + height, page.segmentHeight());
    }

    private int segments() {
        return Math.ceilDiv(height, page.segmentHeight()) * page.across();
    }

    /// How many bytes of the file the band takes.
    long bytes() {
        return Arrays.stream(page.lengths(), first, first + segments()).sum();
    }

    /// A header of the kind with 64-bit offsets, after which the whole file follows; in the file's order of bytes.
    byte[] header(ByteOrder order) {
        int samples = page.together();
        boolean fax = page.compression() == 3 || page.compression() == 4;
        int values = HEADER + 8 + MOST_ENTRIES * ENTRY + 8;
        ByteBuffer out = ByteBuffer.allocate(values + 6 * samples + 16 * segments()).order(order);
        out.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(out.get(0)).putShort((short) TiffFormat.BIG);
        out.putShort((short) 8).putShort((short) 0).putLong(HEADER).position(HEADER + 8);
        Values far = new Values(out, values);
        far.entry(TiffTags.WIDTH, LONG8, page.width());
        far.entry(TiffTags.HEIGHT, LONG8, height);
        far.entry(TiffTags.BITS, SHORT, repeated(page.bits(), samples));
        far.entry(TiffTags.COMPRESSION, SHORT, page.compression());
        far.entry(TiffTags.PHOTOMETRIC, SHORT, TiffPage.BLACK_IS_ZERO);
        far.entry(TiffTags.FILL_ORDER, SHORT, page.fillOrder());
        far.entry(page.tiled() ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, LONG8, offsets(out.capacity()));
        far.entry(TiffTags.SAMPLES, SHORT, samples);
        if (!page.tiled()) {
            far.entry(TiffTags.STRIP_ROWS, LONG8, Math.min(page.segmentHeight(), height));
            far.entry(TiffTags.STRIP_BYTES, LONG8, lengths());
        }
        if (fax) {
            far.entry(page.compression() == 3 ? TiffTags.FAX3_OPTIONS : TiffTags.FAX4_OPTIONS, LONG8, page.faxOptions());
        }
        far.entry(TiffTags.PREDICTOR, SHORT, page.predictor());
        if (page.tiled()) {
            far.entry(TiffTags.TILE_WIDTH, LONG8, page.segmentWidth());
            far.entry(TiffTags.TILE_HEIGHT, LONG8, page.segmentHeight());
            far.entry(TiffTags.TILE_BYTES, LONG8, lengths());
        }
        if (samples > 1) {
            far.entry(TiffTags.EXTRA_SAMPLES, SHORT, new long[samples - 1]);
        }
        far.entry(TiffTags.SAMPLE_FORMAT, SHORT, repeated(format(), samples));
        return out.putLong(HEADER, far.entries).array();
    }

    /// Whether the samples are integers of 64 bits.
    boolean wideIntegers() {
        return page.bits() == 64 && page.numbers() != TiffPage.Kind.FLOAT;
    }

    private int format() {
        return page.numbers() == TiffPage.Kind.FLOAT || wideIntegers() ? 3
                : page.numbers() == TiffPage.Kind.SIGNED ? 2 : 1;
    }

    private long[] offsets(int shift) {
        return Arrays.stream(page.offsets(), first, first + segments()).map(offset -> offset + shift).toArray();
    }

    private long[] lengths() {
        return Arrays.copyOfRange(page.lengths(), first, first + segments());
    }

    private static long[] repeated(long value, int times) {
        long[] values = new long[times];
        Arrays.fill(values, value);
        return values;
    }

    /// Writes entries, and their values behind all of them where they are too long.
    private static final class Values {

        private final ByteBuffer out;
        private int far;
        private int entries;

        Values(ByteBuffer out, int far) {
            this.out = out;
            this.far = far;
        }

        void entry(int tag, int type, long... values) {
            int bytes = type == SHORT ? 2 : 8;
            out.putShort((short) tag).putShort((short) type).putLong(values.length);
            int back = out.position() + 8;
            if (values.length * bytes > 8) {
                out.putLong(far).position(far);
            }
            for (long value : values) {
                if (type == SHORT) {
                    out.putShort((short) value);
                } else {
                    out.putLong(value);
                }
            }
            far = Math.max(far, values.length * bytes > 8 ? out.position() : far);
            out.position(back);
            entries++;
        }
    }
}
