package maskscope.pixel.object;

import maskscope.mask.Extent;

/// Which pixels touch: those that lie at most one step apart along each side, and along no more than `steps` sides at once.
///
/// Of a picture's pixel 4 neighbours are one step away and 8 are two; of a volume's 6, 18 and 26 are one, two and three. It
/// is what scipy and scikit-image call connectivity.
///
/// @param steps along how many sides neighbours may lie apart at once, 1 to 3; pictures know no third
/// @param acrossSlices whether the slices of a volume touch; those of a batch are pictures of their own and do not
public record Neighbours(int steps, boolean acrossSlices) {

    /// Pixels that share a side, voxels that share a face: 4 in a picture, 6 in a volume.
    public static final Neighbours FACES = new Neighbours(1, true);
    /// Voxels that share an edge, too: 18 in a volume. In a picture these are all 8.
    public static final Neighbours EDGES = new Neighbours(2, true);
    /// Whatever touches, also at a corner: 8 in a picture, 26 in a volume.
    public static final Neighbours CORNERS = new Neighbours(3, true);

    public Neighbours {
        if (steps < 1 || steps > 3) {
            throw new IllegalArgumentException("neighbours are 1 to 3 steps away, not " + steps);
        }
    }

    /// The same within each slice alone.
    public Neighbours withinSlices() {
        return new Neighbours(steps, false);
    }

    /// How many neighbours a pixel has, inside of an extent: 4 or 8; 6, 18 or 26.
    public int of(Extent extent) {
        boolean volume = acrossSlices && extent.depth() > 1;
        return switch (steps) {
            case 1 -> volume ? 6 : 4;
            case 2 -> volume ? 18 : 8;
            default -> volume ? 26 : 8;
        };
    }

    /// How far apart along a line pixels may lie that touch, of two lines that lie so many steps apart; below 0 where none do.
    int reach(int stepsOfLines) {
        return Math.min(1, steps - stepsOfLines);
    }
}
