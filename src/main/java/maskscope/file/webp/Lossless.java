package maskscope.file.webp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.file.ReadControl;

/// Decodes what the chunk *VP8L* holds: 0xAARRGGBB for each pixel, exactly as it was before it was packed.
///
/// Written to the *WebP Lossless Bitstream Specification*. Pixels are written in prefix codes, as copies of earlier ones, or
/// as places in a cache of colours; then up to four transforms are taken back. Small pictures inside (the codes to use where,
/// the data of transforms) are written in the same way.
final class Lossless {

    private static final int CACHE_HASH = 0x1e35_a7bd;
    private static final int LONGEST_CACHE = 11;
    /// Where short distances lead, as 16 y + 8 - x: to pixels x to the left in the row y above, the nearest ones first.
    private static final int[] NEAR = IntStream.range(0, 128)
            .filter(place -> place < 8 || place >= 16)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(place -> (place >> 4) * (place >> 4) + across(place) * across(place))
                    .thenComparingInt(place -> Math.abs(across(place)))
                    .thenComparingInt(place -> -across(place)))
            .mapToInt(Integer::intValue)
            .toArray();

    private final BitInput in;
    private final ReadControl control;

    private Lossless(BitInput in, ReadControl control) {
        this.in = in;
        this.control = control;
    }

    private static int across(int place) {
        return 8 - (place & 15);
    }

    /// The pixels of a picture whose size is known; the data begins after it at `start`.
    static int[] pixels(byte[] data, int start, int width, int height, ReadControl control) throws Damaged {
        return new Lossless(new BitInput(data, start), control).picture(width, height);
    }

    private int[] picture(int width, int height) throws Damaged {
        List<LosslessTransform> transforms = new ArrayList<>();
        int across = width;
        int seen = 0;
        while (in.bit()) {
            int kind = in.read(2);
            if ((seen & 1 << kind) != 0) {
                throw new Damaged();
            }
            seen |= 1 << kind;
            LosslessTransform transform = LosslessTransform.read(kind, in, across, height, this::inner);
            transforms.addFirst(transform);
            across = transform.packedWidth();
        }
        int[] pixels = image(across, height, true, control.part(0, 0.8));
        for (LosslessTransform transform : transforms) {
            control.progress(0.8);
            pixels = transform.undone(pixels);
        }
        return pixels;
    }

    /// A small picture inside, without transforms and with one group of codes.
    private int[] inner(int width, int height) throws Damaged {
        return image(width, height, false, control.part(0, 0));
    }

    private int[] image(int width, int height, boolean main, ReadControl rows) throws Damaged {
        boolean cached = in.bit();
        int cacheBits = cached ? in.read(4) : 0;
        if (cached && (cacheBits < 1 || cacheBits > LONGEST_CACHE)) {
            throw new Damaged();
        }
        int bits = 0;
        int[] where = {0};
        if (main && in.bit()) {
            bits = in.read(3) + 2;
            where = inner(parts(width, bits), parts(height, bits));
            for (int k = 0; k < where.length; k++) {
                where[k] = where[k] >> 8 & 0xffff;
            }
        }
        PrefixGroup[] groups = new PrefixGroup[1 + IntStream.of(where).max().orElse(0)];
        for (int k = 0; k < groups.length; k++) {
            groups[k] = PrefixGroup.read(in, cached ? 1 << cacheBits : 0);
            rows.progress(0);
        }
        return pixels(width, height, new Codes(groups, where, bits, parts(width, bits)), cacheBits, rows);
    }

    static int parts(int side, int bits) {
        return side + (1 << bits) - 1 >> bits;
    }

    /// Which group of codes is used in which part.
    private record Codes(PrefixGroup[] groups, int[] where, int bits, int across) {

        PrefixGroup at(int x, int y) {
            return groups[where.length == 1 ? where[0] : where[(y >> bits) * across + (x >> bits)]];
        }
    }

    private int[] pixels(int width, int height, Codes codes, int cacheBits, ReadControl rows) throws Damaged {
        int[] pixels = new int[Math.multiplyExact(width, height)];
        int[] cache = new int[1 << cacheBits];
        int shift = 32 - cacheBits;
        int x = 0;
        int y = 0;
        PrefixGroup group = codes.at(0, 0);
        for (int at = 0; at < pixels.length;) {
            if (x >= width) {
                y += x / width;
                x %= width;
                rows.progress((double) y / height);
            }
            group = codes.at(x, y);
            int symbol = group.first().read(in);
            int length = 1;
            if (symbol < PrefixGroup.LEVELS) {
                int red = group.red().read(in);
                int blue = group.blue().read(in);
                pixels[at] = group.alpha().read(in) << 24 | red << 16 | symbol << 8 | blue;
            } else if (symbol < PrefixGroup.LEVELS + PrefixGroup.LENGTHS) {
                length = number(symbol - PrefixGroup.LEVELS);
                int back = distance(number(group.distance().read(in)), width);
                if (back > at || length > pixels.length - at) {
                    throw new Damaged();
                }
                for (int k = at; k < at + length; k++) {
                    pixels[k] = pixels[k - back];
                }
            } else {
                pixels[at] = cache[symbol - PrefixGroup.LEVELS - PrefixGroup.LENGTHS];
            }
            for (int k = at; cacheBits > 0 && k < at + length; k++) {
                cache[CACHE_HASH * pixels[k] >>> shift] = pixels[k];
            }
            at += length;
            x += length;
        }
        return pixels;
    }

    /// A length or a distance: large ones are written as a prefix and some more bits.
    private int number(int prefix) throws Damaged {
        if (prefix < 4) {
            return prefix + 1;
        }
        int extra = prefix - 2 >> 1;
        return (2 + (prefix & 1) << extra) + in.read(extra) + 1;
    }

    private static int distance(int code, int width) {
        if (code > NEAR.length) {
            return code - NEAR.length;
        }
        int place = NEAR[code - 1];
        return Math.max(1, (place >> 4) * width + across(place));
    }
}
