package maskscope.view.losses;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.view.control.DrawnPane;
import maskscope.view.control.Pixels;
import maskscope.view.control.SharpCanvas;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Theme;

/// The losses of the pair on screen as all conventions compute them, painted: two hundred numbers that change with every
/// slider move would lay out the window as labels. A click or the arrow keys choose a cell.
public final class CompareTable extends DrawnPane {

    /// How thick the line around a number is with the keyboard there.
    private static final double WITH_KEYBOARD = 3;

    private static final String FAMILY = Font.getDefault().getFamily();
    private static final Font NUMBER = Font.font(FAMILY, 12);
    private static final Font BOLD = Font.font(FAMILY, FontWeight.BOLD, 12);
    private static final Font SMALL = Font.font(FAMILY, 10);

    private static final double HEAD_LINE = 12;

    /// Below this height there is no room for the difference under the number.
    private static final double TWO_LINES = 25;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ObservableValue<Theme> theme;
    private final ReadOnlyObjectWrapper<CompareGrid.Cell> chosen = new ReadOnlyObjectWrapper<>(new CompareGrid.Cell(0, 0));
    private final List<Loss> losses;
    private final ObservableValue<Loss> selected;
    private final ObservableValue<String> undefined;
    private final Texts texts;

    /// The convention whose head the pointer is on.
    private Optional<Convention> pointed = Optional.empty();
    private Tooltip tip;

    private Comparison comparison;

    /// Where the user has slid the columns, of which the grid makes whole ones.
    private double slid;

    /// What stands on the canvas: of a slider move most numbers stay, and painting text is what costs.
    private Look painted;
    private CompareFace[][] faces = new CompareFace[0][];

    /// All that the table looks like beside its numbers.
    private record Look(
            CompareGrid grid,
            Theme theme,
            List<Convention> columns,
            Convention base,
            CompareGrid.Cell chosen,
            boolean focused,
            Loss selected,
            String undefined,
            double fineness) {}

    CompareTable(List<Loss> losses, Texts texts, ObservableValue<Theme> theme, ObservableValue<Loss> selected) {
        this.losses = List.copyOf(losses);
        this.theme = theme;
        this.selected = selected;
        this.texts = texts;
        undefined = texts.of("losses.undefined");
        setId("compare-table");
        setFocusTraversable(true);
        getChildren().add(canvas);
        follow(theme, chosen, focusedProperty(), selected, undefined);
        setOnMousePressed(this::press);
        setOnMouseMoved(this::point);
        setOnScroll(this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The cell that is explained; a row of -1 speaks of the convention as a whole.
    public ReadOnlyObjectProperty<CompareGrid.Cell> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Where the cells lie at the table's present size.
    public CompareGrid grid() {
        int columns = comparison == null ? 0 : comparison.columns().size();
        return new CompareGrid(Math.floor(getWidth()), Math.floor(getHeight()), columns, losses.size(), 0).slidTo(slid);
    }

    void show(Comparison now) {
        comparison = now;
        redraw();
    }

    /// Makes a cell the one that is explained, and slides its column into sight.
    public void choose(CompareGrid.Cell cell) {
        if (getWidth() > CompareGrid.NAMES + CompareGrid.COLUMN) {
            slid = grid().showing(cell.column()).slid();
        }
        chosen.set(cell);
        redraw();
    }

    private void press(MouseEvent press) {
        requestFocus();
        grid().at(press.getX(), press.getY()).ifPresent(this::choose);
        press.consume();
    }

    /// A head has room for a short name only; what it is stands under the pointer.
    private void point(MouseEvent moved) {
        Optional<CompareGrid.Cell> cell = grid().at(moved.getX(), moved.getY());
        setCursor(cell.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Optional<Convention> now = cell.filter(at -> at.row() < 0)
                .map(at -> comparison.columns().get(at.column()).convention());
        if (now.equals(pointed)) {
            return;
        }
        pointed = now;
        if (tip != null) {
            Tooltip.uninstall(this, tip);
            tip.hide();
        }
        now.ifPresent(convention -> {
            tip = Tips.of(texts.of(CompareWords.about(convention)));
            Tooltip.install(this, tip);
        });
    }

    private void scroll(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.getDeltaY();
        slide(slid - by);
        scroll.consume();
    }

    void slide(double to) {
        slid = Math.clamp(to, 0, grid().furthest());
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
                    case END -> new CompareGrid.Cell(grid().columns() - 1, now.row());
                    default -> null;
                };
        if (next != null) {
            choose(new CompareGrid.Cell(
                    Math.clamp(next.column(), 0, Math.max(0, grid().columns() - 1)), Math.clamp(next.row(), -1,
                            grid().rows() - 1)));
            key.consume();
        }
    }

    @Override
    public void draw(double width, double height) {
        if (comparison == null) {
            return;
        }
        List<Convention> columns = comparison.columns().stream().map(Comparison.Column::convention).toList();
        Convention base = comparison.settings().convention();
        Look look = new Look(
                grid(), theme.getValue(), columns, base, chosen.get(), isFocused(), selected.getValue(), undefined.getValue(),
                Pixels.of(this));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTextBaseline(VPos.CENTER);
        if (!look.equals(painted)) {
            painted = look;
            faces = new CompareFace[columns.size()][losses.size()];
            canvas.cover(width, height);
            drawNames(graphics, width);
        }
        graphics.save();
        graphics.beginPath();
        graphics.rect(CompareGrid.NAMES, 0, width - CompareGrid.NAMES, height);
        graphics.clip();
        for (int column = 0; column < columns.size(); column++) {
            if (look.grid().shows(column)) {
                draw(graphics, column);
            }
        }
        graphics.restore();
    }

    private void draw(GraphicsContext graphics, int number) {
        Comparison.Column column = comparison.columns().get(number);
        CompareFace[] known = faces[number];
        if (known[0] == null) {
            drawHead(graphics, number, column.convention());
        }
        for (int row = 0; row < known.length; row++) {
            CompareFace face = CompareFace.of(comparison, column, losses.get(row), painted.undefined());
            if (!face.equals(known[row])) {
                known[row] = face;
                drawCell(graphics, number, row, face);
            }
        }
    }

    private void drawHead(GraphicsContext graphics, int number, Convention convention) {
        double x = painted.grid().x(number);
        boolean base = convention == painted.base();
        ground(graphics, number, -1);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(base ? Font.font(FAMILY, FontWeight.BOLD, 10.5) : Font.font(FAMILY, 10.5));
        graphics.setFill(base ? theme.getValue().accent() : theme.getValue().text());
        List<String> lines = CompareHead.lines(texts.language().getValue(), convention);
        for (int i = 0; i < lines.size(); i++) {
            double y = CompareGrid.HEAD / 2 + (i - (lines.size() - 1) / 2.0) * HEAD_LINE;
            graphics.fillText(lines.get(i), x + CompareGrid.COLUMN - CompareGrid.EDGE, y, CompareGrid.COLUMN - CompareGrid.EDGE);
        }
        outline(graphics, number, -1);
    }

    private void drawCell(GraphicsContext graphics, int number, int row, CompareFace face) {
        double right = painted.grid().x(number) + CompareGrid.COLUMN - CompareGrid.EDGE;
        double height = painted.grid().rowHeight();
        double middle = painted.grid().y(row) + height / 2;
        boolean below = !face.difference().isEmpty() && height >= TWO_LINES;
        ground(graphics, number, row);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(face.absent() ? SMALL : face.furthest() ? BOLD : NUMBER);
        graphics.setFill(face.quiet() ? theme.getValue().quiet() : theme.getValue().text());
        graphics.fillText(face.number(), right, middle - (below ? 5.5 : 0));
        if (below) {
            graphics.setFont(SMALL);
            graphics.setFill(face.furthest() ? theme.getValue().warning() : theme.getValue().quiet());
            graphics.fillText((face.furthest() ? "▲ " : "") + face.difference(), right, middle + 6.5);
        }
        outline(graphics, number, row);
    }

    /// Wipes a cell, and tints that of the chosen convention.
    private void ground(GraphicsContext graphics, int number, int row) {
        double top = row < 0 ? 0 : Math.round(painted.grid().y(row)) + 1;
        double bottom = row < 0 ? CompareGrid.HEAD : Math.round(painted.grid().y(row + 1));
        double x = painted.grid().x(number);
        graphics.clearRect(x, top, CompareGrid.COLUMN, bottom - top);
        if (painted.columns().get(number) == painted.base()) {
            graphics.setFill(theme.getValue().accent().deriveColor(0, 1, 1, 0.12));
            graphics.fillRect(x, top, CompareGrid.COLUMN, bottom - top);
        }
    }

    private void outline(GraphicsContext graphics, int number, int row) {
        CompareGrid grid = painted.grid();
        if (painted.chosen().equals(new CompareGrid.Cell(number, row))) {
            double y = row < 0 ? 0 : grid.y(row);
            double height = row < 0 ? CompareGrid.HEAD : grid.rowHeight();
            graphics.setStroke(painted.focused() ? theme.getValue().accent() : theme.getValue().quiet());
            graphics.setLineWidth(painted.focused() ? WITH_KEYBOARD : 1);
            double inset = 1 + graphics.getLineWidth() / 2;
            graphics.strokeRoundRect(
                    grid.x(number) + inset, y + inset, CompareGrid.COLUMN - 2 * inset, height - 2 * inset + 1, 6, 6);
            graphics.setLineWidth(1);
        }
    }

    private void drawNames(GraphicsContext graphics, double width) {
        CompareGrid grid = painted.grid();
        graphics.setStroke(theme.getValue().line());
        graphics.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < grid.rows(); row++) {
            Loss loss = losses.get(row);
            double y = Math.round(grid.y(row)) + 0.5;
            graphics.strokeLine(0, y, width, y);
            graphics.setFill(theme.getValue().colour(loss));
            graphics.fillOval(0, grid.y(row) + grid.rowHeight() / 2 - 4, 8, 8);
            graphics.setFont(loss == selected.getValue() ? BOLD : NUMBER);
            graphics.setFill(theme.getValue().text());
            graphics.fillText(loss.name(), 16, grid.y(row) + grid.rowHeight() / 2);
        }
    }
}
