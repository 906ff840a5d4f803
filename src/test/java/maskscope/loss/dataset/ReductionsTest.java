package maskscope.loss.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Reduction;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.ImageCountsBuilder;
import maskscope.testing.DatasetImages;
import maskscope.testing.English;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReductionsTest {

    private static final int HARD = 40;

    private List<PixelTable> images;
    private DatasetEngine engine;
    private Reductions reductions;

    /// Hard images of 8 bits first, then one of each kind but for the last, whose bins cost a test much time.
    @BeforeEach
    void count() {
        count(new ArrayList<>(DatasetImages.eightBit(HARD, 1)));
    }

    private void count(List<PixelTable> first) {
        images = first;
        List<PixelTable> kinds = DatasetImages.ofEachKind();
        images.addAll(kinds.subList(0, kinds.size() - 1));
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        engine = new DatasetEngine(builder.counts(), Losses.ALL, Cores.one());
        reductions = new Reductions(engine);
    }

    private static List<Settings> settings() {
        List<Settings> settings = new ArrayList<>();
        Conventions.SHIPPED.withVariants().forEach(convention -> {
            for (double gamma : new double[] {0.7, 2}) {
                settings.add(Settings.TUTORIAL
                        .withConvention(convention)
                        .withEverywhere(Parameter.ALPHA, gamma == 2 ? 0.5 : 0.3)
                        .withEverywhere(Parameter.BETA, gamma == 2 ? 0.5 : 0.8)
                        .withEverywhere(Parameter.GAMMA, gamma)
                        .withEverywhere(Parameter.SMOOTHING, gamma == 2 ? 0 : 0.4));
            }
        });
        return settings;
    }

    private PairCounts together(IntPredicate which) {
        return PairCounts.merged(IntStream.range(0, images.size()).filter(which).mapToObj(image -> images.get(image).counts())
                .toList()).together();
    }

    private static void check(LossValue expected, ReducedLoss actual, String where) {
        assertEquals(expected.undefined(), actual.undefined(), where);
        if (expected.defined()) {
            assertEquals(expected.value(), actual.value(), 1e-11 * Math.abs(expected.value()), where);
        }
    }

    private boolean emptyTruth(int image) {
        PixelTable table = images.get(image);
        return IntStream.range(0, table.rows()).mapToDouble(row -> table.count(row) * table.truth(row)).sum() == 0;
    }

    @Test
    void allPixelsPooledHaveTheLossesOfOnePictureOfThem() {
        int[] group = new int[images.size()];
        Arrays.setAll(group, image -> image < HARD ? image % 2 : image % 3 == 0 ? ImageGroups.NONE : 2);
        ImageGroups groups = ImageGroups.of(group);
        for (int each = 0; each < 3; each++) {
            int wanted = each;
            try (LossEngine alone = new LossEngine(together(image -> group[image] == wanted), Losses.ALL)) {
                for (Settings at : settings()) {
                    LossReport expected = alone.report(at);
                    ImageLosses losses = engine.exact(at);
                    for (Loss loss : Losses.ALL) {
                        ReducedLoss pooled = reductions
                                .ofGroups(losses, loss, Reduction.ALL_PIXELS, groups, EmptyTruth.AS_COMPUTED)
                                .get(each);
                        String where = loss + " of " + at.convention() + " in group " + each;
                        if (at.form(loss).isPresent()) {
                            check(expected.of(loss), pooled, where);
                        } else {
                            assertEquals(expected.of(loss).undefined(), pooled.undefined(), where);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theWholeSetPooledIsOneGroup() {
        try (LossEngine alone = new LossEngine(together(image -> true), Losses.ALL)) {
            for (Loss loss : Losses.ALL) {
                ReducedLoss pooled = reductions.of(
                        engine.exact(Settings.TUTORIAL), loss, Reduction.ALL_PIXELS, EmptyTruth.LEFT_OUT);
                check(alone.report(Settings.TUTORIAL).of(loss), pooled, loss.name());
                assertEquals(images.size(), pooled.images());
            }
        }
    }

    @Test
    void imagesWithRowsOfTheirOwnArePooledFromAnyBlock() {
        // Not in the same order as in the second block.
        List<PixelTable> more = new ArrayList<>(DatasetImages.ofEachKind().reversed());
        more.addAll(DatasetImages.eightBit(1_020, 2));
        count(more);
        Settings segloss = Settings.TUTORIAL
                .withConvention(Conventions.SHIPPED.byKey("segloss").orElseThrow())
                .withEverywhere(Parameter.GAMMA, 2)
                .withEverywhere(Parameter.SMOOTHING, 0.3);
        Loss focal = Losses.byKey("focal").orElseThrow();
        try (LossEngine alone = new LossEngine(together(image -> true), Losses.ALL)) {
            LossValue expected = alone.report(segloss).of(focal);
            assertTrue(expected.defined());
            check(expected, reductions.of(engine.exact(segloss), focal, Reduction.ALL_PIXELS, EmptyTruth.AS_COMPUTED), "focal");
        }
    }

    @Test
    void theMeanOfImagesFollowsThePolicyForEmptyTruths() {
        Settings at = Settings.TUTORIAL.withEverywhere(Parameter.SMOOTHING, 1);
        ImageLosses losses = engine.exact(at);
        ImageGroups all = ImageGroups.all(images.size());
        long empty = IntStream.range(0, images.size()).filter(this::emptyTruth).count();
        assertTrue(empty > 10);
        assertEquals(empty, reductions.emptyTruths());
        for (Loss loss : List.of(Losses.DICE, Losses.TVERSKY)) {
            double[] values = losses.of(loss);
            for (EmptyTruth policy : EmptyTruth.values()) {
                double expected = IntStream.range(0, images.size())
                        .filter(image -> policy != EmptyTruth.LEFT_OUT || !emptyTruth(image))
                        .mapToDouble(image -> policy == EmptyTruth.AS_COMPUTED || !emptyTruth(image)
                                ? values[image]
                                : policy == EmptyTruth.AS_ONE ? 1 : 0)
                        .average()
                        .orElseThrow();
                ReducedLoss mean = reductions.of(losses, loss, Reduction.MEAN_OF_IMAGES, policy);
                assertEquals(expected, mean.value(), 1e-12, loss + " " + policy);
                assertEquals(policy == EmptyTruth.LEFT_OUT ? images.size() - empty : images.size(), mean.images());
                ReducedLoss ofOne = reductions.ofGroups(losses, loss, Reduction.MEAN_OF_IMAGES, all, policy).getFirst();
                assertEquals(expected, ofOne.value(), 1e-12, loss + " " + policy);
                assertEquals(mean.images(), ofOne.images());
            }
        }
    }

    @Test
    void aMeanIsUndefinedWhereAnImageIsUnlessThePolicyCountsItOtherwise() {
        Settings at = Settings.TUTORIAL.withEverywhere(Parameter.SMOOTHING, 0);
        ImageLosses losses = engine.exact(at);
        ReducedLoss mean = reductions.of(losses, Losses.DICE, Reduction.MEAN_OF_IMAGES, EmptyTruth.AS_COMPUTED);
        assertEquals("0/0: both masks are empty and smoothing is 0", English.of(mean.undefined()));
        ReducedLoss grouped = reductions.ofGroups(
                losses, Losses.DICE, Reduction.MEAN_OF_IMAGES, ImageGroups.all(images.size()), EmptyTruth.AS_COMPUTED).getFirst();
        assertEquals(mean.undefined(), grouped.undefined());
        for (EmptyTruth policy : List.of(EmptyTruth.AS_ONE, EmptyTruth.AS_ZERO, EmptyTruth.LEFT_OUT)) {
            assertTrue(reductions.of(losses, Losses.DICE, Reduction.MEAN_OF_IMAGES, policy).defined(), policy.name());
        }
    }

    @Test
    void thePowerIsTakenOfTheMeanWhereAConventionTakesItSo() {
        Settings segloss = Settings.TUTORIAL
                .withConvention(Conventions.SHIPPED.byKey("segloss").orElseThrow())
                .withEverywhere(Parameter.GAMMA, 0.6)
                .withEverywhere(Parameter.SMOOTHING, 1);
        Loss loss = Losses.byKey("focal-tversky").orElseThrow();
        assertEquals(Reduction.POWER_OF_MEAN, Reductions.byConvention(loss, segloss));
        double[] plain = engine.exact(segloss.withEverywhere(Parameter.GAMMA, 1)).of(loss);
        double mean = Arrays.stream(plain).average().orElseThrow();
        for (int again = 0; again < 2; again++) {
            ReducedLoss power = reductions.of(
                    engine.exact(segloss), loss, Reduction.POWER_OF_MEAN, EmptyTruth.AS_COMPUTED);
            assertEquals(Math.pow(mean, 0.6), power.value(), 1e-12);
        }
    }

    @Test
    void batchesHaveEachALossAndTheirMeanCountsEachAlike() {
        ImageLosses losses = engine.exact(Settings.TUTORIAL);
        int[] order = IntStream.range(0, images.size()).map(i -> images.size() - 1 - i).toArray();
        ImageGroups batches = ImageGroups.batches(order, 8);
        assertEquals((images.size() + 7) / 8, batches.count());
        assertEquals(0, batches.of(images.size() - 1));
        assertEquals(batches.count() - 1, batches.of(0));
        double sum = 0;
        for (int batch = 0; batch < batches.count(); batch++) {
            int wanted = batch;
            try (LossEngine alone = new LossEngine(together(image -> batches.of(image) == wanted), Losses.ALL)) {
                sum += alone.report(Settings.TUTORIAL).of(Losses.DICE).value();
            }
        }
        ReducedLoss mean = reductions.meanOfGroups(
                losses, Losses.DICE, Reduction.ALL_PIXELS, batches, EmptyTruth.AS_COMPUTED);
        assertEquals(sum / batches.count(), mean.value(), 1e-12);
        assertEquals(images.size(), mean.images());
    }

    @Test
    void batchesAreShuffledByTheirSeedAlone() {
        ImageGroups one = ImageGroups.shuffled(1_000, 7, 1);
        ImageGroups same = ImageGroups.shuffled(1_000, 7, 1);
        ImageGroups other = ImageGroups.shuffled(1_000, 7, 2);
        int[] sizes = new int[one.count()];
        int different = 0;
        for (int image = 0; image < 1_000; image++) {
            assertEquals(one.of(image), same.of(image));
            different += one.of(image) == other.of(image) ? 0 : 1;
            sizes[one.of(image)]++;
        }
        assertTrue(different > 900, "different: " + different);
        assertEquals(143, sizes.length);
        assertEquals(142, Arrays.stream(sizes).filter(size -> size == 7).count());
        assertEquals(6, sizes[142]);
        assertNotEquals(0, one.of(0) + one.of(1) + one.of(2));
    }

    @Test
    void groupsWithoutAnImageSaySoAndDoNotCount() {
        ImageLosses losses = engine.exact(Settings.TUTORIAL);
        int[] group = new int[images.size()];
        Arrays.setAll(group, image -> image < HARD ? 2 : ImageGroups.NONE);
        for (Reduction reduction : Reduction.values()) {
            List<ReducedLoss> found = reductions.ofGroups(
                    losses, Losses.DICE, reduction, ImageGroups.of(group), EmptyTruth.AS_COMPUTED);
            assertEquals(3, found.size());
            assertEquals("there is no image to count", English.of(found.getFirst().undefined()));
            assertTrue(found.get(2).defined());
            ReducedLoss mean = reductions.meanOfGroups(
                    losses, Losses.DICE, reduction, ImageGroups.of(group), EmptyTruth.AS_COMPUTED);
            assertEquals(found.get(2).value(), mean.value());
        }
        int[] none = new int[images.size()];
        Arrays.fill(none, ImageGroups.NONE);
        assertFalse(reductions.meanOfGroups(
                losses, Losses.DICE, Reduction.MEAN_OF_IMAGES, ImageGroups.of(none), EmptyTruth.LEFT_OUT).defined());
    }

    @Test
    void whereAConventionHasNoSuchLossThereIsNoNumber() {
        Settings at = Settings.TUTORIAL.withConvention(Conventions.SHIPPED.byKey("torchvision").orElseThrow());
        ImageLosses losses = engine.exact(at);
        for (Reduction reduction : Reduction.values()) {
            ReducedLoss reduced = reductions.of(losses, Losses.DICE, reduction, EmptyTruth.AS_ONE);
            assertEquals(at.convention().absence(Losses.DICE), reduced.undefined().orElseThrow());
        }
    }

    @Test
    void groupsMustBeOfTheSameImages() {
        ImageLosses losses = engine.exact(Settings.TUTORIAL);
        assertThrows(IllegalArgumentException.class, () -> reductions.ofGroups(
                losses, Losses.DICE, Reduction.MEAN_OF_IMAGES, ImageGroups.all(3), EmptyTruth.AS_COMPUTED));
        assertThrows(IllegalArgumentException.class, () -> ImageGroups.of(new int[] {0, -2}));
        assertThrows(IllegalArgumentException.class, () -> ImageGroups.batches(new int[] {0, 0}, 1));
        assertThrows(IllegalArgumentException.class, () -> ImageGroups.batches(new int[] {0, 2}, 1));
        assertThrows(IllegalArgumentException.class, () -> ImageGroups.shuffled(new Random(1).nextInt(1, 9), 0, 1));
    }

    @Test
    void aMovedLossIsReducedAsItWasMoved() {
        Settings at = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 2.2);
        Loss focal = Losses.byKey("focal").orElseThrow();
        engine.prepare(at);
        ImageLosses moved = engine.moved(at);
        double byNodes = reductions.of(moved, focal, Reduction.ALL_PIXELS, EmptyTruth.AS_COMPUTED).value();
        double exact = reductions.of(engine.exact(at), focal, Reduction.ALL_PIXELS, EmptyTruth.AS_COMPUTED).value();
        assertEquals(exact, byNodes, 1e-12);
        assertNotEquals(exact, byNodes);
    }
}
