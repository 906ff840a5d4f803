package maskscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.mask.Axes;
import maskscope.mask.BadInput;
import maskscope.mask.ByteRaster;
import maskscope.mask.Cures;
import maskscope.mask.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.PairReader;
import maskscope.mask.Photo;
import maskscope.mask.Raster;
import maskscope.mask.ReadControl;
import maskscope.testing.Levels;
import maskscope.testing.NpyFiles;

/// Volumes made on the spot, shown as if they had been opened.
public final class TestVolumes {

    private static final Path FILES = Path.of("src/test/resources/reference/cases/pixel_fg_1x1");

    private TestVolumes() {}

    /// Puts a pair into a session as the loader does when it has read one.
    public static void show(Session session, MaskPair pair) {
        try {
            Examination read = PairReader.examine(FILES.resolve("target.png"), FILES.resolve("pred.png"), Optional.empty(),
                    Cures.NONE, Optional.empty(), ReadControl.unattended());
            session.show(Loaded.of(new Examination(Cures.NONE, List.of(), read.truth(), read.prediction(), Optional.of(pair))),
                    Optional.empty());
        } catch (BadInput impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A ball about the middle, and as its prediction a ball a little further on with a soft edge; in a scan that is
    /// brighter within the ball if `scanned`.
    public static MaskPair balls(int width, int height, int depth, Axes axes, boolean scanned) {
        byte[] truth = new byte[width * height * depth];
        byte[] prediction = new byte[truth.length];
        byte[] scan = new byte[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double x = (i % width + 0.5) / width * 2 - 1;
            double y = (i / width % height + 0.5) / height * 2 - 1;
            double z = (i / width / height + 0.5) / depth * 2 - 1;
            double here = Math.sqrt(x * x + y * y + z * z);
            double shifted = Math.sqrt((x - 0.12) * (x - 0.12) + (y - 0.08) * (y - 0.08) + (z - 0.2) * (z - 0.2));
            truth[i] = (byte) (here < 0.6 ? 255 : 0);
            prediction[i] = (byte) Math.round(255 / (1 + Math.exp(20 * (shifted - 0.6))));
            scan[i] = (byte) Math.clamp(Math.round(170 - 120 * here + 20 * Math.sin(9 * x) * Math.cos(7 * y + 5 * z)), 0, 255);
        }
        return new MaskPair(
                "ball.truth", "ball.prediction",
                new ByteRaster(width, height, depth, truth, Levels.even(255)),
                new ByteRaster(width, height, depth, prediction, Levels.even(255)),
                scanned ? Optional.of(Photo.volume(width, height, depth, scan)) : Optional.empty(),
                axes);
    }

    /// The balls as two array files.
    public static Source.Files files(Path folder, int width, int height, int depth) throws IOException {
        MaskPair balls = balls(width, height, depth, Axes.PLAIN, false);
        return new Source.Files(
                npy(folder.resolve("ball.truth.npy"), balls.truth()),
                npy(folder.resolve("ball.prediction.npy"), balls.prediction()),
                Optional.empty());
    }

    private static Path npy(Path file, Raster raster) throws IOException {
        return NpyFiles.bytes(file, ((ByteRaster) raster).samples(), raster.depth(), raster.height(), raster.width());
    }
}
