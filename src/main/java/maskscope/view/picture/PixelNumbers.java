package maskscope.view.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import maskscope.mask.Plane;
import maskscope.view.control.SharpCanvas;
import maskscope.view.look.Argb;
import maskscope.view.paint.Heatmap;
import maskscope.view.paint.ScreenCodes;
import maskscope.view.paint.Viewport;

/// Writes into each pixel of a picture that is magnified far enough what its colour stands for.
final class PixelNumbers extends SharpCanvas {

    /// A pixel this large, in points, has room for a number.
    private static final double LEAST_CELL = 28;

    /// A number takes so much of its pixel at most.
    private static final double PART = 0.92;

    private static final double LARGEST_FONT = 13;
    private static final double SMALLEST_FONT = 8;

    /// From this luminance on black has more contrast than white: both have 4.6 here.
    private static final double BLACK_FROM = 0.179;

    /// Numbers of this length are written as large as they fit.
    private static final String USUAL = "0.000";

    private final Map<String, Double> widths = new HashMap<>();
    private Font measuredIn;

    /// What is painted: the colours, the rows under the screen and what a row's number is.
    record Painted(int[] argb, ScreenCodes codes, IntToDoubleFunction value, boolean probability) {}

    /// Whether pixels of this size have numbers.
    static boolean fit(Viewport viewport, double fineness) {
        return Math.min(viewport.across(), viewport.down()) / fineness >= LEAST_CELL;
    }

    /// Writes over a picture of this size, in points; `fineness` is the screen's pixels for one point.
    void show(double width, double height, double fineness, Viewport viewport, Plane plane, Painted painted) {
        GraphicsContext g = cover(width, height);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double wide = viewport.across() / fineness;
        double high = viewport.down() / fineness;
        Font font = font(wide);
        g.setFont(font);
        int left = Math.max(0, (int) Math.floor(viewport.x()));
        int top = Math.max(0, (int) Math.floor(viewport.y()));
        for (int row = top; row < plane.height() && (row - viewport.y()) * high < height; row++) {
            for (int column = left; column < plane.width() && (column - viewport.x()) * wide < width; column++) {
                double x = (column + 0.5 - viewport.x()) * wide;
                double y = (row + 0.5 - viewport.y()) * high;
                write(g, x, y, wide, at(x, y, fineness, painted.codes()), painted);
            }
        }
    }

    private static Font font(double cell) {
        double size = LARGEST_FONT;
        while (size > SMALLEST_FONT && width(USUAL, Font.font(size)) > cell * PART) {
            size -= 1;
        }
        return Font.font(size);
    }

    /// How wide a text is in the font of the drawing; the same few are written over and over while a picture is moved.
    private double width(String text, GraphicsContext g) {
        if (!g.getFont().equals(measuredIn)) {
            widths.clear();
            measuredIn = g.getFont();
        }
        return widths.computeIfAbsent(text, unknown -> width(unknown, measuredIn));
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /// The pixel of the screen at a point, kept within the picture: the middle of a pixel at the edge may lie outside.
    private static int at(double x, double y, double fineness, ScreenCodes codes) {
        int screenX = Math.clamp((long) (x * fineness), 0, codes.width() - 1);
        int screenY = Math.clamp((long) (y * fineness), 0, codes.height() - 1);
        return screenY * codes.width() + screenX;
    }

    private void write(GraphicsContext g, double x, double y, double cell, int at, Painted painted) {
        int code = painted.codes().typical()[at];
        if (code == ScreenCodes.OUTSIDE) {
            return;
        }
        double value = painted.value().applyAsDouble(code);
        if (Double.isNaN(value)) {
            return;
        }
        String text = painted.probability() ? Heatmap.probability(value) : Heatmap.number(value);
        if (width(text, g) > cell * PART) {
            return;
        }
        g.setFill(Argb.luminance(painted.argb()[at]) > BLACK_FROM ? Color.BLACK : Color.WHITE);
        g.fillText(text, x, y);
    }
}
