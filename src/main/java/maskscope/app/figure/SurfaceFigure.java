package maskscope.app.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.AxisTicks;
import maskscope.loss.surface.Contours;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.loss.surface.SurfaceCells;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.look.Argb;
import maskscope.view.look.Palette;

/// A loss over two parameters as a picture for a paper: a heatmap with contours, a bar of its colours, the lowest cell, and the
/// point that is set.
public final class SurfaceFigure {

    private static final Palette PALETTE = Palette.INFERNO;
    private static final int MOST_LEVELS = 12;
    private static final int MOST_TICKS = 6;
    private static final Rectangle PLOT = new Rectangle(150, Sheet.TOP, 900, 900);
    private static final Rectangle BAR = new Rectangle(PLOT.x + PLOT.width + 50, Sheet.TOP, 40, PLOT.height);
    private static final int WIDTH = 1_330;
    private static final int HEIGHT = 1_180;
    private static final Color NOWHERE = new Color(0xc9ced6);
    private static final double MARK = 11;

    private final Surface surface;
    private final SurfaceCells cells;
    private final double low;
    private final double high;
    private final Sheet sheet = new Sheet(WIDTH, HEIGHT);
    private final Graphics2D graphics = sheet.graphics();

    private SurfaceFigure(Surface surface) {
        this.surface = surface;
        this.cells = surface.cells();
        this.low = cells.lowest().map(SurfaceCells.Cell::value).orElse(0.0);
        this.high = cells.highest().map(SurfaceCells.Cell::value).orElse(0.0);
    }

    /// The figure as a PNG file; `present` is the loss as the settings of the surface have it.
    public static byte[] png(Surface surface, LossValue present) {
        SurfaceFigure figure = new SurfaceFigure(surface);
        figure.title();
        figure.heatmap();
        figure.contours();
        figure.sheet.frame(PLOT);
        figure.axes();
        figure.marks(present);
        return figure.sheet.png();
    }

    private void title() {
        Loss loss = surface.loss();
        Settings settings = surface.settings();
        ParameterAxis x = cells.x();
        ParameterAxis y = cells.y();
        List<Message> rest = settings.form(loss).orElseThrow().parameters().stream()
                .filter(parameter -> parameter != x.parameter() && parameter != y.parameter())
                .map(parameter -> set(parameter, settings.of(loss).get(parameter)))
                .toList();
        Message by = settings.convention().name();
        sheet.title(
                Message.of("figure.surface", loss.name(), x.parameter().symbol(), y.parameter().symbol()),
                rest.isEmpty() ? Message.of("figure.by", by) : Message.of("figure.by-with", by, rest),
                PLOT.x);
    }

    private static Message set(Parameter parameter, double value) {
        return Message.of("figure.set", parameter.symbol(), number(value));
    }

    private static String number(double value) {
        return Numbers.typeset(Numbers.shortest(value));
    }

    private double place(double value) {
        return high > low ? (value - low) / (high - low) : 0.5;
    }

    /// Cells are tiles around their values: the first value lies half a tile from the edge.
    private double x(double column) {
        return PLOT.x + (column + 0.5) * PLOT.width / cells.x().steps();
    }

    private double y(double row) {
        return PLOT.y + PLOT.height - (row + 0.5) * PLOT.height / cells.y().steps();
    }

    private void heatmap() {
        boolean gaps = false;
        for (int row = 0; row < cells.y().steps(); row++) {
            int top = (int) Math.round(y(row + 0.5));
            int bottom = (int) Math.round(y(row - 0.5));
            for (int column = 0; column < cells.x().steps(); column++) {
                int left = (int) Math.round(x(column - 0.5));
                int right = (int) Math.round(x(column + 0.5));
                double value = cells.value(column, row);
                gaps |= Double.isNaN(value);
                graphics.setColor(Double.isNaN(value) ? NOWHERE : new Color(PALETTE.argb(place(value))));
                graphics.fillRect(left, top, right - left, bottom - top);
            }
        }
        sheet.bar(BAR, at -> PALETTE.argb(high > low ? at : 0.5));
        if (gaps) {
            graphics.setColor(NOWHERE);
            graphics.fill(new Rectangle2D.Double(BAR.x, BAR.y + BAR.height + 28, BAR.width, Sheet.TEXT));
            sheet.text(
                    Sheet.words(Message.of("figure.undefined")), BAR.x + BAR.width + 14,
                    BAR.y + BAR.height + 28 + Sheet.TEXT * 0.85, 0);
        }
    }

    /// Each in what can be seen on the colours around it; the bar says which is which.
    private void contours() {
        double[] levels = Contours.levels(low, high, MOST_LEVELS);
        for (double level : levels) {
            int ground = PALETTE.argb(place(level));
            graphics.setColor(Argb.luminance(ground) > 0.25 ? new Color(0, 0, 0, 190) : new Color(255, 255, 255, 210));
            graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D line = new Path2D.Double();
            Contours.of(cells, level).forEach(piece -> line.append(
                    new Line2D.Double(x(piece.x1()), y(piece.y1()), x(piece.x2()), y(piece.y2())), false));
            graphics.draw(line);
            double at = BAR.y + BAR.height * (1 - place(level));
            sheet.line(BAR.x + 1, at, BAR.x + BAR.width - 1, at);
            sheet.barTick(BAR, place(level), number(level));
        }
        if (levels.length == 0) {
            sheet.barTick(BAR, 0.5, Numbers.typeset(Numbers.brief(low)));
        }
    }

    private void axes() {
        ParameterAxis x = cells.x();
        ParameterAxis y = cells.y();
        for (double value : AxisTicks.of(x, MOST_TICKS)) {
            sheet.tick(number(value), x(x.position(value) * (x.steps() - 1)), PLOT.y + PLOT.height, true);
        }
        for (double value : AxisTicks.of(y, MOST_TICKS)) {
            sheet.tick(number(value), PLOT.x, y(y.position(value) * (y.steps() - 1)), false);
        }
        sheet.text(name(x), PLOT.x + PLOT.width / 2.0, PLOT.y + PLOT.height + 76, 0.5);
        sheet.upwards(name(y), 44, PLOT.y + PLOT.height / 2.0);
    }

    private static String name(ParameterAxis axis) {
        return Sheet.words(Message.of("figure.axis", axis.parameter().label(), axis.parameter().symbol()));
    }

    private void marks(LossValue present) {
        double line = PLOT.y + PLOT.height + 128;
        cells.lowest().ifPresent(cell -> {
            mark(x(cell.column()), y(cell.row()), true);
            mark(PLOT.x + MARK, line - Sheet.TEXT * 0.36, true);
            sheet.text(
                    told("figure.lowest", cell.value(), cells.x().value(cell.column()), cells.y().value(cell.row())),
                    PLOT.x + 3 * MARK, line, 0);
        });
        double x = surface.settings().effective(surface.loss(), cells.x().parameter());
        double y = surface.settings().effective(surface.loss(), cells.y().parameter());
        double column = cells.x().position(x);
        double row = cells.y().position(y);
        if (present.defined() && column >= 0 && column <= 1 && row >= 0 && row <= 1) {
            double left = PLOT.x + 560;
            mark(x(column * (cells.x().steps() - 1)), y(row * (cells.y().steps() - 1)), false);
            mark(left + MARK, line - Sheet.TEXT * 0.36, false);
            sheet.text(told("figure.present", present.value(), x, y), left + 3 * MARK, line, 0);
        }
    }

    private String told(String key, double value, double x, double y) {
        return Sheet.words(Message.of(
                key,
                Numbers.typeset(Numbers.significant(value, 4)),
                set(cells.x().parameter(), rounded(x)),
                set(cells.y().parameter(), rounded(y))));
    }

    private static double rounded(double value) {
        return Double.parseDouble(Numbers.significant(value, 4));
    }

    /// A full dot or a ring, seen on any ground.
    private void mark(double x, double y, boolean full) {
        Ellipse2D circle = new Ellipse2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(6));
        graphics.draw(circle);
        if (full) {
            graphics.setColor(Color.BLACK);
            graphics.fill(circle);
        }
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(circle);
    }
}
