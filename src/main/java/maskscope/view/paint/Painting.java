package maskscope.view.paint;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import maskscope.view.look.Argb;

/// How a picture is painted: a colour for each row of the pixel table, and which row stands for a screen pixel that
/// covers several. To paint is to look colours up, whatever a slider did to them.
///
/// @param colour 0xAARRGGBB for each row; what is not opaque lies over the photograph
/// @param choice which row a screen pixel takes
/// @param rank for [Choice#STRONGEST], how strong each row is
/// @param second for [Choice#SUM], the colours of misses, added to `colour`, those of false positives
/// @param scale what the colours mean; null where a colour bar would say nothing
public record Painting(int[] colour, Choice choice, double[] rank, int[] second, ColourScale scale) {

    /// Which of the rows that lie under a screen pixel is painted.
    enum Choice {
        TYPICAL,
        FALSE_POSITIVE,
        MISS,
        /// The one that ranks highest.
        STRONGEST,
        /// The worst false positive and the worst miss, their light added.
        SUM
    }

    /// What is left out of every sum: neither right nor wrong, and no part of any scale.
    public static final int LEFT_OUT = 0xff7d8087;

    /// The same with the row of pixels that are left out, if there is one, in a colour of its own.
    public Painting leavingOut(OptionalInt row) {
        if (row.isEmpty()) {
            return this;
        }
        int[] colours = colour.clone();
        colours[row.getAsInt()] = LEFT_OUT;
        double[] ranks = rank == null ? null : rank.clone();
        if (ranks != null) {
            ranks[row.getAsInt()] = Double.NEGATIVE_INFINITY;
        }
        return new Painting(colours, choice, ranks, second, scale);
    }

    static Painting of(Choice choice, int[] colour, ColourScale scale) {
        return new Painting(colour, choice, null, null, scale);
    }

    static Painting strongest(int[] colour, double[] rank, ColourScale scale) {
        return new Painting(colour, Choice.STRONGEST, rank, null, scale);
    }

    static Painting sum(int[] falsePositive, int[] miss, ColourScale scale) {
        return new Painting(falsePositive, Choice.SUM, null, miss, scale);
    }

    /// Paints all screen pixels into `out` (premultiplied, which is the same for the opaque and the empty). `photo`
    /// may be null: then colours lie over black.
    public void paint(ScreenCodes codes, int[] photo, int[] out) {
        // Chosen once and not for every pixel.
        IntUnaryOperator colourAt = colourOf(codes);
        int[] typical = codes.typical();
        IntStream.range(0, codes.height()).parallel().forEach(y -> {
            int end = (y + 1) * codes.width();
            for (int at = y * codes.width(); at < end; at++) {
                out[at] = typical[at] == ScreenCodes.OUTSIDE
                        ? 0
                        : Argb.over(colourAt.applyAsInt(at), photo == null ? 0xff000000 : photo[at]);
            }
        });
    }

    /// The colour of a screen pixel inside the image.
    private IntUnaryOperator colourOf(ScreenCodes codes) {
        int[] typical = codes.typical();
        int[] falsePositive = codes.falsePositive();
        int[] miss = codes.miss();
        return switch (choice) {
            case TYPICAL -> at -> colour[typical[at]];
            case FALSE_POSITIVE -> at -> colour[falsePositive[at]];
            case MISS -> at -> colour[miss[at]];
            case SUM -> at -> Argb.add(colour[falsePositive[at]], second[miss[at]]);
            // Magnified, a screen pixel has one row only.
            case STRONGEST -> typical == miss
                    ? at -> colour[typical[at]]
                    : at -> colour[strongest(typical[at], falsePositive[at], miss[at])];
        };
    }

    private int strongest(int row, int falsePositive, int miss) {
        int stronger = rank[falsePositive] > rank[row] ? falsePositive : row;
        return rank[miss] > rank[stronger] ? miss : stronger;
    }
}
