package maskscope.session;

import maskscope.doctor.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.Plane;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;
import maskscope.session.state.SliceView;

/// What is on screen: a mask pair, or a cut through it, with all that is derived from it once.
///
/// @param whole the pair as it was opened
/// @param cut what is shown and counted of it
/// @param plane the picture, as it lies among the pixels of [#pair]
/// @param table of the pixels that count: all of them, or those of the slice alone
/// @param overview of the picture, as it lies among the pixels of the table
public record ShownPair(OpenedPair whole, SliceView cut, Plane plane, PixelTable table, Overview overview) {

    /// A pair cut as `cut` says.
    static ShownPair of(OpenedPair whole, SliceView cut) {
        if (cut.equals(whole.start())) {
            return new ShownPair(whole, cut, whole.overview().plane(), whole.table(), whole.overview());
        }
        Plane plane = whole.plane(cut);
        MaskPair pair = whole.pair();
        if (pair.depth() == 1 || cut.scope() == SliceView.Scope.VOLUME) {
            return new ShownPair(whole, cut, plane, whole.table(), whole.overview().of(plane));
        }
        MaskPair alone = pair.slice(cut.slice());
        PixelTable table = PixelTable.of(alone);
        return new ShownPair(whole, cut, plane, table, new Overview(table, Plane.of(alone, SliceView.PICTURE.slice())));
    }

    /// What the input doctor found in the files.
    public Examination examination() {
        return whole.examination();
    }

    /// All pixels of the pair, whichever of them count.
    public MaskPair pair() {
        return whole.pair();
    }

    public boolean isVolume() {
        return pair().depth() > 1;
    }
}
