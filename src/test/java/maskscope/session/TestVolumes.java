package maskscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.Axes;
import maskscope.mask.BadInput;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.SliceWish;
import maskscope.open.PairReader;
import maskscope.open.SampleScene;
import maskscope.session.state.Source;
import maskscope.testing.Levels;
import maskscope.testing.NpyFiles;

/// Volumes made on the spot, shown as if they had been opened.
public final class TestVolumes {

    private static final Path FILES = Path.of("src/test/resources/reference/cases/pixel_fg_1x1");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestVolumes() {}

    /// Puts a pair into a session as if it had been read from files of its own.
    public static void show(Session session, MaskPair pair) {
        show(session, pair, Optional.empty());
    }

    /// The same with a slice that is asked for.
    static void show(Session session, MaskPair pair, Optional<SliceWish> slice) {
        try {
            Examination read = PairReader.examine(FILES.resolve("target.png"), FILES.resolve("pred.png"), Optional.empty(),
                    Answers.NONE, Optional.empty(), ReadControl.unattended());
            OpenedPair whole = OpenedPair.of(
                    new Examination(Answers.NONE, List.of(), read.truth(), read.prediction(), Optional.of(pair), Map.of()));
            Source source = new Source.Sample(new SampleScene("volume " + COUNTER.incrementAndGet()));
            Open open = new Open(source, Optional.empty(), slice);
            Opening opening = new Opening(source, open);
            Recomputation work = session.recomputation();
            Moment wanted = work.moment().get().does(open);
            ShownPair cut = ShownPair.of(whole, wanted.cut(opening, open, whole));
            work.set(wanted.after(opening, new Reader.Outcome.Pair(open, cut), 0));
        } catch (BadInput impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A ball about the middle, and as its prediction a ball a little further on with a soft edge; in a scan that is
    /// brighter within the ball if `scanned`.
    public static MaskPair balls(int width, int height, int depth, Axes axes, boolean scanned) {
        return balls(width, height, depth, Placement.along(axes), scanned);
    }

    /// The same of a known place, its balls as long as the volume.
    public static MaskPair balls(int width, int height, int depth, Placement placement, boolean scanned) {
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
                placement);
    }

    /// The balls as two array files.
    public static Source.Files files(Path folder, int width, int height, int depth) throws IOException {
        return files(folder, balls(width, height, depth, Axes.PLAIN, false));
    }

    /// Two files of a ball about the same middle, one larger: the fullest slices are the same in both, and either may be the
    /// truth without a question.
    static Source.Files even(Path folder, int width, int height, int depth) throws IOException {
        byte[] truth = new byte[width * height * depth];
        byte[] prediction = new byte[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double x = (i % width + 0.5) / width * 2 - 1;
            double y = (i / width % height + 0.5) / height * 2 - 1;
            double z = (i / width / height + 0.5) / depth * 2 - 1;
            double here = Math.sqrt(x * x + y * y + z * z);
            truth[i] = (byte) (here < 0.6 ? 255 : 0);
            prediction[i] = (byte) (here < 0.8 ? 255 : 0);
        }
        return files(folder, new MaskPair(
                "ball.truth", "ball.prediction",
                new ByteRaster(width, height, depth, truth, Levels.even(255)),
                new ByteRaster(width, height, depth, prediction, Levels.even(255)),
                Optional.empty(),
                Placement.PLAIN));
    }

    private static Source.Files files(Path folder, MaskPair balls) throws IOException {
        return new Source.Files(
                npy(folder.resolve("ball.truth.npy"), balls.truth()),
                npy(folder.resolve("ball.prediction.npy"), balls.prediction()),
                Optional.empty());
    }

    private static Path npy(Path file, Raster raster) throws IOException {
        return NpyFiles.bytes(file, ((ByteRaster) raster).samples(), raster.depth(), raster.height(), raster.width());
    }
}
