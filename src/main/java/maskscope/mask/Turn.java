package maskscope.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a grid is turned so that its sides run as those of another one do: one of 48 ways, which take no number apart.
///
/// Each parameter tells which side of the file (0 is x, the quickest, 1 is y, 2 is z) becomes the side x, y or z of what is
/// made of it; `~side` where it is run through backwards.
///
/// As text ([#word], [#parse]) a turn names the sides of the file in the order of an array's shape, the slowest first, by the
/// side that each becomes: `zyx` is no turn at all, `xyz` what nibabel's arrays need, `z-yx` a picture upside down. Two
/// letters are a picture: `xy` is transposed.
public record Turn(int x, int y, int z) {

    public static final Turn NONE = new Turn(0, 1, 2);
    /// Rows become columns, slice by slice.
    public static final Turn TRANSPOSED = new Turn(1, 0, 2);
    /// All sides in the reverse order, as arrays are that count x first.
    public static final Turn REVERSED = new Turn(2, 1, 0);

    public Turn {
        int seen = 0;
        for (int from : new int[] {x, y, z}) {
            int side = from < 0 ? ~from : from;
            seen |= side > 2 ? 8 : 1 << side;
        }
        if (seen != 7) {
            throw new IllegalArgumentException("the sides " + x + ", " + y + ", " + z + " are not three of a grid");
        }
    }

    /// What a word stands for; empty if it is none.
    public static Optional<Turn> parse(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT).replace("+", "");
        String letters = text.replace("-", "");
        String whole = letters.length() == 2 ? "z" + text : text;
        int[] from = new int[3];
        int seen = 0;
        int side = 2;
        for (int at = 0; at < whole.length(); side--) {
            boolean against = whole.charAt(at) == '-';
            at += against ? 1 : 0;
            int becomes = at < whole.length() ? "xyz".indexOf(whole.charAt(at)) : -1;
            at++;
            if (becomes < 0 || side < 0) {
                return Optional.empty();
            }
            from[becomes] = against ? ~side : side;
            seen |= 1 << becomes;
        }
        return seen == 7 && side == -1 ? Optional.of(new Turn(from[0], from[1], from[2])) : Optional.empty();
    }

    /// All turns that make a grid of one size one of another: 8 of a square, 48 of a cube, none where the sizes have other
    /// sides. What leaves a picture a picture turns no slices.
    public static List<Turn> between(Extent file, Extent wanted) {
        List<Turn> all = new ArrayList<>();
        boolean picture = file.depth() == 1 && wanted.depth() == 1;
        for (String letters : List.of("zyx", "zxy", "xyz", "yzx", "yxz", "xzy")) {
            for (int flips = 0; flips < (picture ? 4 : 8); flips++) {
                StringBuilder word = new StringBuilder();
                for (char letter : letters.toCharArray()) {
                    word.append((flips >> "xyz".indexOf(letter) & 1) == 1 ? "-" : "").append(letter);
                }
                Turn turn = parse(word.toString()).orElseThrow();
                if (turn.of(file).equals(wanted) && !(picture && turn.from(2) != 2)) {
                    all.add(turn);
                }
            }
        }
        return all;
    }

    /// The word for it, with which a user may ask for it.
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int side = 2; side >= 0; side--) {
            for (int becomes = 0; becomes < 3; becomes++) {
                if (from(becomes) == side) {
                    word.append(against(becomes) ? "-" : "").append("xyz".charAt(becomes));
                }
            }
        }
        return word.toString();
    }

    /// The same for a grid of this size: of a picture two letters are enough.
    public String word(Extent size) {
        return size.depth() == 1 && z == 2 ? word().substring(1) : word();
    }

    /// The side of the file that becomes a side.
    public int from(int side) {
        int from = coded(side);
        return from < 0 ? ~from : from;
    }

    /// Whether that side of the file is run through backwards.
    public boolean against(int side) {
        return coded(side) < 0;
    }

    private int coded(int side) {
        return side == 0 ? x : side == 1 ? y : z;
    }

    /// This turn, and another one after it.
    public Turn then(Turn next) {
        int[] from = new int[3];
        for (int side = 0; side < 3; side++) {
            int between = next.from(side);
            from[side] = next.against(side) == against(between) ? from(between) : ~from(between);
        }
        return new Turn(from[0], from[1], from[2]);
    }

    /// The size of what is made of a grid.
    public Extent of(Extent file) {
        return new Extent(file.along(from(0)), file.along(from(1)), file.along(from(2)));
    }

    /// Where the pixels of what is made lie in the file.
    public Steps steps(Extent file) {
        int[] strides = {1, file.width(), file.width() * file.height()};
        int first = 0;
        int[] steps = new int[3];
        for (int side = 0; side < 3; side++) {
            int stride = strides[from(side)];
            first += against(side) ? (file.along(from(side)) - 1) * stride : 0;
            steps[side] = against(side) ? -stride : stride;
        }
        return new Steps(of(file), first, steps[0], steps[1], steps[2]);
    }

    /// The pixels of a turned grid as places in the file's.
    ///
    /// @param size how large the turned grid is
    /// @param first where its first pixel lies
    /// @param across what is added for the next pixel of a row
    /// @param down what is added for the next row
    /// @param deep what is added for the next slice
    public record Steps(Extent size, int first, int across, int down, int deep) {

        /// Where a pixel of the turned grid lies in the file's.
        public int at(int x, int y, int z) {
            return first + x * across + y * down + z * deep;
        }

        /// Takes a pixel of the file to its place.
        public interface Move {
            void pixel(int from, int to);
        }

        /// Every pixel, row by row of the turned grid.
        public void each(Move move) {
            int to = 0;
            for (int slice = 0; slice < size.depth(); slice++) {
                for (int row = 0; row < size.height(); row++) {
                    int from = at(0, row, slice);
                    for (int column = 0; column < size.width(); column++) {
                        move.pixel(from + column * across, to++);
                    }
                }
            }
        }
    }
}
