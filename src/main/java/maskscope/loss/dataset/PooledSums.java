package maskscope.loss.dataset;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.LastAnswers;
import maskscope.loss.measure.Term;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.Levels;

/// The sums of groups of images, a column for each group, as if the images of a group lay side by side in one picture.
///
/// To be used by one thread.
final class PooledSums implements ColumnSums {

    private final List<BlockSums> blocks;
    private final ImageGroups groups;
    private final Cores cores;
    private final Map<Term, double[]> totals = new IdentityHashMap<>();
    private final LastAnswers<String, List<Double>, double[]> kept = new LastAnswers<>();

    PooledSums(List<BlockSums> blocks, ImageGroups groups, Cores cores) {
        this.blocks = blocks;
        this.groups = groups;
        this.cores = cores;
    }

    /// Adds up what each image has, by group: blocks side by side, groups in the order of images.
    private double[] added(Function<BlockSums, double[]> ofImages) {
        double[][] found = new double[blocks.size()][];
        cores.each(found.length, block -> found[block] = ofImages.apply(blocks.get(block)));
        double[] sums = new double[groups.count()];
        int image = 0;
        for (double[] ofBlock : found) {
            for (double value : ofBlock) {
                int group = groups.of(image++);
                if (group != ImageGroups.NONE) {
                    sums[group] += value;
                }
            }
        }
        return sums;
    }

    @Override
    public int columns() {
        return groups.count();
    }

    @Override
    public double[] totals(Term term) {
        return totals.computeIfAbsent(term, any -> added(block -> block.totals(term)));
    }

    @Override
    public double[] means(FocalTerm term, double exponent) {
        double[] sums = added(block -> {
            double[] means = block.means(term, exponent).clone();
            double[] pixels = block.sizes();
            // An image without pixels has no mean, and adds nothing.
            Arrays.setAll(means, image -> pixels[image] == 0 ? 0 : means[image] * pixels[image]);
            return means;
        });
        double[] pixels = sizes();
        Arrays.setAll(sums, group -> sums[group] / pixels[group]);
        return sums;
    }

    /// Nothing, as with the blocks.
    @Override
    public void prepare(FocalTerm term, double[] exponents) {
        // each mean is worked out when it is asked for
    }

    /// Rows are those of [Levels], and behind them those of each image that has its own.
    @Override
    public double[][] byClass(IntToDoubleFunction ofRow) {
        double[][][] found = new double[blocks.size()][][];
        int[] first = new int[blocks.size()];
        for (int block = 1; block < first.length; block++) {
            first[block] = first[block - 1] + blocks.get(block - 1).rows() - Levels.ROWS;
        }
        cores.each(found.length, block -> found[block] = blocks.get(block)
                .byClass(row -> ofRow.applyAsDouble(row < Levels.ROWS ? row : first[block] + row)));
        Map<BlockSums, double[][]> byBlock = new IdentityHashMap<>();
        for (int block = 0; block < found.length; block++) {
            byBlock.put(blocks.get(block), found[block]);
        }
        return new double[][] {added(block -> byBlock.get(block)[0]), added(block -> byBlock.get(block)[1])};
    }

    @Override
    public double[] column(DoubleBinaryOperator function) {
        int rows = Levels.ROWS + blocks.stream().mapToInt(block -> block.rows() - Levels.ROWS).sum();
        double[] all = new double[rows];
        int row = Levels.ROWS;
        for (BlockSums block : blocks) {
            double[] own = block.column(function);
            System.arraycopy(own, 0, all, 0, Levels.ROWS);
            System.arraycopy(own, Levels.ROWS, all, row, own.length - Levels.ROWS);
            row += own.length - Levels.ROWS;
        }
        return all;
    }

    @Override
    public double[] kept(String name, List<Double> numbers, Supplier<double[]> work) {
        return kept.about(name, numbers, work);
    }

    @Override
    public boolean softTruth(int group) {
        int image = 0;
        for (BlockSums block : blocks) {
            for (int place = 0; place < block.columns(); place++) {
                if (groups.of(image++) == group && block.softTruth(place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// One group alone, to ask why it is undefined.
    ColumnSums only(int group) {
        int[] alone = new int[groups.images()];
        Arrays.setAll(alone, image -> groups.of(image) == group ? 0 : ImageGroups.NONE);
        return new PooledSums(blocks, ImageGroups.of(alone), cores);
    }
}
