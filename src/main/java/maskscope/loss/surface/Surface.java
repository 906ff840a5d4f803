package maskscope.loss.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// One loss of one pair over two of its parameters. Each cell has what [LossEngine#report] says at [#settings] of that cell.
///
/// Immutable. Only sums over the pixels cost anything, and they are taken once: α, β and the CE ratio move in formulas alone,
/// γ moves one mean of powers, so that a surface over γ costs one pass over the table's rows for each γ and not for each cell.
/// Where a convention has smoothing inside Focal's logarithms, γ and smoothing together cost a pass for each cell.
public final class Surface {

    private final Loss loss;
    private final Settings settings;
    private final SurfaceCells cells;
    private final LossValue[][] values;

    private Surface(Loss loss, Settings settings, ParameterAxis x, ParameterAxis y, LossValue[][] values) {
        this.loss = loss;
        this.settings = settings;
        this.values = values;
        double[][] numbers = new double[y.steps()][x.steps()];
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                LossValue value = values[row][column];
                numbers[row][column] = value.defined() ? value.value() : Double.NaN;
            }
        }
        this.cells = new SurfaceCells(x, y, numbers);
    }

    /// Why there is no such surface, in a clause; empty where there is one.
    public static Optional<Message> fault(Loss loss, Settings settings, ParameterAxis x, ParameterAxis y) {
        if (x.parameter() == y.parameter()) {
            return Optional.of(Message.of("surface.same", x.parameter().key()));
        }
        Settings base = base(settings, x, y);
        return x.fault(loss, base).or(() -> y.fault(loss, base));
    }

    /// A surface over both α and β cannot hold their sum.
    private static Settings base(Settings settings, ParameterAxis x, ParameterAxis y) {
        List<Parameter> both = List.of(x.parameter(), y.parameter());
        return both.contains(Parameter.ALPHA) && both.contains(Parameter.BETA) ? settings.withComplementary(false) : settings;
    }

    /// Works out a surface, on the thread of the engine.
    ///
    /// @param wanted asked before each line of cells; once it says no, nothing more is worked out and nothing is returned
    /// @throws IllegalArgumentException where [#fault] says why there is none
    public static Optional<Surface> of(
            LossEngine engine, Loss loss, Settings settings, ParameterAxis x, ParameterAxis y, BooleanSupplier wanted) {
        fault(loss, settings, x, y).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
        Settings base = base(settings, x, y);
        boolean columns = cost(x) > cost(y);
        ParameterAxis outer = columns ? x : y;
        ParameterAxis inner = columns ? y : x;
        double[] along = inner.values();
        LossValue[][] values = new LossValue[y.steps()][x.steps()];
        for (int line = 0; line < outer.steps(); line++) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            List<LossValue> found = engine.values(outer.at(line, base, loss), loss, inner.parameter(), along);
            for (int cell = 0; cell < found.size(); cell++) {
                values[columns ? cell : line][columns ? line : cell] = found.get(cell);
            }
        }
        return Optional.of(new Surface(loss, base, x, y, values));
    }

    /// What moves least often is worked out least often: a smoothing inside logarithms changes more than an exponent does, and
    /// other parameters change no sum.
    private static int cost(ParameterAxis axis) {
        return axis.parameter() == Parameter.SMOOTHING ? 2 : axis.parameter() == Parameter.GAMMA ? 1 : 0;
    }

    /// This surface less another one of the same loss over the same two parameters: below 0 where this one is the better. It is
    /// undefined where either is.
    public Surface minus(Surface other) {
        if (loss != other.loss || !cells.x().equals(other.cells.x()) || !cells.y().equals(other.cells.y())) {
            throw new IllegalArgumentException("two surfaces over other parameters have no difference");
        }
        LossValue[][] differences = new LossValue[values.length][];
        for (int row = 0; row < values.length; row++) {
            differences[row] = new LossValue[values[row].length];
            for (int column = 0; column < differences[row].length; column++) {
                LossValue mine = values[row][column];
                LossValue theirs = other.values[row][column];
                differences[row][column] = !mine.defined() ? mine : !theirs.defined() ? theirs
                        : new LossValue(mine.value() - theirs.value(), mine.offset() - theirs.offset(), Optional.empty());
            }
        }
        return new Surface(loss, settings, cells.x(), cells.y(), differences);
    }

    public Loss loss() {
        return loss;
    }

    /// What it was worked out with, apart from the two parameters.
    public Settings settings() {
        return settings;
    }

    public SurfaceCells cells() {
        return cells;
    }

    /// The settings at a step of x and a step of y.
    public Settings settings(int column, int row) {
        return cells.y().at(row, cells.x().at(column, settings, loss), loss);
    }

    /// Why the loss is undefined in a cell, in a clause; empty where it has a value.
    public Optional<Message> undefined(int column, int row) {
        return values[row][column].undefined();
    }
}
