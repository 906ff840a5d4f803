package maskscope.loss.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A cell of a surface is what a report says at that point, and nothing else.
class SurfaceTest {

    private static final Loss DICE = Losses.byKey("dice").orElseThrow();
    private static final Loss TVERSKY = Losses.byKey("tversky").orElseThrow();
    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    private static final ParameterAxis ALPHA = ParameterAxis.of(Parameter.ALPHA);
    private static final ParameterAxis BETA = ParameterAxis.of(Parameter.BETA);
    private static final ParameterAxis GAMMA = ParameterAxis.of(Parameter.GAMMA);

    static Stream<Convention> conventions() {
        return Conventions.SHIPPED.withVariants();
    }

    private static PixelTable table(double[] truth, double[] prediction) {
        return PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(truth.length, 1, 1, truth),
                new DoubleRaster(truth.length, 1, 1, prediction),
                Optional.empty()));
    }

    private static PixelTable random(boolean soft) {
        double[] truth = new Random(3).doubles(300).map(t -> soft ? t : Math.rint(0.8 * t)).toArray();
        // Also what is wrong or right beyond doubt.
        double[] prediction = new Random(4).doubles(300, -0.1, 1.1).map(p -> Math.clamp(p, 0, 1)).toArray();
        return table(truth, prediction);
    }

    /// Both masks are empty, so that without smoothing overlaps are 0/0.
    private static PixelTable empty() {
        return table(new double[9], new double[9]);
    }

    /// Few steps, with 0 and with numbers beyond the slider.
    private static ParameterAxis few(Parameter parameter) {
        return parameter == Parameter.SMOOTHING ? new ParameterAxis(parameter, 1e-8, 10, true, 4)
                : new ParameterAxis(parameter, 0, parameter == Parameter.CE_RATIO ? 1 : 2.5, false, 6);
    }

    private static Surface surface(LossEngine engine, Loss loss, Settings settings, ParameterAxis x, ParameterAxis y) {
        return Surface.of(engine, loss, settings, x, y, () -> true).orElseThrow();
    }

    /// Held against an engine that has seen nothing else, at settings that were made another way.
    private static void checkCell(Surface surface, PixelTable table, Settings settings, int column, int row) {
        Loss loss = surface.loss();
        try (LossEngine engine = new LossEngine(table, List.of(loss))) {
            LossValue expected = engine.report(settings).of(loss);
            String where = loss + " by " + settings.convention().key() + " at " + settings.of(loss);
            assertEquals(expected.undefined(), surface.undefined(column, row), where);
            double value = surface.cells().value(column, row);
            if (expected.defined()) {
                assertEquals(expected.value(), value, 1e-12 * Math.abs(expected.value()), where);
            } else {
                assertTrue(Double.isNaN(value), where);
            }
            assertEquals(settings.of(loss), surface.settings(column, row).of(loss), where);
        }
    }

    private static Settings moved(Settings settings, Surface surface, int column, int row) {
        SurfaceCells cells = surface.cells();
        return settings
                .withEverywhere(cells.x().parameter(), cells.x().value(column))
                .withEverywhere(cells.y().parameter(), cells.y().value(row));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void everyCellOfEveryLossByEveryConventionIsTheReportsValue(Convention convention) {
        Settings settings = Settings.TUTORIAL.withConvention(convention).withEverywhere(Parameter.SMOOTHING, 0.1);
        Random random = new Random(5);
        for (PixelTable table : List.of(random(false), random(true), empty())) {
            try (LossEngine engine = new LossEngine(table)) {
                for (Loss loss : Losses.ALL) {
                    for (ParameterAxis[] axes : pairs(settings, loss)) {
                        Surface surface = surface(engine, loss, settings, axes[0], axes[1]);
                        for (int tried = 0; tried < 6; tried++) {
                            int column = random.nextInt(axes[0].steps());
                            int row = random.nextInt(axes[1].steps());
                            checkCell(surface, table, moved(settings, surface, column, row), column, row);
                        }
                    }
                }
            }
        }
    }

    /// Each pair of parameters that the loss takes, either way round.
    private static List<ParameterAxis[]> pairs(Settings settings, Loss loss) {
        List<ParameterAxis[]> pairs = new ArrayList<>();
        for (Parameter x : Parameter.ALL) {
            for (Parameter y : Parameter.ALL) {
                if (x != y && settings.uses(loss, x) && settings.uses(loss, y)) {
                    pairs.add(new ParameterAxis[] {few(x), few(y)});
                }
            }
        }
        return pairs;
    }

    @Test
    void aLossIsUndefinedInThoseCellsInWhichItHasNoValueAndSaysWhy() {
        ParameterAxis smoothing = new ParameterAxis(Parameter.SMOOTHING, 0, 1, false, 3);
        try (LossEngine engine = new LossEngine(empty())) {
            Surface surface = surface(engine, TVERSKY, Settings.TUTORIAL, ALPHA, smoothing);
            for (int column = 0; column < 101; column++) {
                assertTrue(Double.isNaN(surface.cells().value(column, 0)));
                assertEquals(Optional.of(Message.of("loss.undefined.both-empty")), surface.undefined(column, 0));
                assertEquals(0, surface.cells().value(column, 2));
                assertEquals(Optional.empty(), surface.undefined(column, 2));
            }
            assertEquals(new SurfaceCells.Cell(0, 1, 0), surface.cells().lowest().orElseThrow());
        }
    }

    @Test
    void aLossThatKeepsItsOwnValueMovesItAlong() {
        PixelTable table = random(false);
        try (LossEngine engine = new LossEngine(table)) {
            Surface surface = surface(engine, FOCAL, Settings.TUTORIAL, GAMMA, ALPHA);
            assertEquals(0.9, surface.settings(10, 90).of(FOCAL).get(Parameter.ALPHA));
            assertEquals(0.5, surface.settings(10, 90).shared().get(Parameter.ALPHA));
            checkCell(surface, table, surface.settings(10, 90), 10, 90);
        }
    }

    @Test
    void withTheSumOfAlphaAndBetaHeldBetaFollowsAlpha() {
        PixelTable table = random(false);
        Settings held = Settings.TUTORIAL.withComplementary(true);
        ParameterAxis smoothing = ParameterAxis.of(Parameter.SMOOTHING);
        try (LossEngine engine = new LossEngine(table)) {
            Surface surface = surface(engine, TVERSKY, held, ALPHA, smoothing);
            assertEquals(0.75, surface.settings(25, 50).of(TVERSKY).get(Parameter.BETA));
            checkCell(surface, table, held.withShared(Parameter.ALPHA, 0.25)
                    .withShared(Parameter.SMOOTHING, smoothing.value(50)), 25, 50);
        }
        ParameterAxis far = new ParameterAxis(Parameter.ALPHA, 0, 2, false, 11);
        assertEquals(Optional.of(Message.of("surface.held", "alpha")), Surface.fault(TVERSKY, held, far, smoothing));
    }

    @Test
    void overBothAlphaAndBetaNothingIsHeld() {
        PixelTable table = random(false);
        try (LossEngine engine = new LossEngine(table)) {
            Surface surface = surface(engine, TVERSKY, Settings.TUTORIAL.withComplementary(true), ALPHA, BETA);
            checkCell(surface, table, Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.9).withShared(Parameter.BETA, 0.8), 90, 80);
        }
    }

    @Test
    void workThatNobodyWantsAnyMoreEndsWithinALine() {
        AtomicInteger asked = new AtomicInteger();
        try (LossEngine engine = new LossEngine(random(false))) {
            assertEquals(Optional.empty(), Surface.of(
                    engine, FOCAL, Settings.TUTORIAL, ALPHA, GAMMA, () -> asked.incrementAndGet() <= 3));
            assertEquals(4, asked.get());
            asked.set(0);
            Surface.of(engine, FOCAL, Settings.TUTORIAL, ALPHA, GAMMA, () -> asked.incrementAndGet() > 0).orElseThrow();
            assertEquals(101, asked.get());
        }
    }

    @Test
    void whatIsNoSurfaceIsSaid() {
        Settings tutorial = Settings.TUTORIAL;
        assertEquals("Dice does not use alpha, only smooth", said(DICE, tutorial, ALPHA, BETA));
        assertEquals("Tversky does not use gamma, only alpha, beta, smooth", said(TVERSKY, tutorial, ALPHA, GAMMA));
        assertEquals("both sides are alpha; choose two parameters", said(TVERSKY, tutorial, ALPHA, ALPHA));
        Settings torchvision = tutorial.withConvention(Conventions.SHIPPED.byKey("torchvision").orElseThrow());
        assertEquals("torchvision has no Tversky loss", said(TVERSKY, torchvision, ALPHA, BETA));
        Settings abraham = tutorial.withConvention(Conventions.SHIPPED.byKey("abraham").orElseThrow());
        assertTrue(said(TVERSKY, abraham, ALPHA, BETA).contains("does not use alpha"), said(TVERSKY, abraham, ALPHA, BETA));
        try (LossEngine engine = new LossEngine(empty())) {
            assertThrows(IllegalArgumentException.class, () -> Surface.of(engine, DICE, tutorial, ALPHA, BETA, () -> true));
        }
    }

    private static String said(Loss loss, Settings settings, ParameterAxis x, ParameterAxis y) {
        return BundleWords.english().of(Surface.fault(loss, settings, x, y).orElseThrow());
    }
}
