package maskscope.file;

import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.Photo;

/// Numbers as a photograph, stretched as [Stretch] tells: a picture in grey or in colours, or a scan with all its slices.
public final class GridPhoto {

    private static final int LONGEST_SIDE = 4096;

    private GridPhoto() {}

    /// A grid as it is seen beneath masks. A picture is reduced if it is large; a volume keeps every voxel, as its slices
    /// must lie on those of the masks.
    public static Photo of(Grid grid) {
        return grid.depth() == 1 ? picture(grid, grid, grid) : volume(grid);
    }

    /// Red, green and blue as a picture. All of them are stretched alike, so that what is grey stays grey.
    public static Photo of(Grid red, Grid green, Grid blue) {
        return picture(red, green, blue);
    }

    private static Photo volume(Grid grid) {
        Stretch stretch = Stretch.of(grid.pixels(), grid::number);
        byte[] grey = new byte[grid.pixels()];
        IntStream.range(0, grid.height() * grid.depth()).parallel().forEach(row -> {
            for (int i = row * grid.width(); i < (row + 1) * grid.width(); i++) {
                grey[i] = (byte) stretch.shade(grid.number(i));
            }
        });
        return Photo.volume(grid.width(), grid.height(), grid.depth(), grey);
    }

    private static Photo picture(Grid red, Grid green, Grid blue) {
        int step = Math.ceilDiv(Math.max(red.width(), red.height()), LONGEST_SIDE);
        int width = Math.ceilDiv(red.width(), step);
        int height = Math.ceilDiv(red.height(), step);
        List<Grid> hues = red == blue ? List.of(red) : List.of(red, green, blue);
        int pixels = width * height;
        Stretch stretch = Stretch.of(Math.multiplyExact(pixels, hues.size()),
                i -> hues.get(i % hues.size()).number(place(i / hues.size(), width, step, red.width())));
        int[] argb = new int[pixels];
        for (int i = 0; i < argb.length; i++) {
            int at = place(i, width, step, red.width());
            int shade = stretch.shade(red.number(at));
            argb[i] = 0xff00_0000 | (hues.size() == 1
                    ? 0x1_0101 * shade
                    : shade << 16 | stretch.shade(green.number(at)) << 8 | stretch.shade(blue.number(at)));
        }
        return new Photo(width, height, argb).withWhole(red.width(), red.height());
    }

    /// Where a pixel of the reduced picture lies in the grid.
    private static int place(int pixel, int width, int step, int across) {
        return pixel / width * step * across + pixel % width * step;
    }
}
