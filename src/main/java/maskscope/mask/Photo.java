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
/// @param told what its file says of it
public record Photo(int width, int height, int depth, int[] argb, byte[] grey, Told told) {

    /// What a file says of a photograph.
    ///
    /// @param upright the turn after which it stands as it was taken (EXIF); it is not turned yet
    /// @param placement how a scan lies in the world
    /// @param whole how large it is in its file, of which a large one is read at a fraction
    public record Told(Turn upright, Placement placement, Extent whole) {}

    public Photo {
        Raster.check(width, height, depth, depth == 1 ? argb.length : grey.length);
        if (argb.length > 0 && grey.length > 0) {
            throw new IllegalArgumentException("a photograph is coloured or grey, not both");
        }
    }

    private Photo(int width, int height, int depth, int[] argb, byte[] grey) {
        this(width, height, depth, argb, grey, new Told(Turn.NONE, Placement.PLAIN, new Extent(width, height, depth)));
    }

    /// A picture.
    public Photo(int width, int height, int[] argb) {
        this(width, height, 1, argb, new byte[0]);
    }

    /// A scan of `depth` slices, its pixels from black (0) to white (255). One of a single slice is a picture.
    public static Photo volume(int width, int height, int depth, byte[] grey) {
        if (depth > 1) {
            return new Photo(width, height, depth, new int[0], grey);
        }
        int[] argb = new int[grey.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = shade(grey[i]);
        }
        return new Photo(width, height, argb);
    }

    private Photo with(Told more) {
        return new Photo(width, height, depth, argb, grey, more);
    }

    public Photo withUpright(Turn turn) {
        return with(new Told(turn, told.placement, told.whole));
    }

    public Photo withPlacement(Placement lying) {
        return with(new Told(told.upright, lying, told.whole));
    }

    /// A picture that was read at a fraction of its size.
    public Photo withWhole(int across, int down) {
        return with(new Told(told.upright, told.placement, new Extent(across, down, 1)));
    }

    /// The same photograph turned, after which it stands as it is meant to.
    public Photo turned(Turn turn) {
        if (turn.equals(Turn.NONE)) {
            return withUpright(Turn.NONE);
        }
        Turn.Steps steps = turn.steps(extent());
        Extent size = steps.size();
        Told after = new Told(Turn.NONE, told.placement.turned(turn, extent()), turn.of(told.whole));
        if (size.depth() > 1) {
            byte[] shades = new byte[pixels()];
            steps.each((from, to) -> shades[to] = (byte) colour(from));
            return volume(size.width(), size.height(), size.depth(), shades).with(after);
        }
        int[] colours = new int[pixels()];
        // Rows of a turned picture are columns of the other one, far apart in memory: all cores wait together.
        IntStream.range(0, size.height()).parallel().forEach(y -> {
            int from = steps.first() + y * steps.down();
            for (int to = y * size.width(); to < (y + 1) * size.width(); to++, from += steps.across()) {
                colours[to] = colour(from);
            }
        });
        return new Photo(size.width(), size.height(), colours).with(after);
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
