package maskscope.file.tiff;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import maskscope.file.Faults;
import maskscope.mask.BadInput;

/// Checks what the header of a page says: whether pixels of this kind are read here, and whether its segments lie in
/// the file and can hold what the page claims.
final class TiffPageCheck {

    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int PACKED = 32_773;
    /// The most that a byte can become, for each way of packing that is read here. A byte of a fax may stand for rows.
    private static final Map<Integer, Long> EXPANSION = Map.of(NONE, 1L, 2, Long.MAX_VALUE, 3, Long.MAX_VALUE,
            4, Long.MAX_VALUE, LZW, 4096L, 8, 1100L, 32_946, 1100L, PACKED, 128L);
    private static final Map<Integer, String> OTHER_COMPRESSIONS = Map.of(6, "JPEG", 7, "JPEG", 34_712, "JPEG 2000",
            34_887, "LERC", 34_925, "LZMA", 50_000, "Zstandard", 50_001, "WebP", 33_003, "JPEG 2000", 33_005, "JPEG 2000");
    private static final int MOST_SAMPLES = 4096;
    private static final int MOST_TILE_SIDE = 1 << 16;
    /// An uncompressed strip is cut into strips of about as many bytes, so that it is read in pieces.
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final TiffTags tags;
    private final long size;

    TiffPageCheck(Path file, TiffTags tags, long size) {
        this.file = file;
        this.tags = tags;
        this.size = size;
    }

    int side(int tag) throws BadInput {
        long side = tags.one(tag, 0);
        if (side < 1 || side > Integer.MAX_VALUE) {
            Faults.checkSize(file, tags.one(TiffTags.WIDTH, 0), tags.one(TiffTags.HEIGHT, 0), Integer.MAX_VALUE);
            throw Faults.damagedPicture(file, "TIFF");
        }
        return (int) side;
    }

    int tileSide(int tag) throws BadInput {
        long side = tags.one(tag, 0);
        if (side < 1 || side > MOST_TILE_SIDE) {
            throw Faults.damagedPicture(file, "TIFF");
        }
        return (int) side;
    }

    /// Whether pixels of this kind are read here.
    boolean known() {
        try {
            kind();
            return true;
        } catch (BadInput _) {
            return false;
        }
    }

    /// Refuses pixels of a kind that is not read here.
    void kind() throws BadInput {
        long compression = tags.one(TiffTags.COMPRESSION, 1);
        if (!EXPANSION.containsKey((int) compression)) {
            String name = OTHER_COMPRESSIONS.get((int) compression);
            throw name == null
                    ? BadInput.of(file, "tiff.unknown-compression", compression)
                    : BadInput.of(file, "tiff.compression", name);
        }
        long photometric = tags.one(TiffTags.PHOTOMETRIC, TiffPage.BLACK_IS_ZERO);
        if (photometric < 0 || photometric > TiffPage.PALETTE) {
            throw switch ((int) photometric) {
                case 4 -> BadInput.of(file, "tiff.transparency-mask");
                case 5 -> BadInput.of(file, "tiff.print-colours");
                case 6 -> BadInput.of(file, "tiff.colours", "YCbCr");
                case 8, 9, 10 -> BadInput.of(file, "tiff.colours", "L*a*b*");
                default -> BadInput.of(file, "tiff.unknown-pixels", photometric);
            };
        }
        numbers(tags.one(TiffTags.BITS, 1), tags.one(TiffTags.SAMPLES, 1));
        long[] map = tags.all(TiffTags.COLOUR_MAP);
        if (photometric == TiffPage.PALETTE && (tags.one(TiffTags.BITS, 1) > 8 || tags.one(TiffTags.SAMPLES, 1) != 1)) {
            throw BadInput.of(file, "tiff.palette");
        }
        if (photometric == TiffPage.PALETTE && (map.length < 3 || map.length > 768 || map.length % 3 != 0
                || Arrays.stream(map).anyMatch(value -> value < 0 || value > 0xffff))) {
            throw Faults.damagedPicture(file, "TIFF");
        }
    }

    private void numbers(long bits, long samples) throws BadInput {
        long[] formats = tags.all(TiffTags.SAMPLE_FORMAT);
        long format = tags.one(TiffTags.SAMPLE_FORMAT, 1);
        long predictor = tags.one(TiffTags.PREDICTOR, 1);
        if (samples < 1 || samples > MOST_SAMPLES || format < 1 || predictor < 1) {
            throw Faults.damagedPicture(file, "TIFF");
        }
        if (Arrays.stream(tags.all(TiffTags.BITS)).anyMatch(one -> one != bits)
                || Arrays.stream(formats).anyMatch(one -> one != format)) {
            throw BadInput.of(file, "tiff.channels-differ");
        }
        boolean real = format == 3 && (bits == 16 || bits == 32 || bits == 64);
        boolean signed = format == 2 && bits >= 8;
        boolean whole = (signed || format == 1 || format == 4)
                && (bits == 8 || bits == 16 || bits == 32 || bits == 64
                        || samples == 1 && (bits == 1 || bits == 2 || bits == 4));
        if (!real && !whole) {
            throw switch ((int) format) {
                case 5, 6 -> BadInput.of(file, "tiff.complex-numbers", bits);
                case 3 -> BadInput.of(file, "tiff.floats", bits);
                default -> BadInput.of(file, "tiff.integers", bits);
            };
        }
        if (predictor > (real ? 3 : 2) || predictor == 2 && bits < 8) {
            throw Faults.damagedPicture(file, "TIFF");
        }
    }

    /// The page once its segments are known to lie in the file and to be able to hold it.
    TiffPage segments(TiffPage page) throws BadInput {
        long segments = (long) page.across() * page.down() * (page.planar() ? page.samples() : 1);
        long[] offsets = page.offsets();
        long[] lengths = page.lengths().clone();
        if (offsets.length < segments || page.fillOrder() < 1 || page.fillOrder() > 2) {
            throw Faults.damagedPicture(file, "TIFF");
        }
        if (lengths.length == 0 && segments == 1) {
            lengths = new long[] {size - offsets[0]};
        }
        if (lengths.length < segments) {
            throw Faults.damagedPicture(file, "TIFF");
        }
        long most = EXPANSION.get(page.compression());
        for (int i = 0; i < segments; i++) {
            if (offsets[i] == 0 && lengths[i] == 0) {
                throw BadInput.of(file, "tiff.sparse");
            }
            if (offsets[i] < 8 || offsets[i] >= size || lengths[i] <= 0) {
                throw Faults.damagedPicture(file, "TIFF");
            }
            // Some programs count the last strip as long as the others.
            lengths[i] = Math.min(lengths[i], size - offsets[i]);
            if (Math.ceilDiv(needed(page, i), most) > lengths[i]) {
                throw Faults.damagedPicture(file, "TIFF");
            }
        }
        return cut(page.withSegments(page.segmentHeight(), offsets, lengths));
    }

    /// How many bytes a segment holds once it is unpacked; of a tile only what lies in the page.
    private static long needed(TiffPage page, int segment) {
        int row = segment / page.across() % page.down();
        long rows = Math.min(page.segmentHeight(), page.height() - (long) row * page.segmentHeight());
        return rows * rowBytes(page);
    }

    private static long rowBytes(TiffPage page) {
        return Math.ceilDiv((long) page.segmentWidth() * page.bits() * page.together(), 8L);
    }

    /// Cuts large uncompressed strips into smaller ones.
    private static TiffPage cut(TiffPage page) {
        long rowBytes = rowBytes(page);
        int rows = (int) Math.clamp(PIECE / rowBytes, 1, page.segmentHeight());
        // Rows of one strip must not end up in the same piece as rows of the next.
        if (page.compression() != NONE || page.tiled() || rows == page.segmentHeight() || page.down() > 1) {
            return page;
        }
        int pieces = Math.ceilDiv(page.height(), rows);
        int planes = page.planar() ? page.samples() : 1;
        long[] offsets = new long[pieces * planes];
        long[] lengths = new long[pieces * planes];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = page.offsets()[i / pieces] + rowBytes * rows * (i % pieces);
            lengths[i] = rowBytes * Math.min(rows, page.height() - rows * (i % pieces));
        }
        return page.withSegments(rows, offsets, lengths);
    }
}
