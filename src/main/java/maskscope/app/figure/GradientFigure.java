package maskscope.app.figure;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.look.Palette;

/// What each pixel of a picture feels of a loss, as a picture for a paper: orange where the loss grows with the prediction, blue
/// where it falls, with a bar of the colours.
///
/// Most slopes are small beside the steepest: colours go by the square root, as in the window. A small picture is drawn with
/// several points for a pixel; of one that is too large for a figure each point shows the steepest of its pixels.
public final class GradientFigure {

    private static final int LEAST_SIDE = 700;
    private static final int MOST_SIDE = 4_000;
    private static final int MARGIN = 60;
    private static final int BAR_WIDTH = 40;
    private static final int NUMBERS = 190;
    private static final int LEAST_WIDTH = 900;

    private GradientFigure() {}

    /// @param table of a picture
    /// @param slope by row
    /// @param logit whether the slope is that of the logits
    public static byte[] png(PixelTable table, IntToDoubleFunction slope, Loss loss, Settings settings, boolean logit) {
        double[] slopes = new double[table.rows()];
        Arrays.setAll(slopes, slope);
        double top = Arrays.stream(slopes).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        BufferedImage picture = picture(table, slopes, top > 0 ? top : 1);
        Rectangle plot = new Rectangle(MARGIN, Sheet.TOP, picture.getWidth(), picture.getHeight());
        int width = Math.max(LEAST_WIDTH, MARGIN + plot.width + 50 + BAR_WIDTH + NUMBERS);
        Sheet sheet = new Sheet(width, Sheet.TOP + plot.height + MARGIN);
        List<Message> set = settings.form(loss).orElseThrow().parameters().stream()
                .map(parameter -> Message.of(
                        "figure.set",
                        parameter.symbol(),
                        Numbers.typeset(Numbers.shortest(settings.of(loss).get(parameter)))))
                .toList();
        Message by = settings.convention().name();
        sheet.title(
                Message.of(logit ? "figure.gradient-logit" : "figure.gradient", loss.name()),
                set.isEmpty() ? Message.of("figure.by", by) : Message.of("figure.by-with", by, set),
                MARGIN);
        sheet.graphics().drawImage(picture, plot.x, plot.y, null);
        Rectangle bar = new Rectangle(plot.x + plot.width + 50, plot.y, BAR_WIDTH, plot.height);
        sheet.bar(bar, at -> Palette.DIVERGING.argb(at));
        for (double part : new double[] {-1, -0.25, 0, 0.25, 1}) {
            if (top > 0 || part == 0) {
                sheet.barTick(bar, shade(part), Numbers.typeset(Numbers.significant(part * top, 3)));
            }
        }
        return sheet.png();
    }

    /// Where on the bar a part of the steepest slope lies, -1 to 1.
    private static double shade(double part) {
        return 0.5 + Math.copySign(Math.sqrt(Math.abs(part)), part) / 2;
    }

    private static BufferedImage picture(PixelTable table, double[] slopes, double top) {
        int longest = Math.max(table.width(), table.height());
        int larger = Math.max(1, (LEAST_SIDE + longest - 1) / longest);
        int step = (longest + MOST_SIDE - 1) / MOST_SIDE;
        int[] colours = new int[slopes.length];
        // A pixel without a finite slope has the middle colour, as in the window, and is steeper than all others.
        Arrays.setAll(colours, row -> Palette.DIVERGING.argb(Double.isNaN(slopes[row]) ? 0.5 : shade(
                Math.clamp(slopes[row] / top, -1.0, 1.0))));
        int width = (table.width() + step - 1) / step * larger;
        int height = (table.height() + step - 1) / step * larger;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colours[steepest(table, slopes, x / larger * step, y / larger * step, step)]);
            }
        }
        return picture;
    }

    /// The row with the steepest slope among the pixels of a square.
    private static int steepest(PixelTable table, double[] slopes, int left, int top, int side) {
        int best = table.codes().at(top * table.width() + left);
        for (int y = top; y < Math.min(table.height(), top + side); y++) {
            for (int x = left; x < Math.min(table.width(), left + side); x++) {
                int row = table.codes().at(y * table.width() + x);
                best = Math.abs(slopes[row]) > Math.abs(slopes[best]) ? row : best;
            }
        }
        return best;
    }
}
