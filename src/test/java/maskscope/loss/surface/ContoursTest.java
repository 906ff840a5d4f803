package maskscope.loss.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import maskscope.loss.formula.Parameter;
import org.junit.jupiter.api.Test;

class ContoursTest {

    private static SurfaceCells cells(int side, DoubleBinaryOperator value) {
        double[][] values = new double[side][side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                values[row][column] = value.applyAsDouble(column, row);
            }
        }
        return new SurfaceCells(
                new ParameterAxis(Parameter.ALPHA, 0, 1, false, side),
                new ParameterAxis(Parameter.BETA, 0, 1, false, side),
                values);
    }

    @Test
    void levelsAreRoundAndLieBetweenTheEnds() {
        assertArrayEquals(new double[] {0.2, 0.4, 0.6, 0.8}, Contours.levels(0, 1, 6));
        assertArrayEquals(new double[] {-0.1, 0, 0.1, 0.2, 0.3}, Contours.levels(-0.15, 0.35, 6));
        assertArrayEquals(new double[] {2e-7, 4e-7}, Contours.levels(1e-8, 5e-7, 3));
        assertEquals(0, Contours.levels(1, 1, 6).length);
        assertEquals(0, Contours.levels(0, Double.NaN, 6).length);
        for (double high : new double[] {1, 1.7, 3.3, 9.99, 47, 1e9}) {
            int count = Contours.levels(0, high, 12).length;
            assertTrue(count >= 4 && count <= 12, high + ": " + count);
        }
    }

    @Test
    void onASlopeALineRunsStraightThroughTheLevel() {
        List<Contours.Piece> pieces = Contours.of(cells(11, (x, y) -> 2 * x + y), 12.5);
        assertTrue(pieces.size() > 5);
        for (Contours.Piece piece : pieces) {
            assertEquals(12.5, 2 * piece.x1() + piece.y1(), 1e-12);
            assertEquals(12.5, 2 * piece.x2() + piece.y2(), 1e-12);
        }
    }

    @Test
    void aLineAroundAHillIsClosed() {
        List<Contours.Piece> pieces = Contours.of(cells(31, (x, y) -> -Math.hypot(x - 15, y - 14)), -9.3);
        double length = 0;
        for (Contours.Piece piece : pieces) {
            assertEquals(9.3, Math.hypot(piece.x1() - 15, piece.y1() - 14), 0.05);
            assertEquals(2, pieces.stream().filter(other -> touches(other, piece.x1(), piece.y1())).count());
            length += Math.hypot(piece.x1() - piece.x2(), piece.y1() - piece.y2());
        }
        assertEquals(2 * Math.PI * 9.3, length, 0.3);
    }

    private static boolean touches(Contours.Piece piece, double x, double y) {
        return Math.hypot(piece.x1() - x, piece.y1() - y) < 1e-9 || Math.hypot(piece.x2() - x, piece.y2() - y) < 1e-9;
    }

    @Test
    void atASaddleTheMiddleDecidesAndUndefinedCellsHaveNoLine() {
        SurfaceCells saddle = cells(2, (x, y) -> x == y ? 1 : 0);
        assertEquals(2, Contours.of(saddle, 0.4).size());
        // The middle, 0.5, is above 0.4: the high corners hang together, and each piece cuts off a low one.
        assertTrue(Contours.of(saddle, 0.4).stream().allMatch(piece -> Math.abs(piece.x1() + piece.x2()
                - piece.y1() - piece.y2()) > 0.5));
        assertTrue(Contours.of(saddle, 0.6).stream().allMatch(piece -> Math.abs(piece.x1() + piece.x2()
                - piece.y1() - piece.y2()) < 0.5));
        assertEquals(List.of(), Contours.of(cells(2, (x, y) -> x == y ? Double.NaN : 0), 0.4));
    }
}
