package maskscope.loss.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.pixel.PixelTable;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.ImageCounts;
import maskscope.pixel.dataset.ImageCountsBuilder;
import maskscope.testing.DatasetImages;
import org.junit.jupiter.api.Test;

/// The losses of a data set are those of each of its images alone, for every loss of every convention that ships.
class DatasetEngineTest {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();

    private static ImageCounts counted(List<PixelTable> images) {
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        return builder.counts();
    }

    private static DatasetEngine engine(List<PixelTable> images) {
        return new DatasetEngine(counted(images), Losses.ALL, Cores.one());
    }

    /// Every convention at several values, at the edges and between; the clip moves in between.
    private static List<Settings> settings() {
        Random random = new Random(4);
        List<Settings> settings = new ArrayList<>();
        Conventions.SHIPPED.withVariants().forEach(convention -> {
            for (double gamma : new double[] {0, 0.7, 2, 7}) {
                settings.add(Settings.TUTORIAL
                        .withConvention(convention)
                        .withEverywhere(Parameter.ALPHA, gamma == 2 ? 0.5 : random.nextDouble())
                        .withEverywhere(Parameter.BETA, gamma == 2 ? 0.5 : random.nextDouble())
                        .withEverywhere(Parameter.GAMMA, gamma)
                        .withEverywhere(Parameter.SMOOTHING, gamma == 0 ? 0 : gamma == 2 ? 1 : random.nextDouble())
                        .withEpsilon(gamma == 2 ? 1e-3 : Settings.DEFAULT_EPSILON));
            }
        });
        settings.sort((one, other) -> Double.compare(one.epsilon(), other.epsilon()));
        return settings;
    }

    @Test
    void theLossesOfAllImagesAreThoseOfEachImageAlone() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        DatasetEngine engine = engine(images);
        List<Settings> settings = settings();
        List<ImageLosses> all = settings.stream().map(engine::exact).toList();
        int defined = 0;
        int undefined = 0;
        for (int image = 0; image < images.size(); image++) {
            try (LossEngine alone = new LossEngine(images.get(image))) {
                for (int i = 0; i < settings.size(); i++) {
                    LossReport expected = alone.report(settings.get(i));
                    for (Loss loss : Losses.ALL) {
                        String where = loss + " of " + settings.get(i).convention() + " of image " + image + " at " + i;
                        boolean there = check(expected.of(loss), all.get(i).of(loss, image), where);
                        defined += there ? 1 : 0;
                        undefined += there ? 0 : 1;
                    }
                }
            }
        }
        assertTrue(defined > 5_000 && undefined > 100, defined + " defined, " + undefined + " not");
    }

    private static boolean check(LossValue expected, double actual, String where) {
        if (expected.defined()) {
            assertEquals(expected.value(), actual, 1e-12 * Math.abs(expected.value()), where);
        } else {
            assertTrue(Double.isNaN(actual), where + " is undefined");
        }
        return expected.defined();
    }

    @Test
    void theReportOfAnImageSaysWhyALossIsUndefinedAsItDoesAlone() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        DatasetEngine engine = engine(images);
        for (int image = 0; image < images.size() - 1; image++) {
            try (LossEngine alone = new LossEngine(images.get(image))) {
                for (Settings at : settings()) {
                    LossReport expected = alone.report(at);
                    LossReport actual = engine.report(at, image);
                    for (Loss loss : Losses.ALL) {
                        String where = loss + " of " + at.convention() + " of image " + image;
                        assertEquals(expected.of(loss).undefined(), actual.of(loss).undefined(), where);
                        near(expected.of(loss).value(), actual.of(loss).value(), where);
                        near(expected.of(loss).offset(), actual.of(loss).offset(), where);
                    }
                }
            }
        }
    }

    private static void near(double expected, double actual, String where) {
        assertEquals(expected, actual, Double.isFinite(expected) ? 1e-12 * Math.abs(expected) : 0, where);
    }

    @Test
    void whileGammaMovesLossesAreInterpolatedAndWhenItRestsTheyAreExact() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        DatasetEngine engine = engine(images);
        DatasetEngine exact = engine(images);
        int interpolated = 0;
        for (var convention : Conventions.SHIPPED.withVariants().toList()) {
            engine.prepare(Settings.TUTORIAL.withConvention(convention));
            for (double gamma : new double[] {1e-3, 0.31, 1, 2.72, 5}) {
                Settings at = Settings.TUTORIAL.withConvention(convention).withEverywhere(Parameter.GAMMA, gamma);
                ImageLosses moved = engine.moved(at);
                ImageLosses wanted = exact.exact(at);
                for (Loss loss : Losses.ALL) {
                    String where = loss + " of " + convention + " at " + gamma;
                    assertArrayEquals(wanted.of(loss), moved.of(loss), 1e-12, where);
                    interpolated += moved.exact(loss) ? 0 : 1;
                }
                ImageLosses rested = engine.exact(at);
                assertArrayEquals(wanted.of(FOCAL), rested.of(FOCAL), convention + " at " + gamma);
                assertTrue(rested.exact(FOCAL));
            }
        }
        assertTrue(interpolated > 50, "interpolated: " + interpolated);
    }

    @Test
    void beyondTheNodesAndWithoutThemAMoveIsExact() {
        DatasetEngine engine = engine(DatasetImages.eightBit(20, 1));
        Settings two = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 2);
        assertTrue(engine.moved(two).exact(FOCAL));
        engine.prepare(two);
        assertTrue(engine.moved(Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 0)).exact(FOCAL));
        assertTrue(engine.moved(Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, Math.nextUp(5.0))).exact(FOCAL));
        Settings between = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 1.5);
        assertFalse(engine.moved(between).exact(FOCAL));
        assertTrue(engine.moved(between).isAsIn(engine.moved(between), FOCAL));
        engine.prepare(between.withConvention(Conventions.SHIPPED.byKey("monai").orElseThrow()));
        assertTrue(engine.moved(two).exact(FOCAL), "another convention's nodes take their place");
    }

    @Test
    void whatASliderDoesNotMoveIsHandedOutAsItWas() {
        DatasetEngine engine = engine(DatasetImages.eightBit(20, 1));
        ImageLosses before = engine.moved(Settings.TUTORIAL);
        ImageLosses after = engine.moved(Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 3));
        for (Loss loss : Losses.ALL) {
            if (loss.uses(Parameter.GAMMA)) {
                assertFalse(after.isAsIn(before, loss), loss.name());
            } else {
                assertTrue(after.isAsIn(before, loss), loss.name());
                assertArrayEquals(before.of(loss), after.of(loss), loss.name());
            }
        }
    }

    @Test
    void anotherClipOrConventionIsNotAnsweredFromMemory() {
        List<PixelTable> images = DatasetImages.eightBit(5, 2);
        DatasetEngine engine = engine(images);
        Conventions conventions = Conventions.SHIPPED;
        List<Settings> moves = List.of(
                Settings.TUTORIAL, Settings.TUTORIAL.withEpsilon(0.01), Settings.TUTORIAL,
                Settings.TUTORIAL.withConvention(conventions.byKey("monai").orElseThrow()), Settings.TUTORIAL,
                Settings.TUTORIAL.withConvention(conventions.byKey("torchvision").orElseThrow()), Settings.TUTORIAL);
        for (Settings at : moves) {
            ImageLosses moved = engine.moved(at);
            for (int image = 0; image < images.size(); image++) {
                try (LossEngine alone = new LossEngine(images.get(image))) {
                    LossReport expected = alone.report(at);
                    for (Loss loss : Losses.ALL) {
                        check(expected.of(loss), moved.of(loss)[image], loss + " of " + at.convention());
                    }
                }
            }
        }
    }

    @Test
    void aDataSetThatHasGrownHasTheLossesOfAllItsImages() {
        List<PixelTable> images = new ArrayList<>(DatasetImages.eightBit(1_000, 3));
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        DatasetEngine engine = new DatasetEngine(builder.counts(), Losses.ALL, Cores.one());
        engine.prepare(Settings.TUTORIAL);
        engine.moved(Settings.TUTORIAL);
        List<PixelTable> more = new ArrayList<>(DatasetImages.eightBit(100, 4));
        more.addAll(DatasetImages.ofEachKind());
        for (int add = 0; add < 2; add++) {
            more.forEach(builder::add);
            images.addAll(more);
            engine = engine.following(builder.counts());
            Settings at = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 1 + add);
            ImageLosses grown = engine.exact(at);
            ImageLosses anew = engine(images).exact(at);
            assertEquals(images.size(), grown.images());
            for (Loss loss : Losses.ALL) {
                assertArrayEquals(anew.of(loss), grown.of(loss), loss.name());
            }
        }
    }

    @Test
    void manyThreadsComeToTheVerySameNumbers() {
        List<PixelTable> images = new ArrayList<>(DatasetImages.eightBit(4_000, 5));
        images.addAll(DatasetImages.ofEachKind());
        Collections.shuffle(images, new Random(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            DatasetEngine many = new DatasetEngine(counted(images), Losses.ALL, new Cores(threads, 4));
            DatasetEngine one = engine(images);
            many.prepare(Settings.TUTORIAL);
            one.prepare(Settings.TUTORIAL);
            for (int move = 0; move < 20; move++) {
                Settings at = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 0.25 * move);
                for (Loss loss : Losses.ALL) {
                    assertArrayEquals(one.moved(at).of(loss), many.moved(at).of(loss));
                }
            }
        }
    }

    @Test
    void ofNoImageThereIsNoLoss() {
        DatasetEngine engine = engine(List.of());
        engine.prepare(Settings.TUTORIAL);
        ImageLosses losses = engine.moved(Settings.TUTORIAL);
        assertEquals(0, losses.images());
        assertEquals(0, losses.of(FOCAL).length);
        assertEquals(0, IntStream.of(losses.distribution(FOCAL, 10, Cores.one()).counts()).sum());
    }

    @Test
    void theDistributionCountsEveryImageInItsBin() {
        List<PixelTable> images = new ArrayList<>(DatasetImages.eightBit(500, 6));
        images.addAll(DatasetImages.ofEachKind());
        Settings noSmoothing = Settings.TUTORIAL.withEverywhere(Parameter.SMOOTHING, 0);
        ImageLosses losses = engine(images).exact(noSmoothing);
        double[] values = losses.of(Losses.TVERSKY);
        Distribution found = losses.distribution(Losses.TVERSKY, 100, Cores.one());
        double[] defined = IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(Double::isFinite).toArray();
        double least = IntStream.range(0, defined.length).mapToDouble(i -> defined[i]).min().orElseThrow();
        double most = IntStream.range(0, defined.length).mapToDouble(i -> defined[i]).max().orElseThrow();
        assertEquals(least, found.from());
        assertEquals(most, found.to());
        assertEquals(values.length - defined.length, found.undefined());
        assertEquals(values.length, images.size());
        assertTrue(found.undefined() > 0);
        int[] expected = new int[100];
        for (double value : defined) {
            expected[Math.min(99, (int) ((value - least) * (100 / (most - least))))]++;
        }
        assertArrayEquals(expected, found.counts());
    }
}
