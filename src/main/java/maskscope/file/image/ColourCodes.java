package maskscope.file.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The distinct colours of a picture, numbered as they are met.
final class ColourCodes {

    private final int[] colours;
    private int size;
    private int last = -1;

    /// At most `limit` colours.
    ColourCodes(int limit) {
        colours = new int[limit];
    }

    /// The number of a colour, or -1 when it is one too many. Neighbours are mostly alike, so the last one is tried first.
    int of(int rgb) {
        if (last >= 0 && colours[last] == rgb) {
            return last;
        }
        for (int code = 0; code < size; code++) {
            if (colours[code] == rgb) {
                last = code;
                return code;
            }
        }
        if (size == colours.length) {
            return -1;
        }
        colours[size] = rgb;
        last = size++;
        return last;
    }

    List<Integer> ascending() {
        List<Integer> sorted = new ArrayList<>();
        Arrays.stream(colours, 0, size).sorted().forEach(sorted::add);
        return sorted;
    }

    /// For each number the place of its colour among [#ascending].
    int[] ranks() {
        List<Integer> sorted = ascending();
        return Arrays.stream(colours, 0, size).map(sorted::indexOf).toArray();
    }
}
