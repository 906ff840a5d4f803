package maskscope.file.metaimage;

import java.util.Optional;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;

/// How the sides lie in the body. The coordinates are ITK's, which grow towards left, posterior and superior.
///
/// The letters of `AnatomicalOrientation` say nothing that the matrix does not, and some programs mean by them where sides
/// come from, others where they lead; as ITK does, they are passed over.
final class MetaPlacement {

    private MetaPlacement() {}

    static Placement of(MetaFields fields, int sides) throws BadInput {
        double[] spacing = fields.numbers(sides, "ElementSpacing", "ElementSize").orElse(null);
        double[] apart = {1, 1, 1};
        for (int side = 0; side < Math.min(sides, 3) && spacing != null; side++) {
            apart[side] = spacing[side];
        }
        // The second of the versions of the format that there are calls them by other names.
        Optional<double[]> matrix =
                fields.numbers(sides * sides, "ElementDirection", "TransformMatrix", "Rotation", "Orientation");
        Optional<double[]> origin =
                fields.numbers(sides, "ElementOrigin", "ImagePosition", "Origin", "Position", "Offset");
        Placement spaced = Placement.spaced(apart[0], apart[1], apart[2]);
        if (matrix.isEmpty() && origin.isEmpty()) {
            return spaced;
        }
        double[][] affine = new double[3][4];
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            int sign = coordinate < 2 ? -1 : 1;
            for (int side = 0; side < 3; side++) {
                // The matrix has the direction of one side after another.
                double direction = matrix.isPresent() && coordinate < sides && side < sides
                        ? matrix.get()[side * sides + coordinate]
                        : coordinate == side ? 1 : 0;
                affine[coordinate][side] = sign * direction * apart[side];
            }
            affine[coordinate][3] = origin.isPresent() && coordinate < sides ? sign * origin.get()[coordinate] : 0;
        }
        Placement placed = Placement.of(affine);
        return placed.axes().ofBody() ? placed : spaced;
    }
}
