package maskscope.view;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Settings;

/// The losses of the pair on screen as all conventions compute them, painted: two hundred numbers that change with every
/// slider move would lay out the window as labels. A click or the arrow keys choose a cell.
final class CompareTable extends DrawnPane {

    private static final String FAMILY = Font.getDefault().getFamily();
    private static final Font NUMBER = Font.font(FAMILY, 12);
    private static final Font BOLD = Font.font(FAMILY, FontWeight.BOLD, 12);
    private static final Font SMALL = Font.font(FAMILY, 10);
    private static final double PAD = 8;

    /// Below this height there is no room for the difference under the number.
    private static final double TWO_LINES = 25;

    private final Canvas canvas = new Canvas();
    private final ReadOnlyObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<CompareGrid.Cell> chosen = new ReadOnlyObjectWrapper<>(new CompareGrid.Cell(0, 0));
    private final ReadOnlyObjectProperty<Loss> selected;

    private Comparison comparison;
    private CompareGrid grid = new CompareGrid(1, 1, 0, Losses.ALL.size(), 0);

    CompareTable(ReadOnlyObjectProperty<Theme> theme, ReadOnlyObjectProperty<Loss> selected) {
        this.theme = theme;
        this.selected = selected;
        setId("compare-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        getChildren().add(canvas);
        follow(theme, chosen, focusedProperty(), selected);
        setOnMousePressed(this::press);
        setOnScroll(this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The cell that is explained; a row of -1 speaks of the convention as a whole.
    ReadOnlyObjectProperty<CompareGrid.Cell> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    CompareGrid grid() {
        return grid;
    }

    void show(Comparison now) {
        comparison = now;
        redraw();
    }

    /// Makes a cell the one that is explained, and slides its column into sight.
    void choose(CompareGrid.Cell cell) {
        grid = grid.showing(cell.column());
        chosen.set(cell);
        redraw();
    }

    private void press(MouseEvent press) {
        requestFocus();
        grid.at(press.getX(), press.getY()).ifPresent(this::choose);
        press.consume();
    }

    private void scroll(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.getDeltaY();
        slide(grid.slid() - by);
        scroll.consume();
    }

    void slide(double to) {
        grid = grid.slidTo(to);
        redraw();
    }

    private void key(KeyEvent key) {
        CompareGrid.Cell now = chosen.get();
        CompareGrid.Cell next =
                switch (key.getCode()) {
                    case LEFT -> new CompareGrid.Cell(now.column() - 1, now.row());
                    case RIGHT -> new CompareGrid.Cell(now.column() + 1, now.row());
                    case UP -> new CompareGrid.Cell(now.column(), now.row() - 1);
                    case DOWN -> new CompareGrid.Cell(now.column(), now.row() + 1);
                    case HOME -> new CompareGrid.Cell(0, now.row());
                    case END -> new CompareGrid.Cell(grid.columns() - 1, now.row());
                    default -> null;
                };
        if (next != null) {
            choose(new CompareGrid.Cell(
                    Math.clamp(next.column(), 0, Math.max(0, grid.columns() - 1)), Math.clamp(next.row(), -1, grid.rows() - 1)));
            key.consume();
        }
    }

    @Override
    void draw(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        int columns = comparison == null ? 0 : comparison.columns().size();
        grid = new CompareGrid(width, height, columns, Losses.ALL.size(), 0).slidTo(grid.slid());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.save();
        graphics.beginPath();
        graphics.rect(CompareGrid.NAMES, 0, width - CompareGrid.NAMES, height);
        graphics.clip();
        for (int column = 0; column < columns; column++) {
            if (grid.shows(column)) {
                draw(graphics, comparison.columns().get(column), column);
            }
        }
        graphics.restore();
        drawNames(graphics, width);
    }

    private void draw(GraphicsContext graphics, Comparison.Column column, int number) {
        Settings settings = comparison.settings();
        double x = grid.x(number);
        boolean base = column.convention() == settings.convention();
        if (base) {
            graphics.setFill(theme.get().accent().deriveColor(0, 1, 1, 0.12));
            graphics.fillRect(x, 0, CompareGrid.COLUMN, grid.y(grid.rows()));
        }
        drawHead(graphics, column, x, base);
        for (int row = 0; row < grid.rows(); row++) {
            drawCell(graphics, column, Losses.ALL.get(row), x + CompareGrid.COLUMN - PAD, grid.y(row));
        }
        CompareGrid.Cell at = chosen.get();
        if (at.column() == number) {
            double y = at.row() < 0 ? 0 : grid.y(at.row());
            double height = at.row() < 0 ? CompareGrid.HEAD : grid.rowHeight();
            graphics.setStroke(isFocused() ? theme.get().accent() : theme.get().quiet());
            graphics.strokeRoundRect(x + 0.5, y + 0.5, CompareGrid.COLUMN - 1, height - 1, 6, 6);
        }
    }

    private void drawHead(GraphicsContext graphics, Comparison.Column column, double x, boolean base) {
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(base ? Font.font(FAMILY, FontWeight.BOLD, 10.5) : Font.font(FAMILY, 10.5));
        graphics.setFill(base ? theme.get().accent() : theme.get().text());
        List<String> lines = CompareHead.lines(column.convention().key());
        double middle = CompareGrid.HEAD / 2;
        double step = 12;
        for (int i = 0; i < lines.size(); i++) {
            double y = middle + (i - (lines.size() - 1) / 2.0) * step;
            graphics.fillText(lines.get(i), x + CompareGrid.COLUMN - PAD, y, CompareGrid.COLUMN - PAD);
        }
    }

    private void drawCell(GraphicsContext graphics, Comparison.Column column, Loss loss, double right, double top) {
        LossValue value = column.of(loss);
        double height = grid.rowHeight();
        graphics.setTextAlign(TextAlignment.RIGHT);
        if (!value.defined()) {
            graphics.setFont(SMALL);
            graphics.setFill(theme.get().quiet().deriveColor(0, 1, 1, 0.7));
            graphics.fillText(column.convention().form(loss).isPresent() ? "undefined" : "–", right, top + height / 2);
            return;
        }
        OptionalDouble difference = comparison.difference(column, loss);
        boolean differs = difference.isPresent() && difference.getAsDouble() != 0;
        boolean furthest = comparison.isFurthest(column, loss);
        boolean below = differs && height >= TWO_LINES;
        boolean same = difference.isPresent() && !differs && column.convention() != comparison.settings().convention();
        graphics.setFont(furthest ? BOLD : NUMBER);
        graphics.setFill(same ? theme.get().quiet() : theme.get().text());
        graphics.fillText(NumberText.reading(value.value()), right, top + height / 2 - (below ? 5.5 : 0));
        if (below) {
            Color colour = furthest ? theme.get().warning() : theme.get().quiet();
            graphics.setFont(SMALL);
            graphics.setFill(colour);
            graphics.fillText((furthest ? "▲ "
                    + "" : "") + NumberText.change(difference.getAsDouble()), right, top + height / 2 + 6.5);
        }
    }

    private void drawNames(GraphicsContext graphics, double width) {
        graphics.setStroke(theme.get().line());
        graphics.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < grid.rows(); row++) {
            Loss loss = Losses.ALL.get(row);
            double y = Math.round(grid.y(row)) + 0.5;
            graphics.strokeLine(0, y, width, y);
            graphics.setFill(theme.get().colour(loss));
            graphics.fillOval(0, grid.y(row) + grid.rowHeight() / 2 - 4, 8, 8);
            graphics.setFont(loss == selected.get() ? BOLD : NUMBER);
            graphics.setFill(theme.get().text());
            graphics.fillText(loss.name(), 16, grid.y(row) + grid.rowHeight() / 2);
        }
    }
}
