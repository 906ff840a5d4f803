package maskscope.file.nifti;

import maskscope.mask.Placement;

/// How a NIfTI volume lies in the body, from the affine or the quaternion in its header.
final class NiftiPlacement {

    private NiftiPlacement() {}

    /// Without directions when the header says nothing of a body, or nothing that can be.
    static Placement of(NiftiFields fields) {
        double[][] affine = new double[3][4];
        if (fields.affineCode() > 0) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    affine[row][column] = fields.affine(row, column);
                }
            }
        } else if (fields.quaternionCode() > 0) {
            double[][] rotation = rotation(fields);
            for (int row = 0; row < 3; row++) {
                for (int side = 0; side < 3; side++) {
                    affine[row][side] = rotation[row][side] * length(fields, side);
                }
                affine[row][3] = fields.quaternion(3 + row);
            }
        }
        Placement placed = Placement.of(affine);
        return placed.axes().ofBody() ? placed : Placement.spaced(fields.spacing(1), fields.spacing(2), fields.spacing(3));
    }

    /// Of a voxel along a side; one that cannot be is 1, and turns nothing.
    private static double length(NiftiFields fields, int side) {
        double length = Math.abs(fields.spacing(side + 1));
        return length > 0 && length < Double.POSITIVE_INFINITY ? length : 1;
    }

    /// The matrix of the quaternion, the third column turned where the file says that the axes are left-handed.
    private static double[][] rotation(NiftiFields fields) {
        double b = fields.quaternion(0);
        double c = fields.quaternion(1);
        double d = fields.quaternion(2);
        // Rounded, the three may be a little longer than 1, which makes the matrix a little longer and turns nothing.
        double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
        double turned = fields.spacing(0) == -1 ? -1 : 1;
        return new double[][] {
            {a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c) * turned},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b) * turned},
            {2 * (b * d - a * c), 2 * (c * d + a * b), (a * a + d * d - b * b - c * c) * turned}
        };
    }
}
