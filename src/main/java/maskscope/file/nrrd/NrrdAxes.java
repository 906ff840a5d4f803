package maskscope.file.nrrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;

/// What the axes of the array are: the sides of a picture or a volume, and the one along which its channels lie.
///
/// An axis is a side when its kind says so, or when it has a direction in space, or when nothing is said of it. Any other kind
/// (a list, a vector, colours, moments of time) makes it the channels' axis, wherever it stands. Of four sides the last one
/// holds channels, as in NIfTI; and three or four before two larger sides are colours, as teem makes them of a picture
/// without a word.
///
/// @param sizes the lengths of all axes, the quickest first
/// @param sides the places of at most three axes that are sides
/// @param channelAxis the place of the channels' axis; empty when there is only one channel
/// @param coloured whether the channels are red, green, blue and perhaps opacity
record NrrdAxes(List<Long> sizes, List<Integer> sides, Optional<Integer> channelAxis, boolean coloured) {

    private static final int MOST_AXES = 16;
    private static final Set<Long> COLOURS = Set.of(3L, 4L);
    private static final Set<String> COLOUR_KINDS = Set.of("rgbcolor", "rgb", "rgbacolor", "rgba");
    private static final int LEAST_SIDE = 4;
    private static final Set<String> SIDES = Set.of("domain", "space");
    /// What teem writes where no kind is known.
    private static final Set<String> UNKNOWN = Set.of("???", "none", "unknown", "");

    static NrrdAxes of(NrrdFields fields) throws BadInput {
        if (fields.whole("dimension", 1) > MOST_AXES) {
            throw fields.wrong("dimension");
        }
        int count = (int) fields.whole("dimension", 1);
        List<Long> sizes = sizes(fields);
        if (sizes.size() != count) {
            throw fields.wrong("sizes");
        }
        List<String> kinds = fields.words("kinds");
        if (!kinds.isEmpty() && kinds.size() != count) {
            throw fields.wrong("kinds");
        }
        boolean directed = fields.get("spacedirections").isPresent();
        List<double[]> directions = directed ? NrrdVectors.of(fields, "spacedirections", count) : List.of();
        List<Integer> sides = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int axis = 0; axis < count; axis++) {
            String kind = kinds.isEmpty() ? "" : kinds.get(axis).toLowerCase(Locale.ROOT);
            boolean side = UNKNOWN.contains(kind)
                    ? !directed || directions.get(axis) != NrrdVectors.NONE
                    : SIDES.contains(kind);
            (side ? sides : others).add(axis);
        }
        boolean untold = kinds.isEmpty() && !directed && fields.get("spacings").isEmpty();
        if (untold && count == 3 && COLOURS.contains(sizes.getFirst())
                && sizes.get(1) > LEAST_SIDE && sizes.get(2) > LEAST_SIDE) {
            return new NrrdAxes(sizes, List.of(1, 2), Optional.of(0), true);
        }
        return of(fields, sizes, sides, others);
    }

    private static List<Long> sizes(NrrdFields fields) throws BadInput {
        fields.need("sizes");
        List<Long> sizes = new ArrayList<>();
        for (String word : fields.words("sizes")) {
            if (!word.matches("\\d{1,18}")) {
                throw fields.wrong("sizes");
            }
            sizes.add(Long.valueOf(word));
        }
        return List.copyOf(sizes);
    }

    private static NrrdAxes of(NrrdFields fields, List<Long> sizes, List<Integer> sides, List<Integer> others) throws BadInput {
        while (sides.size() > 3 && sizes.get(sides.getLast()) == 1) {
            sides.removeLast();
        }
        while (sides.size() > 3 && sizes.get(sides.getFirst()) == 1) {
            sides.removeFirst();
        }
        others.removeIf(axis -> sizes.get(axis) == 1);
        if (sides.size() == 4 && others.isEmpty()) {
            others.add(sides.removeLast());
        }
        if (sides.size() > 3) {
            throw BadInput.of(fields.file(), "volume.many-sides");
        }
        if (others.size() > 1) {
            throw BadInput.of(fields.file(), "volume.two-lists");
        }
        Optional<Integer> channels = others.stream().findFirst();
        List<String> kinds = fields.words("kinds");
        boolean coloured = channels
                .filter(axis -> COLOURS.contains(sizes.get(axis)) && !kinds.isEmpty())
                .filter(axis -> COLOUR_KINDS.contains(NrrdFields.plain(kinds.get(axis))))
                .isPresent();
        return new NrrdAxes(sizes, List.copyOf(sides), channels, coloured);
    }

    /// The length of a side, numbered from 0; 1 where there is none.
    long side(int number) {
        return number < sides.size() ? sizes.get(sides.get(number)) : 1;
    }

    long channels() {
        return channelAxis.map(sizes::get).orElse(1L);
    }

    /// How many numbers of one channel follow each other.
    long run() {
        return count(0, channelAxis.orElse(sizes.size()));
    }

    /// How many numbers the axes from one place to before another hold.
    long count(int from, int to) {
        return VolumeShape.product(sizes.subList(from, to).stream().mapToLong(Long::longValue).toArray());
    }
}
