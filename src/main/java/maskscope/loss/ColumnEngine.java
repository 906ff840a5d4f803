package maskscope.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.loss.measure.PlainMeasures;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.RegionCounts;

/// Computes the losses of several columns of counts (regions, images, two predictions) at several settings at once: the sums and
/// powers that they take are one product with all counts.
///
/// [#withNd4j] is for the explorer, whose worker owns ND4J; it may hold off-heap arrays until it is closed. [#plain] is for
/// small steps anywhere and for many columns that have few of the rows. To be used by one thread.
public final class ColumnEngine implements AutoCloseable {

    private final PairCounts counts;
    private final List<Loss> losses;
    private final BiFunction<PairCounts, Double, Measures> measuring;
    private Measures measures;

    private ColumnEngine(PairCounts counts, List<Loss> losses, BiFunction<PairCounts, Double, Measures> measuring) {
        this.counts = counts;
        this.losses = List.copyOf(losses);
        this.measuring = measuring;
    }

    /// An engine for these losses, in ND4J.
    public static ColumnEngine withNd4j(PairCounts counts, List<Loss> losses) {
        return new ColumnEngine(counts, losses, Nd4jMeasures::new);
    }

    /// An engine for these losses, in plain arrays.
    public static ColumnEngine plain(PairCounts counts, List<Loss> losses) {
        return new ColumnEngine(counts, losses, PlainMeasures::new);
    }

    public PairCounts counts() {
        return counts;
    }

    /// The losses of a batch of images as one number each, beside those of all their pixels at once.
    ///
    /// @param count how many images there are
    /// @param mean the mean of the images' losses
    /// @param byConvention what the chosen convention makes of several images: that mean, or the losses of all pixels
    public record Images(int count, LossReport mean, LossReport byConvention) {

        /// The losses of each slice of a table by itself; `pooled` are those of all pixels.
        public static Images of(PixelTable table, LossReport pooled) {
            int[] image = new int[table.pixels()];
            int pixels = table.width() * table.height();
            Arrays.setAll(image, pixel -> pixel / pixels);
            PairCounts counts = new RegionCounts(table, image, table.depth()).counts();
            try (ColumnEngine engine = plain(counts, pooled.losses())) {
                return new Images(table.depth(), engine.ofImages(pooled, false), engine.ofImages(pooled, true));
            }
        }
    }

    /// Settings with the same clip and formulas, of which everything is worked out at once.
    private record Alike(double epsilon, Convention convention) {}

    /// All losses of all columns at each of these settings.
    public LossMatrix values(List<Settings> settings) {
        Map<Alike, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            Alike alike = new Alike(settings.get(i).epsilon(), settings.get(i).convention());
            groups.computeIfAbsent(alike, any -> new ArrayList<>()).add(i);
        }
        Map<String, double[][]> all = new HashMap<>();
        losses.forEach(loss -> all.put(loss.key(), new double[settings.size()][]));
        for (List<Integer> places : groups.values()) {
            List<Settings> group = places.stream().map(settings::get).toList();
            for (Loss loss : losses) {
                double[][] found = values(loss, group);
                for (int i = 0; i < found.length; i++) {
                    all.get(loss.key())[places.get(i)] = found[i];
                }
            }
        }
        return new LossMatrix(settings, counts.columns(), all);
    }

    /// One loss of all columns at a setting; NaN where it is undefined or the convention has none.
    public double[] values(Loss loss, Settings settings) {
        return values(loss, List.of(settings))[0];
    }

    private double[][] values(Loss loss, List<Settings> group) {
        List<Parameters> parameters = group.stream().map(settings -> settings.of(loss)).toList();
        return group.getFirst().form(loss)
                .map(form -> form.values(measures(group.getFirst()), parameters))
                .orElseGet(() -> nothing(group.size()));
    }

    private double[][] nothing(int settings) {
        double[][] nothing = new double[settings][counts.columns()];
        Arrays.stream(nothing).forEach(ofSetting -> Arrays.fill(ofSetting, Double.NaN));
        return nothing;
    }

    /// The losses of one column, with the reasons where they are undefined.
    public LossReport report(Settings settings, int column) {
        Map<String, LossValue> values = new HashMap<>();
        losses.forEach(loss -> values.put(loss.key(), value(loss, settings, column)));
        return new LossReport(settings, losses, measures(settings).column(column).sums(), values);
    }

    private LossValue value(Loss loss, Settings settings, int column) {
        return settings.form(loss)
                .map(form -> form.value(measures(settings).column(column), settings.of(loss)))
                .orElseGet(() -> LossValue.refused(settings.convention().absence(loss)));
    }

    /// The losses of columns that are the images of a batch as one number each: their mean, or what the convention makes of
    /// several images. `pooled` has the losses of all their pixels at once. A mean is undefined where one of its losses is.
    public LossReport ofImages(LossReport pooled, boolean byConvention) {
        Settings settings = pooled.settings();
        Map<String, LossValue> values = new HashMap<>();
        for (Loss loss : losses) {
            Optional<LossFormula> form = settings.form(loss);
            Reduction reduction = byConvention
                    ? form.flatMap(LossFormula::reduction).orElse(Reduction.ALL_PIXELS)
                    : Reduction.MEAN_OF_IMAGES;
            values.put(loss.key(), form.isEmpty() || reduction == Reduction.ALL_PIXELS
                    ? pooled.of(loss)
                    : mean(form.get(), settings, settings.of(loss), reduction));
        }
        return new LossReport(settings, losses, pooled.sums(), values);
    }

    private LossValue mean(LossFormula form, Settings settings, Parameters parameters, Reduction reduction) {
        Parameters each = reduction.ofEach(parameters);
        double value = 0;
        double offset = 0;
        for (int column = 0; column < counts.columns(); column++) {
            LossValue one = form.value(measures(settings).column(column), each);
            if (!one.defined()) {
                return one;
            }
            value += one.value() / counts.columns();
            offset += one.offset() / counts.columns();
        }
        // A power has no parts that no pixel adds.
        boolean power = reduction == Reduction.POWER_OF_MEAN;
        return new LossValue(reduction.ofMean(value, parameters), power ? 0 : offset, Optional.empty());
    }

    /// What a pixel of each row adds to a column's loss, see [LossEngine#share].
    public IntToDoubleFunction share(Loss loss, Settings settings, int column) {
        return byRow(loss, settings, column, LossFormula::share);
    }

    /// The derivative of a column's loss with respect to the prediction of one of its pixels of each row, see
    /// [LossEngine#gradient].
    public IntToDoubleFunction gradient(Loss loss, Settings settings, int column) {
        return byRow(loss, settings, column, LossFormula::gradient);
    }

    /// What is asked of a formula for each row.
    private interface ByRow {
        IntToDoubleFunction of(LossFormula form, Measures measures, Parameters parameters);
    }

    private IntToDoubleFunction byRow(Loss loss, Settings settings, int column, ByRow quantity) {
        if (!value(loss, settings, column).defined()) {
            return row -> 0;
        }
        IntToDoubleFunction all = quantity.of(
                settings.form(loss).orElseThrow(), measures(settings).column(column), settings.of(loss));
        OptionalInt leftOut = counts.rows().leftOut();
        return leftOut.isEmpty() ? all : row -> row == leftOut.getAsInt() ? 0 : all.applyAsDouble(row);
    }

    private Measures measures(Settings settings) {
        if (measures == null || measures.epsilon() != settings.epsilon()) {
            close();
            measures = measuring.apply(counts, settings.epsilon());
        }
        return measures;
    }

    @Override
    public void close() {
        if (measures != null) {
            measures.close();
            measures = null;
        }
    }
}
