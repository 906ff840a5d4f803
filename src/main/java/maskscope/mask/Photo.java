package maskscope.mask;

/// The photograph or scan beneath the masks, only to look at: opaque 0xAARRGGBB pixels in rows.
///
/// Its size may differ from the masks' (a large one is read at a fraction of its size); it is stretched over them.
public record Photo(int width, int height, int[] argb) {

    public Photo {
        Raster.check(width, height, 1, argb.length);
    }
}
