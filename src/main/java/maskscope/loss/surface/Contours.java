package maskscope.loss.surface;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Lines along which a surface has the same number, by marching squares: between the middles of four neighbouring cells numbers
/// are taken to run straight along the sides. Where one of the four is undefined there is no line.
public final class Contours {

    private Contours() {}

    /// A piece of a line, in cells: 0 is the middle of the first, along x and along y.
    public record Piece(double x1, double y1, double x2, double y2) {}

    /// Round numbers between two, such as 0.2, 0.4, 0.6: at most so many, and at least a third of them. None where the two are
    /// the same or not finite.
    public static double[] levels(double low, double high, int most) {
        if (!(high > low) || Double.isInfinite(high - low)) {
            return new double[0];
        }
        double raw = (high - low) / most;
        int exponent = (int) Math.floor(Math.log10(raw));
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int factor : new int[] {2, 5, 10}) {
            if (step.doubleValue() < raw) {
                step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            }
        }
        List<Double> levels = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue());
        for (long i = first; levels.size() <= most; i++) {
            double level = BigDecimal.valueOf(i).multiply(step).doubleValue();
            if (level > high) {
                break;
            }
            if (level > low && level < high) {
                levels.add(level);
            }
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The pieces of the line at a level, in no order.
    public static List<Piece> of(SurfaceCells cells, double level) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row + 1 < cells.y().steps(); row++) {
            for (int column = 0; column + 1 < cells.x().steps(); column++) {
                new Square(cells, column, row, level).addTo(pieces);
            }
        }
        return pieces;
    }

    /// Four neighbouring cells; corners are counted from (column, row) over the next column.
    private static final class Square {

        private final int column;
        private final int row;
        private final double[] above = new double[4];

        Square(SurfaceCells cells, int column, int row, double level) {
            this.column = column;
            this.row = row;
            above[0] = cells.value(column, row) - level;
            above[1] = cells.value(column + 1, row) - level;
            above[2] = cells.value(column + 1, row + 1) - level;
            above[3] = cells.value(column, row + 1) - level;
        }

        void addTo(List<Piece> pieces) {
            double middle = (above[0] + above[1] + above[2] + above[3]) / 4;
            if (Double.isNaN(middle)) {
                return;
            }
            List<double[]> crossings = new ArrayList<>();
            for (int side = 0; side < 4; side++) {
                if (above[side] >= 0 != above[(side + 1) % 4] >= 0) {
                    crossings.add(crossing(side));
                }
            }
            if (crossings.size() == 2) {
                add(pieces, crossings.get(0), crossings.get(1));
            } else if (crossings.size() == 4) {
                // A saddle: the middle says which two corners hang together.
                boolean turned = middle >= 0 == above[0] >= 0;
                add(pieces, crossings.get(0), crossings.get(turned ? 1 : 3));
                add(pieces, crossings.get(2), crossings.get(turned ? 3 : 1));
            }
        }

        private double[] crossing(int side) {
            double from = above[side];
            double to = above[(side + 1) % 4];
            double part = from / (from - to);
            return switch (side) {
                case 0 -> new double[] {column + part, row};
                case 1 -> new double[] {column + 1, row + part};
                case 2 -> new double[] {column + 1 - part, row + 1};
                default -> new double[] {column, row + 1 - part};
            };
        }

        private static void add(List<Piece> pieces, double[] one, double[] other) {
            pieces.add(new Piece(one[0], one[1], other[0], other[1]));
        }
    }
}
