package maskscope.file.nrrd;

import java.util.List;
import java.util.Map;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;

/// How the sides lie in the body, or at least how far apart their voxels are.
final class NrrdPlacement {

    /// Which way the first two coordinates of a space grow, 1 where they do so towards right and anterior. All of them grow
    /// towards superior.
    private static final Map<String, int[]> BODIES = Map.of(
            "rightanteriorsuperior", new int[] {1, 1}, "ras", new int[] {1, 1},
            "leftanteriorsuperior", new int[] {-1, 1}, "las", new int[] {-1, 1},
            "leftposteriorsuperior", new int[] {-1, -1}, "lps", new int[] {-1, -1});

    private NrrdPlacement() {}

    static Placement of(NrrdFields fields, NrrdAxes axes) throws BadInput {
        if (fields.get("spacedirections").isEmpty()) {
            return spaced(fields, axes);
        }
        List<double[]> all = NrrdVectors.of(fields, "spacedirections", axes.sizes().size());
        double[][] steps = new double[3][];
        for (int side = 0; side < 3; side++) {
            steps[side] = side < axes.sides().size() ? all.get(axes.sides().get(side)) : NrrdVectors.NONE;
        }
        // A fourth coordinate is time, and the name of the space says so.
        String space = NrrdFields.plain(fields.get("space").orElse("")).replaceFirst("(?<=^...)t$|time$", "");
        if (steps[2].length == 0) {
            steps[2] = across(steps[0], steps[1]);
        }
        boolean placed = BODIES.containsKey(space) && steps[0].length >= 3 && steps[1].length >= 3 && steps[2].length >= 3;
        return placed
                ? placed(steps, origin(fields), BODIES.get(space))
                : Placement.spaced(length(steps[0]), length(steps[1]), length(steps[2]));
    }

    private static Placement placed(double[][] steps, double[] origin, int[] signs) {
        double[][] affine = new double[3][4];
        for (int row = 0; row < 3; row++) {
            int sign = row < 2 ? signs[row] : 1;
            for (int side = 0; side < 3; side++) {
                affine[row][side] = sign * steps[side][row];
            }
            affine[row][3] = origin.length < 3 ? Double.NaN : sign * origin[row];
        }
        return Placement.of(affine);
    }

    private static double[] origin(NrrdFields fields) throws BadInput {
        return fields.get("spaceorigin").isEmpty() ? NrrdVectors.NONE : NrrdVectors.of(fields, "spaceorigin", 1).getFirst();
    }

    /// The direction across a picture, one step of which is 1.
    private static double[] across(double[] x, double[] y) {
        if (x.length < 3 || y.length < 3) {
            return NrrdVectors.NONE;
        }
        double[] z = {x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
        double length = length(z);
        return new double[] {z[0] / length, z[1] / length, z[2] / length};
    }

    /// NaN of a vector that is none.
    private static double length(double[] vector) {
        double squares = 0;
        for (double number : vector) {
            squares += number * number;
        }
        return vector.length == 0 ? Double.NaN : Math.sqrt(squares);
    }

    private static Placement spaced(NrrdFields fields, NrrdAxes axes) throws BadInput {
        List<String> words = fields.words("spacings");
        if (!words.isEmpty() && words.size() != axes.sizes().size()) {
            throw fields.wrong("spacings");
        }
        double[] spacings = {1, 1, 1};
        for (int side = 0; side < axes.sides().size() && !words.isEmpty(); side++) {
            try {
                spacings[side] = NrrdVectors.number(words.get(axes.sides().get(side)));
            } catch (NumberFormatException _) {
                throw fields.wrong("spacings");
            }
        }
        return Placement.spaced(spacings[0], spacings[1], spacings[2]);
    }
}
