package maskscope.loss.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.FocalDemand;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Quantity;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.LastAnswers;
import maskscope.loss.measure.PlainMeasures;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.ImageBlock;
import maskscope.pixel.dataset.ImageCounts;

/// Computes the losses of all images of a data set, so fast that they follow a slider.
///
/// The formulas are those of [LossFormula]: a block of images is so many columns of sums to them. What a slider does not move is
/// not worked out again: the sums that overlaps and cross-entropies take are there after the first time, a loss that does not
/// take the moved parameter is handed out as it was, and only γ asks the counts again, or what is known at a few values of it
/// ([#prepare]).
///
/// Arrays are plain ones on purpose. A matrix of 8-bit counts times a few weights is bound by the memory, and a loop over packed
/// counts reads half of what a matrix of ND4J would hold, on all cores and without copying results out of it: six times as fast.
/// ND4J stays what computes a single pair, and each image's values are those that it has there, to the twelfth digit.
///
/// To be used by one thread, which works with the others of [Cores].
public final class DatasetEngine {

    private final ImageCounts counts;
    private final List<Loss> losses;
    private final Cores cores;
    private LevelWeights levels;
    private List<BlockSums> blocks = List.of();

    /// The last column of each loss, by its key.
    private final Map<String, Known> known = new HashMap<>();

    /// What a column depends on beside the counts, and the column.
    ///
    /// @param form the formula, none where the convention has no such loss
    private record Known(Optional<LossFormula> form, Parameters taken, double epsilon, LossColumn column) {}

    /// A column that is to be worked out.
    ///
    /// @param values takes the losses of each block
    private record Wanted(String key, LossFormula form, Parameters taken, double[][] values, LossColumn.Part[] parts,
            boolean[] interpolated) {}

    private final LastAnswers<String, Pools, PooledSums> pools = new LastAnswers<>();

    /// What pooled sums depend on beside the counts.
    private record Pools(ImageGroups groups, double epsilon) {}

    public DatasetEngine(ImageCounts counts, List<Loss> losses, Cores cores) {
        this.counts = counts;
        this.losses = List.copyOf(losses);
        this.cores = cores;
    }

    /// An engine for a data set that has grown, which takes over what was worked out for blocks that are in both. The former is
    /// not to be used any more.
    public DatasetEngine following(ImageCounts grown) {
        DatasetEngine next = new DatasetEngine(grown, losses, cores);
        if (levels != null) {
            next.sums(levels, blocks);
        }
        return next;
    }

    public ImageCounts counts() {
        return counts;
    }

    /// Those that are computed, in the order in which they are shown.
    public List<Loss> losses() {
        return losses;
    }

    /// Works out what [#moved] interpolates between for the losses of this convention at this clip, which takes 32 exact moves of
    /// γ and keeps 256 bytes an image for each of their powers; what was kept for another convention is forgotten. Without it
    /// moves are exact. Worth it from some ten thousand images on, or where many have rows of their own.
    public void prepare(Settings settings) {
        List<BlockSums> all = sums(settings.epsilon());
        List<Quantity> asked = losses.stream()
                .flatMap(loss -> settings.form(loss).map(form -> form.at(settings.of(loss))).stream())
                .toList();
        Set<FocalTerm> terms = FocalDemand.of(asked).terms();
        cores.each(all.size(), block -> all.get(block).makeNodes(terms));
    }

    /// All losses of all images, each as exact as that of the image alone.
    public ImageLosses exact(Settings settings) {
        return losses(settings, true);
    }

    /// The same while a slider moves: a mean of powers is interpolated where [#prepare] made that possible, with an error below
    /// 1e-12. For a hand that rests, [#exact].
    public ImageLosses moved(Settings settings) {
        return losses(settings, false);
    }

    /// The losses of one image, with the reasons where they are undefined; exact.
    public LossReport report(Settings settings, int image) {
        try (ColumnEngine alone = ColumnEngine.plain(counts.counts(image), losses)) {
            return alone.report(settings, 0);
        }
    }

    private ImageLosses losses(Settings settings, boolean exactly) {
        Map<String, LossColumn> columns = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Loss loss : losses) {
            Optional<LossFormula> form = settings.form(loss);
            Parameters taken = form.map(some -> taken(some, settings.of(loss))).orElse(Parameters.STANDARD);
            Optional<LossColumn> last = last(loss.key(), form, taken, settings.epsilon(), exactly);
            last.ifPresent(column -> columns.put(loss.key(), column));
            if (last.isEmpty()) {
                form.ifPresentOrElse(
                        some -> wanted.add(wanted(loss.key(), some, taken)),
                        () -> columns.put(loss.key(), keep(loss.key(), form, taken, settings.epsilon(), nothing())));
            }
        }
        workOut(wanted, settings.epsilon(), exactly);
        for (Wanted one : wanted) {
            columns.put(one.key, keep(one.key, Optional.of(one.form), one.taken, settings.epsilon(), column(one)));
        }
        return new ImageLosses(settings, losses, counts.images(), exactly, columns);
    }

    private static Parameters taken(LossFormula form, Parameters parameters) {
        return parameters.only(form.parameters());
    }

    private Optional<LossColumn> last(
            String key, Optional<LossFormula> form, Parameters taken, double epsilon, boolean exactly) {
        Known last = known.get(key);
        boolean same = last != null && last.form.equals(form) && last.taken.equals(taken) && last.epsilon == epsilon
                && (last.column.exact() || !exactly);
        return same ? Optional.of(last.column) : Optional.empty();
    }

    private LossColumn keep(String key, Optional<LossFormula> form, Parameters taken, double epsilon, LossColumn column) {
        known.put(key, new Known(form, taken, epsilon, column));
        return column;
    }

    private Wanted wanted(String key, LossFormula form, Parameters taken) {
        int parts = counts.blocks().size();
        return new Wanted(key, form, taken, new double[parts][], new LossColumn.Part[parts], new boolean[parts]);
    }

    private void workOut(List<Wanted> wanted, double epsilon, boolean exactly) {
        if (!wanted.isEmpty()) {
            List<BlockSums> all = sums(epsilon);
            cores.each(all.size(), block -> wanted.forEach(one -> workOut(one, all.get(block).taken(exactly), block)));
        }
    }

    private static void workOut(Wanted one, BlockSums sums, int block) {
        one.values[block] = one.form.values(sums, List.of(one.taken))[0];
        one.parts[block] = LossColumn.Part.of(one.values[block], sums);
        one.interpolated[block] = sums.nodesUsed();
    }

    private static LossColumn column(Wanted one) {
        boolean exact = true;
        for (boolean interpolated : one.interpolated) {
            exact &= !interpolated;
        }
        return new LossColumn(one.values, exact, one.parts);
    }

    private LossColumn nothing() {
        double[] none = new double[ImageBlock.IMAGES];
        Arrays.fill(none, Double.NaN);
        List<BlockSums> all = sums(levels == null ? Settings.DEFAULT_EPSILON : levels.epsilon());
        double[][] values = new double[all.size()][];
        Arrays.setAll(values, block -> Arrays.copyOf(none, all.get(block).columns()));
        LossColumn.Part[] parts = new LossColumn.Part[all.size()];
        Arrays.setAll(parts, block -> LossColumn.Part.of(values[block], all.get(block)));
        return new LossColumn(values, true, parts);
    }

    /// One formula of all images beside the losses, kept until another is asked for under that name.
    LossColumn column(String name, LossFormula form, Parameters parameters, double epsilon, boolean exactly) {
        Parameters taken = taken(form, parameters);
        Optional<LossColumn> last = last(name, Optional.of(form), taken, epsilon, exactly);
        return last.orElseGet(() -> {
            Wanted one = wanted(name, form, taken);
            workOut(List.of(one), epsilon, exactly);
            return keep(name, Optional.of(form), taken, epsilon, column(one));
        });
    }

    /// One formula of one image, with the reason where it is undefined; exact.
    LossValue value(LossFormula form, Parameters parameters, double epsilon, int image) {
        try (PlainMeasures alone = new PlainMeasures(counts.counts(image), epsilon)) {
            return form.value(alone, parameters);
        }
    }

    /// The sums of several images as one.
    PooledSums pooled(ImageGroups groups, double epsilon, boolean exactly) {
        List<BlockSums> all = sums(epsilon);
        all.forEach(block -> block.taken(exactly));
        return pools.about("pools", new Pools(groups, epsilon), () -> new PooledSums(all, groups, cores));
    }

    /// Whether the truth of an image has no object.
    boolean emptyTruth(int image) {
        return sums(levels == null ? Settings.DEFAULT_EPSILON : levels.epsilon())
                .get(image / ImageBlock.IMAGES)
                .emptyTruth(image % ImageBlock.IMAGES);
    }

    private List<BlockSums> sums(double epsilon) {
        if (levels == null || levels.epsilon() != epsilon) {
            sums(new LevelWeights(epsilon), List.of());
        }
        return blocks;
    }

    private void sums(LevelWeights weights, List<BlockSums> former) {
        List<BlockSums> all = new ArrayList<>();
        for (ImageBlock block : counts.blocks()) {
            int at = all.size();
            boolean there = at < former.size() && former.get(at).block() == block;
            all.add(there ? former.get(at) : new BlockSums(block, weights));
        }
        levels = weights;
        blocks = List.copyOf(all);
    }
}
