package maskscope.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// How a grid lies in the world, as far as its file tells: which way its sides point, how large its voxels are, and where
/// they are.
///
/// World coordinates are millimetres that grow towards right, anterior and superior (RAS), as NIfTI has them; readers of files
/// that count towards left and posterior (LPS: NRRD, MetaImage, DICOM) turn the first two signs.
///
/// A side is given to the axis of the body that it runs along most, no two sides to the same. A sheared affine is first
/// replaced by the rotation next to it, its orthogonal polar factor, so that the letters are those of nibabel's
/// `aff2axcodes`.
///
/// @param axes which way the sides point; [Axes#PLAIN] where that is not known
/// @param spacing how far apart voxels lie along x, y and z, in millimetres or in whatever the file measures; 1 where it does
///     not tell
/// @param affine the steps along x, y and z and the place of the first voxel, three rows of four numbers; empty where the
///     file does not tell
public record Placement(Axes axes, List<Double> spacing, List<Double> affine) {

    public static final Placement PLAIN = new Placement(Axes.PLAIN, List.of(1.0, 1.0, 1.0), List.of());

    /// The sine of an angle that is no turn but a rounding, as headers of a few digits have it.
    private static final double SAME_DIRECTION = 2e-3;

    public Placement {
        spacing = List.copyOf(spacing);
        affine = List.copyOf(affine);
        if (spacing.size() != 3 || spacing.stream().anyMatch(step -> !(step > 0 && step < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("voxels cannot lie " + spacing + " apart");
        }
        if (!affine.isEmpty() && affine.size() != 12) {
            throw new IllegalArgumentException("an affine has 12 numbers, not " + affine.size());
        }
    }

    /// A volume of which only the directions are known.
    public static Placement along(Axes axes) {
        return new Placement(axes, PLAIN.spacing, List.of());
    }

    /// A volume of which only the size of voxels is known; a size that cannot be is taken for 1.
    public static Placement spaced(double x, double y, double z) {
        return new Placement(Axes.PLAIN, List.of(sound(x), sound(y), sound(z)), List.of());
    }

    private static double sound(double step) {
        double length = Math.abs(step);
        return length > 0 && length < Double.POSITIVE_INFINITY ? length : 1;
    }

    /// By an affine of three rows (right, anterior, superior) and four columns (the steps along x, y and z, the first voxel's
    /// place); [#PLAIN] when it is none.
    public static Placement of(double[][] affine) {
        double[] lengths = new double[3];
        for (int side = 0; side < 3; side++) {
            lengths[side] = Math.hypot(Math.hypot(affine[0][side], affine[1][side]), affine[2][side]);
        }
        Axes axes = Directions.of(affine);
        boolean placed = Double.isFinite(affine[0][3] + affine[1][3] + affine[2][3]);
        if (!axes.ofBody()) {
            return PLAIN;
        }
        List<Double> spacing = List.of(lengths[0], lengths[1], lengths[2]);
        return new Placement(axes, spacing, placed ? flat(affine) : List.of());
    }

    private static List<Double> flat(double[][] affine) {
        Double[] numbers = new Double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                numbers[4 * row + column] = affine[row][column] + 0.0;
            }
        }
        return List.of(numbers);
    }

    /// How large a voxel is, as a user reads it: `0.5 × 0.5 × 3 mm`; empty where the file does not tell.
    public Optional<Message> voxel() {
        Message size = Message.of(axes.ofBody() ? "mask.voxel-in-millimetres" : "mask.voxel",
                Numbers.brief(spacing.get(0)), Numbers.brief(spacing.get(1)), Numbers.brief(spacing.get(2)));
        return located() || !spacing.equals(PLAIN.spacing) ? Optional.of(size) : Optional.empty();
    }

    /// Whether the file tells where every voxel lies.
    public boolean located() {
        return !affine.isEmpty();
    }

    /// A coordinate (0 to 2: right, anterior, superior) of the step along a side, or of the first voxel (side 3).
    public double step(int coordinate, int side) {
        return affine.get(4 * coordinate + side);
    }

    /// The turn after which this grid's sides run as another's do; empty where no turn does it, because one of them lies
    /// obliquely to the other. Both are [#located].
    public Optional<Turn> towards(Placement other) {
        int[] from = new int[3];
        int seen = 0;
        for (int side = 0; side < 3; side++) {
            for (int mine = 0; mine < 3; mine++) {
                double cosine = cosine(mine, other, side);
                // Of a sheared grid two sides may run the same way: no side is taken twice.
                boolean free = (seen & 1 << mine) == 0;
                if (free && Math.sqrt(Math.max(0, 1 - cosine * cosine)) <= SAME_DIRECTION) {
                    from[side] = cosine < 0 ? ~mine : mine;
                    seen |= 1 << mine;
                    break;
                }
            }
        }
        return seen == 7 ? Optional.of(new Turn(from[0], from[1], from[2])) : Optional.empty();
    }

    /// The angle by which the side of a grid is tilted most from the nearest side of another one. Both are [#located].
    public double degreesFrom(Placement other) {
        double most = 0;
        for (int side = 0; side < 3; side++) {
            double nearest = Math.max(Math.max(Math.abs(cosine(0, other, side)), Math.abs(cosine(1, other, side))),
                    Math.abs(cosine(2, other, side)));
            most = Math.max(most, Math.toDegrees(Math.acos(nearest)));
        }
        return most;
    }

    private double cosine(int mine, Placement other, int side) {
        double sum = 0;
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            sum += step(coordinate, mine) * other.step(coordinate, side);
        }
        return Math.clamp(sum / (spacing.get(mine) * other.spacing.get(side)), -1.0, 1.0);
    }

    /// How far apart the first voxels of two grids lie, in millimetres. Both are [#located].
    public double distance(Placement other) {
        double sum = 0;
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            double apart = step(coordinate, 3) - other.step(coordinate, 3);
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }

    /// How far apart the first or the last corners of two grids lie at most, in millimetres, each grid of its own size. Both are
    /// [#located].
    public double cornersApart(Extent size, Placement other, Extent others) {
        double first = 0;
        double last = 0;
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            double before = corner(coordinate, size, 0) - other.corner(coordinate, others, 0);
            double behind = corner(coordinate, size, 1) - other.corner(coordinate, others, 1);
            first += before * before;
            last += behind * behind;
        }
        return Math.sqrt(Math.max(first, last));
    }

    /// A coordinate of the outer corner before the first voxel (0) or behind the last one (1).
    private double corner(int coordinate, Extent size, int end) {
        double place = step(coordinate, 3);
        for (int side = 0; side < 3; side++) {
            place += (end * size.along(side) - 0.5) * step(coordinate, side);
        }
        return place;
    }

    /// How the same grid lies when it is turned; `size` is its size before.
    public Placement turned(Turn turn, Extent size) {
        if (turn.equals(Turn.NONE)) {
            return this;
        }
        List<Double> apart = List.of(spacing.get(turn.from(0)), spacing.get(turn.from(1)), spacing.get(turn.from(2)));
        if (!located()) {
            return new Placement(axes.turned(turn), apart, List.of());
        }
        double[][] turned = new double[3][4];
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            turned[coordinate][3] = step(coordinate, 3);
            for (int side = 0; side < 3; side++) {
                double step = step(coordinate, turn.from(side));
                turned[coordinate][side] = turn.against(side) ? -step : step;
                turned[coordinate][3] += turn.against(side) ? (size.along(turn.from(side)) - 1) * step : 0;
            }
        }
        return new Placement(axes.turned(turn), apart, flat(turned));
    }

    /// How the same grid lies when every pixel is made `factor` pixels across and as many down.
    public Placement enlarged(int factor) {
        List<Double> apart = List.of(spacing.get(0) / factor, spacing.get(1) / factor, spacing.get(2));
        if (!located()) {
            return new Placement(axes, apart, List.of());
        }
        double[][] finer = new double[3][4];
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            double right = step(coordinate, 0) / factor;
            double below = step(coordinate, 1) / factor;
            finer[coordinate][0] = right;
            finer[coordinate][1] = below;
            finer[coordinate][2] = step(coordinate, 2);
            // The middle of the first part of a voxel lies before the voxel's own.
            finer[coordinate][3] = step(coordinate, 3) - (factor - 1) / 2.0 * (right + below);
        }
        return new Placement(axes, apart, flat(finer));
    }

    /// How one slice lies as a grid of its own, whose x and y are the two sides that the slice has, the earlier one first;
    /// `size` is that of this grid.
    public Placement slice(Slice slice, Extent size) {
        Turn turn = slice.side() == 0 ? new Turn(1, 2, 0) : slice.side() == 1 ? new Turn(0, 2, 1) : Turn.NONE;
        Placement turned = turned(turn, size);
        if (!located()) {
            return turned;
        }
        List<Double> there = new ArrayList<>(turned.affine);
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            there.set(4 * coordinate + 3, turned.step(coordinate, 3) + slice.index() * turned.step(coordinate, 2));
        }
        return new Placement(turned.axes, turned.spacing, there);
    }
}
