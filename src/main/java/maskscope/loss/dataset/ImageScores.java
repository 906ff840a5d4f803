package maskscope.loss.dataset;

import java.util.Arrays;
import java.util.List;
import maskscope.loss.score.CountScore;
import maskscope.pixel.HardCounts;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.CumulativeCounts;
import maskscope.pixel.dataset.ImageBlock;

/// Scores of all images of a data set, whose predictions are cut at one threshold, and how many pixels of each are what. A value:
/// another threshold makes another one.
public final class ImageScores {

    private final double threshold;
    private final double beta;
    private final CumulativeCounts counts;
    private final int[][] tp;
    private final int[][] fp;
    private final List<CountScore> scores;

    /// By score, then by block, then by image.
    private final double[][][] values;

    private ImageScores(CumulativeCounts counts, double threshold, double beta, List<CountScore> scores) {
        this.counts = counts;
        this.threshold = threshold;
        this.beta = beta;
        this.scores = List.copyOf(scores);
        this.tp = new int[counts.blocks()][];
        this.fp = new int[counts.blocks()][];
        this.values = new double[scores.size()][counts.blocks()][];
    }

    /// @param beta F's: how many times as much recall counts as precision, above 0
    /// @param scores those that are wanted: each costs about as much as the counts
    public static ImageScores of(
            CumulativeCounts counts, double threshold, double beta, List<CountScore> scores, Cores cores) {
        ImageScores all = new ImageScores(counts, threshold, beta, scores);
        cores.each(counts.blocks(), all::cut);
        return all;
    }

    private void cut(int block) {
        int images = counts.objects(block).length;
        tp[block] = new int[images];
        fp[block] = new int[images];
        counts.at(block, threshold, tp[block], fp[block]);
        HardCounts[] each = new HardCounts[images];
        Arrays.setAll(each, image -> counts(block, image));
        for (int score = 0; score < values.length; score++) {
            values[score][block] = values(scores.get(score), each);
        }
    }

    private double[] values(CountScore score, HardCounts[] each) {
        double[] values = new double[each.length];
        for (int image = 0; image < each.length; image++) {
            values[image] = score.of(each[image], beta).value();
        }
        return values;
    }

    private HardCounts counts(int block, int image) {
        int hits = tp[block][image];
        int wrong = fp[block][image];
        return new HardCounts(hits, wrong, counts.objects(block)[image] - hits, counts.background(block)[image] - wrong);
    }

    /// From which prediction on a pixel is an object.
    public double threshold() {
        return threshold;
    }

    /// F's.
    public double beta() {
        return beta;
    }

    /// How many images there are, 0 or more.
    public int images() {
        return counts.images();
    }

    /// A score of an image; NaN where it is undefined, for which [CountScore#of] has the reason, see [#counts].
    ///
    /// @throws IllegalArgumentException if the score was not among those that were wanted
    public double of(CountScore score, int image) {
        return blocks(score)[image / ImageBlock.IMAGES][image % ImageBlock.IMAGES];
    }

    /// How often a score lies where between 0 and 1, in even bins.
    ///
    /// @param bins how many, 1 or more
    public Distribution distribution(CountScore score, int bins, Cores cores) {
        return Distribution.of(blocks(score), bins, 0, 1, cores);
    }

    /// The mean of the images where a score is defined; NaN where it is in none.
    public double mean(CountScore score) {
        double sum = 0;
        int defined = 0;
        for (double[] block : blocks(score)) {
            double ofBlock = 0;
            for (double value : block) {
                ofBlock += Double.isNaN(value) ? 0 : value;
                defined += Double.isNaN(value) ? 0 : 1;
            }
            sum += ofBlock;
        }
        return sum / defined;
    }

    private double[][] blocks(CountScore score) {
        int at = scores.indexOf(score);
        if (at < 0) {
            throw new IllegalArgumentException(score.key() + " was not asked for");
        }
        return values[at];
    }

    /// How many pixels of an image are what.
    public HardCounts counts(int image) {
        return counts(image / ImageBlock.IMAGES, image % ImageBlock.IMAGES);
    }
}
