package maskscope.view.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import maskscope.loss.surface.AxisTicks;
import maskscope.loss.surface.Contours;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.SurfaceCells;
import maskscope.text.Numbers;
import maskscope.view.chart.PlotArea;
import maskscope.view.control.SharpCanvas;
import maskscope.view.look.Argb;
import maskscope.view.look.Palette;
import maskscope.view.look.Theme;

/// The part of a plot that stands still while the point moves: the heatmap with its contours, the axes and the bar of colours.
/// It is drawn again only when something in it has changed.
final class SurfaceSheet {

    static final Font SMALL = Font.font(11);
    private static final int MOST_LEVELS = 8;
    private static final double LETTER = 6.2;
    private static final double LINE = 13;
    private static final int TICK_PIXELS = 56;
    private static final int ROW_PIXELS = 32;
    private static final double LIGHT = 0.25;
    private static final double HATCH = 7;

    private final SharpCanvas canvas = new SharpCanvas();
    private Scene drawn;
    private int drawings;

    /// All that the drawing depends on.
    ///
    /// @param range the least number and the largest
    /// @param xName what stands beneath the heatmap
    /// @param yName what stands beside it
    /// @param fineness the screen's pixels for one of the plot
    record Scene(SurfaceCells cells, SurfacePlaces places, Range range, Palette palette, Theme theme, String xName, String yName,
            double width, double height, double fineness) {}

    /// The numbers of a surface, from the least to the largest.
    record Range(double low, double high) {

        static Range of(SurfaceCells cells) {
            return new Range(cells.lowest().map(SurfaceCells.Cell::value).orElse(0.0),
                    cells.highest().map(SurfaceCells.Cell::value).orElse(0.0));
        }

        /// As far below 0 as above.
        static Range around0(SurfaceCells cells) {
            Range own = of(cells);
            double most = Math.max(Math.abs(own.low()), Math.abs(own.high()));
            return new Range(-most, most);
        }

        boolean isFlat() {
            return !(high > low);
        }

        /// Where a number lies, 0 to 1; in the middle where all are the same.
        double place(double value) {
            return isFlat() ? 0.5 : (value - low) / (high - low);
        }
    }

    SharpCanvas canvas() {
        return canvas;
    }

    int drawings() {
        return drawings;
    }

    void draw(Scene scene) {
        if (scene.equals(drawn)) {
            return;
        }
        drawn = scene;
        drawings++;
        GraphicsContext g = canvas.cover(scene.width(), scene.height());
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        heat(g, scene);
        contours(g, scene);
        frame(g, scene.places().heat(), scene.theme());
        axes(g, scene);
        bar(g, scene);
    }

    void clear() {
        drawn = null;
        canvas.cover(1, 1);
    }

    private static void heat(GraphicsContext g, Scene scene) {
        SurfaceCells cells = scene.cells();
        int wide = cells.x().steps();
        int high = cells.y().steps();
        int[] argb = new int[wide * high];
        boolean gaps = false;
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                double value = cells.value(column, row);
                gaps |= Double.isNaN(value);
                argb[(high - 1 - row) * wide + column] =
                        Double.isNaN(value) ? 0 : scene.palette().argb(scene.range().place(value));
            }
        }
        PlotArea area = scene.places().heat();
        if (gaps) {
            hatch(g, area.left(), area.top(), area.width(), area.height(), scene.theme());
        }
        WritableImage image = new WritableImage(wide, high);
        image.getPixelWriter().setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), argb, 0, wide);
        g.setImageSmoothing(false);
        g.drawImage(image, area.left(), area.top(), area.width(), area.height());
    }

    /// What is undefined.
    static void hatch(GraphicsContext g, double left, double top, double width, double height, Theme theme) {
        g.save();
        g.beginPath();
        g.rect(left, top, width, height);
        g.clip();
        g.setFill(theme.line());
        g.fillRect(left, top, width, height);
        g.setStroke(theme.quiet());
        g.setLineWidth(1);
        for (double at = left - height; at < left + width; at += HATCH) {
            g.strokeLine(at, top + height, at + height, top);
        }
        g.restore();
    }

    /// Each in what can be seen on the colours around it.
    private static void contours(GraphicsContext g, Scene scene) {
        SurfacePlaces places = scene.places();
        List<Rectangle2D> labels = new ArrayList<>();
        g.setTextAlign(TextAlignment.CENTER);
        for (double level : levels(scene.range(), places.heat().height())) {
            List<Contours.Piece> pieces = Contours.of(scene.cells(), level);
            Color ground = colour(scene.palette().argb(scene.range().place(level)));
            Color line = seenOn(scene, level);
            g.setStroke(line.deriveColor(0, 1, 1, 0.75));
            g.setLineWidth(1);
            g.beginPath();
            for (Contours.Piece piece : pieces) {
                g.moveTo(places.left(piece.x1()), places.top(piece.y1()));
                g.lineTo(places.left(piece.x2()), places.top(piece.y2()));
            }
            g.stroke();
            String text = number(level);
            Rectangle2D box = label(places, pieces, text, labels);
            if (box != null) {
                labels.add(box);
                double x = box.getMinX() + box.getWidth() / 2;
                double y = box.getMinY() + box.getHeight() / 2;
                g.setFill(ground);
                g.fillRoundRect(box.getMinX(), box.getMinY() + 1, box.getWidth(), box.getHeight() - 2, 6, 6);
                g.setFill(line);
                g.fillText(text, x, y);
            }
        }
    }

    private static Color seenOn(Scene scene, double level) {
        int ground = scene.palette().argb(scene.range().place(level));
        return Argb.luminance(ground) > LIGHT ? Color.BLACK : Color.WHITE;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /// Round numbers, fewer where they would come too near to each other in the bar.
    private static double[] levels(Range range, int height) {
        return Contours.levels(range.low(), range.high(), Math.clamp(height / 24, 2, MOST_LEVELS));
    }

    /// Where the number of a line has room: on a piece near the middle of the heatmap, clear of its edge and of other numbers.
    private static Rectangle2D label(
            SurfacePlaces places, List<Contours.Piece> pieces, String text, List<Rectangle2D> taken) {
        PlotArea area = places.heat();
        double width = text.length() * LETTER + 4;
        ToDoubleFunction<Rectangle2D> away = box -> Math.hypot(
                (box.getMinX() + width / 2 - area.left()) / area.width() - 0.5,
                (box.getMinY() + LINE / 2 - area.top()) / area.height() - 0.5);
        Rectangle2D best = null;
        for (Contours.Piece piece : pieces) {
            Rectangle2D box = new Rectangle2D(places.left((piece.x1() + piece.x2()) / 2) - width / 2,
                    places.top((piece.y1() + piece.y2()) / 2) - LINE / 2, width, LINE);
            boolean clear = box.getMinX() > area.left() + 2 && box.getMaxX() < area.right() - 2
                    && box.getMinY() > area.top() + 2 && box.getMaxY() < area.bottom() - 2
                    && taken.stream().noneMatch(box::intersects);
            if (clear && (best == null || away.applyAsDouble(box) < away.applyAsDouble(best))) {
                best = box;
            }
        }
        return best;
    }

    static void frame(GraphicsContext g, PlotArea area, Theme theme) {
        g.setStroke(theme.line().interpolate(theme.quiet(), 0.5));
        g.setLineWidth(1);
        g.strokeRect(area.left() - 0.5, area.top() - 0.5, area.width() + 1, area.height() + 1);
    }

    private static void axes(GraphicsContext g, Scene scene) {
        SurfacePlaces places = scene.places();
        PlotArea heat = places.heat();
        g.setFill(scene.theme().quiet());
        g.setStroke(scene.theme().quiet());
        ParameterAxis x = places.x();
        ParameterAxis y = places.y();
        g.setTextAlign(TextAlignment.CENTER);
        for (double value : AxisTicks.of(x, Math.clamp(heat.width() / TICK_PIXELS, 2, 6))) {
            double at = Math.floor(places.left(SurfacePlaces.place(x, value))) + 0.5;
            g.strokeLine(at, heat.bottom() + 1, at, heat.bottom() + 4);
            g.fillText(number(value), at, heat.bottom() + 12);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        for (double value : AxisTicks.of(y, Math.clamp(heat.height() / ROW_PIXELS, 2, 6))) {
            double at = Math.floor(places.top(SurfacePlaces.place(y, value))) + 0.5;
            g.strokeLine(heat.left() - 4, at, heat.left() - 1, at);
            g.fillText(number(value), heat.left() - 8, at);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(scene.xName(), heat.left() + heat.width() / 2.0, heat.bottom() + 27);
        g.save();
        g.translate(8, heat.top() + heat.height() / 2.0);
        g.rotate(-90);
        g.fillText(scene.yName(), 0, 0);
        g.restore();
    }

    private static void bar(GraphicsContext g, Scene scene) {
        PlotArea bar = scene.places().bar();
        Range range = scene.range();
        for (int y = 0; y < bar.height(); y++) {
            double at = range.isFlat() ? 0.5 : 1 - (y + 0.5) / bar.height();
            g.setFill(colour(scene.palette().argb(at)));
            g.fillRect(bar.left(), bar.top() + y, bar.width(), 1);
        }
        frame(g, bar, scene.theme());
        g.setTextAlign(TextAlignment.LEFT);
        double[] levels = levels(range, bar.height());
        for (double level : levels.length == 0 ? new double[] {range.low()} : levels) {
            double y = Math.floor(bar.bottom() - range.place(level) * bar.height()) + 0.5;
            g.setStroke(seenOn(scene, level));
            g.strokeLine(bar.left(), y, bar.right(), y);
            g.setFill(scene.theme().quiet());
            g.fillText(levels.length == 0 ? Numbers.typeset(Numbers.brief(level)) : number(level), bar.right() + 6, y);
        }
    }

    static String number(double value) {
        return Numbers.typeset(Numbers.shortest(value));
    }
}
