package maskscope.loss;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
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
            values.put(loss.key(), loss.value(current, settings.of(loss)));
        }
        return new LossReport(settings, current.sums(), values);
    }

    /// The loss's formula in LaTeX with the current numbers in it.
    public String formula(Loss loss, Settings settings) {
        return loss.formula().withNumbers(measures(settings), settings.of(loss));
    }

    /// All losses as `axis` moves through its range; a loss that does not use it is a straight line.
    public Sweep sweep(Settings settings, Parameter axis) {
        Measures current = measures(settings);
        double[] x = Sweep.grid(axis);
        if (axis == Parameter.GAMMA) {
            current.prepare(PowerTerm.FOCUSED_ENTROPY, x);
        }
        Map<String, double[]> values = new HashMap<>();
        for (Loss loss : Losses.ALL) {
            Parameters parameters = settings.of(loss);
            double[] y = new double[x.length];
            if (loss.uses(axis)) {
                Arrays.setAll(y, i -> loss.value(current, parameters.with(axis, x[i])).value());
            } else {
                Arrays.fill(y, loss.value(current, parameters).value());
            }
            values.put(loss.key(), y);
        }
        return new Sweep(axis, x, values);
    }

    /// What a pixel of each row adds to the loss; 0 when the loss is undefined. Worked out row by row when asked, by any
    /// thread and even after [#close].
    public IntToDoubleFunction share(Loss loss, Settings settings) {
        return perRow(loss, settings, loss::share);
    }

    /// The derivative of the loss with respect to the prediction of one pixel of each row; 0 when the loss is undefined,
    /// not finite where the formula has no slope. Worked out like [#share].
    public IntToDoubleFunction gradient(Loss loss, Settings settings) {
        return perRow(loss, settings, loss::gradient);
    }

    private IntToDoubleFunction perRow(
            Loss loss, Settings settings, BiFunction<Measures, Parameters, IntToDoubleFunction> quantity) {
        Measures current = measures(settings);
        Parameters parameters = settings.of(loss);
        return loss.value(current, parameters).defined() ? quantity.apply(current, parameters) : row -> 0;
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
