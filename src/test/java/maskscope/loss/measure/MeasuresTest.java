package maskscope.loss.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.mask.ByteRaster;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.RegionCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Both ways of measuring against the pixels added up one by one.
class MeasuresTest {

    private static final int SIDE = 60;
    private static final int REGIONS = 4;
    private static final double EPSILON = 1e-4;

    /// Who adds up.
    enum Kind {
        ND4J,
        PLAIN;

        Measures of(PairCounts counts) {
            return this == ND4J ? new Nd4jMeasures(counts, EPSILON) : new PlainMeasures(counts, EPSILON);
        }
    }

    private final MaskPair pair = pair();
    private final int[] label =
            new Random(3).ints(SIDE * SIDE, RegionCounts.NO_REGION, REGIONS).toArray();
    private final PixelTable table = PixelTable.of(pair);
    private final PairCounts regions = new RegionCounts(table, label, REGIONS).counts();

    private static MaskPair pair() {
        Random random = new Random(2);
        byte[] truth = new byte[SIDE * SIDE];
        float[] prediction = new float[SIDE * SIDE];
        double[] levels = new double[256];
        levels[1] = 1;
        levels[2] = 0.4;
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (byte) random.nextInt(3);
            prediction[i] = Math.clamp(random.nextInt(-20, 1_020) / 1_000f, 0f, 1f);
        }
        Raster raster = new ByteRaster(SIDE, SIDE, 1, truth, levels);
        return new MaskPair("t", "p", raster, new FloatRaster(SIDE, SIDE, 1, prediction), Optional.empty());
    }

    /// What a pixel has of something.
    private interface OfPixel {
        double at(double t, double p);
    }

    private double perPixel(int region, OfPixel quantity) {
        return IntStream.range(0, label.length)
                .filter(i -> label[i] == region)
                .mapToDouble(i -> quantity.at(pair.truth().value(i), pair.prediction().value(i)))
                .sum();
    }

    private static double value(Term term, double t, double p) {
        return term.value(t, p, t * p, EPSILON);
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, 1e-12 * Math.abs(expected));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSumOfATermIsThatOfThePixelsOfEachColumn(Kind kind) {
        try (Measures measures = kind.of(regions)) {
            List<Term> terms = List.of(
                    Counts.PLAIN.tp(), LibraryCounts.SMALLER.fn(), Entropies.CLIPPED.both(), LibraryEntropies.FLOORED.truth());
            for (Term term : terms) {
                double[] totals = measures.totals(term);
                assertEquals(REGIONS, totals.length);
                for (int region = 0; region < REGIONS; region++) {
                    near(perPixel(region, (t, p) -> value(term, t, p)), totals[region]);
                    near(totals[region], measures.column(region).total(term));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theMeanOfAPowerIsThatOfThePixelsOfEachColumn(Kind kind) {
        FocalTerm term = FocalTerm.ALL_ENTROPY;
        try (Measures measures = kind.of(regions)) {
            measures.prepare(term, new double[] {0, 0.5, 3, 0.5});
            for (double exponent : new double[] {3, 0, 0.5, 1.7}) {
                double[] means = measures.means(term, exponent);
                for (int region = 0; region < REGIONS; region++) {
                    double expected = perPixel(region, (t, p) ->
                                    value(term.weight(), t, p) * Math.pow(value(term.base(), t, p), exponent))
                            / perPixel(region, (t, p) -> 1);
                    near(expected, means[region]);
                    near(expected, measures.column(region).mean(term, exponent));
                }
                assertSame(means, measures.means(term, exponent), "it is remembered");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onePairIsTheCaseOfOneColumn(Kind kind) {
        try (Measures measures = kind.of(table.counts())) {
            assertSame(measures, measures.column(0));
            Sums sums = measures.sums();
            assertEquals(label.length, sums.pixels());
            double tp = IntStream.range(0, label.length)
                    .mapToDouble(i -> pair.truth().value(i) * pair.prediction().value(i))
                    .sum();
            near(tp, sums.tp());
            near(measures.means(FocalVariant.ALL_PLAIN, 2)[0], measures.mean(FocalVariant.ALL_PLAIN, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofSeveralColumnsThereIsNoSingleSum(Kind kind) {
        try (Measures measures = kind.of(regions)) {
            assertThrows(IllegalStateException.class, () -> measures.total(Counts.PLAIN.tp()));
            assertThrows(IndexOutOfBoundsException.class, () -> measures.softTruth(REGIONS));
            assertThrows(IndexOutOfBoundsException.class, () -> measures.column(REGIONS));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAPixelOfEachRowHasIsAddedUpByClass(Kind kind) {
        try (Measures measures = kind.of(regions)) {
            double[][] sums = measures.byClass(measures.rows((t, p) -> p * p));
            for (int region = 0; region < REGIONS; region++) {
                near(perPixel(region, (t, p) -> t < 1 ? p * p : 0), sums[0][region]);
                near(perPixel(region, (t, p) -> t < 1 ? 0 : p * p), sums[1][region]);
                assertArrayEquals(
                        new double[] {sums[0][region], sums[1][region]},
                        Arrays.stream(measures.column(region).byClass(measures.rows((t, p) -> p * p)))
                                .mapToDouble(one -> one[0])
                                .toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aColumnHasASoftTruthIfOneOfItsPixelsHas(Kind kind) {
        int[] byTruth = new int[label.length];
        Arrays.setAll(byTruth, i -> pair.truth().value(i) == 0.4 ? 1 : 0);
        try (Measures measures = kind.of(new RegionCounts(table, byTruth, 2).counts())) {
            assertFalse(measures.column(0).softTruth(0));
            assertTrue(measures.column(1).softTruth(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofBinsEveryRegionKeepsItsOwnSums(Kind kind) {
        int side = 300;
        Random random = new Random(5);
        double[] truth = random.doubles(side * side).map(Math::rint).toArray();
        double[] prediction = random.doubles(side * side).toArray();
        int[] halves = new int[side * side];
        Arrays.setAll(halves, i -> i % 2);
        PixelTable binned = PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(side, side, 1, truth),
                new DoubleRaster(side, side, 1, prediction),
                Optional.empty()));
        assertFalse(binned.exact());
        try (Measures measures = kind.of(new RegionCounts(binned, halves, 2).counts())) {
            for (int half = 0; half < 2; half++) {
                int of = half;
                double fp = IntStream.range(0, halves.length)
                        .filter(i -> halves[i] == of)
                        .mapToDouble(i -> (1 - truth[i]) * prediction[i])
                        .sum();
                assertEquals(fp, measures.totals(Counts.PLAIN.fp())[half], 1e-11 * fp);
            }
        }
    }
}
