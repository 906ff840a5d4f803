package maskscope.loss.surface;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// A number for each pair of values of two parameters: a surface, or the difference of two. Immutable.
public final class SurfaceCells {

    private final ParameterAxis x;
    private final ParameterAxis y;
    private final double[][] values;

    /// One cell.
    ///
    /// @param column the step of x
    /// @param row the step of y
    /// @param value the number there
    public record Cell(int column, int row, double value) {}

    /// @param values by the step of y, then by the step of x; NaN where there is none
    SurfaceCells(ParameterAxis x, ParameterAxis y, double[][] values) {
        if (values.length != y.steps() || Arrays.stream(values).anyMatch(row -> row.length != x.steps())) {
            throw new IllegalArgumentException("a surface has a number for each step of both axes");
        }
        this.x = x;
        this.y = y;
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    public ParameterAxis x() {
        return x;
    }

    public ParameterAxis y() {
        return y;
    }

    /// The number at a step of x and a step of y; NaN where it is undefined.
    public double value(int column, int row) {
        return values[row][column];
    }

    /// The numbers along x at a step of y.
    public double[] alongX(int row) {
        return values[row].clone();
    }

    /// The numbers along y at a step of x.
    public double[] alongY(int column) {
        return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
    }

    /// All numbers, x fastest.
    public double[] all() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }

    /// The first cell with the smallest number; empty where none has one.
    public Optional<Cell> lowest() {
        return best((one, other) -> other.value < one.value ? other : one);
    }

    /// The first cell with the largest number; empty where none has one.
    public Optional<Cell> highest() {
        return best((one, other) -> other.value > one.value ? other : one);
    }

    private Optional<Cell> best(BinaryOperator<Cell> better) {
        Cell best = null;
        for (int row = 0; row < y.steps(); row++) {
            for (int column = 0; column < x.steps(); column++) {
                if (!Double.isNaN(values[row][column])) {
                    Cell cell = new Cell(column, row, values[row][column]);
                    best = best == null ? cell : better.apply(best, cell);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// This minus another over the same axes, NaN where either is undefined: above 0 where this one is larger.
    public SurfaceCells minus(SurfaceCells other) {
        if (!x.equals(other.x) || !y.equals(other.y)) {
            throw new IllegalArgumentException("surfaces over other axes have no difference");
        }
        double[][] difference = new double[y.steps()][x.steps()];
        for (int row = 0; row < difference.length; row++) {
            for (int column = 0; column < difference[row].length; column++) {
                difference[row][column] = values[row][column] - other.values[row][column];
            }
        }
        return new SurfaceCells(x, y, difference);
    }
}
