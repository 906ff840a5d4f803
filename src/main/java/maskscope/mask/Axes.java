package maskscope.mask;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Which way the three sides of a volume point: x along a row, y down the rows, z through the slices.
///
/// In a scan of a body each side points right or left, to the front or back, up or down; its file says so. `directions` holds
/// a letter for x, y and z: where the number of a pixel grows towards, of R L A P S I (right, left, anterior, posterior,
/// superior, inferior). It is empty for a volume of unknown orientation.
public record Axes(String directions) {

    public static final Axes PLAIN = new Axes("");

    /// What a body's planes are called, by the axis they are stacked along.
    private static final List<String> PLANES = List.of("sagittal", "coronal", "axial");
    private static final List<String> LETTERS = List.of("RL", "AP", "SI");

    public Axes {
        if (!directions.isEmpty()) {
            if (directions.length() != 3) {
                throw new IllegalArgumentException("three directions are needed, not " + directions);
            }
            for (String letters : LETTERS) {
                if (directions.chars().filter(letter -> letters.indexOf(letter) >= 0).count() != 1) {
                    throw new IllegalArgumentException("the directions " + directions + " are not three of a body");
                }
            }
        }
    }

    public boolean ofBody() {
        return !directions.isEmpty();
    }

    /// The side (0 is x, 1 is y, 2 is z) that a user's word means: `x`, `y`, `z`, `0` to `2`, or a plane of the body.
    public OptionalInt side(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int plain = lower.length() == 1 ? Math.max("xyz".indexOf(lower), "012".indexOf(lower)) : -1;
        if (plain >= 0) {
            return OptionalInt.of(plain);
        }
        int plane = PLANES.indexOf(lower);
        return plane < 0 || !ofBody() ? OptionalInt.empty() : OptionalInt.of(sideOf(plane));
    }

    /// What slices across a side are called: `axial`, or `z` where nothing is known of a body.
    public String plane(int side) {
        if (!ofBody()) {
            return String.valueOf("xyz".charAt(side));
        }
        for (int plane = 0; plane < PLANES.size(); plane++) {
            if (sideOf(plane) == side) {
                return PLANES.get(plane);
            }
        }
        throw new IllegalArgumentException("there are three sides, and " + side + " is none");
    }

    /// The directions of the same volume when it is turned.
    Axes turned(Turn turn) {
        if (!ofBody()) {
            return this;
        }
        StringBuilder letters = new StringBuilder();
        for (int side = 0; side < 3; side++) {
            char letter = directions.charAt(turn.from(side));
            letters.append(turn.against(side) ? opposite(letter) : letter);
        }
        return new Axes(letters.toString());
    }

    private static char opposite(char letter) {
        String pairs = "RLAPSI";
        return pairs.charAt(pairs.indexOf(letter) ^ 1);
    }

    private int sideOf(int plane) {
        for (int side = 0; side < 3; side++) {
            if (LETTERS.get(plane).indexOf(directions.charAt(side)) >= 0) {
                return side;
            }
        }
        throw new IllegalStateException("no side points along " + LETTERS.get(plane));
    }
}
