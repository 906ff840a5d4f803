package maskscope.view.object;

import java.util.List;
import java.util.OptionalInt;
import maskscope.mask.Extent;
import maskscope.mask.Plane;
import maskscope.pixel.object.Box;
import maskscope.pixel.object.ObjectMatches;
import maskscope.session.ShownPair;
import maskscope.view.look.Spot;

/// Where objects are seen in the pictures of a pair: they are told by the pixels that count, which are those of the picture, of a
/// whole volume, or of the slice alone, while the picture may be turned.
final class ObjectSight {

    private final ShownPair pair;
    private final ObjectMatches matches;
    private final Extent extent;
    private final Plane plane;
    private final int side;
    private final int across;

    /// `matches` are objects of the pixels of the pair that count.
    ObjectSight(ShownPair pair, ObjectMatches matches) {
        this.pair = pair;
        this.matches = matches;
        extent = matches.truth().extent();
        plane = pair.overview().plane();
        side = plane.slice().side();
        int[] steps = {1, extent.width(), extent.width() * extent.height()};
        int earlier = side == 0 ? 1 : 0;
        boolean along = steps[earlier] == Math.abs(plane.across()) && extent.along(earlier) == plane.width();
        across = along ? earlier : 3 - side - earlier;
    }

    /// Whether the slice that is shown counts alone.
    private boolean alone() {
        return pair.table() != pair.whole().table();
    }

    private static int low(Box box, int side) {
        return List.of(box.left(), box.top(), box.front()).get(side);
    }

    private static int high(Box box, int side) {
        return List.of(box.right(), box.bottom(), box.back()).get(side);
    }

    /// The box of an object as the pictures show it.
    Spot spot(int number) {
        Box box = matches.object(number).box();
        int down = 3 - side - across;
        int shown = pair.plane().slice().index();
        return new Spot(
                from(box, across, plane.across()), from(box, down, plane.down()),
                to(box, across, plane.across()), to(box, down, plane.down()),
                pair.plane().slice().side(),
                alone() ? shown : low(box, side), alone() ? shown : high(box, side));
    }

    private int from(Box box, int along, int step) {
        return step > 0 ? low(box, along) : extent.along(along) - 1 - high(box, along);
    }

    private int to(Box box, int along, int step) {
        return step > 0 ? high(box, along) + 1 : extent.along(along) - low(box, along);
    }

    /// The slice that shows an object best: the one nearest to its middle that has pixels of it.
    int slice(int number) {
        Box box = matches.object(number).box();
        int middle = (low(box, side) + high(box, side)) / 2;
        for (int away = 0; !alone() && away <= high(box, side) - low(box, side); away++) {
            for (int slice : new int[] {middle - away, middle + away}) {
                if (slice >= low(box, side) && slice <= high(box, side) && isOn(number, box, slice)) {
                    return slice;
                }
            }
        }
        return pair.plane().slice().index();
    }

    private boolean isOn(int number, Box box, int slice) {
        int first = side == 0 ? 1 : 0;
        int second = 3 - side - first;
        int[] at = new int[3];
        at[side] = slice;
        for (at[second] = low(box, second); at[second] <= high(box, second); at[second]++) {
            for (at[first] = low(box, first); at[first] <= high(box, first); at[first]++) {
                if (matches.at(at[0], at[1], at[2]).equals(OptionalInt.of(number))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The object under a pixel of the picture.
    OptionalInt at(int column, int row) {
        int index = plane.index(column, row);
        return matches.at(index % extent.width(), index / extent.width() % extent.height(),
                index / extent.width() / extent.height());
    }

    /// The middle of an object's box, x, y and z, as the file counts.
    List<Integer> place(int number) {
        Box box = matches.object(number).box();
        if (!alone()) {
            return List.of((int) box.x(), (int) box.y(), (int) box.z());
        }
        Spot spot = spot(number);
        int index = pair.plane().index((spot.left() + spot.right() - 1) / 2, (spot.top() + spot.bottom() - 1) / 2);
        int width = pair.pair().width();
        int height = pair.pair().height();
        return List.of(index % width, index / width % height, index / width / height);
    }
}
