package maskscope.open;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import maskscope.file.Grid;
import maskscope.mask.Extent;

/// Where a cropped array lies in its volume: where its own segmentation is that of the volume, which holds nothing outside.
///
/// The object's first and last columns, rows and slices leave one place, or few where single pixels are not certain; these
/// are compared pixel by pixel.
final class CropSearch {

    /// More places than this are as many as any.
    private static final long MOST = 1000;

    private final Winners part;
    private final Grid whole;
    private final Extent size;

    CropSearch(Winners part, Grid whole) {
        this.part = part;
        this.whole = whole;
        this.size = part.size();
    }

    /// All places if they are no more than one, else two or more of them.
    List<Crop> places() {
        Box object = Box.of(whole.extent(), i -> label(i) != 0);
        Box certain = Box.of(size, part::object);
        Box possible = Box.of(size, part::mayBeObject);
        int[] from = new int[3];
        int[] to = new int[3];
        long count = 1;
        for (int side = 0; side < 3; side++) {
            from[side] = 0;
            to[side] = whole.extent().along(side) - size.along(side);
            if (object.isEmpty() ? !certain.isEmpty() : possible.isEmpty()) {
                return List.of();
            }
            if (!object.isEmpty()) {
                from[side] = Math.max(from[side], object.last(side) - possible.last(side));
                to[side] = Math.min(to[side], object.first(side) - possible.first(side));
            }
            if (!certain.isEmpty()) {
                from[side] = Math.max(from[side], object.first(side) - certain.first(side));
                to[side] = Math.min(to[side], object.last(side) - certain.last(side));
            }
            count *= Math.max(0, to[side] - from[side] + 1L);
        }
        return count > MOST ? List.of(place(from), place(to)) : agreeing(from, to);
    }

    private List<Crop> agreeing(int[] from, int[] to) {
        List<Crop> places = new ArrayList<>();
        for (int z = from[2]; z <= to[2]; z++) {
            for (int y = from[1]; y <= to[1]; y++) {
                for (int x = from[0]; x <= to[0] && places.size() < 2; x++) {
                    Crop place = place(new int[] {x, y, z});
                    if (agrees(place)) {
                        places.add(place);
                    }
                }
            }
        }
        return places;
    }

    private Crop place(int[] at) {
        return new Crop(whole.extent(), at[0], at[1], at[2]);
    }

    private boolean agrees(Crop place) {
        return IntStream.range(0, (int) size.pixels()).parallel().allMatch(i -> part.mayBe(i, label(place.at(size, i))));
    }

    private int label(int index) {
        return (int) Math.rint(whole.number(index));
    }

    /// The smallest box around some pixels, by its first and last place along x, y and z.
    private record Box(int[] firsts, int[] lasts) {

        static Box of(Extent size, IntPredicate in) {
            int[] firsts = {size.width(), size.height(), size.depth()};
            int[] lasts = {-1, -1, -1};
            for (int i = 0; i < size.pixels(); i++) {
                if (in.test(i)) {
                    int row = i / size.width();
                    int[] at = {i % size.width(), row % size.height(), row / size.height()};
                    for (int side = 0; side < 3; side++) {
                        firsts[side] = Math.min(firsts[side], at[side]);
                        lasts[side] = Math.max(lasts[side], at[side]);
                    }
                }
            }
            return new Box(firsts, lasts);
        }

        boolean isEmpty() {
            return lasts[0] < 0;
        }

        int first(int side) {
            return firsts[side];
        }

        int last(int side) {
            return lasts[side];
        }
    }
}
