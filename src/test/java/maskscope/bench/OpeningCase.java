package maskscope.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.session.Session;
import maskscope.session.state.Source;

/// What it takes from the files of a pair to its first losses, against decoding the two files alone: the rest is the
/// input doctor, the pixel table, the overview and the losses. Both in turn, in one JVM. Arguments: truth, prediction,
/// pixels, what kind of files.
final class OpeningCase {

    private static final int ROUNDS = 4;

    private OpeningCase() {}

    public static void main(String[] args) throws BadInput {
        Path truth = Path.of(args[0]);
        Path prediction = Path.of(args[1]);
        double[] decode = new double[ROUNDS];
        double[] open = new double[ROUNDS];
        int steps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            System.gc(); // or what is measured is how a heap grows by what the round before has left
            long start = System.nanoTime();
            MaskFormats.read(truth, Wish.NONE, ReadControl.unattended());
            MaskFormats.read(prediction, Wish.NONE, ReadControl.unattended());
            decode[round] = (System.nanoTime() - start) / 1e6;
            int[] told = {0};
            System.gc();
            open[round] = untilLosses(truth, prediction, told);
            steps = told[0];
        }
        Row.of("opening")
                .with("pixels", Long.parseLong(args[2]))
                .with("files", args[3])
                .with("decode_ms", median(decode))
                .with("first_losses_ms", median(open))
                .with("ratio", median(open) / median(decode))
                .with("progress_steps", steps)
                .tell();
    }

    private static double untilLosses(Path truth, Path prediction, int[] steps) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().progressProperty().subscribe((before, now) -> steps[0]++);
        long[] end = new long[1];
        session.reportProperty().subscribe(report -> end[0] = report == null ? 0 : System.nanoTime());
        long start = System.nanoTime();
        session.loader().open(new Source.Files(truth, prediction, Optional.empty()));
        if (end[0] == 0) {
            throw new IllegalStateException("no losses: " + session.problemProperty().get());
        }
        return (end[0] - start) / 1e6;
    }

    /// Of all rounds but the first, in which code is still compiled and libraries are loaded.
    private static double median(double[] times) {
        double[] later = Arrays.stream(times).skip(1).sorted().toArray();
        return later[later.length / 2];
    }
}
