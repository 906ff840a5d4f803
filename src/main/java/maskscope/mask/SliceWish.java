package maskscope.mask;

import java.nio.file.Path;

/// The slice that a user asked for, in words that mean something once the volume is known.
///
/// @param axis `x`, `y`, `z`, `0` to `2`, or a plane of the body
/// @param index the slice's number, from 0
public record SliceWish(String axis, int index) {

    /// The slice of `pair` that is meant; `file` is the one that is named when there is none.
    public Slice in(MaskPair pair, Path file) throws BadInput {
        if (pair.depth() == 1) {
            throw BadInput.of(file, "mask.no-slices");
        }
        int side = pair.axes().side(axis).orElseThrow(() -> BadInput.of(file, "mask.unknown-side", axis));
        int slices = pair.truth().extent().along(side);
        if (index < 0 || index >= slices) {
            throw BadInput.of(file, "mask.no-slice", index, Slice.axis(side), slices - 1);
        }
        return new Slice(side, index);
    }
}
