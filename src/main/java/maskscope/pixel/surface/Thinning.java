package maskscope.pixel.surface;

/// Which object pixels a picture loses when it is thinned, by what lies around them.
///
/// Pixels go in two passes in turn. The rule is that of Zhang & Suen (1984, CACM 27), but for the 25 neighbourhoods in which
/// scikit-image's `skeletonize` departs from it: ends of lines and blocks of two pixels go in one pass only, so that something of
/// them is left, and corners of stairs go although that is no end of anything.
final class Thinning {

    private static final int N = 1;
    private static final int NE = 1 << 1;
    private static final int E = 1 << 2;
    private static final int SE = 1 << 3;
    private static final int S = 1 << 4;
    private static final int SW = 1 << 5;
    private static final int W = 1 << 6;
    private static final int NW = 1 << 7;

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private static final int[] GO_IN_BOTH = {N | E, E | S, S | W, W | N};
    private static final int[] GO_IN_FIRST = {
        NW | N, N | NE, NE | E, W | NW | N, N | NE | E,
        NW | N | E, W | N | NE, S | W | NW, SW | W | N, SW | W | N | NE
    };
    private static final int[] GO_IN_SECOND = {
        E | SE, S | SW, SW | W, E | SE | S, S | SW | W,
        N | E | SE, E | S | SW, NE | E | S | SW, SE | S | W
    };
    private static final int[] STAY = {SE | S, W | NW};

    /// By the neighbours that are object, a bit each.
    private final byte[] passes = new byte[256];

    Thinning() {
        for (int around = 0; around < passes.length; around++) {
            passes[around] = (byte) zhangSuen(around);
        }
        set(GO_IN_BOTH, FIRST | SECOND);
        set(GO_IN_FIRST, FIRST);
        set(GO_IN_SECOND, SECOND);
        set(STAY, 0);
    }

    private void set(int[] neighbourhoods, int when) {
        for (int around : neighbourhoods) {
            passes[around] = (byte) when;
        }
    }

    private static int zhangSuen(int around) {
        int neighbours = Integer.bitCount(around);
        int turned = around >> 1 | (around & 1) << 7;
        int beginnings = Integer.bitCount(~around & turned);
        if (neighbours < 2 || neighbours > 6 || beginnings != 1) {
            return 0;
        }
        boolean first = !has(around, N | E | S) && !has(around, E | S | W);
        boolean second = !has(around, N | E | W) && !has(around, N | S | W);
        return (first ? FIRST : 0) | (second ? SECOND : 0);
    }

    private static boolean has(int around, int all) {
        return (around & all) == all;
    }

    /// Whether an object pixel goes in a pass, 0 or 1. The neighbours that are object have a bit each, from the lowest on
    /// clockwise from the one above.
    boolean goes(int around, int pass) {
        return (passes[around] >> pass & 1) != 0;
    }
}
