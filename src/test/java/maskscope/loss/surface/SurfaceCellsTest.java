package maskscope.loss.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import maskscope.loss.formula.Parameter;
import org.junit.jupiter.api.Test;

class SurfaceCellsTest {

    private static final ParameterAxis X = new ParameterAxis(Parameter.ALPHA, 0, 1, false, 3);
    private static final ParameterAxis Y = new ParameterAxis(Parameter.BETA, 0, 1, false, 2);

    private static SurfaceCells cells(double[][] values) {
        return new SurfaceCells(X, Y, values);
    }

    private final SurfaceCells some = cells(new double[][] {{4, Double.NaN, 2}, {2, 7, -0.5}});

    @Test
    void cutsRunAlongEitherAxis() {
        assertArrayEquals(new double[] {2, 7, -0.5}, some.alongX(1));
        assertArrayEquals(new double[] {Double.NaN, 7}, some.alongY(1));
        assertArrayEquals(new double[] {4, Double.NaN, 2, 2, 7, -0.5}, some.all());
    }

    @Test
    void theLowestAndTheHighestCellAreFoundPastUndefinedOnes() {
        assertEquals(new SurfaceCells.Cell(2, 1, -0.5), some.lowest().orElseThrow());
        assertEquals(new SurfaceCells.Cell(1, 1, 7), some.highest().orElseThrow());
        double none = Double.NaN;
        assertEquals(Optional.empty(), cells(new double[][] {{none, none, none}, {none, none, none}}).lowest());
    }

    @Test
    void aDifferenceIsUndefinedWhereEitherIs() {
        SurfaceCells difference = some.minus(cells(new double[][] {{1, 1, 1}, {2, 2, Double.NaN}}));
        assertArrayEquals(new double[] {3, Double.NaN, 1, 0, 5, Double.NaN}, difference.all());
        assertThrows(IllegalArgumentException.class, () -> some.minus(new SurfaceCells(Y, X, new double[3][2])));
    }

    @Test
    void whatIsHandedOutIsACopy() {
        double[][] values = {{1, 2, 3}, {4, 5, 6}};
        SurfaceCells cells = cells(values);
        values[0][0] = 9;
        cells.alongX(0)[1] = 9;
        assertArrayEquals(new double[] {1, 2, 3}, cells.alongX(0));
        assertTrue(cells.lowest().isPresent());
    }
}
