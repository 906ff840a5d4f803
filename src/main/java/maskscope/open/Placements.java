package maskscope.open;

import java.util.List;
import maskscope.file.Content;
import maskscope.mask.Extent;
import maskscope.mask.Placement;

/// How the masks of a pair lie, from whichever of both files tells it: where in a body, or else at least how large voxels are.
final class Placements {

    private Placements() {}

    /// For masks of a size to which the smaller file may have been brought.
    static Placement of(Extent size, Content truth, Content prediction) {
        List<Placement> told = List.of(of(size, truth), of(size, prediction));
        return told.stream()
                .filter(placement -> placement.axes().ofBody())
                .findFirst()
                .or(() -> told.stream().filter(placement -> !placement.equals(Placement.PLAIN)).findFirst())
                .orElse(Placement.PLAIN);
    }

    private static Placement of(Extent size, Content content) {
        int factor = size.width() / content.grid().orElseThrow().extent().width();
        return factor == 1 || content.placement().equals(Placement.PLAIN)
                ? content.placement()
                : content.placement().enlarged(factor);
    }
}
