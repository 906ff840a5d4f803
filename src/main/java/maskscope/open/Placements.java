package maskscope.open;

import java.util.List;
import maskscope.mask.Extent;
import maskscope.mask.Placement;

/// How the masks of a pair lie, from whichever of both files tells it: where in a body, or else at least how large voxels are.
final class Placements {

    private Placements() {}

    /// What the truth's file tells goes before what the prediction's does, and a body before the size of voxels alone.
    static Placement of(Placement truth, Placement prediction) {
        List<Placement> told = List.of(truth, prediction);
        return told.stream()
                .filter(placement -> placement.axes().ofBody())
                .findFirst()
                .or(() -> told.stream().filter(placement -> !placement.equals(Placement.PLAIN)).findFirst())
                .orElse(Placement.PLAIN);
    }

    /// The placement that a mask has once it is brought from the size of its file, in whichever axes, to another: as many times
    /// across as down, with as many slices.
    static Placement enlarged(Placement placement, Extent file, Extent size) {
        int factor = (int) Math.round(Math.sqrt(size.pixels() / (double) file.pixels()));
        return factor == 1 || placement.equals(Placement.PLAIN) ? placement : placement.enlarged(factor);
    }
}
