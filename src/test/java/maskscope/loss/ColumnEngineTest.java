package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.formula.Parameter;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.RegionCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each column's losses are those of a table of its own, for every loss of every convention that ships.
class ColumnEngineTest {

    private static final int SIDE = 40;
    private static final int REGIONS = 5;

    /// Which measures, over which truth: soft labels are refused by some conventions.
    enum Kind {
        ND4J(true),
        ND4J_HARD(false),
        PLAIN(true),
        PLAIN_HARD(false);

        private final boolean soft;

        Kind(boolean soft) {
            this.soft = soft;
        }

        ColumnEngine engine(PairCounts counts) {
            return this == ND4J || this == ND4J_HARD
                    ? ColumnEngine.withNd4j(counts, Losses.ALL)
                    : ColumnEngine.plain(counts, Losses.ALL);
        }
    }

    /// Region 3 has no object, region 4 no pixel; of the others one has a soft pixel at most where the kind is soft.
    private static PairCounts regions(Kind kind) {
        Random random = new Random(1);
        int pixels = SIDE * SIDE;
        double[] truth = new double[pixels];
        double[] prediction = new double[pixels];
        int[] label = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            label[i] = random.nextInt(-1, 4);
            truth[i] = label[i] == 3 ? 0 : random.nextInt(3) / 2;
            prediction[i] = Math.clamp(random.nextInt(-30, 330) / 300.0, 0.0, 1.0);
            if (kind.soft && label[i] == 1) {
                truth[i] = random.nextInt(5) / 4.0;
            }
        }
        PixelTable table = PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(SIDE, SIDE, 1, truth),
                new DoubleRaster(SIDE, SIDE, 1, prediction),
                Optional.empty()));
        return new RegionCounts(table, label, REGIONS).counts();
    }

    /// Every convention at several values, and another clip in between.
    private static List<Settings> settings() {
        List<Settings> settings = new ArrayList<>();
        Conventions.SHIPPED.withVariants().forEach(convention -> {
            for (double gamma : new double[] {0, 0.7, 2}) {
                settings.add(Settings.TUTORIAL
                        .withConvention(convention)
                        .withEverywhere(Parameter.ALPHA, 0.3)
                        .withEverywhere(Parameter.BETA, 0.8)
                        .withEverywhere(Parameter.GAMMA, gamma)
                        .withEverywhere(Parameter.SMOOTHING, gamma == 0 ? 0 : gamma)
                        .withEpsilon(gamma == 2 ? 1e-3 : Settings.DEFAULT_EPSILON));
            }
        });
        return settings;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyColumnsValuesAreThoseOfItsOwnTable(Kind kind) {
        PairCounts regions = regions(kind);
        List<Settings> settings = settings();
        int defined = 0;
        try (ColumnEngine engine = kind.engine(regions)) {
            LossMatrix matrix = engine.values(settings);
            for (int column = 0; column < REGIONS; column++) {
                try (LossEngine own = new LossEngine(regions.column(column), Losses.ALL)) {
                    for (int setting = 0; setting < settings.size(); setting++) {
                        LossReport expected = own.report(settings.get(setting));
                        for (Loss loss : Losses.ALL) {
                            String where = loss + " of " + settings.get(setting).convention() + " in column " + column;
                            defined += check(expected.of(loss), matrix.value(loss, setting, column), where);
                        }
                    }
                }
            }
        }
        assertTrue(defined > 1_000, "defined: " + defined);
    }

    private static int check(LossValue expected, double actual, String where) {
        if (expected.defined()) {
            assertEquals(expected.value(), actual, 1e-12 * Math.abs(expected.value()), where);
            return 1;
        }
        assertTrue(Double.isNaN(actual), where + " is undefined");
        return 0;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyColumnsReportSharesAndGradientsAreThoseOfItsOwnTable(Kind kind) {
        PairCounts regions = regions(kind);
        List<Settings> settings = settings();
        try (ColumnEngine engine = kind.engine(regions)) {
            for (int column = 0; column < REGIONS; column++) {
                try (LossEngine own = new LossEngine(regions.column(column), Losses.ALL)) {
                    for (Settings at : settings) {
                        LossReport expected = own.report(at);
                        LossReport actual = engine.report(at, column);
                        for (Loss loss : Losses.ALL) {
                            String where = loss + " of " + at.convention() + " in column " + column;
                            assertEquals(expected.of(loss).undefined(), actual.of(loss).undefined(), where);
                            near(expected.of(loss).offset(), actual.of(loss).offset(), 0, where);
                            same(regions, own.share(loss, at), engine.share(loss, at, column), where);
                            same(regions, own.gradient(loss, at), engine.gradient(loss, at, column), where);
                        }
                    }
                }
            }
        }
    }

    private static void same(PairCounts counts, IntToDoubleFunction expected, IntToDoubleFunction actual, String where) {
        double[] wanted = new double[counts.rows().size()];
        Arrays.setAll(wanted, expected);
        double largest = Arrays.stream(wanted).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        for (int row = 0; row < wanted.length; row++) {
            near(wanted[row], actual.applyAsDouble(row), largest, where + ", row " + row);
        }
    }

    private static void near(double expected, double actual, double scale, String where) {
        if (Double.isFinite(expected)) {
            assertEquals(expected, actual, 1e-12 * Math.max(Math.abs(expected), scale), where);
        } else {
            assertEquals(expected, actual, where);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aColumnWithoutPixelsIsUndefinedAndNoOtherIsForItsSake(Kind kind) {
        PairCounts regions = regions(kind);
        try (ColumnEngine engine = kind.engine(regions)) {
            LossMatrix matrix = engine.values(List.of(Settings.TUTORIAL));
            assertTrue(Double.isNaN(matrix.value(Losses.FOCAL, 0, 4)));
            assertFalse(Double.isNaN(matrix.value(Losses.FOCAL, 0, 0)));
            assertEquals(0, matrix.value(Losses.DICE, 0, 4), "smoothing alone");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLossAskedForAloneIsTheOneAmongAll(Kind kind) {
        Settings settings = Settings.TUTORIAL.withEverywhere(Parameter.GAMMA, 1.7);
        try (ColumnEngine engine = kind.engine(regions(kind)); ColumnEngine other = kind.engine(regions(kind))) {
            LossMatrix all = engine.values(List.of(settings));
            for (Loss loss : Losses.ALL) {
                double[] alone = other.values(loss, settings);
                for (int column = 0; column < REGIONS; column++) {
                    assertEquals(all.value(loss, 0, column), alone[column], loss.name());
                }
            }
        }
    }
}
