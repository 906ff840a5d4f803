package maskscope.mask;

/// The photograph or scan beneath the masks, only to look at.
///
/// A picture is opaque 0xAARRGGBB pixels in rows. A scan of several slices is grey, one byte a pixel, its slices one
/// after another: as colours it would take four times the memory. Its size may differ from the masks' (a large one is
/// read at a fraction of its size); it is stretched over them.
///
/// @param argb the pixels of a picture; empty for a volume
/// @param grey the pixels of a volume; empty for a picture
public record Photo(int width, int height, int depth, int[] argb, byte[] grey) {

    public Photo {
        Raster.check(width, height, depth, depth == 1 ? argb.length : grey.length);
        if (argb.length > 0 && grey.length > 0) {
            throw new IllegalArgumentException("a photograph is coloured or grey, not both");
        }
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
