package maskscope.session;

import java.util.List;
import java.util.stream.IntStream;
import maskscope.doctor.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;
import maskscope.pixel.surface.Spacing;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;

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

    /// Whether what counts are several images, each a picture of its own.
    public boolean isBatch() {
        return pair().batch() && table.depth() > 1;
    }

    /// How far the pixels of the table lie apart: what was typed, or else what the file tells.
    public Spacing spacing(ViewState view) {
        List<Double> told = placement().spacing();
        List<Double> steps = IntStream.range(0, 3).mapToObj(side -> {
            double typed = view.get(ViewOption.SPACING.get(side));
            return typed > 0 ? typed : told.get(side);
        }).toList();
        return new Spacing(steps.get(0), steps.get(1), steps.get(2));
    }

    /// How the pixels of the table lie in the world.
    public Placement placement() {
        boolean alone = table != whole.table();
        return alone ? pair().placement().slice(cut.slice(), pair().truth().extent()) : pair().placement();
    }

    /// How many pixels count: all but those that are left out.
    public long counted() {
        return table.counts().pixels(0);
    }

    public boolean isVolume() {
        return pair().depth() > 1;
    }
}
