package maskscope.mask;

/// Which way the sides of a grid point, from the matrix whose columns are the steps along them.
final class Directions {

    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-14;

    private Directions() {}

    /// The axes for a matrix whose first three columns are the steps along x, y and z; [Axes#PLAIN] when it is no such matrix.
    static Axes of(double[][] affine) {
        double[][] near = {affine[0].clone(), affine[1].clone(), affine[2].clone()};
        boolean rotation = normalise(near);
        for (int step = 0; rotation && step < MOST_STEPS; step++) {
            double[][] next = halfway(near);
            double change = distance(near, next);
            rotation = Double.isFinite(change);
            near = next;
            if (change < SETTLED) {
                break;
            }
        }
        return rotation ? named(near) : Axes.PLAIN;
    }

    private static Axes named(double[][] rotation) {
        StringBuilder letters = new StringBuilder();
        boolean[] used = new boolean[3];
        for (int column = 0; column < 3; column++) {
            int best = -1;
            for (int row = 0; row < 3; row++) {
                if (!used[row] && (best < 0 || Math.abs(rotation[row][column]) > Math.abs(rotation[best][column]))) {
                    best = row;
                }
            }
            used[best] = true;
            letters.append((rotation[best][column] > 0 ? "RAS" : "LPI").charAt(best));
        }
        return new Axes(letters.toString());
    }

    /// Gives every column the length 1; false if one has none.
    private static boolean normalise(double[][] m) {
        for (int column = 0; column < 3; column++) {
            double length = Math.hypot(Math.hypot(m[0][column], m[1][column]), m[2][column]);
            if (!(length > 0) || !Double.isFinite(length)) {
                return false;
            }
            for (int row = 0; row < 3; row++) {
                m[row][column] /= length;
            }
        }
        return true;
    }

    /// The mean of a matrix and its inverse transposed: Newton's step towards the polar factor.
    private static double[][] halfway(double[][] m) {
        double[][] cofactors = new double[3][3];
        double determinant = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double[] below = m[(row + 1) % 3];
                double[] above = m[(row + 2) % 3];
                int right = (column + 1) % 3;
                int left = (column + 2) % 3;
                cofactors[row][column] = below[right] * above[left] - below[left] * above[right];
            }
            determinant = m[row][0] * cofactors[row][0] + m[row][1] * cofactors[row][1] + m[row][2] * cofactors[row][2];
        }
        double[][] next = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                next[row][column] = (m[row][column] + cofactors[row][column] / determinant) / 2;
            }
        }
        return next;
    }

    private static double distance(double[][] one, double[][] other) {
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sum += Math.abs(one[row][column] - other[row][column]);
            }
        }
        return sum;
    }
}
