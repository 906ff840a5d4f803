package maskscope.file.hdf5;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import maskscope.file.array.ArrayLayout;
import maskscope.file.array.ArrayShape;
import maskscope.text.Message;

/// The sides of a dataset as a mask has them, by what the file says of them.
///
/// @param shape the sides, rows before columns, and how the numbers run through them
/// @param layouts what the sides are where the file names them; empty where it does not
/// @param text the shape as the program tells it that wrote the file
/// @param batch whether the slices are pictures of their own: points in time
record Hdf5Sides(ArrayShape shape, Optional<List<ArrayLayout>> layouts, Message text, boolean batch) {

    /// The order in which named sides are taken: channels, time, and what a volume has.
    private static final String NAMED = "ctzyx";
    /// One of vigra's axes in its JSON: `{"key": "z", …}`.
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"(\\w)\"");

    /// As the program counts that reads rows first; nothing is known of the sides.
    static Hdf5Sides plain(int... sides) {
        return new Hdf5Sides(ArrayShape.lastQuickest(sides), Optional.empty(), ArrayShape.text(sides), false);
    }

    /// Of a program that counts the other way round: the array of m × n × k lies in the file as k × n × m. Its slices come
    /// last, and its rows are to be rows.
    static Hdf5Sides columnsFirst(int... sides) {
        int last = sides.length - 1;
        int[] places = IntStream.rangeClosed(0, last)
                .map(k -> last < 1 || k < last - 1 ? k : 2 * last - 1 - k)
                .toArray();
        int[] told = IntStream.rangeClosed(0, last).map(k -> sides[last - k]).toArray();
        return new Hdf5Sides(ordered(sides, places), Optional.empty(), ArrayShape.text(told), false);
    }

    /// By letters that name the sides; as [#plain] where they are none that a picture has.
    static Hdf5Sides named(String letters, int... sides) {
        boolean known = letters.length() == sides.length
                && letters.chars().distinct().count() == sides.length
                && letters.chars().allMatch(letter -> NAMED.indexOf(letter) >= 0)
                && letters.contains("x")
                && letters.contains("y");
        if (!known) {
            return plain(sides);
        }
        int[] places = NAMED.chars().map(letters::indexOf).filter(place -> place >= 0).toArray();
        ArrayShape shape = ordered(sides, places);
        boolean volume = length('z', letters, sides) > 1;
        boolean times = length('t', letters, sides) > 1;
        // Volumes at several times are channels, of which one can be chosen.
        boolean channels = length('c', letters, sides) > 1 || times && volume;
        int[] squeezed = shape.squeezed().sides();
        boolean possible = channels
                ? squeezed.length <= 4 && squeezed[0] <= ArrayLayout.MOST_CHANNELS
                : squeezed.length <= 3;
        List<ArrayLayout> layouts = possible
                ? List.of(new ArrayLayout(squeezed, channels ? 0 : ArrayLayout.NONE))
                : List.of();
        return new Hdf5Sides(shape, Optional.of(layouts), ArrayShape.text(sides), times && !volume);
    }

    private static int length(char letter, String letters, int... sides) {
        int place = letters.indexOf(letter);
        return place < 0 ? 1 : sides[place];
    }

    private static ArrayShape ordered(int[] sides, int[] places) {
        int[] order = IntStream.range(0, sides.length)
                .map(k -> sides.length - 1 - k)
                .map(side -> IntStream.range(0, places.length).filter(at -> places[at] == side).findFirst().orElseThrow())
                .toArray();
        return new ArrayShape(IntStream.of(places).map(place -> sides[place]).toArray(), order);
    }

    /// The letters that attributes name sides by: ilastik's `axistags`, or HDF5's own labels; empty without.
    static String letters(Hdf5Attributes attributes) throws IOException {
        StringBuilder letters = new StringBuilder();
        Matcher key = KEY.matcher(attributes.text("axistags").orElse(""));
        while (key.find()) {
            letters.append(key.group(1));
        }
        List<String> labels = attributes.texts("DIMENSION_LABELS");
        return letters.isEmpty() && labels.stream().allMatch(label -> label.length() == 1)
                ? String.join("", labels)
                : letters.toString();
    }
}
