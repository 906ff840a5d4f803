package maskscope.session;

import maskscope.mask.MaskPair;
import maskscope.pixel.Overview;
import maskscope.pixel.PixelTable;

/// A mask pair with all that is derived from it once.
public record Loaded(MaskPair pair, PixelTable table, Overview overview) {

    static Loaded of(MaskPair pair) {
        PixelTable table = PixelTable.of(pair);
        return new Loaded(pair, table, new Overview(table, 0));
    }
}
