package maskscope.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import maskscope.loss.code.MaskCode;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.LibraryCounts;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;

/// A small pair of masks whose pixels stand in the snippet, and what its losses are asked at.
///
/// @param name what is particular about it
/// @param truth the values
/// @param prediction the values
record SnippetCase(String name, double[] truth, double[] prediction) {

    static final List<SnippetCase> ALL = List.of(
            new SnippetCase("hard", MaskCode.TRUTH.numbers(), MaskCode.PREDICTION.numbers()),
            new SnippetCase("soft", new double[] {1, .8, .5, .3, .1, 0, 0, .6}, new double[] {.9, .9, .2, .3, .4, .1, 0, 1}),
            new SnippetCase("saturated", new double[] {1, 1, 1, 1, 0, 0, 0, 0}, new double[] {1, 0, 1e-9, .5, 1, 0, 1e-9, .4}),
            new SnippetCase("perfect", new double[] {1, 0, 1, 0, 0}, new double[] {1, 0, 1, 0, 0}),
            new SnippetCase("no object", new double[4], new double[] {.2, 0, .7, .1}),
            new SnippetCase("both empty", new double[4], new double[4]));

    private static final double[][] VALUES = {
        {.5, .5, 1, 1e-6, .5},
        {.3, .7, .75, 1, .4},
        {.25, .75, 2, 0, .5},
        {.8, .2, 4.0 / 3, 1e-5, .5},
        {.1, .9, 3, 100, 0},
        {1, 1, 1, 1, 1},
        {0, 1, .5, 1e-7, .5},
        {1.5, 2, 0, .5, .9},
    };

    PixelTable table() {
        return PixelTable.of(new MaskPair("truth", "prediction", raster(truth), raster(prediction), Optional.empty()));
    }

    private static DoubleRaster raster(double[] values) {
        return new DoubleRaster(values.length, 1, 1, values);
    }

    /// The pixels themselves.
    static MaskCode code(double[] values) {
        return new MaskCode.Numbers(DoubleStream.of(values).boxed().toList());
    }

    /// All conventions, the way that a test's own is added included.
    static List<Convention> conventions() {
        List<Convention> all = new ArrayList<>(Conventions.SHIPPED.withVariants().toList());
        all.add(Convention.of("own", "probe.own", "", "probe.plain", Reduction.ALL_PIXELS)
                .with(Losses.TVERSKY, LossFormula.of("probe.half", f -> Ratio.loss(
                        Sum.of(Counts.PLAIN.tp()),
                        Sum.of(LibraryCounts.SQUARED).plus(f.alpha().times(f.beta()), Counts.PLAIN.fn()).plus(f.smoothing()))))
                .with(Losses.COMBO, LossFormula.of("probe.plain", f -> new MeanFocalTerm(
                                FocalVariant.LOGIT.object(), f.gamma().over(2))
                        .times(f.ceRatio().over(3))
                        .minus(
                                f.alpha().plus(f.beta()).complement(),
                                Shapes.dice(LibraryCounts.CUT, f.smoothing()).toThe(f.gamma())))));
        return all;
    }

    /// A spread of settings, one of them with a clip of its own.
    static List<Settings> settings() {
        Stream<Settings> spread = Arrays.stream(VALUES).map(v -> new Settings(
                FiveParameters.of(v[0], v[1], v[2], v[3], v[4]), java.util.Map.of(), 1e-7, false, Conventions.TUTORIAL));
        return Stream.concat(Stream.concat(Stream.of(Settings.TUTORIAL), spread), Stream.of(Settings.TUTORIAL.withEpsilon(1e-3)))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
