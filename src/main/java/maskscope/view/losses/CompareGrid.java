package maskscope.view.losses;

import java.util.Optional;

/// Where the cells of the compare table lie: a row for each loss, a column for each convention, names above and at the left
/// that stay while the columns slide beneath them.
///
/// @param width of the table in pixels
/// @param height of the table in pixels
/// @param columns how many there are
/// @param rows how many there are
/// @param slid how many pixels the columns are slid to the left
public record CompareGrid(double width, double height, int columns, int rows, double slid) {

    /// Room for the names of losses.
    static final double NAMES = 116;

    /// Room for the names of conventions, in two lines.
    static final double HEAD = 34;

    /// Room for a number and the difference beneath it; eight columns fill the room of a window of 1280 pixels.
    static final double COLUMN = 96;

    /// What is free at the right edge of a column.
    static final double EDGE = 8;

    private static final double MOST = 34;

    /// A cell.
    public record Cell(int column, int row) {}

    /// The same, slid no further than there are columns, and by whole columns: of a number that is half beneath the names only
    /// the last digits would be seen.
    CompareGrid slidTo(double wanted) {
        return new CompareGrid(width, height, columns, rows, Math.clamp(Math.rint(wanted / COLUMN) * COLUMN, 0, furthest()));
    }

    /// How far the columns can be slid.
    double furthest() {
        return Math.max(0, Math.ceil((NAMES + columns * COLUMN - width) / COLUMN) * COLUMN);
    }

    double rowHeight() {
        return Math.min(MOST, (height - HEAD) / rows);
    }

    /// The first column, of the chosen convention, stands where it is: all others are read against it.
    double x(int column) {
        return column == 0 ? NAMES : NAMES + column * COLUMN - slid;
    }

    double y(int row) {
        return HEAD + row * rowHeight();
    }

    /// Whether all numbers of a column can be seen: of one that is cut at the right edge only the first digits would be.
    boolean shows(int column) {
        return column == 0 || x(column) >= NAMES + COLUMN && x(column) + COLUMN - EDGE <= width;
    }

    /// Slid so that a column is wholly seen.
    CompareGrid showing(int column) {
        double left = Math.max(0, column - 1) * COLUMN;
        double right = (column + 1) * COLUMN - (width - NAMES);
        return slid > left ? slidTo(left) : slid < right ? slidTo(Math.ceil(right / COLUMN) * COLUMN) : this;
    }

    /// The cell at a point; a row of -1 is the name above the column. Empty beside the cells.
    public Optional<Cell> at(double x, double y) {
        int column = x < NAMES + COLUMN ? 0 : (int) Math.floor((x - NAMES + slid) / COLUMN);
        int row = y < HEAD ? -1 : (int) Math.floor((y - HEAD) / rowHeight());
        return x < NAMES || column >= columns || row >= rows ? Optional.empty() : Optional.of(new Cell(column, row));
    }
}
