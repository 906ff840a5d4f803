package maskscope.paper;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets a table in type: a piece for its head and for each of its rows.
final class GridSetting {

    private static final double BETWEEN = 14;
    private static final double PAD = 3.5;
    private static final double DOT = 11;
    /// Names of rows that are no wider are not broken.
    private static final double NAMES = 120;

    private final Block.Grid grid;
    private final double left;
    private final double width;
    private final double[] widths;

    GridSetting(Block.Grid grid, double left, double width) {
        this.grid = grid;
        this.left = left;
        this.width = width;
        this.widths = widths();
    }

    /// Columns of numbers, and of short names, are as wide as the widest cell. Those of words get what is left: each its longest
    /// word first, and then as much of what it would like to have as there is room for.
    private double[] widths() {
        double[] widths = new double[grid.columns().size()];
        double[] liked = new double[widths.length];
        double room = width - (widths.length - 1) * BETWEEN;
        double more = 0;
        for (int i = 0; i < widths.length; i++) {
            liked[i] = widest(i, false);
            boolean whole = grid.columns().get(i).number() || i == 0 && liked[i] <= NAMES;
            widths[i] = whole ? liked[i] : widest(i, true);
            room -= widths[i];
            more += liked[i] - widths[i];
        }
        double part = more == 0 ? 0 : Math.clamp(room / more, 0, 1);
        double words = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] += part * (liked[i] - widths[i]);
            words += grid.columns().get(i).number() ? 0 : widths[i];
        }
        // Where not even the longest words fit, they are broken.
        double less = room < 0 ? Math.max(0.1, (words + room) / words) : 1;
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= grid.columns().get(i).number() ? 1 : less;
        }
        return widths;
    }

    /// How wide a column is, or the longest word in it.
    private double widest(int column, boolean words) {
        double head = widest(grid.columns().get(column).name(), Letters.SMALL, words);
        return 0.5 + Math.max(head, grid.rows().stream()
                .mapToDouble(row -> widest(row.get(column).text(), row.get(column).letters(Letters.BODY), words)
                        + (row.get(column).dot().isPresent() ? DOT : 0))
                .max().orElse(0));
    }

    private static double widest(String text, Letters letters, boolean words) {
        return words ? Arrays.stream(text.split(" ")).mapToDouble(letters::width).max().orElse(0) : letters.width(text);
    }

    List<Piece> rows() {
        List<Piece> rows = new ArrayList<>();
        rows.add(row(grid.columns().stream().map(column -> Block.Cell.of(column.name())).toList(), Letters.SMALL, Ink.QUIET)
                .hold());
        grid.rows().forEach(row -> rows.add(row(row, Letters.BODY, Ink.TEXT)));
        return rows;
    }

    private Piece row(List<Block.Cell> cells, Letters letters, Ink ink) {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            Block.Cell cell = cells.get(i);
            double room = widths[i] + 0.5 - (cell.dot().isPresent() ? DOT : 0);
            lines.add(grid.columns().get(i).number() ? List.of(cell.text())
                    : cell.letters(letters).lines(cell.text(), room));
            most = Math.max(most, lines.getLast().size());
        }
        double height = most * letters.leading() + 2 * PAD;
        return Piece.of(0, height, (pen, y) -> {
            double x = left;
            for (int i = 0; i < cells.size(); i++) {
                cell(pen, cells.get(i), lines.get(i), x, y + PAD, new Column(widths[i], grid.columns().get(i).number()),
                        cells.get(i).letters(letters), ink);
                x += widths[i] + BETWEEN;
            }
            double end = Math.min(left + width, x - BETWEEN);
            pen.stroke(new Line2D.Double(left, y + height, end, y + height), Ink.LINE, 0.7);
        });
    }

    private record Column(double width, boolean number) {}

    private static void cell(Pen pen, Block.Cell cell, List<String> lines, double x, double y, Column column, Letters letters,
            Ink ink) {
        cell.dot().ifPresent(dot -> pen.fill(new Ellipse2D.Double(x, y + letters.size() - 6.6, 6.4, 6.4), dot, 1));
        double from = x + (cell.dot().isPresent() ? DOT : 0);
        for (int i = 0; i < lines.size(); i++) {
            double base = y + i * letters.leading() + letters.size();
            if (column.number()) {
                pen.write(lines.get(i), x + column.width(), base, letters, ink, 1);
            } else {
                pen.write(lines.get(i), from, base, letters, ink, 0);
            }
        }
    }
}
