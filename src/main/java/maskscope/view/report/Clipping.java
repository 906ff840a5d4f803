package maskscope.view.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;

/// Which losses clip predictions at the ε of the settings: those that become another number with another ε.
final class Clipping {

    private static final double OTHER = 1e-2;

    private Clipping() {}

    /// Of these losses, those that do.
    static List<Loss> of(Settings settings, List<Loss> losses) {
        double[] levels = new double[256];
        Arrays.fill(levels, 1, levels.length, 1);
        // A right pixel and a wrong one of either class.
        MaskPair probe = new MaskPair("", "", new ByteRaster(2, 2, 1, new byte[] {0, 0, 1, 1}, levels),
                new ByteRaster(2, 2, 1, new byte[] {0, 1, 0, 1}, levels), Optional.empty());
        try (ColumnEngine engine = ColumnEngine.plain(PixelTable.of(probe).counts(), losses)) {
            Settings other = settings.withEpsilon(settings.epsilon() == OTHER ? OTHER / 2 : OTHER);
            return losses.stream()
                    .filter(loss -> !Arrays.equals(engine.values(loss, settings), engine.values(loss, other)))
                    .toList();
        }
    }
}
