package maskscope.pixel.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PairCounts;
import maskscope.pixel.ThresholdCounts;

/// How many pixels of each image are what at every threshold: sums from a level on, laid out by threshold, so that a move of the
/// threshold reads what it shows and nothing else.
///
/// A sum for every level would take twice the memory of all counts. There is one for each sixteenth level, and at most eight
/// levels are added to the nearest of them: 136 bytes an image, and a move reads about 40 of them and of the counts.
///
/// As in [ThresholdCounts], a pixel is an object in the truth from one half on, and in the prediction from the threshold on.
/// Immutable.
public final class CumulativeCounts {

    /// From one kept level to the next.
    private static final int STEP = 16;

    private static final int KEPT = Levels.OF_PREDICTION / STEP + 1;

    private final List<Block> blocks;

    /// @param from by truth and kept level, for each image the pixels of that level and above
    /// @param own of the images with rows of their own, in the order of their places
    private record Block(ImageBlock counts, int[][][] from, List<ThresholdCounts> own) {

        static Block of(ImageBlock counts) {
            int[][][] from = new int[2][KEPT][counts.images()];
            for (int truth = 0; truth < 2; truth++) {
                for (int kept = KEPT - 2; kept >= 0; kept--) {
                    from[truth][kept] = from[truth][kept + 1].clone();
                    counts.addCounts(truth, kept * STEP, (kept + 1) * STEP, from[truth][kept]);
                }
            }
            List<ThresholdCounts> own = new ArrayList<>();
            for (int image : counts.places()) {
                PairCounts alone = counts.counts(image);
                own.add(ThresholdCounts.of(alone, 0));
                HardCounts all = own.getLast().at(Double.NEGATIVE_INFINITY);
                from[0][0][image] = (int) all.background();
                from[1][0][image] = (int) all.objects();
            }
            return new Block(counts, from, own);
        }

        private void from(int truth, int level, int[] into) {
            int below = level / STEP;
            if (level - below * STEP <= STEP / 2) {
                Arrays.fill(into, 0, counts.images(), 0);
                counts.addCounts(truth, below * STEP, level, into);
                int[] all = from[truth][below];
                for (int image = 0; image < all.length; image++) {
                    into[image] = all[image] - into[image];
                }
            } else {
                System.arraycopy(from[truth][below + 1], 0, into, 0, counts.images());
                counts.addCounts(truth, level, (below + 1) * STEP, into);
            }
        }

        void at(double threshold, int[] tp, int[] fp) {
            int level = Levels.from(threshold);
            from(1, level, tp);
            from(0, level, fp);
            int[] places = counts.places();
            for (int i = 0; i < places.length; i++) {
                HardCounts cut = own.get(i).at(threshold);
                tp[places[i]] = (int) cut.tp();
                fp[places[i]] = (int) cut.fp();
            }
        }
    }

    private CumulativeCounts(List<Block> blocks) {
        this.blocks = blocks;
    }

    public static CumulativeCounts of(ImageCounts counts, Cores cores) {
        return new CumulativeCounts(List.of()).following(counts, cores);
    }

    /// The same for a data set that has grown: blocks that were there are not added up again.
    public CumulativeCounts following(ImageCounts counts, Cores cores) {
        Block[] all = new Block[counts.blocks().size()];
        cores.each(all.length, block -> {
            ImageBlock wanted = counts.blocks().get(block);
            boolean known = block < blocks.size() && blocks.get(block).counts == wanted;
            all[block] = known ? blocks.get(block) : Block.of(wanted);
        });
        return new CumulativeCounts(List.of(all));
    }

    public int blocks() {
        return blocks.size();
    }

    public int images() {
        return blocks.stream().mapToInt(block -> block.counts.images()).sum();
    }

    /// The counts of a block's images where a prediction is an object from `threshold` on. Misses and true negatives are what
    /// [#objects] and [#background] have beside them.
    ///
    /// @param tp takes the hits; at least as long as the block has images
    /// @param fp takes the false positives
    public void at(int block, double threshold, int[] tp, int[] fp) {
        blocks.get(block).at(threshold, tp, fp);
    }

    /// The object's pixels of each image of a block; not to be changed.
    public int[] objects(int block) {
        return blocks.get(block).from[1][0];
    }

    /// The background's pixels of each image of a block; not to be changed.
    public int[] background(int block) {
        return blocks.get(block).from[0][0];
    }

    /// The counts of all images together at a threshold.
    public HardCounts together(double threshold, Cores cores) {
        HardCounts[] sums = new HardCounts[blocks.size()];
        cores.each(sums.length, block -> {
            int images = objects(block).length;
            int[] tp = new int[images];
            int[] fp = new int[images];
            at(block, threshold, tp, fp);
            long hits = IntStream.of(tp).asLongStream().sum();
            long wrong = IntStream.of(fp).asLongStream().sum();
            long objects = IntStream.of(objects(block)).asLongStream().sum();
            long background = IntStream.of(background(block)).asLongStream().sum();
            sums[block] = new HardCounts(hits, wrong, objects - hits, background - wrong);
        });
        return Arrays.stream(sums).reduce(new HardCounts(0, 0, 0, 0), HardCounts::plus);
    }
}
