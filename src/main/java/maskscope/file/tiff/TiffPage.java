package maskscope.file.tiff;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.BadInput;

/// One page of a TIFF file by its header, checked so that nothing it says can harm.
///
/// A page's pixels lie in *segments*: strips of whole rows or, where it is tiled, rectangles. `across` segments lie
/// beside each other, `down` below each other. Where the channels of a page are kept apart (*planar*), all segments of
/// the first channel come before those of the second.
///
/// @param numbers what the bits of a sample are
/// @param alpha whether the last sample of a grey or coloured pixel is its opacity
/// @param palette the colour (0xRRGGBB) of each number, when numbers are places in a palette; else empty
record TiffPage(
        int width,
        int height,
        int bits,
        int samples,
        Kind numbers,
        int photometric,
        boolean alpha,
        List<Integer> palette,
        int compression,
        int predictor,
        boolean planar,
        int fillOrder,
        int faxOptions,
        int segmentWidth,
        int segmentHeight,
        long[] offsets,
        long[] lengths,
        boolean tiled) {

    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;

    /// Set among the kinds of subfile for smaller copies of another page, and for masks of what it shows.
    static final int SECONDARY = 5;

    enum Kind { UNSIGNED, SIGNED, FLOAT }

    int across() {
        return Math.ceilDiv(width, segmentWidth);
    }

    int down() {
        return Math.ceilDiv(height, segmentHeight);
    }

    /// How many samples of a pixel lie together.
    int together() {
        return planar ? 1 : samples;
    }

    /// Whether the page is what a camera or a painting program makes: grey, colours, with or without opacity.
    boolean picture() {
        boolean grey = photometric <= BLACK_IS_ZERO && (samples == 1 || samples == 2 && alpha);
        boolean colour = photometric == RGB && (samples == 3 || samples == 4);
        return numbers == Kind.UNSIGNED && (bits == 8 || bits == 16) && (grey || colour) || !palette.isEmpty();
    }

    /// Bytes that one sample takes once it is read.
    int bytes() {
        return Math.max(1, bits / 8);
    }

    /// Whether two pages can be slices of the same volume.
    boolean like(TiffPage other) {
        return width == other.width && height == other.height && bits == other.bits && samples == other.samples
                && numbers == other.numbers && photometric == other.photometric && alpha == other.alpha
                && palette.equals(other.palette);
    }

    /// The page as its header says; `size` is the size of the file.
    static TiffPage of(Path file, TiffTags tags, long size) throws BadInput {
        TiffPageCheck check = new TiffPageCheck(file, tags, size);
        check.kind();
        boolean tiled = tags.numbers().containsKey(TiffTags.TILE_OFFSETS);
        int width = check.side(TiffTags.WIDTH);
        int height = check.side(TiffTags.HEIGHT);
        long[] formats = tags.all(TiffTags.SAMPLE_FORMAT);
        long[] extra = tags.all(TiffTags.EXTRA_SAMPLES);
        int photometric = (int) tags.one(TiffTags.PHOTOMETRIC, BLACK_IS_ZERO);
        int samples = (int) tags.one(TiffTags.SAMPLES, 1);
        // Several programs write opacity without saying so.
        boolean alpha = samples > (photometric == RGB ? 3 : 1) && (extra.length == 0 || extra[0] == 1 || extra[0] == 2);
        long rows = tags.one(TiffTags.STRIP_ROWS, height);
        TiffPage page = new TiffPage(width, height, (int) tags.one(TiffTags.BITS, 1), samples,
                formats.length == 0 ? Kind.UNSIGNED
                        : formats[0] == 2 ? Kind.SIGNED : formats[0] == 3 ? Kind.FLOAT : Kind.UNSIGNED,
                photometric, alpha, photometric == PALETTE ? palette(tags.all(TiffTags.COLOUR_MAP)) : List.of(),
                (int) tags.one(TiffTags.COMPRESSION, 1), (int) tags.one(TiffTags.PREDICTOR, 1),
                samples > 1 && tags.one(TiffTags.PLANAR, 1) == 2, (int) tags.one(TiffTags.FILL_ORDER, 1),
                (int) tags.one(tags.one(TiffTags.COMPRESSION, 1) == 3 ? TiffTags.FAX3_OPTIONS : TiffTags.FAX4_OPTIONS, 0),
                tiled ? check.tileSide(TiffTags.TILE_WIDTH) : width,
                tiled ? check.tileSide(TiffTags.TILE_HEIGHT) : (int) Math.clamp(rows, 1, height),
                tags.all(tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS),
                tags.all(tiled ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES),
                tiled);
        return check.segments(page);
    }

    /// All reds, then all greens, then all blues, in 16 bits; some programs leave the upper eight empty.
    private static List<Integer> palette(long[] map) {
        int colours = map.length / 3;
        int shift = Arrays.stream(map).allMatch(value -> value < 256) ? 0 : 8;
        return IntStream.range(0, colours)
                .mapToObj(k -> (int) (map[k] >> shift << 16 | map[colours + k] >> shift << 8 | map[2 * colours + k] >> shift))
                .toList();
    }

    TiffPage withSegments(int rows, long[] starts, long[] bytes) {
        return new TiffPage(width, height, bits, samples, numbers, photometric, alpha, palette, compression, predictor,
                planar, fillOrder, faxOptions, segmentWidth, rows, starts, bytes, tiled);
    }
}
