package maskscope.session;

import maskscope.mask.Examination;
import maskscope.mask.MaskPair;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;

/// A mask pair with all that is derived from it once, and what the input doctor found in its files.
public record Loaded(Examination examination, MaskPair pair, PixelTable table, Overview overview) {

    /// Of an examination that left no question open.
    static Loaded of(Examination examination) {
        MaskPair pair = examination.pair().orElseThrow();
        PixelTable table = PixelTable.of(pair);
        return new Loaded(examination, pair, table, new Overview(table, 0));
    }
}
