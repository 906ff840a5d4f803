package maskscope.loss.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.Reduction;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameters;
import maskscope.text.Message;

/// Makes one number of the losses of many images, in each of the ways that are in use: the mean of images, the loss of all pixels
/// laid side by side, and either of them in each batch or group, of which the mean is taken. They differ, and nothing tells from
/// a number which it was.
///
/// As precise as the losses that it is given: what was interpolated there is so here. To be used by the thread of the engine.
public final class Reductions {

    private static final Message NO_IMAGE = Message.of("loss.undefined.no-image");

    private final DatasetEngine engine;

    public Reductions(DatasetEngine engine) {
        this.engine = engine;
    }

    /// What the chosen convention makes of several images by default; all pixels at once where it has no such loss.
    public static Reduction byConvention(Loss loss, Settings settings) {
        return settings.form(loss).flatMap(LossFormula::reduction).orElse(Reduction.ALL_PIXELS);
    }

    /// How many images have a truth without an object.
    public int emptyTruths() {
        int empty = 0;
        for (int image = 0; image < engine.counts().images(); image++) {
            empty += engine.emptyTruth(image) ? 1 : 0;
        }
        return empty;
    }

    /// The whole set as one batch.
    ///
    /// @param losses of the engine's images
    /// @param policy what an empty truth counts as in a mean; where all pixels are laid side by side there is no image to count
    public ReducedLoss of(ImageLosses losses, Loss loss, Reduction reduction, EmptyTruth policy) {
        Optional<LossFormula> form = losses.settings().form(loss);
        if (form.isPresent() && reduction == Reduction.MEAN_OF_IMAGES) {
            return mean(losses, loss, form.get(), policy);
        }
        return ofGroups(losses, loss, reduction, ImageGroups.all(losses.images()), policy).getFirst();
    }

    /// From the sums that are known of each block: a look at each of them, whatever the policy.
    private ReducedLoss mean(ImageLosses losses, Loss loss, LossFormula form, EmptyTruth policy) {
        LossColumn column = losses.column(loss);
        LossColumn.Share objects = column.objects();
        LossColumn.Share empty = counted(column.empty(), policy);
        LossColumn.Share all = objects.plus(empty);
        int images = all.defined() + all.undefined();
        if (images == 0) {
            return ReducedLoss.undefined(0, NO_IMAGE);
        }
        if (all.undefined() > 0) {
            Groups groups = new Groups(ImageGroups.all(losses.images()), policy);
            return ReducedLoss.undefined(
                    images, reason(form, losses.settings(), losses.settings().of(loss), column, groups, 0));
        }
        return new ReducedLoss(all.sum() / images, images, Optional.empty());
    }

    private static LossColumn.Share counted(LossColumn.Share empty, EmptyTruth policy) {
        int images = empty.defined() + empty.undefined();
        return switch (policy) {
            case AS_COMPUTED -> empty;
            case AS_ONE -> new LossColumn.Share(images, images, 0);
            case AS_ZERO -> new LossColumn.Share(0, images, 0);
            case LEFT_OUT -> LossColumn.Share.NOTHING;
        };
    }

    /// Each group as one batch.
    public List<ReducedLoss> ofGroups(
            ImageLosses losses, Loss loss, Reduction reduction, ImageGroups groups, EmptyTruth policy) {
        Settings settings = losses.settings();
        if (groups.images() != losses.images()) {
            throw new IllegalArgumentException(groups.images() + " images in groups, and " + losses.images() + " with losses");
        }
        Optional<LossFormula> form = settings.form(loss);
        if (form.isEmpty()) {
            return Collections.nCopies(groups.count(), ReducedLoss.undefined(0, settings.convention().absence(loss)));
        }
        return reduction == Reduction.ALL_PIXELS
                ? pooled(losses, form.get(), settings.of(loss), groups)
                : means(losses, loss, form.get(), reduction, new Groups(groups, policy));
    }

    /// The mean over batches or groups, each of which counts as much as any other, as in the mean loss of an epoch. Groups
    /// without an image do not count.
    public ReducedLoss meanOfGroups(
            ImageLosses losses, Loss loss, Reduction reduction, ImageGroups groups, EmptyTruth policy) {
        double sum = 0;
        int images = 0;
        int counted = 0;
        for (ReducedLoss one : ofGroups(losses, loss, reduction, groups, policy)) {
            boolean none = one.undefined().equals(Optional.of(NO_IMAGE));
            if (!none && !one.defined()) {
                return one;
            }
            sum += none ? 0 : one.value();
            images += one.images();
            counted += none ? 0 : 1;
        }
        return counted == 0 ? ReducedLoss.undefined(0, NO_IMAGE) : new ReducedLoss(sum / counted, images, Optional.empty());
    }

    /// Groups with what their images count as.
    private record Groups(ImageGroups groups, EmptyTruth policy) {

        double value(double computed, boolean empty) {
            return !empty || policy == EmptyTruth.AS_COMPUTED ? computed : policy == EmptyTruth.AS_ONE ? 1 : 0;
        }

        /// The group in which an image counts, or none.
        int of(int image, boolean empty) {
            return empty && policy == EmptyTruth.LEFT_OUT ? ImageGroups.NONE : groups.of(image);
        }
    }

    private List<ReducedLoss> means(
            ImageLosses losses, Loss loss, LossFormula form, Reduction reduction, Groups groups) {
        Settings settings = losses.settings();
        Parameters each = reduction.ofEach(settings.of(loss));
        LossColumn values = each.equals(settings.of(loss))
                ? losses.column(loss)
                : engine.column("each " + loss.key(), form, each, settings.epsilon(), losses.exactly());
        double[] sums = new double[groups.groups.count()];
        int[] images = new int[sums.length];
        for (int image = 0; image < losses.images(); image++) {
            boolean empty = engine.emptyTruth(image);
            int group = groups.of(image, empty);
            if (group != ImageGroups.NONE) {
                sums[group] += groups.value(values.value(image), empty);
                images[group]++;
            }
        }
        List<ReducedLoss> all = new ArrayList<>();
        for (int group = 0; group < sums.length; group++) {
            if (images[group] == 0) {
                all.add(ReducedLoss.undefined(0, NO_IMAGE));
            } else if (Double.isNaN(sums[group])) {
                all.add(ReducedLoss.undefined(images[group], reason(form, settings, each, values, groups, group)));
            } else {
                double mean = reduction.ofMean(sums[group] / images[group], settings.of(loss));
                all.add(new ReducedLoss(mean, images[group], Optional.empty()));
            }
        }
        return all;
    }

    /// Why the first image of a group that has no value has none.
    private Message reason(
            LossFormula form, Settings settings, Parameters parameters, LossColumn values, Groups groups, int group) {
        for (int image = 0; image < groups.groups.images(); image++) {
            boolean empty = engine.emptyTruth(image);
            if (groups.of(image, empty) == group && Double.isNaN(groups.value(values.value(image), empty))) {
                return engine.value(form, parameters, settings.epsilon(), image).undefined().orElseThrow();
            }
        }
        throw new IllegalStateException("every image of group " + group + " has a value");
    }

    private List<ReducedLoss> pooled(ImageLosses losses, LossFormula form, Parameters parameters, ImageGroups groups) {
        PooledSums pooled = engine.pooled(groups, losses.settings().epsilon(), losses.exactly());
        double[] values = form.values(pooled, List.of(parameters))[0];
        int[] images = new int[values.length];
        for (int image = 0; image < groups.images(); image++) {
            if (groups.of(image) != ImageGroups.NONE) {
                images[groups.of(image)]++;
            }
        }
        List<ReducedLoss> all = new ArrayList<>();
        for (int group = 0; group < values.length; group++) {
            if (images[group] == 0) {
                all.add(ReducedLoss.undefined(0, NO_IMAGE));
            } else {
                Optional<Message> undefined =
                        Double.isNaN(values[group]) ? form.value(pooled.only(group), parameters).undefined() : Optional.empty();
                all.add(new ReducedLoss(values[group], images[group], undefined));
            }
        }
        return all;
    }
}
