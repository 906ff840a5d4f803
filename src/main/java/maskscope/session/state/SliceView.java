package maskscope.session.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;

/// How a volume is cut open: which of its slices is shown, and whether it alone counts or all of them.
///
/// @param at the numbers of the slices across x, y and z that were looked at last, so that another side shows what lies
///     about the same voxel
/// @param side the side that the shown slice lies across: 0 is x, 1 is y, 2 is z
/// @param scope what the losses are computed over
public record SliceView(List<Integer> at, int side, Scope scope) {

    /// What the losses are computed over.
    public enum Scope {
        /// All slices together.
        VOLUME,
        /// The slice that is shown, as if there were no others.
        SLICE
    }

    /// A picture is its only slice.
    public static final SliceView PICTURE = new SliceView(List.of(0, 0, 0), 2, Scope.VOLUME);

    public SliceView {
        at = List.copyOf(at);
    }

    /// The slice that is shown.
    public Slice slice() {
        return new Slice(side, at.get(side));
    }

    /// The slice that counts alone, where one does.
    public Optional<SliceWish> counted() {
        return scope == Scope.VOLUME ? Optional.empty() : Optional.of(new SliceWish(slice().axis(), slice().index()));
    }

    /// Whether masks of a size have all of its slices.
    public boolean fits(Extent extent) {
        return IntStream.range(0, at.size()).allMatch(across -> at.get(across) >= 0 && at.get(across) < extent.along(across));
    }

    /// Why `pair` cannot be cut like this; empty when it can. `file` is the one that is named.
    public Optional<BadInput> refusal(MaskPair pair, Path file) {
        try {
            for (int across = 0; across < at.size(); across++) {
                new SliceWish(String.valueOf("xyz".charAt(across)), at.get(across)).in(pair, file);
            }
            return Optional.empty();
        } catch (BadInput refused) {
            return Optional.of(refused);
        }
    }

    public SliceView withSlice(Slice slice) {
        return new SliceView(List.of(
                slice.side() == 0 ? slice.index() : at.get(0),
                slice.side() == 1 ? slice.index() : at.get(1),
                slice.side() == 2 ? slice.index() : at.get(2)), slice.side(), scope);
    }

    public SliceView withSide(int changed) {
        return new SliceView(at, changed, scope);
    }

    public SliceView withScope(Scope changed) {
        return new SliceView(at, side, changed);
    }
}
