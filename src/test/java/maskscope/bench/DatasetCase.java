package maskscope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Reduction;
import maskscope.loss.Settings;
import maskscope.loss.dataset.DatasetEngine;
import maskscope.loss.dataset.EmptyTruth;
import maskscope.loss.dataset.ImageLosses;
import maskscope.loss.dataset.ImageScores;
import maskscope.loss.dataset.Reductions;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.CumulativeCounts;
import maskscope.pixel.dataset.ImageCounts;
import maskscope.pixel.dataset.ImageCountsBuilder;
import maskscope.pixel.dataset.Levels;

/// Moves over a whole data set of made counts, as those of pictures of 512 × 512 pixels: of γ, of all parameters, and of the
/// threshold, each with all that follows at once; beside them how fast this memory is read. Argument: how many images.
final class DatasetCase {

    private static final int BINS = 100;
    private static final int PIXELS = 512 * 512;
    private static final double GOLDEN = 0.618_033_988_749_895;

    /// What a bandwidth is measured on is far larger than any cache.
    private static final int NUMBERS = 1 << 27;

    /// The scores that the window shows first.
    private static final List<CountScore> SCORES = Stream.of("dice", "iou", "precision", "recall")
            .map(key -> CountScores.byKey(key).orElseThrow())
            .toList();

    /// What is computed is kept, lest it be left out.
    private static double kept;

    private final Cores cores;
    private final int images;
    private long moves;

    /// One move, and all that follows.
    private interface Move {
        void make(double golden);
    }

    private DatasetCase(Cores cores, int images) {
        this.cores = cores;
        this.images = images;
    }

    public static void main(String[] args) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService helpers = Executors.newFixedThreadPool(threads)) {
            new DatasetCase(new Cores(helpers, threads), Integer.parseInt(args[0])).run();
        }
    }

    private void run() {
        double gigabytes = bandwidth();
        ImageCounts counts = counts();
        DatasetEngine engine = new DatasetEngine(counts, Losses.ALL, cores);
        double[] first = times(1, any -> look(engine, engine.exact(Settings.TUTORIAL)));
        double[] exact = times(runs(), golden -> look(engine, engine.exact(gamma(golden))));
        double[] prepared = times(1, any -> engine.prepare(Settings.TUTORIAL));
        double[] moved = times(runs(), golden -> look(engine, engine.moved(gamma(golden))));
        SliderMoves all = new SliderMoves();
        double[] together = times(runs(), any -> look(engine, engine.moved(all.next())));
        Row.of("dataset-move")
                .with("images", images)
                .with("ms", moved[moved.length / 2])
                .with("p95_ms", moved[moved.length * 95 / 100])
                .with("exact_ms", exact[exact.length / 2])
                .with("all_sliders_ms", together[together.length / 2])
                .with("first_ms", first[0])
                .with("prepare_ms", prepared[0])
                .with("gb_per_s", gigabytes)
                .tell();
        CumulativeCounts[] cumulative = new CumulativeCounts[1];
        double[] once = times(1, any -> cumulative[0] = CumulativeCounts.of(counts, cores));
        double[] cut = times(runs(), golden -> look(ImageScores.of(cumulative[0], golden, 1, SCORES, cores)));
        Row.of("dataset-threshold")
                .with("images", images)
                .with("ms", cut[cut.length / 2])
                .with("p95_ms", cut[cut.length * 95 / 100])
                .with("once_ms", once[0])
                .with("gb_per_s", gigabytes)
                .tell();
    }

    private int runs() {
        return Math.clamp(20_000_000L / images, 40, 1_000);
    }

    private static Settings gamma(double golden) {
        return Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, golden * Parameter.GAMMA.maximum());
    }

    /// The means of all losses and the distribution of one that moves.
    private void look(DatasetEngine engine, ImageLosses losses) {
        Reductions reductions = new Reductions(engine);
        for (Loss loss : Losses.ALL) {
            kept += reductions.of(losses, loss, Reduction.MEAN_OF_IMAGES, EmptyTruth.AS_COMPUTED).value();
        }
        kept += losses.distribution(Losses.ALL.getFirst(), BINS, cores).counts()[0];
    }

    private void look(ImageScores scores) {
        for (CountScore score : SCORES) {
            kept += scores.mean(score);
        }
        kept += scores.distribution(SCORES.getFirst(), BINS, cores).counts()[0];
    }

    /// Milliseconds, ascending, of moves that are never the same twice; as many before are not counted.
    private double[] times(int runs, Move move) {
        double[] times = new double[runs];
        for (int run = runs == 1 ? 0 : -runs; run < runs; run++) {
            long start = System.nanoTime();
            move.make(++moves * GOLDEN % 1);
            times[Math.max(0, run)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    /// How many gigabytes a second all cores read together.
    private double bandwidth() {
        int[] numbers = new int[NUMBERS];
        Arrays.setAll(numbers, i -> i);
        int parts = 512;
        int length = NUMBERS / parts;
        double[] times = times(10, any -> cores.each(parts, part -> kept += sum(numbers, part * length, length)));
        return 4.0 * NUMBERS / 1e6 / times[0];
    }

    private static int sum(int[] numbers, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    /// A few thousand made images, again and again: object and background about as sure as networks are, few of them balanced.
    private ImageCounts counts() {
        Random random = new Random(1);
        int[][] made = new int[2_000][];
        Arrays.setAll(made, any -> image(random));
        ImageCountsBuilder builder = new ImageCountsBuilder();
        for (int image = 0; image < images; image++) {
            builder.add(made[random.nextInt(made.length)], 0);
        }
        return builder.counts();
    }

    private static int[] image(Random random) {
        int[] counts = new int[Levels.ROWS];
        double foreground = Math.pow(random.nextDouble(), 3);
        double sharpness = 1 + 3 * random.nextDouble();
        for (int truth = 0; truth < 2; truth++) {
            double share = truth == 1 ? foreground : 1 - foreground;
            double[] weights = new double[Levels.OF_PREDICTION];
            for (int level = 0; level < weights.length; level++) {
                double right = (truth == 1 ? level : 255 - level) / 255.0;
                weights[level] = Math.exp(sharpness * 4 * (right - 1)) * random.nextDouble();
            }
            weights[truth * 255] = 0.5 * Arrays.stream(weights).sum();
            double sum = Arrays.stream(weights).sum();
            for (int level = 0; level < weights.length; level++) {
                counts[truth * Levels.OF_PREDICTION + level] = (int) Math.round(PIXELS * share * weights[level] / sum);
            }
        }
        return counts;
    }
}
