package maskscope.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.LastAnswers;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;

/// Computes the losses of one pixel table: values, curves, and what each row of pixels adds and feels.
///
/// Holds off-heap arrays until it is closed. To be used by one thread, the one that owns ND4J.
public final class LossEngine implements AutoCloseable {

    private final PairCounts counts;
    private final List<Loss> losses;
    private final LastAnswers<LossFormula, Parameters, LossValue> values = new LastAnswers<>();
    private final LastAnswers<LossFormula, Line, double[]> lines = new LastAnswers<>();
    private Measures measures;

    /// What a curve depends on.
    ///
    /// @param axis the parameter that moves
    /// @param first what the form takes at its beginning, with what is held to it
    /// @param last the same at its end
    private record Line(Parameter axis, Parameters first, Parameters last) {}

    /// An engine for the losses that ship.
    public LossEngine(PixelTable table) {
        this(table.counts(), Losses.ALL);
    }

    /// An engine for these losses.
    public LossEngine(PixelTable table, List<Loss> losses) {
        this(table.counts(), losses);
    }

    /// An engine for these losses of whatever was counted.
    public LossEngine(PairCounts counts, List<Loss> losses) {
        this.counts = counts;
        this.losses = List.copyOf(losses);
    }

    /// Loads ND4J, which the first engine of a process does otherwise, and takes a good part of a second.
    public static void load() {
        Nd4jMeasures.load();
    }

    /// What it computes the losses of.
    public PairCounts counts() {
        return counts;
    }

    /// Those that are computed, in the order in which they are shown.
    public List<Loss> losses() {
        return losses;
    }

    /// All losses at one setting.
    public LossReport report(Settings settings) {
        Measures current = measures(settings);
        Map<String, LossValue> values = new HashMap<>();
        for (Loss loss : losses) {
            values.put(loss.key(), value(loss, settings));
        }
        return new LossReport(settings, losses, current.sums(), values);
    }

    /// All losses at one setting, as each of these conventions computes them.
    public Comparison compare(Settings settings, List<Convention> conventions) {
        List<Comparison.Column> columns = new ArrayList<>();
        for (Convention convention : conventions) {
            columns.add(new Comparison.Column(convention, report(settings.withConvention(convention)).values()));
        }
        return new Comparison(settings, losses, columns);
    }

    private LossValue value(Loss loss, Settings settings) {
        return settings.form(loss)
                .map(form -> value(form, measures(settings), form.taken(settings.of(loss))))
                .orElseGet(() -> LossValue.refused(settings.convention().absence(loss)));
    }

    private LossValue value(LossFormula form, Measures current, Parameters taken) {
        return values.about(form, taken, () -> form.value(current, taken));
    }

    /// One loss at each of these values of `axis`, with what is held to it, and the reasons where it is undefined. What all of
    /// them take from the counts is worked out at once.
    public List<LossValue> values(Settings settings, Loss loss, Parameter axis, double[] x) {
        return settings.form(loss)
                .map(form -> form.each(
                        measures(settings), Arrays.stream(x).mapToObj(at -> taken(settings, loss, axis, at)).toList()))
                .orElseGet(() -> Collections.nCopies(
                        x.length, LossValue.refused(settings.convention().absence(loss))));
    }

    /// The loss's formula in LaTeX with the current numbers in it; empty where the convention has none.
    public String formula(Loss loss, Settings settings) {
        return settings.form(loss)
                .map(form -> form.formula(measures(settings), settings.of(loss)))
                .orElse("");
    }

    /// What the settings come to for one loss of this pair.
    public SettingsReading read(Loss loss, Settings settings) {
        return value(loss, settings).defined()
                ? SettingsReading.of(measures(settings), settings.form(loss).orElseThrow(), settings.of(loss))
                : SettingsReading.NOTHING;
    }

    /// Of the same only what a missed pixel and a false positive cost.
    public SettingsReading costs(Loss loss, Settings settings) {
        return value(loss, settings).defined()
                ? SettingsReading.costs(measures(settings), settings.form(loss).orElseThrow(), settings.of(loss))
                : SettingsReading.NOTHING;
    }

    /// All losses as `axis` moves through its range, and with it what is held to it; a loss that uses neither is a straight line.
    public Sweep sweep(Settings settings, Parameter axis) {
        Measures current = measures(settings);
        double[] x = Sweep.grid(axis);
        Map<String, double[]> curves = new HashMap<>();
        for (Loss loss : losses) {
            curves.put(loss.key(), moves(settings, loss, axis, x)
                    ? line(settings, loss, current, axis, x)
                    : level(finite(value(loss, settings)), x.length));
        }
        return new Sweep(axis, losses, x, curves);
    }

    private static boolean moves(Settings settings, Loss loss, Parameter axis, double[] x) {
        return settings.uses(loss, axis)
                || settings.form(loss).isPresent()
                && !taken(settings, loss, axis, x[0]).equals(taken(settings, loss, axis, x[x.length - 1]));
    }

    private double[] line(Settings settings, Loss loss, Measures current, Parameter axis, double[] x) {
        LossFormula form = settings.form(loss).orElseThrow();
        Line line = new Line(axis, taken(settings, loss, axis, x[0]), taken(settings, loss, axis, x[x.length - 1]));
        return lines.about(form, line, () -> {
            double[][] values =
                    form.values(current, Arrays.stream(x).mapToObj(at -> taken(settings, loss, axis, at)).toList());
            return Arrays.stream(values).mapToDouble(current::single).toArray();
        });
    }

    /// What the loss takes where `axis` is moved to a value: with α + β held at 1 the other moves, too.
    private static Parameters taken(Settings settings, Loss loss, Parameter axis, double value) {
        Parameters moved = settings.complementary()
                ? settings.withEffective(loss, axis, value).of(loss)
                : settings.of(loss).with(axis, value);
        return settings.form(loss).orElseThrow().taken(moved);
    }

    private static double[] level(double y, int length) {
        double[] level = new double[length];
        Arrays.fill(level, y);
        return level;
    }

    private static double finite(LossValue value) {
        return value.defined() ? value.value() : Double.NaN;
    }

    /// What a pixel of each row adds to the loss: the sum over all pixels, plus the value's offset, is the value; 0 when the
    /// loss is undefined, and in the row of the pixels that are left out. For any thread and even after [#close].
    public IntToDoubleFunction share(Loss loss, Settings settings) {
        return perRow(loss, settings, LossFormula::share);
    }

    /// The derivative of the loss with respect to the prediction of one pixel of each row; 0 when the loss is undefined, the
    /// prediction is clipped or the pixels are left out, not finite where the formula has no slope. Like [#share] for any
    /// thread.
    public IntToDoubleFunction gradient(Loss loss, Settings settings) {
        return perRow(loss, settings, LossFormula::gradient);
    }

    /// What is asked of a form for each row.
    private interface PerRow {
        IntToDoubleFunction of(LossFormula form, Measures measures, Parameters parameters);
    }

    private IntToDoubleFunction perRow(Loss loss, Settings settings, PerRow quantity) {
        if (!value(loss, settings).defined()) {
            return row -> 0;
        }
        IntToDoubleFunction all = quantity.of(settings.form(loss).orElseThrow(), measures(settings), settings.of(loss));
        OptionalInt leftOut = counts.rows().leftOut();
        return leftOut.isEmpty() ? all : row -> row == leftOut.getAsInt() ? 0 : all.applyAsDouble(row);
    }

    private Measures measures(Settings settings) {
        if (measures == null || measures.epsilon() != settings.epsilon()) {
            close();
            measures = new Nd4jMeasures(counts, settings.epsilon());
        }
        return measures;
    }

    @Override
    public void close() {
        if (measures != null) {
            measures.close();
            measures = null;
            values.forget();
            lines.forget();
        }
    }
}
