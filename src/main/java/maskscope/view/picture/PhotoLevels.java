package maskscope.view.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.Photo;
import maskscope.mask.Slice;
import maskscope.pixel.Plane;
import maskscope.session.ShownPair;

/// A photograph and its halves, so that it looks calm when it is shown small: a screen pixel takes the mean of what it
/// covers, not a random one of it. Magnified, pixels stay crisp.
final class PhotoLevels {

    private static final int MOST = 16;

    private final List<Photo> levels = new ArrayList<>();

    /// A picture and all its halves.
    static PhotoLevels of(Photo photo) {
        return new PhotoLevels(photo, MOST);
    }

    /// The picture alone, restless when it is shown small.
    static PhotoLevels coarse(Photo photo) {
        return new PhotoLevels(photo, 1);
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
        Plane plane = Plane.of(photo.extent(), shown.pair().axes(), new Slice(slice.side(), index));
        int[] argb = new int[plane.width() * plane.height()];
        Arrays.setAll(argb, i -> photo.colour(plane.index(i % plane.width(), i / plane.width())));
        return new Photo(plane.width(), plane.height(), argb);
    }

    private PhotoLevels(Photo photo, int most) {
        levels.add(photo);
        while (levels.getLast().width() > 1 && levels.getLast().height() > 1 && levels.size() < most) {
            levels.add(half(levels.getLast()));
        }
    }

    private static Photo half(Photo photo) {
        int width = photo.width() / 2;
        int height = photo.height() / 2;
        int[] argb = new int[width * height];
        Arrays.parallelSetAll(argb, i -> {
            int at = 2 * (i / width) * photo.width() + 2 * (i % width);
            int[] p = photo.argb();
            return mean(p[at], p[at + 1], p[at + photo.width()], p[at + photo.width() + 1]);
        });
        return new Photo(width, height, argb);
    }

    private static int mean(int a, int b, int c, int d) {
        int redBlue = ((a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002 >>> 2) & 0xff00ff;
        int green = ((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x200 >>> 2) & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    /// The colours of all pixels of a view; black where there is no image. The photograph is stretched over the
    /// masks' size.
    int[] screen(Viewport viewport, Viewport.Size view, Viewport.Size masks) {
        double stretch = levels.getFirst().width() / (double) masks.width();
        long wanted = (long) Math.floor(Math.log(stretch / viewport.scale()) / Math.log(2) + 0.5);
        int level = Math.clamp(wanted, 0, levels.size() - 1);
        Photo photo = levels.get(level);
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
