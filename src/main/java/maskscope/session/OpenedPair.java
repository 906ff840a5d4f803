package maskscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.Plane;
import maskscope.pixel.Fullest;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;
import maskscope.session.state.SliceView;

/// A mask pair as it was opened, whichever slice of it is shown: what the input doctor found in its files, and what is
/// derived from all of its pixels once.
///
/// @param start the cut that shows the most of it
/// @param overview of the slice that the start cut shows
public record OpenedPair(Examination examination, MaskPair pair, PixelTable table, SliceView start, Overview overview) {

    /// Of an examination that left no question open.
    static OpenedPair of(Examination examination) {
        MaskPair pair = examination.pair().orElseThrow();
        PixelTable table = PixelTable.of(pair);
        SliceView start = start(pair, table);
        return new OpenedPair(examination, pair, table, start, new Overview(table, plane(pair, start)));
    }

    private static SliceView start(MaskPair pair, PixelTable table) {
        if (pair.depth() == 1) {
            return SliceView.PICTURE;
        }
        int side = pair.batch() ? 2 : Plane.side(pair.truth().extent(), pair.placement());
        int[] at = Fullest.slices(table, side);
        return new SliceView(List.of(at[0], at[1], at[2]), side, SliceView.Scope.VOLUME);
    }

    /// The cut that is shown where `wanted` is: that one if the pair has all its slices, else the one that shows the most.
    SliceView cut(Optional<SliceView> wanted) {
        return isVolume() ? wanted.filter(cut -> cut.fits(pair.truth().extent())).orElse(start) : start;
    }

    boolean isVolume() {
        return pair.depth() > 1;
    }

    /// The file that is named when something is wrong with the pair.
    Path file() {
        return examination.truth().content().file();
    }

    /// Where the slice that a cut shows lies among all pixels.
    Plane plane(SliceView cut) {
        return plane(pair, cut);
    }

    private static Plane plane(MaskPair pair, SliceView cut) {
        return Plane.of(pair, cut.slice());
    }
}
