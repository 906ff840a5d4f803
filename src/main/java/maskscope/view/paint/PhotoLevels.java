package maskscope.view.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.Photo;
import maskscope.mask.Plane;
import maskscope.mask.Slice;
import maskscope.session.ShownPair;

/// A photograph and its halves, so that it looks calm when it is shown small: a screen pixel takes the mean of what it
/// covers, not a random one of it. Magnified, pixels stay crisp. Long pixels are halved along their shorter side alone, until
/// they are about square.
public final class PhotoLevels {

    private static final int MOST = 16;

    /// A level is taken while its pixels are at most that many of the screen's.
    private static final double LARGEST = Math.sqrt(2);

    /// Pixels are about square while neither side is that many times the other: halved, they would be less so.
    private static final double SQUARE = Math.sqrt(2);

    /// A photograph whose pixels have this size in pixels of the masks' shorter side; `halved` is the longest side that was
    /// halved to make it.
    private record Level(Photo photo, double pixelWidth, double pixelHeight, double halved) {

        boolean isSmallest() {
            return halvesAcross() && photo.width() == 1 || halvesDown() && photo.height() == 1;
        }

        boolean halvesAcross() {
            return pixelWidth < SQUARE * pixelHeight;
        }

        boolean halvesDown() {
            return pixelHeight < SQUARE * pixelWidth;
        }

        Level half() {
            int across = halvesAcross() ? 2 : 1;
            int down = halvesDown() ? 2 : 1;
            double width = across * pixelWidth;
            double height = down * pixelHeight;
            double longest = Math.max(across == 2 ? width : 0, down == 2 ? height : 0);
            return new Level(PhotoLevels.half(photo, across, down), width, height, longest);
        }
    }

    private final Plane masks;
    private final List<Level> levels = new ArrayList<>();

    /// A picture and all its halves; it is stretched over the size of `masks`.
    static PhotoLevels of(Photo photo, Plane masks) {
        return new PhotoLevels(photo, masks, MOST);
    }

    /// The picture alone, restless when it is shown small.
    static PhotoLevels coarse(Photo photo, Plane masks) {
        return new PhotoLevels(photo, masks, 1);
    }

    /// The part of a photograph that lies beneath the picture on screen.
    static Photo beneath(Photo photo, ShownPair shown) {
        return photo.depth() == 1 ? photo : slice(photo, shown);
    }

    /// Within a slice the photograph may be finer or coarser than the masks.
    private static Photo slice(Photo photo, ShownPair shown) {
        Slice slice = shown.cut().slice();
        int index = (int) ((slice.index() + 0.5) * photo.extent().along(slice.side())
                / shown.pair().truth().extent().along(slice.side()));
        Plane plane = Plane.of(photo.extent(), shown.pair().placement(), new Slice(slice.side(), index));
        int[] argb = new int[plane.width() * plane.height()];
        Arrays.setAll(argb, i -> photo.colour(plane.index(i % plane.width(), i / plane.width())));
        return new Photo(plane.width(), plane.height(), argb);
    }

    private PhotoLevels(Photo photo, Plane masks, int most) {
        this.masks = masks;
        double width = masks.pixelWidth() * masks.width() / photo.width();
        double height = masks.pixelHeight() * masks.height() / photo.height();
        levels.add(new Level(photo, width, height, 0));
        while (!levels.getLast().isSmallest() && levels.size() < most) {
            levels.add(levels.getLast().half());
        }
    }

    /// The means of so many pixels, 1 or 2, across and down.
    private static Photo half(Photo photo, int across, int down) {
        int width = photo.width() / across;
        int height = photo.height() / down;
        int right = across - 1;
        int below = (down - 1) * photo.width();
        int[] argb = new int[width * height];
        Arrays.parallelSetAll(argb, i -> {
            int at = down * (i / width) * photo.width() + across * (i % width);
            int[] p = photo.argb();
            return mean(p[at], p[at + right], p[at + below], p[at + below + right]);
        });
        return new Photo(width, height, argb);
    }

    private static int mean(int a, int b, int c, int d) {
        int redBlue = ((a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002 >>> 2) & 0xff00ff;
        int green = ((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x200 >>> 2) & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    /// The colours of all pixels of a view; black where there is no image.
    int[] screen(Viewport viewport, Viewport.Size view) {
        int level = levels.size() - 1;
        while (level > 0 && levels.get(level).halved * viewport.scale() > LARGEST) {
            level--;
        }
        Photo photo = levels.get(level).photo;
        double byX = photo.width() / (double) masks.width();
        double byY = photo.height() / (double) masks.height();
        int[] out = new int[view.width() * view.height()];
        IntStream.range(0, view.height()).parallel().forEach(y -> {
            int row = (int) Math.floor(viewport.imageY(y + 0.5) * byY);
            if (row >= 0 && row < photo.height()) {
                for (int x = 0; x < view.width(); x++) {
                    int column = (int) Math.floor(viewport.imageX(x + 0.5) * byX);
                    if (column >= 0 && column < photo.width()) {
                        out[y * view.width() + x] = photo.argb()[row * photo.width() + column];
                    }
                }
            }
        });
        return out;
    }
}
