package maskscope.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import maskscope.pixel.PixelTable;

/// Computes the losses of one pixel table: values, curves, and what each row of pixels adds and feels.
///
/// Holds off-heap arrays until it is closed. To be used by one thread, the one that owns ND4J.
public final class LossEngine implements AutoCloseable {

    private final PixelTable table;
    private Measures measures;

    public LossEngine(PixelTable table) {
        this.table = table;
    }

    /// Loads ND4J, which the first engine of a process does otherwise, and takes a good part of a second.
    public static void load() {
        Measures.load();
    }

    public PixelTable table() {
        return table;
    }

    /// All losses at one setting.
    public LossReport report(Settings settings) {
        Measures current = measures(settings);
        Map<String, LossValue> values = new HashMap<>();
        for (Loss loss : Losses.ALL) {
            values.put(loss.key(), value(loss, settings));
        }
        return new LossReport(settings, current.sums(), values);
    }

    /// All losses at one setting, as each of these conventions computes them.
    public Comparison compare(Settings settings, List<Convention> conventions) {
        List<Comparison.Column> columns = new ArrayList<>();
        for (Convention convention : conventions) {
            columns.add(new Comparison.Column(convention, report(settings.withConvention(convention)).values()));
        }
        return new Comparison(settings, columns);
    }

    private LossValue value(Loss loss, Settings settings) {
        return settings.form(loss)
                .map(form -> form.value(measures(settings), settings.of(loss)))
                .orElseGet(() -> LossValue.refused(settings.convention().absence(loss)));
    }

    /// The loss's formula in LaTeX with the current numbers in it; empty where the convention has none.
    public String formula(Loss loss, Settings settings) {
        return settings.form(loss)
                .map(form -> form.formula(measures(settings), settings.of(loss)))
                .orElse("");
    }

    /// What the settings come to for one loss of this pair.
    public Reading read(Loss loss, Settings settings) {
        return value(loss, settings).defined()
                ? Reading.of(measures(settings), settings.form(loss).orElseThrow(), settings.of(loss))
                : Reading.NOTHING;
    }

    /// All losses as `axis` moves through its range; a loss that does not use it is a straight line.
    public Sweep sweep(Settings settings, Parameter axis) {
        Measures current = measures(settings);
        double[] x = Sweep.grid(axis);
        Map<String, double[]> values = new HashMap<>();
        for (Loss loss : Losses.ALL) {
            Parameters parameters = settings.of(loss);
            double[] y = new double[x.length];
            if (settings.uses(loss, axis)) {
                Form form = settings.form(loss).orElseThrow();
                Arrays.setAll(y, i -> finite(form.value(current, parameters.with(axis, x[i]))));
            } else {
                Arrays.fill(y, finite(value(loss, settings)));
            }
            values.put(loss.key(), y);
        }
        return new Sweep(axis, x, values);
    }

    private static double finite(LossValue value) {
        return value.defined() ? value.value() : Double.NaN;
    }

    /// What a pixel of each row adds to the loss: the sum over all pixels, plus the value's offset, is the value; 0 when the
    /// loss is undefined. For any thread and even after [#close].
    public IntToDoubleFunction share(Loss loss, Settings settings) {
        return perRow(loss, settings, Form::share);
    }

    /// The derivative of the loss with respect to the prediction of one pixel of each row; 0 when the loss is undefined or
    /// the prediction is clipped, not finite where the formula has no slope. Like [#share] for any thread.
    public IntToDoubleFunction gradient(Loss loss, Settings settings) {
        return perRow(loss, settings, Form::gradient);
    }

    /// What is asked of a form for each row.
    private interface PerRow {
        IntToDoubleFunction of(Form form, Measures measures, Parameters parameters);
    }

    private IntToDoubleFunction perRow(Loss loss, Settings settings, PerRow quantity) {
        return value(loss, settings).defined()
                ? quantity.of(settings.form(loss).orElseThrow(), measures(settings), settings.of(loss))
                : row -> 0;
    }

    private Measures measures(Settings settings) {
        if (measures == null || measures.epsilon() != settings.epsilon()) {
            close();
            measures = new Measures(table, settings.epsilon());
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
