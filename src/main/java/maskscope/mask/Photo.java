package maskscope.mask;

import java.util.stream.IntStream;

/// The photograph or scan beneath the masks, only to look at.
///
/// A picture is opaque 0xAARRGGBB pixels in rows. A scan of several slices is grey, one byte a pixel, its slices one
/// after another: as colours it would take four times the memory. Its size may differ from the masks' (a large one is
/// read at a fraction of its size); it is stretched over them.
///
/// @param argb the pixels of a picture; empty for a volume
/// @param grey the pixels of a volume; empty for a picture
/// @param upright the turn after which it stands as it was taken, by its file's own word (EXIF); it is not turned yet
/// @param placement how a scan lies in the world, by its file's own word
public record Photo(int width, int height, int depth, int[] argb, byte[] grey, Turn upright, Placement placement) {

    public Photo {
        Raster.check(width, height, depth, depth == 1 ? argb.length : grey.length);
        if (argb.length > 0 && grey.length > 0) {
            throw new IllegalArgumentException("a photograph is coloured or grey, not both");
        }
    }

    /// A picture.
    public Photo(int width, int height, int[] argb) {
        this(width, height, 1, argb, new byte[0], Turn.NONE, Placement.PLAIN);
    }

    /// A scan of `depth` slices, its pixels from black (0) to white (255). One of a single slice is a picture.
    public static Photo volume(int width, int height, int depth, byte[] grey) {
        if (depth > 1) {
            return new Photo(width, height, depth, new int[0], grey, Turn.NONE, Placement.PLAIN);
        }
        int[] argb = new int[grey.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = shade(grey[i]);
        }
        return new Photo(width, height, argb);
    }

    public Photo withUpright(Turn turn) {
        return new Photo(width, height, depth, argb, grey, turn, placement);
    }

    public Photo withPlacement(Placement lying) {
        return new Photo(width, height, depth, argb, grey, upright, lying);
    }

    /// The same photograph turned, after which it stands as it is meant to.
    public Photo turned(Turn turn) {
        if (turn.equals(Turn.NONE)) {
            return withUpright(Turn.NONE);
        }
        Turn.Steps steps = turn.steps(extent());
        Extent size = steps.size();
        Placement lying = placement.turned(turn, extent());
        if (size.depth() > 1) {
            byte[] shades = new byte[pixels()];
            steps.each((from, to) -> shades[to] = (byte) colour(from));
            return volume(size.width(), size.height(), size.depth(), shades).withPlacement(lying);
        }
        int[] colours = new int[pixels()];
        // Rows of a turned picture are columns of the other one, far apart in memory: all cores wait together.
        IntStream.range(0, size.height()).parallel().forEach(y -> {
            int from = steps.first() + y * steps.down();
            for (int to = y * size.width(); to < (y + 1) * size.width(); to++, from += steps.across()) {
                colours[to] = colour(from);
            }
        });
        return new Photo(size.width(), size.height(), colours).withPlacement(lying);
    }

    public int pixels() {
        return width * height * depth;
    }

    public Extent extent() {
        return new Extent(width, height, depth);
    }

    /// The colour of a pixel, 0xAARRGGBB.
    public int colour(int index) {
        return depth == 1 ? argb[index] : shade(grey[index]);
    }

    private static int shade(byte grey) {
        return 0xff00_0000 | 0x1_0101 * (grey & 0xff);
    }
}
