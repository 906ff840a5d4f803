package maskscope.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Sets a figure in type, in a width.
final class FigureSetting {

    private static final double TALLEST = 320;
    private static final double KEY = 8;
    private static final double BAR = 7;

    private final Figure figure;
    private final double width;
    private final List<String> title;

    FigureSetting(Figure figure, double width) {
        this.figure = figure;
        this.width = width;
        this.title = figure.title().isEmpty() ? List.of() : Letters.SMALL.lines(figure.title(), width);
    }

    private double head() {
        return title.isEmpty() ? 0 : title.size() * Letters.SMALL.leading() + 3;
    }

    double height() {
        return head() + switch (figure) {
            case Figure.Plot _ -> ChartDrawing.height(width);
            case Figure.Formula formula -> formula.height() * shrink(formula);
            case Figure.Picture picture -> high(picture) + keys(picture).size() * Letters.SMALL.leading()
                    + (picture.keys().isEmpty() ? 0 : 5) + (picture.scale().isPresent() ? 2 * Letters.SMALL.leading() + 14 : 0);
        };
    }

    private double shrink(Figure.Formula formula) {
        return Math.min(1, width / formula.width());
    }

    private double wide(Figure.Picture picture) {
        double high = width * picture.raster().height() / picture.raster().width();
        return high > TALLEST ? width * TALLEST / high : width;
    }

    private double high(Figure.Picture picture) {
        return wide(picture) * picture.raster().height() / picture.raster().width();
    }

    void draw(Pen pen, double x, double y) {
        for (int i = 0; i < title.size(); i++) {
            pen.write(title.get(i), x, y + i * Letters.SMALL.leading() + Letters.SMALL.size(), Letters.SMALL, Ink.QUIET, 0);
        }
        double top = y + head();
        switch (figure) {
            case Figure.Plot(Chart chart) -> ChartDrawing.draw(chart, new MovedPen(pen, x, top), width,
                    ChartDrawing.height(width));
            case Figure.Formula formula -> {
                AffineTransform to = AffineTransform.getTranslateInstance(x, top);
                to.scale(shrink(formula), shrink(formula));
                pen.fill(to.createTransformedShape(formula.outline()), Ink.TEXT, 1);
            }
            case Figure.Picture picture -> {
                pen.picture(picture.raster(), x, top, wide(picture), high(picture));
                double below = top + high(picture);
                for (List<Figure.Key> line : keys(picture)) {
                    below += Letters.SMALL.leading();
                    draw(pen, line, x, below + 4);
                }
                double from = below + 10;
                picture.scale().ifPresent(scale -> draw(pen, scale, x, from));
            }
        }
    }

    /// In lines that fit.
    private List<List<Figure.Key>> keys(Figure.Picture picture) {
        List<List<Figure.Key>> lines = new ArrayList<>();
        double x = width;
        for (Figure.Key key : picture.keys()) {
            double wide = room(key);
            if (x + wide > width) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(key);
            x += wide;
        }
        return lines;
    }

    private static double room(Figure.Key key) {
        return KEY + 4 + Letters.SMALL.width(key.meaning()) + 12;
    }

    private static void draw(Pen pen, List<Figure.Key> line, double x, double base) {
        double at = x;
        for (Figure.Key key : line) {
            Rectangle2D box = new Rectangle2D.Double(at, base - 7, KEY, KEY);
            pen.fill(box, Ink.of(key.rgb()), 1);
            pen.stroke(box, Ink.LINE, 0.6);
            pen.write(key.meaning(), at + KEY + 4, base, Letters.SMALL, Ink.QUIET, 0);
            at += room(key);
        }
    }

    private void draw(Pen pen, Figure.Scale scale, double x, double y) {
        double wide = Math.min(width, 200);
        double leading = Letters.SMALL.leading();
        pen.write(Letters.SMALL.lines(scale.title(), width).getFirst(), x, y + Letters.SMALL.size(), Letters.SMALL, Ink.QUIET, 0);
        pen.picture(scale.colours(), x, y + leading, wide, BAR);
        double base = y + leading + BAR + Letters.SMALL.size() + 2;
        pen.write(scale.low(), x, base, Letters.SMALL, Ink.QUIET, 0);
        pen.write(scale.high(), x + wide, base, Letters.SMALL, Ink.QUIET, 1);
    }
}
